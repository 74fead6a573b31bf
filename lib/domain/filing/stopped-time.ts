import type { CalendarDate } from "../calendar/dates";
import { daysBetween } from "../calendar/dates";
import { type WorkingCalendar, workingDaysBetween } from "../calendar/working-days";

/** A pause of the service clock with its reason: the state that stopped it; it lasts while it has no end. */
export type ReasonedStop = { reason: string; from: CalendarDate; to: CalendarDate | null };

/** How long the clock stood, or stands so far: the day it stopped counted for the term, the day it went on did not. */
export type StoppedStretch = ReasonedStop & {
  /** Calendar days. */
  days: number;
  /** Working days that the term was spared; null where the calendar does not reach. */
  workingDays: number | null;
};

/** The pauses of a case in their order, up to a day. */
export function stoppedStretches(
  stops: readonly ReasonedStop[],
  today: CalendarDate,
  calendar: WorkingCalendar,
): StoppedStretch[] {
  return stops
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .map((stop) => {
      const until = stop.to ?? today;
      const working = workingDaysBetween(calendar, stop.from, until);
      return {
        ...stop,
        days: daysBetween(stop.from, until),
        workingDays: working.ok ? working.days : null,
      };
    });
}

type CaseEvent = { at: Date; fromState: string | null; toState: string };

/** The pause that ended with an act: at its instant, and of the state that the act left; both lists in the same order. */
export function resumedBy(
  { at, fromState, toState }: CaseEvent,
  stops: readonly { reason: string; to: Date | null }[],
  stretches: readonly StoppedStretch[],
): StoppedStretch | null {
  const index = stops.findIndex(
    ({ reason, to }) => to?.getTime() === at.getTime() && reason === fromState && fromState !== toState,
  );
  return stretches[index] ?? null;
}
