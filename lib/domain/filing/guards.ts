import type { FilingState } from "./states";

/** Every fact a guard may ask for, loaded in the same transaction as the change it guards. */
export type CaseFacts = {
  state: FilingState;
  kind: string;
  hasCaseNumber: boolean;
  /** From the measure the case is judged by. */
  acceptance: "atOnce" | "manual";
  recommendationRequired: boolean;
  publicNoticeBefore: boolean;
  /** Members whose confirmation is missing, refused or void. */
  unconfirmedMembers: number;
  /** Codes of machine-check errors that stop submission. */
  blockingProblems: number;
  /** Facts only a person can settle (name words, an overridden code, a pending scan). */
  personalQuestions: number;
  leadVerified: boolean;
  /** The full correction notice of the case, if one exists. */
  correction: { items: number; unanswered: number; sent: boolean } | null;
  requiredStepsOpen: number;
  /** User ids who acted on this case, by what they did. */
  proposerId: string | null;
  proposedOutcome: "approve" | "reject" | null;
  openObjections: number;
  periodOver: boolean;
};

export type GuardInput = { actorUserId: string | null; reason: string | null };

type Guard = (facts: CaseFacts, input: GuardInput) => boolean;

/** A guard's name is also the refusal code and the key of its Chinese sentence. */
export const GUARDS = {
  neverSubmitted: (facts) => !facts.hasCaseNumber,
  leadIsVerified: (facts) => facts.leadVerified,
  everyMemberConfirmed: (facts) => facts.unconfirmedMembers === 0,
  everyBlockingRulePasses: (facts) => facts.blockingProblems === 0,
  noRecommenderRequired: (facts) => !facts.recommendationRequired,
  acceptsImmediately: (facts) => facts.acceptance === "atOnce",
  nothingNeedsAPerson: (facts) => facts.personalQuestions === 0,
  isFirstCorrection: (facts) => facts.correction === null || !facts.correction.sent,
  hasItems: (facts) => facts.correction !== null && facts.correction.items > 0,
  everyItemAnswered: (facts) => facts.correction !== null && facts.correction.unanswered === 0,
  everyRequiredStepDone: (facts) => facts.requiredStepsOpen === 0,
  noNoticeBeforeDecision: (facts) => !facts.publicNoticeBefore,
  proposesApproval: (facts) => facts.proposedOutcome === "approve",
  /** Maker and approver are two people, by user id (T-3). */
  isNotProposer: (facts, input) => facts.proposerId !== null && facts.proposerId !== input.actorUserId,
  hasReason: (_facts, input) => (input.reason ?? "").trim().length > 0,
  periodIsOver: (facts) => facts.periodOver,
} as const satisfies Record<string, Guard>;

export type GuardName = keyof typeof GUARDS;
