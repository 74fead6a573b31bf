import type { CaseFacts, GuardName } from "@/lib/domain/filing/guards";

/** A case on which nothing has happened yet. */
export const BLANK_FACTS: CaseFacts = {
  state: "draft",
  kind: "initial",
  hasCaseNumber: false,
  acceptance: "manual",
  recommendationRequired: false,
  steps: { jointOpinion: "none", expertReview: "none", siteVisit: "none" },
  publicNoticeBefore: false,
  silenceIsConsent: false,
  recommenderKnown: false,
  unconfirmedMembers: 0,
  blockingProblems: 0,
  personalQuestions: 0,
  leadVerified: true,
  recommendation: null,
  nonAcceptance: null,
  correction: null,
  followUp: null,
  correctionExtended: false,
  decisionExtended: false,
  jointOpinion: "none",
  jointOpinionResolved: false,
  expertRound: null,
  expertRoundsDone: 0,
  expertConclusion: null,
  siteVisit: null,
  siteVisitsDone: 0,
  openIntegrityRecords: 0,
  proposerId: "somebody",
  proposedOutcome: null,
  openObjections: 0,
  upheldObjections: 0,
  periodOver: false,
  acted: [],
  interested: false,
};

type Change = Partial<CaseFacts>;
const visit = (recordedById: string | null, ...visitorIds: string[]): Change => ({
  siteVisit: { visitorIds, recordedById },
});

/** For each guard: facts with which it lets pass, and facts with which it does not; `me` is the one who acts. */
export const GUARD_FACTS: Record<Exclude<GuardName, "hasReason">, { opens: Change; shuts: Change }> = {
  neverSubmitted: { opens: {}, shuts: { hasCaseNumber: true } },
  wasSubmitted: { opens: { hasCaseNumber: true }, shuts: { hasCaseNumber: false } },
  leadIsVerified: { opens: {}, shuts: { leadVerified: false } },
  everyMemberConfirmed: { opens: {}, shuts: { unconfirmedMembers: 1 } },
  everyBlockingRulePasses: { opens: {}, shuts: { blockingProblems: 1 } },
  recommenderRequired: { opens: { recommendationRequired: true }, shuts: { recommendationRequired: false } },
  recommenderKnown: { opens: { recommenderKnown: true }, shuts: { recommenderKnown: false } },
  noRecommenderRequired: { opens: {}, shuts: { recommendationRequired: true } },
  recommendationProposed: {
    opens: { recommendation: { outcome: "recommend", byId: "maker" } },
    shuts: { recommendation: { outcome: "return", byId: "maker" } },
  },
  returnProposed: {
    opens: { recommendation: { outcome: "return", byId: "maker" } },
    shuts: { recommendation: null },
  },
  isNotRecommendationMaker: { opens: {}, shuts: { recommendation: { outcome: "recommend", byId: "me" } } },
  acceptsImmediately: { opens: { acceptance: "atOnce" }, shuts: { acceptance: "manual" } },
  nothingNeedsAPerson: { opens: {}, shuts: { personalQuestions: 1 } },
  nonAcceptanceProposed: {
    opens: { nonAcceptance: { byId: "clerk" } },
    shuts: { nonAcceptance: null },
  },
  isFirstCorrection: {
    opens: { correction: { items: 1, unanswered: 1, sent: false } },
    shuts: { correction: { items: 1, unanswered: 0, sent: true } },
  },
  hasItems: {
    opens: { correction: { items: 1, unanswered: 1, sent: false } },
    shuts: { correction: { items: 0, unanswered: 0, sent: false } },
  },
  followUpCollected: { opens: { followUp: { items: 1 } }, shuts: { followUp: { items: 0 } } },
  everyItemAnswered: {
    opens: { correction: { items: 2, unanswered: 0, sent: true } },
    shuts: { correction: { items: 2, unanswered: 1, sent: true } },
  },
  correctionNotExtended: { opens: {}, shuts: { correctionExtended: true } },
  decisionNotExtended: { opens: {}, shuts: { decisionExtended: true } },
  decisionTermRuns: { opens: { periodOver: false }, shuts: { periodOver: true } },
  jointOpinionForeseen: {
    opens: { steps: { jointOpinion: "required", expertReview: "none", siteVisit: "none" } },
    shuts: { steps: { jointOpinion: "none", expertReview: "none", siteVisit: "none" } },
  },
  jointOpinionMissing: { opens: {}, shuts: { jointOpinion: "agree" } },
  silenceIsConsent: { opens: { silenceIsConsent: true }, shuts: { silenceIsConsent: false } },
  jointOpinionUnsettled: {
    opens: { jointOpinion: "disagree" },
    shuts: { jointOpinion: "disagree", jointOpinionResolved: true },
  },
  jointOpinionSettled: {
    opens: { jointOpinion: "disagree", jointOpinionResolved: true },
    shuts: { jointOpinion: "disagree", jointOpinionResolved: false },
  },
  expertReviewForeseen: {
    opens: { steps: { jointOpinion: "none", expertReview: "required", siteVisit: "none" } },
    shuts: { steps: { jointOpinion: "none", expertReview: "none", siteVisit: "none" } },
  },
  everyExpertScored: {
    opens: { expertRound: { scored: true, concluded: true } },
    shuts: { expertRound: { scored: false, concluded: true } },
  },
  roundIsConcluded: {
    opens: { expertRound: { scored: true, concluded: true } },
    shuts: { expertRound: { scored: true, concluded: false } },
  },
  expertRoundDone: { opens: { expertRoundsDone: 1 }, shuts: { expertRoundsDone: 0 } },
  expertsAskForNoRevision: {
    opens: { expertConclusion: "recommended" },
    shuts: { expertConclusion: "revise" },
  },
  siteVisitForeseen: {
    opens: { steps: { jointOpinion: "none", expertReview: "none", siteVisit: "optional" } },
    shuts: { steps: { jointOpinion: "none", expertReview: "none", siteVisit: "none" } },
  },
  twoVisitors: { opens: visit(null, "me", "colleague"), shuts: visit(null, "me", "me") },
  isVisitor: { opens: visit(null, "me", "colleague"), shuts: visit(null, "other", "colleague") },
  siteVisitRecorded: { opens: visit("colleague", "me", "colleague"), shuts: visit(null, "me", "colleague") },
  isOtherVisitor: { opens: visit("colleague", "me", "colleague"), shuts: visit("me", "me", "colleague") },
  integrityRecordOpen: { opens: { openIntegrityRecords: 1 }, shuts: { openIntegrityRecords: 0 } },
  noOpenIntegrityRecord: { opens: {}, shuts: { openIntegrityRecords: 1 } },
  requiredJointOpinionAsked: {
    opens: {},
    shuts: {
      steps: { jointOpinion: "required", expertReview: "none", siteVisit: "none" },
      jointOpinion: "none",
    },
  },
  requiredExpertsHeard: {
    opens: {},
    shuts: { steps: { jointOpinion: "none", expertReview: "required", siteVisit: "none" } },
  },
  requiredVisitMade: {
    opens: {},
    shuts: { steps: { jointOpinion: "none", expertReview: "none", siteVisit: "required" } },
  },
  noticeBeforeDecision: {
    opens: { publicNoticeBefore: true, proposedOutcome: "approve" },
    shuts: { publicNoticeBefore: true, proposedOutcome: "reject" },
  },
  noNoticeBeforeDecision: {
    opens: {},
    shuts: { publicNoticeBefore: true, proposedOutcome: "approve" },
  },
  noOpenObjection: { opens: {}, shuts: { openObjections: 1 } },
  objectionUpheld: { opens: { upheldObjections: 1 }, shuts: { upheldObjections: 0 } },
  proposesApproval: { opens: { proposedOutcome: "approve" }, shuts: { proposedOutcome: "reject" } },
  isNotProposer: { opens: { proposerId: "somebody" }, shuts: { proposerId: "me" } },
  periodIsOver: { opens: { periodOver: true }, shuts: { periodOver: false } },
  keepsPostsApart: {
    opens: {},
    shuts: {
      acted: [
        { who: "reviewer", userId: "me" },
        { who: "approver", userId: "me" },
      ],
    },
  },
  hasNoInterest: { opens: {}, shuts: { interested: true } },
};
