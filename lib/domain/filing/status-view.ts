import { ROUND_ACTS } from "../expert/round";
import type { DueView, OpenStop } from "./due";
import type { FilingState } from "./states";
import type { StoppedStretch } from "./stopped-time";
import type { NoticeTemplate, Who } from "./transition";

/** Where a case is, in what an applicant needs to know of it. */
export type StatusView = {
  id: string;
  name: string;
  state: FilingState;
  caseNumber: string | null;
  progressCode: string | null;
  submittedAt: Date | null;
  /** Whose turn it is: the post, never the person. */
  waitingOn: Who | null;
  /** The department that has the case. */
  sender: string;
  due: DueView | null;
  stop: OpenStop | null;
  /** Every pause of the clock, oldest first. */
  stretches: StoppedStretch[];
  /** The office's own term in working days, stopped time left out. */
  term: { days: number; left: number } | null;
  mustAct: boolean;
  mayWithdraw: boolean;
  mayCopy: boolean;
  events: {
    key: string;
    at: Date;
    action: string;
    who: string;
    note: string | null;
    /** The pause of the clock that ended with this act. */
    resumes: StoppedStretch | null;
  }[];
  notices: { id: string; template: NoticeTemplate; number: string; title: string; issuedAt: Date }[];
  submissions: { version: number; sha256: string; submittedAt: Date }[];
  consortiumNumber: string | null;
  /** Rounds of experts whose opinion the lead unit may read and answer. */
  toldRounds: number;
};

/** Acts inside the department that the applicant's history leaves out. */
export const INTERNAL_ACTS: readonly string[] = [
  "assign",
  "proposeRecommendation",
  "proposeNonAcceptance",
  "declineNonAcceptance",
  "resolveJointOpinion",
  "recordSiteVisit",
  "settleIntegrity",
  "settleIntegrityInDecision",
  "receiveObjection",
  "answerObjection",
  "objectionDueChanged",
  ...ROUND_ACTS,
];
