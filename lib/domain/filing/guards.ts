import { jointIsUnsettled } from "./said-facts";
import type { FilingState } from "./states";
import type { Who } from "./transition";

export type StepUse = "none" | "optional" | "required";

/** Every fact a guard may ask for, loaded in the same transaction as the change it guards. */
export type CaseFacts = {
  state: FilingState;
  kind: string;
  hasCaseNumber: boolean;
  /** From the measure the case is judged by. */
  acceptance: "atOnce" | "manual";
  recommendationRequired: boolean;
  steps: { jointOpinion: StepUse; expertReview: StepUse; siteVisit: StepUse };
  publicNoticeBefore: boolean;
  silenceIsConsent: boolean;
  /** Whether an office of the measure recommends for this lead. */
  recommenderKnown: boolean;
  /** Members whose confirmation is missing, refused or void. */
  unconfirmedMembers: number;
  /** Codes of machine-check errors that stop submission. */
  blockingProblems: number;
  /** Facts only a person can settle (name words, an overridden code, a pending scan). */
  personalQuestions: number;
  leadVerified: boolean;
  /** Of the present submission. */
  recommendation: { outcome: "recommend" | "return"; byId: string } | null;
  /** Proposed and not declined, of the present submission. */
  nonAcceptance: { byId: string } | null;
  /** The full correction notice of the case, if one exists; items and answers are those of the open or latest one. */
  correction: { items: number; unanswered: number; sent: boolean } | null;
  /** A notice on what arose from the answer, collected and not sent. */
  followUp: { items: number } | null;
  correctionExtended: boolean;
  decisionExtended: boolean;
  jointOpinion: "none" | "agree" | "deemed" | "disagree" | "recalled";
  /** A third person has recorded how a negative or missing joint opinion is met. */
  jointOpinionResolved: boolean;
  /** The round that is open, and those that were closed and stand. */
  expertRound: { scored: boolean; concluded: boolean } | null;
  expertRoundsDone: number;
  expertConclusion: "recommended" | "revise" | "notRecommended" | null;
  /** The visit that is planned and not signed. */
  siteVisit: { visitorIds: readonly string[]; recordedById: string | null } | null;
  siteVisitsDone: number;
  /** Records in force on a unit of the case that nobody has settled with a reason (R-CRED-01). */
  openIntegrityRecords: number;
  proposerId: string | null;
  proposedOutcome: "approve" | "reject" | null;
  openObjections: number;
  upheldObjections: number;
  periodOver: boolean;
  /** Who has acted on the case, and in which post. */
  acted: readonly { who: Who; userId: string }[];
  /** The person asking belongs to a unit on the case, or has declared an interest in one. */
  interested: boolean;
};

export type GuardInput = { actorUserId: string | null; reason: string | null; who: Who };

type Guard = (facts: CaseFacts, input: GuardInput) => boolean;

/** Posts one person never holds on one case (§11.8); what was done in one shuts the other, by user id. */
const POSTS_APART: readonly (readonly [Who, Who])[] = [
  ["intake", "approver"],
  ["reviewer", "approver"],
  ["recommender", "intake"],
  ["recommender", "reviewer"],
  ["recommender", "approver"],
  ["jointReviewer", "reviewer"],
  ["jointReviewer", "approver"],
];

export const areApart = (one: Who, other: Who): boolean =>
  POSTS_APART.some((pair) => pair.includes(one) && pair.includes(other) && one !== other);

const settlesOpinion = ({ jointOpinion, jointOpinionResolved }: CaseFacts): boolean =>
  jointOpinion === "agree" || jointOpinion === "deemed" || jointOpinionResolved;

const needsNotice = ({ publicNoticeBefore, proposedOutcome }: CaseFacts): boolean =>
  publicNoticeBefore && proposedOutcome !== "reject";

const visits: Guard = ({ siteVisit }, { actorUserId }) =>
  siteVisit !== null && actorUserId !== null && siteVisit.visitorIds.includes(actorUserId);

/** A guard's name is also the refusal code and the key of its Chinese sentence. */
export const GUARDS = {
  neverSubmitted: (facts) => !facts.hasCaseNumber,
  wasSubmitted: (facts) => facts.hasCaseNumber,
  leadIsVerified: (facts) => facts.leadVerified,
  everyMemberConfirmed: (facts) => facts.unconfirmedMembers === 0,
  everyBlockingRulePasses: (facts) => facts.blockingProblems === 0,
  recommenderRequired: (facts) => facts.recommendationRequired,
  recommenderKnown: (facts) => facts.recommenderKnown,
  noRecommenderRequired: (facts) => !facts.recommendationRequired,
  recommendationProposed: (facts) => facts.recommendation?.outcome === "recommend",
  returnProposed: (facts) => facts.recommendation?.outcome === "return",
  isNotRecommendationMaker: (facts, input) => facts.recommendation?.byId !== input.actorUserId,
  acceptsImmediately: (facts) => facts.acceptance === "atOnce",
  nothingNeedsAPerson: (facts) => facts.personalQuestions === 0,
  nonAcceptanceProposed: (facts) => facts.nonAcceptance !== null,
  isFirstCorrection: (facts) => facts.correction === null || !facts.correction.sent,
  hasItems: (facts) => facts.correction !== null && facts.correction.items > 0,
  followUpCollected: (facts) => facts.followUp !== null && facts.followUp.items > 0,
  everyItemAnswered: (facts) => facts.correction !== null && facts.correction.unanswered === 0,
  correctionNotExtended: (facts) => !facts.correctionExtended,
  decisionNotExtended: (facts) => !facts.decisionExtended,
  /** A term is extended while it runs (Administrative Licensing Law, article 42); what is over is overdue. */
  decisionTermRuns: (facts) => !facts.periodOver,
  jointOpinionForeseen: (facts) => facts.steps.jointOpinion !== "none",
  jointOpinionMissing: (facts) => facts.jointOpinion === "none" || facts.jointOpinion === "recalled",
  silenceIsConsent: (facts) => facts.silenceIsConsent,
  jointOpinionUnsettled: jointIsUnsettled,
  jointOpinionSettled: (facts) => facts.jointOpinion === "none" || settlesOpinion(facts),
  expertReviewForeseen: (facts) => facts.steps.expertReview !== "none",
  everyExpertScored: (facts) => facts.expertRound?.scored === true,
  roundIsConcluded: (facts) => facts.expertRound?.concluded === true,
  expertRoundDone: (facts) => facts.expertRoundsDone > 0,
  expertsAskForNoRevision: (facts) => facts.expertConclusion !== "revise",
  siteVisitForeseen: (facts) => facts.steps.siteVisit !== "none",
  twoVisitors: (facts) => new Set(facts.siteVisit?.visitorIds).size >= 2,
  isVisitor: (facts, input) => visits(facts, input),
  siteVisitRecorded: (facts) => (facts.siteVisit?.recordedById ?? null) !== null,
  isOtherVisitor: (facts, input) =>
    visits(facts, input) && facts.siteVisit?.recordedById !== input.actorUserId,
  integrityRecordOpen: (facts) => facts.openIntegrityRecords > 0,
  noOpenIntegrityRecord: (facts) => facts.openIntegrityRecords === 0,
  requiredJointOpinionAsked: ({ steps, jointOpinion }) =>
    steps.jointOpinion !== "required" || jointOpinion !== "none",
  requiredExpertsHeard: ({ steps, expertRoundsDone }) =>
    steps.expertReview !== "required" || expertRoundsDone > 0,
  requiredVisitMade: ({ steps, siteVisitsDone }) => steps.siteVisit !== "required" || siteVisitsDone > 0,
  noticeBeforeDecision: needsNotice,
  noNoticeBeforeDecision: (facts) => !needsNotice(facts),
  noOpenObjection: (facts) => facts.openObjections === 0,
  objectionUpheld: (facts) => facts.upheldObjections > 0,
  proposesApproval: (facts) => facts.proposedOutcome === "approve",
  /** Maker and approver are two people, by user id (T-3). */
  isNotProposer: (facts, input) => facts.proposerId !== null && facts.proposerId !== input.actorUserId,
  hasReason: (_facts, input) => (input.reason ?? "").trim().length > 0,
  periodIsOver: (facts) => facts.periodOver,
  keepsPostsApart: (facts, input) =>
    !facts.acted.some(({ who, userId }) => userId === input.actorUserId && areApart(who, input.who)),
  /** Nobody acts on a case of a unit he belongs to or has declared an interest in (T-4). */
  hasNoInterest: (facts) => !facts.interested,
} as const satisfies Record<string, Guard>;

export type GuardName = keyof typeof GUARDS;

/** Guards of every step a person of a department takes. */
export const STAFF_GUARDS: readonly GuardName[] = ["keepsPostsApart", "hasNoInterest"];
