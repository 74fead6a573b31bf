import { type CalendarDate, yearOf } from "./dates";
import type { WorkingCalendar } from "./working-days";

/** From this day on the next year's arrangement is missed: the State Council prints it in autumn. */
const WARN_FROM = "12-01";

/** The year whose arrangement staff must see to, or null. A year that has begun without one is missed all the more. */
export function missingYear(calendar: WorkingCalendar, today: CalendarDate): number | null {
  const year = yearOf(today);
  if (!calendar.has(year)) return year;
  return today.slice(5) >= WARN_FROM && !calendar.has(year + 1) ? year + 1 : null;
}
