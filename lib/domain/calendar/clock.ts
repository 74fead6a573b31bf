import { addDays, type CalendarDate } from "./dates";
import { isWorkingDay, type MissingYear, type WorkingCalendar } from "./working-days";

/** A pause of the clock; `to` is null while it lasts. */
export type ClockStop = { from: CalendarDate; to: CalendarDate | null };

/** A term of working days that runs from the day after `startedOn` and pauses while the case waits for others. */
export type Clock = { startedOn: CalendarDate; days: number; stops: readonly ClockStop[] };

type DueDate =
  | { ok: true; stopped: false; end: CalendarDate }
  /** The clock stands: there is no end yet, only the working days left. */
  | { ok: true; stopped: true; since: CalendarDate; remaining: number }
  | MissingYear;

/**
 * The day a pause begins still counts, the day it ends does not: the office had the file on the first,
 * and gets it back in the course of the last. A pause within one day therefore costs nobody a day.
 */
function isStopped(stops: readonly ClockStop[], date: CalendarDate): boolean {
  return stops.some(({ from, to }) => from < date && (to === null || date <= to));
}

/** The day by which the term ends, its stopped days left out; overlapping pauses count once. */
export function dueDate(calendar: WorkingCalendar, clock: Clock): DueDate {
  const open = clock.stops
    .filter((stop) => stop.to === null)
    .map((stop) => stop.from)
    .sort()[0];
  let end = clock.startedOn;
  for (let counted = 0; counted < clock.days; ) {
    if (open !== undefined && end >= open) {
      return { ok: true, stopped: true, since: open, remaining: clock.days - counted };
    }
    end = addDays(end, 1);
    if (isStopped(clock.stops, end)) continue;
    const day = isWorkingDay(calendar, end);
    if (!day.ok) return day;
    if (day.working) counted += 1;
  }
  return { ok: true, stopped: false, end };
}
