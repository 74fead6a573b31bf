import { type CalendarDate, shanghaiDate } from "../calendar/dates";

export const OBJECTORS = ["organization", "person", "anonymous"] as const;
export type Objector = (typeof OBJECTORS)[number];

export const OBJECTION_STATES = ["received", "notHandled", "upheld", "dismissed"] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

/** Why an objection is recorded and not handled; each has its sentence in lib/messages/public-notice.ts. */
export const UNHANDLED_REASONS = ["anonymous", "late", "ended"] as const;
export type UnhandledReason = (typeof UNHANDLED_REASONS)[number];

/** Matter inside the numbers of objections. */
export const OBJECTION_ITEM = "GSYY";

/** Characters of the code that shows what became of an objection. */
export const OBJECTION_CODE_LENGTH = 8;

type NoticePeriod = { until: CalendarDate; endedAt: Date | null };

/** Until the last second of the last day in Asia/Shanghai; the first instant of the next day is late. */
export const isInTime = (until: CalendarDate, at: Date): boolean => shanghaiDate(at) <= until;

/** Real-name objections in time are handled; the others are recorded and told why not. Nothing waits for them. */
export function unhandledReason(by: Objector, notice: NoticePeriod, at: Date): UnhandledReason | null {
  if (by === "anonymous") return "anonymous";
  if (!isInTime(notice.until, at)) return "late";
  return notice.endedAt !== null && notice.endedAt <= at ? "ended" : null;
}

/** Who objects and how to reach them; kept sealed. */
export type ObjectorContact = {
  name: string;
  /** Last four characters of the identity card, of persons. */
  identity: string;
  phone: string;
  email: string;
};

/** A notice runs until its end was written, even while its last objections are still being answered. */
export type NoticeStage = "running" | "answering" | "ended";

export const stageOf = ({ until, endedAt }: NoticePeriod, at: Date): NoticeStage => {
  if (endedAt !== null) return "ended";
  return isInTime(until, at) ? "running" : "answering";
};

/** Files of one objection beside the proof of who objects. */
export const MOST_EVIDENCE = 5;
/** Bytes of each: anybody may send them. */
export const MOST_EVIDENCE_BYTES = 10 * 1024 * 1024;
