import { z } from "zod";
import { addDays, type CalendarDate, isCalendarDate, weekday } from "./dates";
import type { CalendarYear } from "./working-days";

/** A line of an arrangement as somebody typed it; `off` is null where its word says neither rest nor work. */
export type ArrangementLine = { date: string; day: string; off: boolean | null };

/** A year's arrangement on its way to the calendar: what was typed, faults included, and where it comes from. */
export type YearDocument = { year: number; source: string; file: string | null; lines: ArrangementLine[] };

export const MOST_LINES = 120;

export const yearDocument = z.object({
  year: z.number().int().min(2000).max(2200),
  source: z.string().max(300),
  file: z.string().max(200).nullable(),
  lines: z
    .array(z.object({ date: z.string().max(40), day: z.string().max(40), off: z.boolean().nullable() }))
    .max(MOST_LINES),
}) satisfies z.ZodType<YearDocument>;

/** What is wrong with one line. */
export type LineProblem = "dateUnreadable" | "otherYear" | "dayUnknown" | "repeated" | "makeUpOnWeekday";
/** What is wrong with the year as a whole. */
export type YearProblem =
  | "noLines"
  | "noSource"
  | "newYearMissing"
  | "springFestivalMissing"
  | "labourDayMissing"
  | "nationalDayMissing"
  | "tooFewWorkingDays"
  | "tooManyWorkingDays";

/** A fault of one line, counted from 1, or of the year as a whole. */
export type YearFinding = { line: number; problem: LineProblem } | { line: null; problem: YearProblem };

/** 2027-1-1, 2027/01/01 and the same with characters for year, month and day; null for anything else. */
export function readTypedDate(text: string): CalendarDate | null {
  const [, year, month = "", day = ""] = /^(\d{4})\D(\d{1,2})\D(\d{1,2})\D?$/.exec(text.trim()) ?? [];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDate(date) ? date : null;
}

const isWeekend = (date: CalendarDate): boolean => [0, 6].includes(weekday(date));

function problemOf({ date, off }: ArrangementLine, year: number, seen: Set<string>): LineProblem | null {
  const day = readTypedDate(date);
  if (!day) return "dateUnreadable";
  if (!day.startsWith(`${year}-`)) return "otherYear";
  if (off === null) return "dayUnknown";
  if (seen.has(day)) return "repeated";
  seen.add(day);
  return !off && !isWeekend(day) ? "makeUpOnWeekday" : null;
}

/** The year as the calendar keeps it, of the lines that can be read. */
export function calendarYearOf({ year, lines }: Pick<YearDocument, "year" | "lines">): CalendarYear {
  const days = new Map<CalendarDate, boolean>();
  for (const { date, off } of lines) {
    const day = readTypedDate(date);
    if (day && off !== null && !days.has(day)) days.set(day, off);
  }
  const exceptions = [...days].map(([date, off]) => ({ date, off }));
  return { year, exceptions: exceptions.sort((a, b) => a.date.localeCompare(b.date)) };
}

/** Working days of a year, by its arrangement. */
export function workingDaysOfYear({ year, exceptions }: CalendarYear): number {
  const days = new Map(exceptions.map(({ date, off }) => [date, off]));
  let worked = 0;
  for (let date = `${year}-01-01`; date.startsWith(`${year}-`); date = addDays(date, 1))
    if (!(days.get(date) ?? isWeekend(date))) worked += 1;
  return worked;
}

/** Fewest and most working days a year has had since the holidays are arranged by yearly notice, with room. */
const PLAUSIBLE = { least: 240, most: 256 };
/** Spring Festival falls between these days; its arrangement rests at least so many of them. */
const SPRING = { from: "01-20", to: "02-28", days: 7 };

/** The holidays of the Regulation on Public Holidays for National Annual Festivals rest in every arrangement. */
function yearProblems(document: YearDocument): YearProblem[] {
  const year = calendarYearOf(document);
  const rest = year.exceptions.filter(({ off }) => off).map(({ date }) => date.slice(5));
  const rests = (...days: string[]) => days.every((day) => rest.includes(day));
  const spring = rest.filter((day) => day >= SPRING.from && day <= SPRING.to).length;
  const worked = workingDaysOfYear(year);
  const found: [boolean, YearProblem][] = [
    [!rests("01-01"), "newYearMissing"],
    [spring < SPRING.days, "springFestivalMissing"],
    [!rests("05-01"), "labourDayMissing"],
    [!rests("10-01", "10-02", "10-03"), "nationalDayMissing"],
    [worked < PLAUSIBLE.least, "tooFewWorkingDays"],
    [worked > PLAUSIBLE.most, "tooManyWorkingDays"],
  ];
  return found.flatMap(([wrong, problem]) => (wrong ? [problem] : []));
}

/** Everything that stands against a year's arrangement; the year is judged as a whole once every line can be read. */
export function checkYear(document: YearDocument): YearFinding[] {
  const seen = new Set<string>();
  const lines = document.lines.flatMap((typed, index): YearFinding[] => {
    const problem = problemOf(typed, document.year, seen);
    return problem ? [{ line: index + 1, problem }] : [];
  });
  const source: YearFinding[] = document.source.trim() ? [] : [{ line: null, problem: "noSource" }];
  if (document.lines.length === 0) return [...source, { line: null, problem: "noLines" }];
  const whole = lines.length > 0 ? [] : yearProblems(document);
  return [...lines, ...source, ...whole.map((problem) => ({ line: null, problem }) as const)];
}

type DayKind = "rest" | "work" | "plain";

/** The days a new arrangement treats differently from the one that is loaded, in their order. */
export function changedDays(
  before: CalendarYear | null,
  after: CalendarYear,
): { date: CalendarDate; before: DayKind; after: DayKind }[] {
  const kinds = (year: CalendarYear | null): Map<CalendarDate, DayKind> =>
    new Map(year?.exceptions.map(({ date, off }) => [date, off ? "rest" : "work"]));
  const [old, fresh] = [kinds(before), kinds(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .sort()
    .map((date) => ({ date, before: old.get(date) ?? "plain", after: fresh.get(date) ?? "plain" }) as const)
    .filter((day) => day.before !== day.after);
}
