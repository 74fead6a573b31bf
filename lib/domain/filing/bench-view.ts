import type { Conclusion, RoundStanding } from "../expert/round";
import type { Collecting } from "./correction-notice";
import type { DeadlineDays } from "./deadline-days";
import type { GuardName } from "./guards";
import type { FilingState } from "./states";
import type { FilingAction } from "./transitions";
import type { CaseClock } from "./urgency";

export const VERDICTS = ["conforms", "deficient"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a reviewer found at one address, with the correction item it made. */
export type BenchMark = {
  verdict: Verdict | null;
  problem: string;
  remedy: string;
  by: string;
  /** Whether it stands among the items collected for the correction notice. */
  collected: boolean;
};

export type BenchFinding = { severity: "error" | "warning" | "question"; sentence: string };

/** One thing a reviewer judges: finished words, personal data masked. */
export type BenchField = {
  address: string;
  label: string;
  values: string[];
  /** Whether part of it is hidden until a reason is given. */
  masked: boolean;
  long: boolean;
  findings: BenchFinding[];
  change: { kind: "changed" | "added" | "removed"; before: string; after: string } | null;
  /** Whether a verdict belongs to it; fields of a member's part are judged with the member. */
  judged: boolean;
  mark: BenchMark | null;
};

export type BenchFile = {
  fileId: string | null;
  name: string;
  /** Bytes. */
  size: number;
  previewable: boolean;
  scan: "pending" | "clean" | "quarantined";
};

/** A row of a section, a member, or a material: a title with its fields. */
export type BenchBlock = {
  title: string | null;
  note: string | null;
  fields: BenchField[];
  files: BenchFile[];
};

export type BenchPart = { id: string; title: string; findings: BenchFinding[]; blocks: BenchBlock[] };

export type BenchItem = {
  id: string;
  address: string;
  where: string;
  problem: string;
  remedy: string;
  answer: string;
};

export type BenchEvent = {
  sequence: number;
  at: Date;
  action: string;
  who: string;
  note: string | null;
  detail: string | null;
};

/** A case as the department's staff read, judge and decide it. */
export type BenchView = {
  id: string;
  name: string;
  caseNumber: string;
  state: FilingState;
  version: number;
  trackName: string;
  lead: { id: string; name: string; creditCode: string | null };
  clock: CaseClock;
  submittedAt: Date | null;
  assignee: { id: string; name: string } | null;
  /** Rounds of experts, newest first; null where the measure foresees none. */
  expertRounds: { number: number; standing: RoundStanding; conclusion: Conclusion | null }[] | null;
  parts: BenchPart[];
  changes: number;
  /** Marks and items may be written by this person now; `collecting` for which notice. */
  mayMark: boolean;
  collecting: Collecting;
  /** Addresses that the latest answer concerns; a follow-up collects of these alone. */
  renewed: string[];
  correction: {
    followUp: boolean;
    sentAt: Date | null;
    answeredAt: Date | null;
    dueOn: string | null;
    items: BenchItem[];
  } | null;
  /** The reader is of a recommending office or of the second department: no notes, marks or words of the department. */
  outside: boolean;
  opinions: {
    step: string;
    outcome: string;
    reasons: string;
    remedies: string | null;
    /** The submitted version it speaks of. */
    version: number;
    by: string;
    at: Date;
  }[];
  visits: {
    id: string;
    plannedOn: string;
    place: string;
    visitors: string[];
    record: string | null;
    recordedBy: string | null;
    signedAt: Date | null;
  }[];
  /** Records in force today on units of the case. */
  integrity: { id: string; organizationId: string; text: string; addedAt: Date }[];
  events: BenchEvent[];
  versions: { version: number; sha256: string; submittedAt: Date }[];
  shown: number;
  earlier: {
    id: string;
    name: string;
    caseNumber: string;
    state: FilingState;
    submittedAt: Date | null;
    lead: string;
    shared: number;
  }[];
  notes: { id: string; text: string; by: string; at: Date }[];
  actions: { action: FilingAction; to: FilingState; blockedBy: GuardName[] }[];
  terms: DeadlineDays;
  mayAssign: boolean;
};
