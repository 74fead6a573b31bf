import type { Staff, StaffRole } from "../actor";

export const MERGE_STATES = ["proposed", "done", "returned", "withdrawn", "undone"] as const;
export type MergeState = (typeof MERGE_STATES)[number];
export const MERGE_ACTIONS = ["approve", "return", "withdraw", "undo"] as const;
export type MergeAction = (typeof MERGE_ACTIONS)[number];

/** Posts that propose that two records are one unit, and the one that decides. */
export const MERGE_DRAFTERS: readonly StaffRole[] = ["publisher", "intake"];
export const MERGE_READERS: readonly StaffRole[] = [...MERGE_DRAFTERS, "approver"];

/** Why two records cannot become one before somebody settles it. */
export const MERGE_BLOCKERS = [
  "bothRegistered",
  "sameFiling",
  "openTakeovers",
  "contested",
  "sameRequest",
] as const;
export type MergeBlocker = (typeof MERGE_BLOCKERS)[number];

const AFTER: Record<MergeAction, MergeState> = {
  approve: "done",
  return: "returned",
  withdraw: "withdrawn",
  undo: "undone",
};

export type MergeDecision =
  | { ok: true; to: MergeState }
  | { ok: false; refusal: "notYourRole" | "alreadyHandled" | "isNotAuthor" };

/** One person proposes, another merges; a merge is taken back by a second person too. */
export function decideMerge(
  actor: Staff,
  action: MergeAction,
  { state, draftedById }: { state: MergeState; draftedById: string },
): MergeDecision {
  const isAuthor = draftedById === actor.userId;
  if (action === "withdraw" ? !isAuthor : !actor.roles.includes("approver"))
    return { ok: false, refusal: "notYourRole" };
  if (state !== (action === "undo" ? "done" : "proposed")) return { ok: false, refusal: "alreadyHandled" };
  if (action !== "withdraw" && isAuthor) return { ok: false, refusal: "isNotAuthor" };
  return { ok: true, to: AFTER[action] };
}

/** One record as it stands beside the other. */
export type MergeSide = {
  id: string;
  name: string;
  creditCode: string | null;
  kind: string;
  regionCode: string | null;
  names: string[];
  /** How often each table speaks of it. */
  references: { table: string; column: string; count: number }[];
};

export type MergeHead = {
  id: string;
  keptName: string;
  absorbedName: string;
  reason: string;
  state: MergeState;
  version: number;
  draftedByName: string;
  draftedAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  decisionReason: string | null;
  undoneByName: string | null;
  undoneAt: Date | null;
};

export type MergeView = MergeHead & {
  kept: MergeSide | null;
  absorbed: MergeSide | null;
  blockers: MergeBlocker[];
  actions: MergeAction[];
};
