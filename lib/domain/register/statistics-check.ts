import { addDays, type CalendarDate, daysBetween, yearOf } from "../calendar/dates";
import type { CountDifference } from "./statistics";

/** A figure that was not what its rows say. */
export type FigureFault = CountDifference & { asOf: CalendarDate; province: string | null };

const SPREAD = 5;
/** A step without a common divisor with any term of years, so that nights look at ever other days. */
const STEP = 7919;

/** Days a night compares: that day, the end of every year since the first filing, and some between that change nightly. */
export function daysToCheck(first: CalendarDate, today: CalendarDate): CalendarDate[] {
  if (first >= today) return [today];
  const years = Array.from({ length: yearOf(today) - yearOf(first) }, (_, index) => yearOf(first) + index);
  const span = daysBetween(first, today);
  const night = daysBetween("2000-01-01", today);
  const between = Array.from({ length: SPREAD }, (_, index) =>
    addDays(first, ((night * SPREAD + index) * STEP) % span),
  );
  return [...new Set([...years.map((year) => `${year}-12-31`), ...between, today])].sort();
}
