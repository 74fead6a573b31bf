import type { DueView } from "./due";
import type { FilingState } from "./states";
import type { StoppedStretch } from "./stopped-time";
import type { Who } from "./transition";
import type { FilingAction } from "./transitions";

/** What a member that has confirmed sees of its case: where it is, never what was written about it. */
export type MemberProgress = {
  state: FilingState;
  submitted: boolean;
  leadName: string;
  waitingOn: Who | null;
  /** The department that has the case. */
  sender: string;
  due: DueView | null;
  term: { days: number; left: number } | null;
  stretches: StoppedStretch[];
  /** Newest first. */
  events: { key: string; at: Date; action: string; resumes: StoppedStretch | null }[];
  /** Of the register, once filed. */
  consortiumNumber: string | null;
};

/** Steps that move a case on; reasons, opinions and acts inside an office are none of a member's business. */
export const MILESTONES: readonly FilingAction[] = [
  "submit",
  "route",
  "recommend",
  "returnToLead",
  "receive",
  "acceptAtOnce",
  "accept",
  "deemAccepted",
  "requestCorrection",
  "requestFollowUpCorrection",
  "answerCorrection",
  "take",
  "requestCorrectionInReview",
  "requestFollowUpCorrectionInReview",
  "answerCorrectionInReview",
  "requestJointOpinion",
  "giveJointOpinion",
  "deemJointOpinion",
  "recallJointOpinion",
  "openExpertRound",
  "closeExpertRound",
  "voidExpertRound",
  "scheduleSiteVisit",
  "signSiteVisit",
  "cancelSiteVisit",
  "publish",
  "endPublicNotice",
  "upholdObjection",
  "extendDecision",
  "approve",
  "reject",
  "confirmNonAcceptance",
  "withdraw",
  "lapse",
];
