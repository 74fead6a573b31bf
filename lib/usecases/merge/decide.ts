import type { Tx } from "../../data/client";
import { mergeObstacles } from "../../data/merge-moves";
import { insertOrganizationEvent } from "../../data/organization-events";
import {
  findMerge,
  lockUnits,
  type MergeRecord,
  mergeUnits,
  separateUnits,
  updateMerge,
} from "../../data/organization-merges";
import { inTransaction } from "../../data/transaction";
import type { Actor, Staff } from "../../domain/actor";
import { decideMerge as decide, MERGE_BLOCKERS, type MergeState } from "../../domain/organization/merge";
import { done, type Outcome, refuse } from "../../domain/result";
import { MERGE_BLOCKER_SENTENCES, mergeWords } from "../../messages/merge";
import type { DecideMergeInput } from "../../schemas/merge";

/** A second person merges, gives back or takes a merge back; what was moved is kept with it. */
export async function decideMerge(
  actor: Actor,
  input: DecideMergeInput,
  at: Date,
): Promise<Outcome<{ id: string }>> {
  if (actor.kind !== "staff") return refuse("notFound");
  return inTransaction(async (tx) => {
    const merge = await findMerge(actor, input.mergeId, tx);
    if (!merge) return refuse("notFound");
    const decision = decide(actor, input.action, merge);
    if (!decision.ok) return refuse(decision.refusal);
    if (input.action === "return" && !input.reason) return refuse("reasonRequired");
    if (merge.version !== input.version) return refuse("versionConflict");
    const step = { actor, merge, at, to: decision.to, reason: input.reason };
    if (input.action === "approve") return unite(tx, step);
    return input.action === "undo" ? separate(tx, step) : settle(tx, step);
  });
}

type Step = { actor: Staff; merge: MergeRecord; at: Date; to: MergeState; reason: string };

const decided = ({ actor, at, to, reason }: Step) => ({
  state: to,
  decidedById: actor.userId,
  decidedByName: actor.name,
  decidedAt: at,
  decisionReason: reason || null,
});

async function settle(tx: Tx, step: Step): Promise<Outcome<{ id: string }>> {
  const won = await updateMerge(tx, step.merge, decided(step));
  return won ? done({ id: step.merge.id }) : refuse("versionConflict");
}

async function unite(tx: Tx, step: Step): Promise<Outcome<{ id: string }>> {
  const { merge, at } = step;
  const { keptId, absorbedId } = merge;
  if ((await lockUnits(tx, [keptId, absorbedId])) < 2) return refuse("alreadyHandled");
  const obstacles = await mergeObstacles(tx, keptId, absorbedId);
  const blockers = MERGE_BLOCKERS.filter((name) => obstacles?.[name]);
  if (blockers.length > 0)
    return refuse("illegalTransition", {
      detail: blockers.map((name) => MERGE_BLOCKER_SENTENCES[name]).join(""),
    });
  if (!(await updateMerge(tx, merge, decided(step)))) return refuse("versionConflict");
  const plan = await mergeUnits(tx, keptId, absorbedId, at);
  await updateMerge(tx, { id: merge.id, version: merge.version + 1 }, { plan });
  await tell(tx, step, "merged", [
    mergeWords.keptNote(merge.absorbedName),
    mergeWords.absorbedNote(merge.keptName),
  ]);
  return done({ id: merge.id });
}

async function separate(tx: Tx, step: Step): Promise<Outcome<{ id: string }>> {
  const { merge, actor, at } = step;
  const { keptId, absorbedId, plan } = merge;
  if (!plan) return refuse("alreadyHandled");
  await lockUnits(tx, [keptId]);
  const undone = { state: step.to, undoneById: actor.userId, undoneByName: actor.name, undoneAt: at };
  if (!(await separateUnits(tx, { keptId, absorbedId, plan }))) return refuse("versionConflict");
  if (!(await updateMerge(tx, merge, undone))) throw new Error(`merge ${merge.id} was decided twice`);
  await tell(tx, step, "mergeUndone", [mergeWords.undoneNote, mergeWords.undoneNote]);
  return done({ id: merge.id });
}

async function tell(
  tx: Tx,
  { actor, merge, at }: Step,
  action: "merged" | "mergeUndone",
  [kept, absorbed]: readonly [string, string],
): Promise<void> {
  await insertOrganizationEvent(tx, actor, at, { organizationId: merge.keptId, action, note: kept });
  await insertOrganizationEvent(tx, actor, at, { organizationId: merge.absorbedId, action, note: absorbed });
}
