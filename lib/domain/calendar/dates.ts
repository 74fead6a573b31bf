/** A day of the process calendar, written YYYY-MM-DD, in Asia/Shanghai. */
export type CalendarDate = string;

const DAY = 86_400_000;
// China has kept one zone without summer time since 1992.
const SHANGHAI_OFFSET = 8 * 3_600_000;

/** Days since 1970-01-01; null where the text is no date of the calendar. */
function dayNumberOf(text: string): number | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) || dateOfDayNumber(at / DAY) !== text ? null : at / DAY;
}

/** @throws RangeError where the text is no date of the calendar. */
function dayNumber(date: CalendarDate): number {
  const day = dayNumberOf(date);
  if (day === null) throw new RangeError(`Not a date: ${date}`);
  return day;
}

function dateOfDayNumber(day: number): CalendarDate {
  return new Date(day * DAY).toISOString().split("T")[0] ?? "";
}

/** Whether a text is a day of the calendar, from the year 1 on. */
export const isCalendarDate = (text: string): boolean => text >= "0001" && dayNumberOf(text) !== null;

// 2026-12-1, 2026/12/1, 2026.12.1 and the Chinese signs for year, month and day.
const TYPED_DAYS = [/^(\d{4})[-/.\u5e74](\d{1,2})[-/.\u6708](\d{1,2})\u65e5?$/, /^(\d{4})(\d{2})(\d{2})$/];

/** A day as people type it, full-width digits and blanks allowed, as YYYY-MM-DD; other text stays as it is. */
export function typedDay(text: string): string {
  const plain = text.normalize("NFKC").replaceAll(/\s/g, "");
  for (const pattern of TYPED_DAYS) {
    const [, year, month, day] = pattern.exec(plain) ?? [];
    if (year && month && day) return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  }
  return text;
}

/** The date `days` natural days after (or before) another. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Natural days from one date to another; negative where the other lies before. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/** 0 is Sunday, 6 Saturday. */
export function weekday(date: CalendarDate): number {
  return (dayNumber(date) + 4) % 7;
}

export function yearOf(date: CalendarDate): number {
  return Number.parseInt(date, 10);
}

/** The date in Asia/Shanghai at an instant. */
export function shanghaiDate(instant: Date): CalendarDate {
  return new Date(instant.getTime() + SHANGHAI_OFFSET).toISOString().slice(0, 10);
}

/** The date a value of a date column stands for; such columns hold midnight UTC. */
export const columnDate = (value: Date): CalendarDate => value.toISOString().slice(0, 10);

/** The first instant of a date in Asia/Shanghai. */
export function startOfShanghaiDay(date: CalendarDate): Date {
  return new Date(dayNumber(date) * DAY - SHANGHAI_OFFSET);
}

/** The same day so many years on; 29 February becomes the 28th. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  const year = String(yearOf(date) + years).padStart(4, "0");
  const rest = date.slice(5) === "02-29" && !isLeap(yearOf(date) + years) ? "02-28" : date.slice(5);
  return `${year}-${rest}`;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
