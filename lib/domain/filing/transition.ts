import type { StaffRole } from "../actor";
import type { GuardName } from "./guards";
import type { FilingState } from "./states";

/** Who may take a step: a person of the lead unit, its administrator, a staff role, or the system. */
export type Who = "leadUnit" | "unitAdministrator" | "system" | StaffRole;

/** Which of the measure's deadlines a step opens for the state it leads to. */
export type DeadlineKey =
  | "recommendDays"
  | "acceptDays"
  | "correctionDays"
  | "correctionExtensionDays"
  | "decideDays"
  | "decisionExtensionDays"
  | "jointOpinionDays"
  | "expertReviewDays"
  | "publicNoticeDays";

/** What a step does to the service clock; `stopIfForeseen` where the measure decides (joint opinion). */
type ClockEffect = "start" | "stop" | "stopIfForeseen" | "resume" | "extend" | "reset" | "end";

/** Notices issued by a step or a job; standard texts in lib/messages/notices.ts, a measure may have its own. */
export const NOTICE_TEMPLATES = [
  "submissionReceipt",
  "receipt",
  "correction",
  "acceptance",
  "notAccepted",
  "recommendationReturned",
  "expertReview",
  "expertConclusion",
  "siteVisit",
  "correctionExtension",
  "decisionExtension",
  "publicNotice",
  "objectionUpheld",
  "registered",
  "rejected",
  "lapsed",
  "withdrawn",
  "correctionReminder",
  "dueDateKnown",
  "registrationVerified",
  "registrationReturned",
] as const;
export type NoticeTemplate = (typeof NOTICE_TEMPLATES)[number];

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

/** What every version handed in must satisfy. */
export const COMPLETE = ["everyMemberConfirmed", "everyBlockingRulePasses"] as const;
