import type { CalendarDate } from "../calendar/dates";
import { type WorkingCalendar, workingDaysLeft } from "../calendar/working-days";
import { type FilingState, isInCorrection, isTerminal } from "./states";

/** What a deadline says to the one who waits or must act. */
export type DueView =
  | { kind: "remaining"; left: number; end: CalendarDate }
  /** The calendar of a year is not published: the days are known, the end is not. */
  | { kind: "unknown"; days: number }
  | ({ kind: "stopped" } & OpenStop);

/** A clock that stands: why, since when, until when it is foreseen to, and the working days then left. */
export type OpenStop = {
  reason: string;
  since: CalendarDate;
  until: CalendarDate | null;
  left: number | null;
};

type DueSource = {
  state: FilingState;
  dueDays: number | null;
  dueOn: CalendarDate | null;
  correctionDueOn: CalendarDate | null;
  stop: OpenStop | null;
};

/** The deadline that matters in a state: the applicant's own during a correction, else the office's; null for none. */
export function dueOf(source: DueSource, calendar: WorkingCalendar, today: CalendarDate): DueView | null {
  const { state, dueDays, dueOn, correctionDueOn, stop } = source;
  if (state === "draft" || isTerminal(state)) return null;
  if (stop && !isInCorrection(state)) return { kind: "stopped", ...stop };
  const end = isInCorrection(state) ? correctionDueOn : dueOn;
  if (end === null) return dueDays === null ? null : { kind: "unknown", days: dueDays };
  const left = workingDaysLeft(calendar, today, end);
  return left === null ? { kind: "unknown", days: dueDays ?? 0 } : { kind: "remaining", left, end };
}
