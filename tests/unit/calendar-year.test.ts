import { describe, expect, test } from "vitest";
import {
  type ArrangementLine,
  calendarYearOf,
  changedDays,
  checkYear,
  readTypedDate,
  workingDaysOfYear,
  type YearDocument,
} from "@/lib/domain/calendar/year-document";
import { readArrangementJson } from "@/lib/domain/calendar/year-json";
import { CALENDAR_YEARS } from "@/prisma/reference/calendar";

const year2026 = CALENDAR_YEARS.find(({ year }) => year === 2026) ?? { year: 2026, exceptions: [] };
const lineOf = ({ date, off }: { date: string; off: boolean }): ArrangementLine => ({
  date,
  day: off ? "休" : "班",
  off,
});
const document: YearDocument = {
  year: 2026,
  source: "国办发明电〔2025〕7号",
  file: null,
  lines: year2026.exceptions.map(lineOf),
};
const withLine = (line: Partial<ArrangementLine>): YearDocument => ({
  ...document,
  lines: [...document.lines, { date: "2026-06-01", day: "休", off: true, ...line }],
});
const without = (...days: string[]): YearDocument => ({
  ...document,
  lines: document.lines.filter(({ date }) => !days.includes(date)),
});

describe("a year's arrangement", () => {
  test("of every seeded year stands", () => {
    for (const year of CALENDAR_YEARS)
      expect(checkYear({ ...document, year: year.year, lines: year.exceptions.map(lineOf) })).toEqual([]);
  });

  test.each([
    [{ date: "2026-02-30" }, "dateUnreadable"],
    [{ date: "六月一日" }, "dateUnreadable"],
    [{ date: "2027-06-01" }, "otherYear"],
    [{ day: "调休", off: null }, "dayUnknown"],
    [{ date: "2026/10/1" }, "repeated"],
    [{ day: "班", off: false }, "makeUpOnWeekday"],
  ] as const)("names the line that is wrong: %j", (line, problem) => {
    expect(checkYear(withLine(line))).toEqual([{ line: document.lines.length + 1, problem }]);
  });

  test.each([
    [without("2026-01-01"), "newYearMissing"],
    [without("2026-05-01"), "labourDayMissing"],
    [without("2026-10-02"), "nationalDayMissing"],
    [
      without(...document.lines.map(({ date }) => date).filter((date) => date.startsWith("2026-02"))),
      "springFestivalMissing",
    ],
  ])("names the holiday that is missing", (typed, problem) => {
    expect(checkYear(typed)).toContainEqual({ line: null, problem });
  });

  test("without a source, without lines, with too many rest days", () => {
    expect(checkYear({ ...document, source: " " })).toEqual([{ line: null, problem: "noSource" }]);
    expect(checkYear({ ...document, lines: [] })).toEqual([{ line: null, problem: "noLines" }]);
    const lazy = Array.from({ length: 20 }, (_, index) => ({
      date: `2026-07-${String(index + 1).padStart(2, "0")}`,
      day: "休",
      off: true,
    }));
    expect(checkYear({ ...document, lines: [...document.lines, ...lazy] })).toEqual([
      { line: null, problem: "tooFewWorkingDays" },
    ]);
  });

  test("becomes the year that the calendar keeps", () => {
    expect(calendarYearOf(document)).toEqual(year2026);
    expect(workingDaysOfYear(year2026)).toBe(248);
    const typed = { year: 2026, lines: [{ date: "2026年5月1日", day: "休", off: true }] };
    expect(calendarYearOf(typed).exceptions).toEqual([{ date: "2026-05-01", off: true }]);
  });

  test("differs in days, not in lines", () => {
    const later = calendarYearOf({
      year: 2026,
      lines: [...without("2026-10-08").lines.toReversed(), lineOf({ date: "2026-10-09", off: true })],
    });
    expect(changedDays(null, { year: 2026, exceptions: [] })).toEqual([]);
    expect(changedDays(year2026, year2026)).toEqual([]);
    expect(changedDays(year2026, later)).toContainEqual({
      date: "2026-10-09",
      before: "plain",
      after: "rest",
    });
  });
});

describe("reading what was typed", () => {
  test.each([
    ["2026-1-1", "2026-01-01"],
    ["2026/01/01", "2026-01-01"],
    ["2026年1月1日", "2026-01-01"],
    [" 2026.1.1 ", "2026-01-01"],
    ["2026-13-01", null],
    ["20260101", null],
    ["1月1日", null],
    ["", null],
  ])("%s", (text, date) => expect(readTypedDate(text)).toBe(date));

  test("JSON of three shapes, and none", () => {
    const day = { date: "2027-01-01", off: true };
    expect(readArrangementJson(JSON.stringify([day]))).toEqual({ source: "", days: [day] });
    expect(readArrangementJson(JSON.stringify({ source: "甲", exceptions: [day] }))).toEqual({
      source: "甲",
      days: [day],
    });
    const holidayCn = {
      year: 2027,
      papers: ["乙"],
      days: [{ name: "元旦", date: "2027-01-01", isOffDay: true }],
    };
    expect(readArrangementJson(JSON.stringify(holidayCn))).toEqual({ source: "乙", days: [day] });
    for (const text of ["", "{", "null", '{"days":[{"date":1}]}', '"x"'])
      expect(readArrangementJson(text)).toBeNull();
  });
});
