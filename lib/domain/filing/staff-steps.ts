import { isRoundStep } from "../expert/round";
import type { BenchView } from "./bench-view";
import { isCorrectionAction, isFollowUpAction } from "./correction-notice";
import type { GuardName } from "./guards";
import type { OPINION_OUTCOMES } from "./opinions";
import type { FilingState } from "./states";
import type { FilingAction } from "./transitions";

/** Acts of staff that have a page of their own; corrections, expert rounds and public notices have other pages. */
const STAFF_STEPS = [
  "accept",
  "take",
  "proposeRecommendation",
  "recommend",
  "returnToLead",
  "proposeNonAcceptance",
  "confirmNonAcceptance",
  "declineNonAcceptance",
  "extendCorrection",
  "extendCorrectionInReview",
  "requestJointOpinion",
  "giveJointOpinion",
  "recallJointOpinion",
  "resolveJointOpinion",
  "scheduleSiteVisit",
  "recordSiteVisit",
  "signSiteVisit",
  "cancelSiteVisit",
  "settleIntegrity",
  "settleIntegrityInDecision",
  "extendDecision",
  "proposeApproval",
  "proposeRejection",
  "approve",
  "reject",
  "sendBack",
] as const satisfies readonly FilingAction[];
export type StaffStep = (typeof STAFF_STEPS)[number];

type SaidOutcome =
  | "recommendation.recommend"
  | "recommendation.return"
  | "jointOpinion.agree"
  | "jointOpinion.disagree";

type StepWords = {
  field: "note" | "reasons" | null;
  /** Which way the words go, where the act is an opinion; the first is not chosen beforehand. */
  outcomes?: readonly SaidOutcome[];
  remedies?: true;
  /** Asks for day, place and people of a visit. */
  visit?: true;
  final?: true;
};

/** Which words an act asks for. */
export const STEP_WORDS: Record<StaffStep, StepWords> = {
  accept: { field: "note" },
  take: { field: null },
  proposeRecommendation: {
    field: "reasons",
    outcomes: ["recommendation.recommend", "recommendation.return"],
  },
  recommend: { field: null },
  returnToLead: { field: null },
  proposeNonAcceptance: { field: "reasons" },
  confirmNonAcceptance: { field: null, final: true },
  declineNonAcceptance: { field: "reasons" },
  extendCorrection: { field: "reasons" },
  extendCorrectionInReview: { field: "reasons" },
  requestJointOpinion: { field: null },
  giveJointOpinion: { field: "reasons", outcomes: ["jointOpinion.agree", "jointOpinion.disagree"] },
  recallJointOpinion: { field: "reasons" },
  resolveJointOpinion: { field: "reasons" },
  scheduleSiteVisit: { field: null, visit: true },
  recordSiteVisit: { field: "reasons" },
  signSiteVisit: { field: null },
  cancelSiteVisit: { field: "reasons" },
  settleIntegrity: { field: "reasons" },
  settleIntegrityInDecision: { field: "reasons" },
  extendDecision: { field: "reasons" },
  proposeApproval: { field: "reasons" },
  proposeRejection: { field: "reasons", remedies: true },
  approve: { field: "note", final: true },
  reject: { field: "reasons", final: true },
  sendBack: { field: "reasons" },
};

/** Earlier words that the person of an act must have before the eyes, newest of each. */
export const STEP_READS: Partial<Record<StaffStep, readonly (keyof typeof OPINION_OUTCOMES)[]>> = {
  recommend: ["recommendation"],
  returnToLead: ["recommendation"],
  confirmNonAcceptance: ["nonAcceptance"],
  declineNonAcceptance: ["nonAcceptance"],
  requestJointOpinion: ["recommendation", "jointOpinion"],
  giveJointOpinion: ["recommendation"],
  resolveJointOpinion: ["jointOpinion"],
  proposeApproval: ["jointOpinion", "jointResolution", "integrity", "sendBack", "returnProposal"],
  proposeRejection: ["jointOpinion", "jointResolution", "integrity", "sendBack", "returnProposal"],
  approve: ["proposal", "jointOpinion", "jointResolution", "integrity"],
  reject: ["proposal", "jointOpinion", "jointResolution", "integrity"],
  sendBack: ["proposal"],
};

export const staffStepOf = (text: string): StaffStep | null =>
  STAFF_STEPS.find((step) => step === text) ?? null;

/** Where an act has its page, below the case. */
export function actPath(action: FilingAction): string {
  if (isRoundStep(action)) return "experts";
  if (action === "publish" || action === "returnProposal") return "publish";
  return isCorrectionAction(action) || isFollowUpAction(action) ? "correction" : `steps/${action}`;
}

/** Words of a post, a record or a request; `title` names its kind, e.g. `proposal.approve`. */
export type SaidWords = {
  title: string;
  reasons: string;
  remedies: string | null;
  by: string;
  at: Date | null;
};

/** A case as the page of one act shows it. */
export type StepView = Pick<BenchView, "id" | "name" | "caseNumber" | "state" | "terms"> & {
  step: StaffStep;
  lead: string;
  /** Where the act leads; null when it is not possible in the present state. */
  to: FilingState | null;
  blockedBy: GuardName[];
  words: SaidWords[];
  /** Who may go on a visit; empty for other acts. */
  visitors: { id: string; name: string }[];
};
