import type { StaffRole } from "../actor";
import type { OpinionStep } from "./opinions";
import { INTERNAL_ACTS } from "./status-view";

/**
 * What posts outside the department read of its words on a case: the recommending office its own, the second
 * department what it was asked on and its own answer. Notes, marks, visits and proposals stay inside.
 */
const READ_OUTSIDE: Partial<Record<StaffRole, readonly OpinionStep[]>> = {
  recommender: ["recommendation"],
  jointReviewer: ["recommendation", "jointOpinion"],
};

export const readsOpinion = (roles: readonly StaffRole[], step: string): boolean =>
  roles.some((role) => READ_OUTSIDE[role]?.some((readable) => readable === step));

/** Acts that posts outside the department do not find in a case's history. */
export const HIDDEN_OUTSIDE: readonly string[] = [
  ...INTERNAL_ACTS,
  "proposeApproval",
  "proposeRejection",
  "returnProposal",
  "sendBack",
];
