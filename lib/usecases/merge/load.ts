import { prisma } from "../../data/client";
import { mergeObstacles } from "../../data/merge-moves";
import { findMerge, findMergeSide, listMergeRows } from "../../data/organization-merges";
import type { Actor } from "../../domain/actor";
import {
  decideMerge,
  MERGE_ACTIONS,
  MERGE_BLOCKERS,
  type MergeHead,
  type MergeView,
} from "../../domain/organization/merge";

/** A merge with both records side by side; null where it is another department's. */
export async function loadMerge(actor: Actor, id: string): Promise<MergeView | null> {
  if (actor.kind !== "staff") return null;
  const merge = await findMerge(actor, id);
  if (!merge) return null;
  const { keptId, absorbedId, draftedById, plan: _plan, ...head } = merge;
  const [kept, absorbed, obstacles] = await Promise.all([
    findMergeSide(keptId),
    findMergeSide(absorbedId),
    mergeObstacles(prisma, keptId, absorbedId),
  ]);
  const isOpen = head.state === "proposed";
  return {
    ...head,
    kept,
    absorbed,
    blockers: isOpen ? MERGE_BLOCKERS.filter((name) => obstacles?.[name]) : [],
    actions: MERGE_ACTIONS.filter((action) => decideMerge(actor, action, { ...head, draftedById }).ok),
  };
}

export async function listMerges(actor: Actor): Promise<MergeHead[]> {
  const rows = await listMergeRows(actor);
  return rows.map(({ keptId: _kept, absorbedId: _absorbed, draftedById: _by, plan: _plan, ...head }) => head);
}
