import type { ConsortiumStatus } from "./statuses";

/** Why a consortium is no longer in force, a closed list for each way of ending; of a revocation the grounds of the rules. */
export const END_REASONS = {
  expired: ["validityEnded"],
  terminated: ["ownRequest", "agreementEnded", "leadGone"],
  revoked: [
    "falseMaterials",
    "failedEvaluations",
    "missingReports",
    "rectificationNotDone",
    "seriousBreach",
    "unlawfulConduct",
    "leadGone",
    "ownRequest",
  ],
} as const satisfies Partial<Record<ConsortiumStatus, readonly string[]>>;

export type EndReason = (typeof END_REASONS)[keyof typeof END_REASONS][number];
export const END_REASON_IDS: readonly EndReason[] = [...new Set(Object.values(END_REASONS).flat())];
