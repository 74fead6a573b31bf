import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/dates";
import { addWorkingDays, workingCalendar, workingDaysLeft } from "@/lib/domain/calendar/working-days";
import { dueBounds, isUrgent } from "@/lib/domain/filing/due-bounds";

// Ten rest days around National Day and one Saturday of work.
const holiday = Array.from({ length: 8 }, (_, index) => ({ date: addDays("2026-10-01", index), off: true }));
const calendar = workingCalendar([
  { year: 2026, exceptions: [...holiday, { date: "2026-10-10", off: false }] },
  { year: 2027, exceptions: [] },
]);

describe("the days by which a database counts terms that are nearly used up", () => {
  it("say what the calendar says of every single term", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 1, max: 130 }),
        (offset, days, ahead) => {
          const today = addDays("2026-06-01", offset);
          const end = addWorkingDays(calendar, today, ahead);
          if (!end.ok) return;
          const bound = dueBounds(calendar, today).urgent.find(
            ({ least, most }) => days >= least && (most === null || days <= most),
          );
          const left = workingDaysLeft(calendar, today, end.end) ?? Number.NaN;
          expect(bound !== undefined && end.end <= bound.until).toBe(isUrgent(left, days));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("count nothing in a year whose arrangement is not published", () => {
    expect(dueBounds(calendar, "2028-03-01").urgent).toEqual([]);
  });

  it.each([
    [20, 4, true],
    [20, 5, false],
    [5, 1, true],
    [5, 2, false],
    [1, 1, false],
    [1, 0, true],
  ])("a term of %i working days with %i left: %s", (days, left, urgent) => {
    expect(isUrgent(left, days)).toBe(urgent);
  });
});
