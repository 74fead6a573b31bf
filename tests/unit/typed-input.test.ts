import { describe, expect, it } from "vitest";
import { isCalendarDate, typedDay } from "@/lib/domain/calendar/dates";
import { ui } from "@/lib/messages/ui";
import { marksInput, siteVisitInput } from "@/lib/schemas/desk";

describe("a day as people type it", () => {
  it.each([
    "2026-12-01",
    "2026-12-1",
    "2026/12/1",
    "2026.12.01",
    "２０２６－１２－０１",
    "2026年12月1日",
    "２０２６年１２月１日",
    " 2026 年 12 月 1 日 ",
    "20261201",
  ])("reads %s", (typed) => expect(typedDay(typed)).toBe("2026-12-01"));

  it.each(["", "明天", "2026-13-01", "2026-02-30", "26-12-01", "2026-12"])("takes %s for no day", (typed) =>
    expect(isCalendarDate(typedDay(typed))).toBe(false),
  );

  it("reads it in the plan of a visit", () => {
    const plan = { filingId: "a", place: "厂区", visitorIds: ["b", "c"] };
    expect(siteVisitInput.parse({ ...plan, plannedOn: "２０２６年１２月１日" }).plannedOn).toBe("2026-12-01");
    expect(siteVisitInput.safeParse({ ...plan, plannedOn: "下周一" }).success).toBe(false);
  });
});

describe("what a reviewer writes at a field", () => {
  const sent = (problem: string) => ({
    filingId: "a",
    "verdict.basic.name": "deficient",
    "problem.basic.name": problem,
    "remedy.basic.name": "请改正",
  });

  it("is refused beside its field where it is too long, never cut", () => {
    const longest = "字".repeat(2000);
    expect(marksInput.parse(sent(longest)).marks[0]?.problem).toBe(longest);
    const refused = marksInput.safeParse(sent(`${longest}字`));
    expect(refused.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      ["problem.basic.name", ui.tooLong(2000)],
    ]);
  });
});
