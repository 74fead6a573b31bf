import type { Tx } from "../../data/client";
import { insertExpertEvent } from "../../data/expert-events";
import { endAvoidance, findExpert, findNamedUnit, insertAvoidance } from "../../data/experts";
import { inTransaction } from "../../data/transaction";
import type { Actor, Expert, Staff } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";

type Declaration = { expertId: string; avoidUnit: string; avoidReason: string };
type Declared = Promise<Outcome<{ expertId: string }>>;

/** An act of an expert on his own declarations, or of a keeper of the pool for him. */
const ownOrKept = (actor: Actor, expertId: string, act: (tx: Tx, by: Staff | Expert) => Declared): Declared =>
  inTransaction(async (tx) => {
    const belongs = actor.kind === "staff" || actor.kind === "expert";
    return belongs && (await findExpert(actor, expertId, tx)) ? act(tx, actor) : refuse("notFound");
  });

/** An expert, or a keeper of the pool for him, names a unit on which he does not judge. */
export const declareAvoidance = (
  actor: Actor,
  { expertId, avoidUnit, avoidReason }: Declaration,
  at: Date,
): Declared =>
  ownOrKept(actor, expertId, async (tx, by) => {
    const named = await findNamedUnit(avoidUnit, tx);
    const unitName = named?.name ?? avoidUnit.trim();
    const reason = avoidReason.trim();
    await insertAvoidance(tx, {
      expertId,
      organizationId: named?.id ?? null,
      unitName,
      reason,
      declaredAt: at,
    });
    await insertExpertEvent(tx, by, at, { expertId, action: "declare", detail: { unitName, reason } });
    return done({ expertId });
  });

/** Ends a declaration; it stays on record. */
export const endDeclaredAvoidance = (
  actor: Actor,
  { expertId, avoidanceId }: { expertId: string; avoidanceId: string },
  at: Date,
): Declared =>
  ownOrKept(actor, expertId, async (tx, by) => {
    const unitName = await endAvoidance(tx, { id: avoidanceId, expertId }, at);
    if (unitName === null) return refuse("alreadyHandled");
    await insertExpertEvent(tx, by, at, { expertId, action: "endAvoidance", detail: { unitName } });
    return done({ expertId });
  });
