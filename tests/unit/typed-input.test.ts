import { describe, expect, it } from "vitest";
import { isCalendarDate, typedDay } from "@/lib/domain/calendar/dates";
import { checkScores } from "@/lib/domain/expert/score-sheet";
import { ui } from "@/lib/messages/ui";
import { marksInput, siteVisitInput } from "@/lib/schemas/desk";
import { openRoundInput } from "@/lib/schemas/expert";

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

describe("the size of an expert round", () => {
  const round = { filingId: "a", mode: "meeting", fields: "C", expectedOn: "2026-12-04" };
  const sizeOf = (size: string) => openRoundInput.safeParse({ ...round, size }).data?.size;

  it.each([
    ["5", 5],
    ["９", 9],
    [" 3 ", 3],
    ["4", undefined],
    ["5.5", undefined],
    ["1", undefined],
    ["101", undefined],
    ["五", undefined],
    ["", undefined],
  ])("reads %j as %j", (typed, size) => expect(sizeOf(typed)).toBe(size));
});

it("reads points in full-width digits", () => {
  const indicators = [{ id: "lead", name: "牵头企业", most: 25 }];
  expect(checkScores(indicators, { lead: "２２" })).toEqual({ ok: true, scores: { lead: 22 } });
  expect(checkScores(indicators, { lead: "２６" }).ok).toBe(false);
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
