import { type Actor, actorIp, actorUserId } from "../domain/actor";
import { prisma } from "./client";

export type Attempt = {
  actor: Actor;
  action: string;
  outcome: "done" | "refused" | "invalid" | "failed" | "viewed";
  code?: string;
  object?: string;
  account?: string;
};

/** Writes beside the legal history, never instead of it. Throws: a lost log line is a fault, not a detail. */
export async function recordAttempt({
  actor,
  action,
  outcome,
  code,
  object,
  account,
}: Attempt): Promise<void> {
  await prisma.attemptLog.create({
    data: {
      actorKind: actor.kind,
      userId: actorUserId(actor),
      account: account ?? null,
      action,
      object: object ?? null,
      outcome,
      code: code ?? null,
      ip: actorIp(actor),
    },
  });
}
