import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClockStop, dueDate } from "@/lib/domain/calendar/clock";
import { addDays, weekday } from "@/lib/domain/calendar/dates";
import {
  addWorkingDays,
  COUNTINGS,
  type Counting,
  isWorkingDay,
  workingCalendar,
  workingDaysBetween,
} from "@/lib/domain/calendar/working-days";
import { CALENDAR_YEARS } from "@/prisma/reference/calendar";

const calendar = workingCalendar(CALENDAR_YEARS);
const notices = path.resolve(import.meta.dirname, "../../../shared/data/workdays-cn-2021-2026.json");

const FIRST = "2021-01-01";
const LAST = "2026-12-31";
const ALL_DAYS = (() => {
  const days: string[] = [];
  for (let date = FIRST; date <= LAST; date = addDays(date, 1)) days.push(date);
  return days;
})();
const EXCEPTIONS = CALENDAR_YEARS.flatMap(({ exceptions }) => exceptions.map(({ date }) => date));
const MAKE_UP = CALENDAR_YEARS.flatMap(({ exceptions }) =>
  exceptions.filter(({ off }) => !off).map(({ date }) => date),
);

/** Days of every kind, half of them within a week of a holiday or a make-up day. */
const day = fc.oneof(
  fc.constantFrom(...ALL_DAYS),
  fc
    .tuple(fc.constantFrom(...EXCEPTIONS), fc.integer({ min: -7, max: 7 }))
    .map(([date, shift]) => addDays(date, shift))
    .filter((date) => FIRST <= date && date <= LAST),
);
const counting = fc.constantFrom<Counting>(...COUNTINGS);
const days = fc.integer({ min: 0, max: 60 });
const some = fc.integer({ min: 1, max: 60 });

const isOpen = (date: string): boolean => {
  const answer = isWorkingDay(calendar, date);
  if (!answer.ok) throw new Error(`${date} is not known`);
  return answer.working;
};
const endOf = (from: string, count: number, how: Counting): string | null => {
  const term = addWorkingDays(calendar, from, count, how);
  return term.ok ? term.end : null;
};
const RUNS = { numRuns: 1000 };

describe("terms of working days, on any day of 2021–2026", () => {
  test("a longer term never ends earlier, a later start never ends a term earlier", () => {
    fc.assert(
      fc.property(day, day, some, counting, (one, other, count, how) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one];
        const ends = [endOf(earlier, count, how), endOf(earlier, count + 1, how), endOf(later, count, how)];
        const [short, long, late] = ends;
        if (short && long) expect(long > short).toBe(true);
        if (short && late) expect(late >= short).toBe(true);
      }),
      RUNS,
    );
  });

  test("two terms after one another are one term of their days together", () => {
    fc.assert(
      fc.property(day, days, days, (from, first, second) => {
        const middle = endOf(from, first, "next-day");
        if (middle) expect(endOf(middle, second, "next-day")).toBe(endOf(from, first + second, "next-day"));
      }),
      RUNS,
    );
  });

  test("a term ends on a working day, after exactly its days", () => {
    fc.assert(
      fc.property(day, some, counting, (from, count, how) => {
        const end = endOf(from, count, how);
        if (!end) return;
        expect(isOpen(end)).toBe(true);
        const start = how === "first-day" ? addDays(from, -1) : from;
        expect(workingDaysBetween(calendar, start, end)).toEqual({ ok: true, days: count });
      }),
      RUNS,
    );
  });

  test("counting the first day saves a day where that day is worked, and nothing where it is not", () => {
    fc.assert(
      fc.property(day, some, (from, count) => {
        const expected = isOpen(from) ? endOf(from, count - 1, "next-day") : endOf(from, count, "next-day");
        expect(endOf(from, count, "first-day")).toBe(expected);
      }),
      RUNS,
    );
  });

  test("days between add up, and turn round with their sign", () => {
    const between = (from: string, to: string): number => {
      const answer = workingDaysBetween(calendar, from, to);
      return answer.ok ? answer.days : Number.NaN;
    };
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
        expect(between(a, b) + between(b, a)).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  test("Spring Festival and National Day end no term, and every make-up day is a weekend that counts", () => {
    for (const year of [2021, 2022, 2023, 2024, 2025, 2026]) {
      for (const date of [`${year}-10-01`, `${year}-10-02`, `${year}-10-03`])
        expect(isOpen(date)).toBe(false);
      const winter = CALENDAR_YEARS.find((known) => known.year === year)?.exceptions.filter(
        ({ date, off }) => off && date > `${year}-01-15` && date < `${year}-02-28`,
      );
      expect(winter?.length).toBeGreaterThanOrEqual(7);
    }
    for (const date of MAKE_UP) {
      expect([0, 6]).toContain(weekday(date));
      expect(endOf(addDays(date, -1), 1, "next-day")).toBe(date);
    }
  });

  test("E-20: a term is refused exactly where a day it needs lies outside the known years", () => {
    const near = fc.integer({ min: -40, max: 40 }).map((shift) => addDays(LAST, shift));
    fc.assert(
      fc.property(near, some, counting, (from, count, how) => {
        const start = how === "first-day" ? addDays(from, -1) : from;
        const left = ALL_DAYS.filter((date) => date > start && isOpen(date)).length;
        const term = addWorkingDays(calendar, from, count, how);
        expect(term).toEqual(
          left >= count && start < LAST
            ? { ok: true, end: expect.any(String) }
            : { ok: false, missingYear: 2027 },
        );
      }),
      RUNS,
    );
    const before = fc.integer({ min: 1, max: 400 }).map((shift) => addDays(FIRST, -shift));
    fc.assert(
      fc.property(before, some, (from, count) => {
        expect(addWorkingDays(calendar, from, count, "first-day").ok).toBe(false);
      }),
    );
  });
});

type Span = { after: number; length: number | null };

/** Every pause begins on or after the day the term begins. */
const span = fc.record({
  after: fc.integer({ min: 0, max: 40 }),
  length: fc.option(fc.integer({ min: 0, max: 25 }), { freq: 8 }),
});
const stopsFrom = (startedOn: string, spans: readonly Span[]): ClockStop[] =>
  spans.map(({ after, length }) => {
    const from = addDays(startedOn, after);
    return { from, to: length === null ? null : addDays(from, length) };
  });

/** What a clerk would count with a finger on a wall calendar. */
function counted(startedOn: string, count: number, stops: readonly ClockStop[]) {
  const stands = (date: string) => stops.some(({ from, to }) => date > from && (to === null || date <= to));
  const worked = ALL_DAYS.filter((date) => date > startedOn && isOpen(date) && !stands(date));
  const end = count === 0 ? startedOn : worked[count - 1];
  const opened = stops.filter(({ to }) => to === null).map(({ from }) => from);
  const [since] = opened.sort();
  if (since === undefined || (end !== undefined && end <= since)) return { stopped: false, end };
  return { stopped: true, since, remaining: count - worked.filter((date) => date <= since).length };
}

describe("a clock with any pauses", () => {
  const early = day.filter((date) => date < "2026-06-01");

  test("agrees with counting day by day", () => {
    fc.assert(
      fc.property(early, days, fc.array(span, { maxLength: 4 }), (startedOn, count, spans) => {
        const stops = stopsFrom(startedOn, spans);
        expect(dueDate(calendar, { startedOn, days: count, stops })).toEqual({
          ok: true,
          ...counted(startedOn, count, stops),
        });
      }),
      RUNS,
    );
  });

  test("never ends earlier for a pause, and does not mind the order of pauses", () => {
    const closed = span.map((each) => ({ ...each, length: each.length ?? 0 }));
    fc.assert(
      fc.property(
        early,
        some,
        fc.array(closed, { minLength: 1, maxLength: 4 }),
        (startedOn, count, spans) => {
          const stops = stopsFrom(startedOn, spans);
          const [due, turned, free] = [stops, stops.toReversed(), []].map((each) =>
            dueDate(calendar, { startedOn, days: count, stops: each }),
          );
          expect(turned).toEqual(due);
          if (due?.ok && !due.stopped && free?.ok && !free.stopped) expect(due.end >= free.end).toBe(true);
        },
      ),
      RUNS,
    );
  });
});

// The notices lie beside the checkout; a machine without them skips this part.
describe.skipIf(!existsSync(notices))("the working days of each year", () => {
  test("are as many as the notices leave", () => {
    const { meta }: { meta: { workdays_per_year: Record<string, number> } } = JSON.parse(
      readFileSync(notices, "utf8"),
    );
    const worked = CALENDAR_YEARS.map(({ year }) => [
      String(year),
      ALL_DAYS.filter((date) => date.startsWith(String(year)) && isOpen(date)).length,
    ]);
    expect(Object.fromEntries(worked)).toEqual(meta.workdays_per_year);
  });
});
