/** States of a case. Confirming and ready are derived from a draft and shown, not stored. */
export const FILING_STATES = [
  "draft",
  "submitted",
  "recommending",
  "received",
  "correction",
  "accepted",
  "checking",
  "correctionInReview",
  "jointOpinion",
  "expertReview",
  "siteVisit",
  "proposed",
  "publicNotice",
  "approving",
  "filed",
  "rejected",
  "notAccepted",
  "withdrawn",
  "lapsed",
] as const;
export type FilingState = (typeof FILING_STATES)[number];

const TERMINAL_STATES = ["filed", "rejected", "notAccepted", "withdrawn", "lapsed"] as const;

export const isTerminal = (state: FilingState): boolean =>
  (TERMINAL_STATES as readonly FilingState[]).includes(state);

/** With the department: neither a draft nor decided. */
export const PENDING_STATES = FILING_STATES.filter((state) => state !== "draft" && !isTerminal(state));

/** States in which the lead may start a new filing from a copy. */
export const COPYABLE_STATES: readonly FilingState[] = ["withdrawn", "rejected", "lapsed", "notAccepted"];

export const CORRECTION_STATES = ["correction", "correctionInReview"] as const;

export const isInCorrection = (state: FilingState): boolean =>
  (CORRECTION_STATES as readonly FilingState[]).includes(state);

/** States in which the case is with somebody outside the desk until a day of its own. */
export const STEP_STATES: readonly FilingState[] = [
  "jointOpinion",
  "expertReview",
  "siteVisit",
  "publicNotice",
];

/** States in which the applicant must act. */
export const APPLICANT_STATES: readonly FilingState[] = ["draft", ...CORRECTION_STATES];
