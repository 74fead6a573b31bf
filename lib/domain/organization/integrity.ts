/** Kinds of integrity records that keep a unit from a consortium while they are in force (R-CRED-01). */
export const INTEGRITY_KINDS = ["research", "social", "penalty", "safety"] as const;
export type IntegrityKind = (typeof INTEGRITY_KINDS)[number];

/** Posts that enter and cancel integrity records. */
export const INTEGRITY_POSTS = ["intake", "reviewer", "approver"] as const;

/** A record on a unit as staff read it; days of the calendar as YYYY-MM-DD. */
export type IntegrityRecordView = {
  id: string;
  kind: IntegrityKind;
  source: string;
  documentNumber: string | null;
  from: string;
  until: string | null;
  by: string;
  addedAt: Date;
  cancelled: { by: string; at: Date; reason: string } | null;
};
