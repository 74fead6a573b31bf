import { type CalendarDate, columnDate, shanghaiDate } from "../calendar/dates";
import { type WorkingCalendar, workingDaysLeft } from "../calendar/working-days";
import { type DueView, dueOf, type OpenStop } from "./due";
import { type FilingState, isInCorrection, isTerminal } from "./states";
import { type StoppedStretch, stoppedStretches } from "./stopped-time";
import { remaining } from "./urgency";

/** A case's terms as they are stored. */
export type StoredTerms = {
  state: FilingState;
  acceptedAt: Date | null;
  dueDays: number | null;
  dueOn: Date | null;
  correctionDueOn: Date | null;
  stepDueOn: Date | null;
  stops: readonly { reason: string; from: Date; to: Date | null }[];
};

/** How a case stands against its terms, for those who wait for it. */
export type TermStanding = {
  due: DueView | null;
  stop: OpenStop | null;
  /** Every pause of the clock, oldest first. */
  stretches: StoppedStretch[];
  /** The office's own term: working days in all and left, stopped time left out; null before acceptance and at the end. */
  term: { days: number; left: number } | null;
};

const dayOf = (column: Date | null): CalendarDate | null => column && columnDate(column);

export function termStanding(
  { state, acceptedAt, dueDays, stops: stored, ...ends }: StoredTerms,
  calendar: WorkingCalendar,
  today: CalendarDate,
): TermStanding {
  const stops = stored.map(({ reason, from, to }) => ({
    reason,
    from: shanghaiDate(from),
    to: to && shanghaiDate(to),
  }));
  const [dueOn, correctionDueOn, stepDueOn] = [
    dayOf(ends.dueOn),
    dayOf(ends.correctionDueOn),
    dayOf(ends.stepDueOn),
  ];
  const acceptedOn = acceptedAt && shanghaiDate(acceptedAt);
  const open = stops.find(({ to }) => to === null);
  const stop = open
    ? {
        reason: open.reason,
        since: open.from,
        until: isInCorrection(state) ? correctionDueOn : stepDueOn,
        left: remaining({ acceptedOn, dueDays, stops }, calendar),
      }
    : null;
  const left = stop ? stop.left : dueOn === null ? null : workingDaysLeft(calendar, today, dueOn);
  const counts = acceptedOn !== null && dueDays !== null && left !== null && !isTerminal(state);
  return {
    due: dueOf({ state, dueDays, dueOn, correctionDueOn, stop }, calendar, today),
    stop,
    stretches: stoppedStretches(stops, today, calendar),
    term: counts ? { days: dueDays, left } : null,
  };
}
