import { revokeSession } from "../../data/sessions";
import type { Person } from "../../domain/actor";
import { done, type Outcome } from "../../domain/result";

/** Ends the present session; its cookie means nothing afterwards, wherever it was copied to. */
export async function signOut(actor: Person, _input: unknown, at: Date): Promise<Outcome<null>> {
  await revokeSession(actor.sessionId, at);
  return done(null);
}
