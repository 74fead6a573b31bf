import { addDays, type CalendarDate, yearOf } from "../calendar/dates";
import { addWorkingDays, type WorkingCalendar } from "../calendar/working-days";

/** From which share of its term a case presses (measures, service quality): 80 %. */
export const URGENT_SHARE = 0.8;

/** Whether so many working days left of a term mean that the urgent share of it is used. */
export const isUrgent = (left: number, days: number): boolean => left <= days * (1 - URGENT_SHARE) + 1e-9;

/**
 * Terms by length with the last day on which one that is nearly used up ends: a database can count by it what the
 * calendar says day by day. The last of them has no upper length.
 */
export type UrgentBound = { least: number; most: number | null; until: CalendarDate };

export type DueBounds = { today: CalendarDate; urgent: readonly UrgentBound[] };

/** Working days that a term has for each one left in its last fifth. */
const PER_DAY_LEFT = 5;
const LONGEST_LEFT = 24;

/** The bounds of a day; a term that ends later than the calendar reaches is not known and never counted. */
export function dueBounds(calendar: WorkingCalendar, today: CalendarDate): DueBounds {
  if (!calendar.has(yearOf(today))) return { today, urgent: [] };
  const lastKnown = lastDayKnown(calendar, today);
  const urgent = Array.from({ length: LONGEST_LEFT + 1 }, (_, left): UrgentBound => {
    const end = addWorkingDays(calendar, today, left + 1);
    return {
      least: left * PER_DAY_LEFT,
      most: left === LONGEST_LEFT ? null : (left + 1) * PER_DAY_LEFT - 1,
      until: end.ok ? addDays(end.end, -1) : lastKnown,
    };
  });
  return { today, urgent };
}

function lastDayKnown(calendar: WorkingCalendar, today: CalendarDate): CalendarDate {
  let year = yearOf(today);
  while (calendar.has(year + 1)) year += 1;
  return `${year}-12-31`;
}
