import type { StaffRole } from "../actor";
import type { GuardName } from "./guards";
import type { FilingState } from "./states";

/** Who may take a step: a person of the lead unit, its administrator, a staff role, or the system. */
export type Who = "leadUnit" | "unitAdministrator" | "system" | StaffRole;

/** Which of the measure's deadlines a step opens for the state it leads to. */
type DeadlineKey = "acceptDays" | "correctionDays" | "decideDays";

/** What a step does to the service clock. */
type ClockEffect = "start" | "stop" | "resume" | "end";

/** Notices issued by a step, N-numbers of the measures in lib/messages/notices.ts. */
export type NoticeTemplate =
  | "receipt"
  | "correction"
  | "acceptance"
  | "notAccepted"
  | "registered"
  | "rejected"
  | "lapsed"
  | "withdrawn"
  | "correctionReminder"
  | "dueDateKnown"
  | "registrationVerified"
  | "registrationReturned";

export type Transition = {
  action: string;
  from: readonly FilingState[];
  to: FilingState | "same";
  who: Who;
  guards: readonly GuardName[];
  deadline?: DeadlineKey;
  clock?: ClockEffect;
  notices?: readonly NoticeTemplate[];
  /** Notices that every member gets beside the lead. */
  memberNotices?: readonly NoticeTemplate[];
};

/**
 * The life of a case. Buttons, decisions, deadlines, clocks, notices, "waiting on whom", the diagram and the
 * permission matrix are all derived from these rows; (action, from) is unique, so their order never matters.
 */
export const TRANSITIONS = [
  { action: "discard", from: ["draft"], to: "withdrawn", who: "leadUnit", guards: ["neverSubmitted"] },
  {
    action: "submit",
    from: ["draft"],
    to: "submitted",
    who: "unitAdministrator",
    guards: ["leadIsVerified", "everyMemberConfirmed", "everyBlockingRulePasses"],
  },
  {
    action: "receive",
    from: ["submitted"],
    to: "received",
    who: "system",
    guards: ["noRecommenderRequired"],
    deadline: "acceptDays",
    notices: ["receipt"],
  },
  {
    action: "acceptAtOnce",
    from: ["received"],
    to: "accepted",
    who: "system",
    guards: ["acceptsImmediately", "nothingNeedsAPerson"],
    deadline: "decideDays",
    clock: "start",
    notices: ["acceptance"],
  },
  {
    action: "accept",
    from: ["received"],
    to: "accepted",
    who: "intake",
    guards: [],
    deadline: "decideDays",
    clock: "start",
    notices: ["acceptance"],
  },
  {
    action: "deemAccepted",
    from: ["received"],
    to: "accepted",
    who: "system",
    guards: ["periodIsOver"],
    deadline: "decideDays",
    clock: "start",
    notices: ["acceptance"],
  },
  {
    action: "requestCorrection",
    from: ["received"],
    to: "correction",
    who: "intake",
    guards: ["isFirstCorrection", "hasItems"],
    deadline: "correctionDays",
    notices: ["correction"],
  },
  {
    action: "answerCorrection",
    from: ["correction"],
    to: "received",
    who: "unitAdministrator",
    guards: ["everyItemAnswered", "everyMemberConfirmed", "everyBlockingRulePasses"],
    deadline: "acceptDays",
  },
  { action: "take", from: ["accepted"], to: "checking", who: "reviewer", guards: [] },
  {
    action: "requestCorrectionInReview",
    from: ["checking"],
    to: "correctionInReview",
    who: "reviewer",
    guards: ["isFirstCorrection", "hasItems"],
    deadline: "correctionDays",
    clock: "stop",
    notices: ["correction"],
  },
  {
    action: "answerCorrectionInReview",
    from: ["correctionInReview"],
    to: "checking",
    who: "unitAdministrator",
    guards: ["everyItemAnswered", "everyMemberConfirmed", "everyBlockingRulePasses"],
    clock: "resume",
  },
  {
    action: "proposeApproval",
    from: ["checking"],
    to: "proposed",
    who: "reviewer",
    guards: ["everyRequiredStepDone", "hasReason"],
  },
  {
    action: "proposeRejection",
    from: ["checking"],
    to: "proposed",
    who: "reviewer",
    guards: ["everyRequiredStepDone", "hasReason"],
  },
  {
    action: "forwardToApproval",
    from: ["proposed"],
    to: "approving",
    who: "system",
    guards: ["noNoticeBeforeDecision"],
  },
  {
    action: "approve",
    from: ["approving"],
    to: "filed",
    who: "approver",
    guards: ["isNotProposer", "proposesApproval"],
    clock: "end",
    notices: ["registered"],
    memberNotices: ["registered"],
  },
  {
    action: "reject",
    from: ["approving"],
    to: "rejected",
    who: "approver",
    guards: ["isNotProposer", "hasReason"],
    clock: "end",
    notices: ["rejected"],
  },
  {
    action: "sendBack",
    from: ["approving"],
    to: "checking",
    who: "approver",
    guards: ["isNotProposer", "hasReason"],
  },
  {
    action: "withdraw",
    from: ["received", "correction", "accepted", "checking", "correctionInReview", "proposed", "approving"],
    to: "withdrawn",
    who: "unitAdministrator",
    guards: [],
    clock: "end",
    notices: ["withdrawn"],
  },
  {
    action: "lapse",
    from: ["correction", "correctionInReview"],
    to: "lapsed",
    who: "system",
    guards: ["periodIsOver"],
    clock: "end",
    notices: ["lapsed"],
  },
] as const satisfies readonly Transition[];

export type FilingAction = (typeof TRANSITIONS)[number]["action"];
