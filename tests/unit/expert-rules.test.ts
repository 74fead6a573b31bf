import { describe, expect, it } from "vitest";
import { avoidancesOf, commonSince, type ExpertTies, type TiedUnit } from "@/lib/domain/expert/avoidance";
import { emptySeats, isFullyScored, namesSomebody, type SeatState } from "@/lib/domain/expert/round";
import { checkScores, summaryOf, totalOf } from "@/lib/domain/expert/score-sheet";

const unit = (id: string, rest: Partial<TiedUnit> = {}): TiedUnit => ({
  organizationId: id,
  creditCode: `code-${id}`,
  parentCreditCode: null,
  name: `单位${id}`,
  ...rest,
});

const ties = (own: TiedUnit, rest: Partial<ExpertTies> = {}): ExpertTies => ({
  unit: own,
  declared: [],
  interests: [],
  partners: [],
  voided: null,
  ...rest,
});

const CASE = [unit("lead", { parentCreditCode: "code-group" }), unit("member"), unit("third")];

describe("avoidance", () => {
  const table: [string, ExpertTies, string[]][] = [
    ["a unit apart", ties(unit("far")), []],
    ["the lead itself", ties(unit("lead")), ["ownUnit lead"]],
    ["a member", ties(unit("member")), ["ownUnit member"]],
    [
      "a member by credit code",
      ties(unit("x", { organizationId: null, creditCode: "code-member" })),
      ["ownUnit member"],
    ],
    [
      "a member by name alone, spaces and width apart",
      ties({ organizationId: null, creditCode: null, parentCreditCode: null, name: "单位 third" }),
      ["ownUnit third"],
    ],
    ["the parent of the lead", ties(unit("group")), ["subsidiary lead"]],
    ["a child of a member", ties(unit("child", { parentCreditCode: "code-member" })), ["parent member"]],
    [
      "a unit of the same parent",
      ties(unit("sister", { parentCreditCode: "code-group" })),
      ["sameParent lead"],
    ],
    ["two units without a parent", ties(unit("far", { parentCreditCode: null })), []],
    [
      "a common consortium",
      ties(unit("far"), {
        partners: [{ organizationId: "third", name: "单位third", consortium: "旧创新联合体" }],
      }),
      ["commonConsortium third"],
    ],
    [
      "a declared unit",
      ties(unit("far"), { declared: [{ organizationId: "member", name: "单位member", reason: "顾问" }] }),
      ["declared member"],
    ],
    [
      "a declared unit by name alone",
      ties(unit("far"), { declared: [{ organizationId: null, name: "单位lead", reason: "亲属" }] }),
      ["declared lead"],
    ],
    [
      "a declared unit outside the case",
      ties(unit("far"), { declared: [{ organizationId: "other", name: "其他", reason: "顾问" }] }),
      [],
    ],
    [
      "an interest of his own",
      ties(unit("far"), { interests: [{ organizationId: "lead", name: "单位lead", reason: "持股" }] }),
      ["interest lead"],
    ],
    ["a seat voided before", ties(unit("far"), { voided: "隐瞒关系" }), ["voided "]],
  ];
  it.each(table)("%s", (_what, own, expected) => {
    expect(
      avoidancesOf(own, CASE).map(({ kind, unit: name }) => `${kind} ${name.replace("单位", "")}`),
    ).toEqual(expected);
  });

  it("counts common consortia three years back", () => {
    expect(commonSince("2026-11-22")).toBe("2023-11-22");
    expect(commonSince("2024-02-29")).toBe("2021-02-28");
  });
});

const SHEET = [
  { id: "goals", name: "目标", most: 60 },
  { id: "members", name: "成员", most: 40 },
];

describe("the score sheet", () => {
  it("takes a whole number from 0 to the most of every indicator", () => {
    expect(checkScores(SHEET, { goals: "60", members: " 0 " })).toEqual({
      ok: true,
      scores: { goals: 60, members: 0 },
    });
  });

  it.each([
    ["", "missing"],
    ["-1", "notInteger"],
    ["1.5", "notInteger"],
    ["十", "notInteger"],
    ["1e1", "notInteger"],
    ["9999", "notInteger"],
    ["61", "outOfRange"],
  ])("refuses %j", (typed, problem) => {
    expect(checkScores(SHEET, { goals: typed, members: "1" })).toEqual({
      ok: false,
      problems: { goals: { problem, most: 60 } },
    });
  });

  it("takes nothing that is no indicator", () => {
    expect(checkScores(SHEET, { goals: "1", members: "1", extra: "9" })).toMatchObject({
      scores: { goals: 1, members: 1 },
    });
  });

  it("sums a sheet and tells mean and spread of several", () => {
    const sheets = [
      { goals: 50, members: 30 },
      { goals: 55, members: 40 },
      { goals: 60, members: 20 },
    ];
    expect(totalOf(SHEET, sheets[0] ?? {})).toBe(80);
    expect(summaryOf(SHEET, [])).toBeNull();
    expect(summaryOf(SHEET, sheets)).toMatchObject({
      sheets: 3,
      lines: [
        { id: "goals", mean: 55, lowest: 50, highest: 60 },
        { id: "members", mean: 30, lowest: 20, highest: 40 },
      ],
      total: { mean: 85, lowest: 80, highest: 95, most: 100 },
    });
  });
});

describe("a round", () => {
  const round = (size: number, ...states: SeatState[]) => ({
    size,
    seats: states.map((state) => ({ state })),
  });

  it("is scored when every seat is held and has its sheet", () => {
    expect(isFullyScored(round(3, "scored", "scored", "scored"))).toBe(true);
    expect(isFullyScored(round(3, "scored", "scored", "scored", "declined", "voided"))).toBe(true);
    expect(isFullyScored(round(3, "scored", "scored", "declined"))).toBe(false);
    expect(isFullyScored(round(3, "scored", "scored", "accepted"))).toBe(false);
    expect(emptySeats(round(5, "scored", "declined", "invited", "voided"))).toBe(3);
  });

  it("finds the names of experts in words that go outside", () => {
    expect(namesSomebody("目标明确，张三丰认为可行", ["李四", "张三丰"])).toBe(true);
    expect(namesSomebody("目标明确", ["李四", ""])).toBe(false);
  });
});
