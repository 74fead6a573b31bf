import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { dueDate } from "@/lib/domain/calendar/clock";
import { addDays, shanghaiDate, startOfShanghaiDay, weekday } from "@/lib/domain/calendar/dates";
import {
  addWorkingDays,
  isWorkingDay,
  workingCalendar,
  workingDaysBetween,
  workingDaysLeft,
} from "@/lib/domain/calendar/working-days";
import { CALENDAR_YEARS } from "@/prisma/reference/calendar";

const calendar = workingCalendar(CALENDAR_YEARS);
const notices = path.resolve(import.meta.dirname, "../../../shared/data/workdays-cn-2021-2026.json");

describe("dates in Asia/Shanghai", () => {
  test("23:59 on Sunday is still Sunday", () => {
    expect(shanghaiDate(new Date("2026-11-22T15:59:00Z"))).toBe("2026-11-22");
    expect(shanghaiDate(new Date("2026-11-22T16:00:00Z"))).toBe("2026-11-23");
  });

  test("a day begins when it begins in Shanghai", () => {
    expect(startOfShanghaiDay("2026-11-23").toISOString()).toBe("2026-11-22T16:00:00.000Z");
  });

  test("weekdays and month ends", () => {
    expect(weekday("2026-11-22")).toBe(0);
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(() => addDays("2023-02-29", 1)).toThrow(RangeError);
  });
});

describe("terms of working days", () => {
  test("a public notice of five days from Thursday 2023-02-09 counts that day and ends on Wednesday 2023-02-15", () => {
    expect(addWorkingDays(calendar, "2023-02-09", 5, "first-day")).toEqual({ ok: true, end: "2023-02-15" });
  });

  test("a term from the last working day before a week of holidays ends after it", () => {
    expect(addWorkingDays(calendar, "2023-01-20", 1)).toEqual({ ok: true, end: "2023-01-28" });
  });

  test("a make-up Saturday is a working day", () => {
    expect(isWorkingDay(calendar, "2023-01-28")).toEqual({ ok: true, working: true });
    expect(addWorkingDays(calendar, "2023-01-27", 2)).toEqual({ ok: true, end: "2023-01-29" });
  });

  test("what is submitted on Sunday at 23:59 counts from Monday", () => {
    const submitted = shanghaiDate(new Date("2026-11-22T15:59:00Z"));
    expect(addWorkingDays(calendar, submitted, 10)).toEqual({ ok: true, end: "2026-12-04" });
  });

  test("a first-day notice put up on a holiday starts on the next working day", () => {
    expect(addWorkingDays(calendar, "2023-02-11", 1, "first-day")).toEqual({ ok: true, end: "2023-02-13" });
  });

  test("a term of no days ends on its own day", () => {
    expect(addWorkingDays(calendar, "2026-11-22", 0)).toEqual({ ok: true, end: "2026-11-22" });
  });

  test("a term that ended on Friday is overdue on Saturday", () => {
    expect(workingDaysLeft(calendar, "2026-11-20", "2026-11-20")).toBe(0);
    expect(workingDaysLeft(calendar, "2026-11-21", "2026-11-20")).toBe(-1);
    expect(workingDaysLeft(calendar, "2026-12-30", "2027-01-06")).toBeNull();
  });

  test("E-20: an unpublished year is refused, not guessed", () => {
    expect(addWorkingDays(calendar, "2026-12-30", 5)).toEqual({ ok: false, missingYear: 2027 });
    expect(isWorkingDay(calendar, "2027-01-04")).toEqual({ ok: false, missingYear: 2027 });
    expect(workingDaysBetween(calendar, "2026-12-31", "2027-01-01")).toEqual({
      ok: false,
      missingYear: 2027,
    });
  });

  test("days between leave out the first and count the last", () => {
    expect(workingDaysBetween(calendar, "2026-11-20", "2026-11-24")).toEqual({ ok: true, days: 2 });
    expect(workingDaysBetween(calendar, "2026-11-24", "2026-11-20")).toEqual({ ok: true, days: -2 });
    expect(workingDaysBetween(calendar, "2026-11-24", "2026-11-24")).toEqual({ ok: true, days: 0 });
  });
});

describe("a clock that can stop", () => {
  const startedOn = "2026-11-02";

  test("runs like a plain term while nothing stops it", () => {
    expect(dueDate(calendar, { startedOn, days: 10, stops: [] })).toEqual({
      ok: true,
      stopped: false,
      end: "2026-11-16",
    });
  });

  test("leaves out both of two pauses", () => {
    const stops = [
      { from: "2026-11-04", to: "2026-11-06" },
      { from: "2026-11-10", to: "2026-11-11" },
    ];
    expect(dueDate(calendar, { startedOn, days: 10, stops })).toEqual({
      ok: true,
      stopped: false,
      end: "2026-11-19",
    });
  });

  test("overlapping pauses count once, a pause within a day costs nothing", () => {
    const stops = [
      { from: "2026-11-04", to: "2026-11-06" },
      { from: "2026-11-05", to: "2026-11-06" },
      { from: "2026-11-10", to: "2026-11-10" },
    ];
    expect(dueDate(calendar, { startedOn, days: 10, stops })).toEqual({
      ok: true,
      stopped: false,
      end: "2026-11-18",
    });
  });

  test("has no end while it stands, only days left", () => {
    const clock = { startedOn, days: 10, stops: [{ from: "2026-11-04", to: null }] };
    expect(dueDate(calendar, clock)).toEqual({ ok: true, stopped: true, since: "2026-11-04", remaining: 8 });
  });

  test("stands even when the next year is unknown", () => {
    const clock = { startedOn: "2026-12-28", days: 20, stops: [{ from: "2026-12-30", to: null }] };
    expect(dueDate(calendar, clock)).toMatchObject({ stopped: true, remaining: 18 });
    expect(dueDate(calendar, { ...clock, stops: [] })).toEqual({ ok: false, missingYear: 2027 });
  });

  test("a term that was over before the pause stays over", () => {
    const clock = { startedOn, days: 2, stops: [{ from: "2026-11-09", to: null }] };
    expect(dueDate(calendar, clock)).toEqual({ ok: true, stopped: false, end: "2026-11-04" });
  });
});

// The notices lie beside the checkout; a machine without them skips this part.
describe.skipIf(!existsSync(notices))("the seeded calendar", () => {
  test("agrees with the State Council's notices on every day of 2021–2026", () => {
    const published: { exceptions: { date: string; off: boolean }[] } = JSON.parse(
      readFileSync(notices, "utf8"),
    );
    const years = CALENDAR_YEARS.map(({ year }) => ({
      year,
      exceptions: published.exceptions.filter(({ date }) => date.startsWith(String(year))),
    }));
    const noticed = workingCalendar(years);
    const different: string[] = [];
    for (let date = "2021-01-01"; date <= "2026-12-31"; date = addDays(date, 1)) {
      const [ours, theirs] = [isWorkingDay(calendar, date), isWorkingDay(noticed, date)];
      if (JSON.stringify(ours) !== JSON.stringify(theirs)) different.push(date);
    }
    expect(different).toEqual([]);
  });
});
