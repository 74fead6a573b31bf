import type { Staff, StaffRole } from "../actor";

/** Facts of the register whose clerical errors may be put right; anything else changes by a case. */
export const CORRECTION_FIELDS = {
  consortium: [
    "name",
    "shortName",
    "filedOn",
    "formationDate",
    "validUntil",
    "objectives",
    "publishedUnitText",
  ],
  organization: ["name", "kind", "regionCode"],
  platform: ["name", "level", "category", "regionCode", "approvedOn", "validUntil", "documentNumber"],
} as const;
export type CorrectionSubject = keyof typeof CORRECTION_FIELDS;
export const CORRECTION_SUBJECTS = Object.keys(CORRECTION_FIELDS) as CorrectionSubject[];
export type CorrectionField = (typeof CORRECTION_FIELDS)[CorrectionSubject][number];

const DATES: readonly CorrectionField[] = ["filedOn", "formationDate", "validUntil", "approvedOn"];
export const isDateField = (field: CorrectionField): boolean => DATES.includes(field);

const REQUIRED: readonly string[] = [
  "consortium.name",
  "consortium.filedOn",
  "organization.name",
  "organization.kind",
  "platform.name",
  "platform.level",
  "platform.category",
];
/** Whether a field may be left empty. */
export const mayBeEmpty = (subject: CorrectionSubject, field: CorrectionField): boolean =>
  !REQUIRED.includes(`${subject}.${field}`);

/** Subject and field as one choice of a form, such as `consortium.name`. */
export function readCorrectionField(
  typed: string,
): { subject: CorrectionSubject; field: CorrectionField } | null {
  const [subject, field] = typed.split(".");
  const known = CORRECTION_SUBJECTS.find((each) => each === subject);
  const named = known && CORRECTION_FIELDS[known].find((each) => each === field);
  return known && named ? { subject: known, field: named } : null;
}

/** Why a fact is put right, as the public reads it: mistyped, unlike its original, or shown by the unit's own papers. */
export const CORRECTION_REASONS = ["typing", "original", "proof"] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

/** Fields that stand in no public record; neither do their corrections. */
export const UNPUBLISHED_FIELDS: readonly CorrectionField[] = ["documentNumber"];

export const CORRECTION_STATES = ["proposed", "confirmed", "returned", "withdrawn"] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];
export const CORRECTION_ACTIONS = ["confirm", "return", "withdraw"] as const;
export type CorrectionAction = (typeof CORRECTION_ACTIONS)[number];

/** Posts that find clerical errors, and the one that confirms what they put right. */
export const CORRECTION_DRAFTERS: readonly StaffRole[] = ["publisher", "intake"];
export const CORRECTION_READERS: readonly StaffRole[] = [...CORRECTION_DRAFTERS, "approver"];
const AFTER: Record<CorrectionAction, CorrectionState> = {
  confirm: "confirmed",
  return: "returned",
  withdraw: "withdrawn",
};

export type CorrectionDecision =
  | { ok: true; to: CorrectionState }
  | { ok: false; refusal: "notYourRole" | "alreadyHandled" | "isNotAuthor" };

/** One person drafts, another confirms; whoever drafted may take it back. */
export function decideCorrection(
  actor: Staff,
  action: CorrectionAction,
  { state, draftedById }: { state: CorrectionState; draftedById: string },
): CorrectionDecision {
  const isAuthor = draftedById === actor.userId;
  const mayAct = action === "withdraw" ? isAuthor : actor.roles.includes("approver");
  if (!mayAct) return { ok: false, refusal: "notYourRole" };
  if (state !== "proposed") return { ok: false, refusal: "alreadyHandled" };
  if (action !== "withdraw" && isAuthor) return { ok: false, refusal: "isNotAuthor" };
  return { ok: true, to: AFTER[action] };
}

/** A correction as the desk shows it. */
export type CorrectionView = {
  id: string;
  subject: CorrectionSubject;
  subjectName: string;
  field: CorrectionField;
  before: string;
  after: string;
  reason: string;
  reasonClass: CorrectionReason;
  state: CorrectionState;
  version: number;
  draftedByName: string;
  draftedAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  decisionReason: string | null;
  actions: CorrectionAction[];
};

/** What the public reads of a correction. */
export type PublicCorrection = {
  /** YYYY-MM-DD. */
  on: string;
  field: CorrectionField;
  reason: CorrectionReason;
  before: string;
  after: string;
};
