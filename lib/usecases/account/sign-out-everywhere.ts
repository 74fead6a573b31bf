import { prisma } from "../../data/client";
import { revokeSessionsOf } from "../../data/sessions";
import type { Person } from "../../domain/actor";
import { done, type Outcome } from "../../domain/result";

/** Ends every session of the own account but the present one. */
export async function signOutEverywhere(actor: Person, _input: unknown, at: Date): Promise<Outcome<null>> {
  await revokeSessionsOf(prisma, actor.userId, at, actor.sessionId);
  return done(null);
}
