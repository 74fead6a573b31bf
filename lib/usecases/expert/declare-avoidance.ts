import type { Tx } from "../../data/client";
import { endAvoidance, findExpert, findNamedUnit, insertAvoidance } from "../../data/experts";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";

type Declaration = { expertId: string; avoidUnit: string; avoidReason: string };

const isOwnOrKept = async (actor: Actor, expertId: string, tx: Tx): Promise<boolean> =>
  actor.kind !== "system" && (await findExpert(actor, expertId, tx)) !== null;

/** An expert, or a keeper of the pool for him, names a unit on which he does not judge. */
export const declareAvoidance = (
  actor: Actor,
  { expertId, avoidUnit, avoidReason }: Declaration,
  at: Date,
): Promise<Outcome<{ expertId: string }>> =>
  inTransaction(async (tx) => {
    if (!(await isOwnOrKept(actor, expertId, tx))) return refuse("notFound");
    const named = await findNamedUnit(avoidUnit, tx);
    await insertAvoidance(tx, {
      expertId,
      organizationId: named?.id ?? null,
      unitName: named?.name ?? avoidUnit.trim(),
      reason: avoidReason.trim(),
      declaredAt: at,
    });
    return done({ expertId });
  });

/** Ends a declaration; it stays on record. */
export const endDeclaredAvoidance = (
  actor: Actor,
  { expertId, avoidanceId }: { expertId: string; avoidanceId: string },
  at: Date,
): Promise<Outcome<{ expertId: string }>> =>
  inTransaction(async (tx) => {
    if (!(await isOwnOrKept(actor, expertId, tx))) return refuse("notFound");
    const ended = await endAvoidance(tx, { id: avoidanceId, expertId }, at);
    return ended ? done({ expertId }) : refuse("alreadyHandled");
  });
