import { addDays, type CalendarDate, weekday, yearOf } from "./dates";

/** A year's arrangement as the State Council's notice prints it: rest days and make-up working days. */
export type CalendarYear = {
  year: number;
  exceptions: readonly { date: CalendarDate; off: boolean }[];
};

/** Rest (true) or make-up work (false) by date, for each year whose arrangement is known. */
export type WorkingCalendar = ReadonlyMap<number, ReadonlyMap<CalendarDate, boolean>>;

/** A year whose arrangement is not published: the answer is refused, never guessed. */
export type MissingYear = { ok: false; missingYear: number };

/** Terms run from the next day (Civil Code, article 201, by analogy); public notices count the day they appear. */
export const COUNTINGS = ["next-day", "first-day"] as const;
export type Counting = (typeof COUNTINGS)[number];

export function workingCalendar(years: Iterable<CalendarYear>): WorkingCalendar {
  return new Map(
    Array.from(years, ({ year, exceptions }) => [
      year,
      new Map(exceptions.map(({ date, off }) => [date, off])),
    ]),
  );
}

/** Monday to Friday, except rest days, and make-up weekends. */
export function isWorkingDay(
  calendar: WorkingCalendar,
  date: CalendarDate,
): { ok: true; working: boolean } | MissingYear {
  const year = calendar.get(yearOf(date));
  if (!year) return { ok: false, missingYear: yearOf(date) };
  const off = year.get(date) ?? [0, 6].includes(weekday(date));
  return { ok: true, working: !off };
}

/** The last day of a term of working days; a term of 0 days ends on the day it starts. */
export function addWorkingDays(
  calendar: WorkingCalendar,
  from: CalendarDate,
  days: number,
  counting: Counting = "next-day",
): { ok: true; end: CalendarDate } | MissingYear {
  let end = counting === "first-day" && days > 0 ? addDays(from, -1) : from;
  for (let counted = 0; counted < days; ) {
    end = addDays(end, 1);
    const day = isWorkingDay(calendar, end);
    if (!day.ok) return day;
    if (day.working) counted += 1;
  }
  return { ok: true, end };
}

/** Working days after `from` up to and including `to`; negative where `to` lies before `from`. */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: CalendarDate,
  to: CalendarDate,
): { ok: true; days: number } | MissingYear {
  if (to < from) {
    const back = workingDaysBetween(calendar, to, from);
    return back.ok ? { ok: true, days: 0 - back.days } : back;
  }
  let days = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    const day = isWorkingDay(calendar, date);
    if (!day.ok) return day;
    if (day.working) days += 1;
  }
  return { ok: true, days };
}

/**
 * Working days until a term ends, negative once it has ended, null where the calendar is not known. A last day
 * that has passed is overdue even while only rest days lie between.
 */
export function workingDaysLeft(
  calendar: WorkingCalendar,
  today: CalendarDate,
  end: CalendarDate,
): number | null {
  const between = workingDaysBetween(calendar, today, end);
  if (!between.ok) return null;
  return end < today && between.days === 0 ? -1 : between.days;
}
