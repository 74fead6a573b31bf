import { describe, expect, it } from "vitest";
import {
  countDifferences,
  FIGURE_IDS,
  FIGURES,
  figureRule,
  isCumulative,
  keysOf,
  statisticsOf,
} from "@/lib/domain/register/statistics";
import { daysToCheck } from "@/lib/domain/register/statistics-check";
import {
  readRowsQuestion,
  readStatisticsQuestion,
  rowsHref,
} from "@/lib/domain/register/statistics-question";
import { FIGURE_NAMES, figureDefinition, UNIT_WORDS } from "@/lib/messages/statistics";
import { departmentParagraph } from "@/lib/messages/statistics-paragraph";

describe("definitions", () => {
  it.each(FIGURE_IDS)("of %s say unit, whether distinct, and the statuses", (figure) => {
    const text = figureDefinition(figure);
    const { unit, distinct } = figureRule(figure);
    expect(FIGURE_NAMES[figure]).not.toBe("");
    expect(text).toContain(`单位：${UNIT_WORDS[unit]}，`);
    expect(text).toContain(distinct ? "去重。" : "不去重。");
    expect(text).toContain("计入的状态：在册、变更办理中、即将到期、整改中。");
  });

  it("call the one figure of several levels cumulative and those of one level exclusive", () => {
    expect(FIGURE_IDS.filter(isCumulative)).toEqual(["ministerialAndAbove"]);
    expect(FIGURES.ministerialAndAbove.levels).toEqual(["national", "ministerial", "provincial"]);
    expect(figureDefinition("ministerialAndAbove")).toContain("累计数");
    expect(figureDefinition("national")).toContain("单列数");
    expect(figureRule("memberships").distinct).toBe(false);
  });
});

describe("figures of a day", () => {
  const day = statisticsOf("nm", "2022-05-31", [
    { unit: "consortium", key: "", count: 2 },
    { unit: "consortium", key: "cell:nm-seed|150100", count: 1 },
    { unit: "consortium", key: "year:2022", count: 1 },
    { unit: "consortium", key: "year:2021", count: 1 },
    { unit: "platform", key: "national/", count: 3 },
    { unit: "platform", key: "provincial/", count: 4 },
    { unit: "platform", key: "municipal/", count: 2 },
    { unit: "platform", key: "national/year:2021", count: 2 },
    { unit: "platform", key: "provincial/year:2021", count: 4 },
    { unit: "platform", key: "municipal/region:150100", count: 2 },
    { unit: "institution", key: "region:150100", count: 5 },
    { unit: "regional", key: "", count: 2 },
  ]);

  it("are put together from what is kept", () => {
    expect(day.figures).toMatchObject({
      consortia: 2,
      institutions: 0,
      national: 3,
      ministerialAndAbove: 7,
      platforms: 9,
      regional: 2,
    });
    expect(day.matrix).toEqual([{ chain: "nm-seed", region: "150100", count: 1 }]);
    expect(day.parts.year.map(({ code }) => code)).toEqual(["2021", "2022"]);
  });

  it("have every figure in every part, platforms by their levels", () => {
    expect(day.parts.year[0]?.figures).toMatchObject({
      consortia: 1,
      institutions: 0,
      platforms: 6,
      national: 2,
      ministerialAndAbove: 6,
      municipal: 0,
    });
    expect(day.parts.region).toEqual([
      { code: "150100", figures: expect.objectContaining({ consortia: 0, institutions: 5, platforms: 2 }) },
    ]);
    expect(keysOf("ministerialAndAbove", "year:2021")).toEqual([
      "national/year:2021",
      "ministerial/year:2021",
      "provincial/year:2021",
    ]);
    expect(keysOf("regional", null)).toEqual([""]);
  });

  it("differ from another count where a number differs or is missing", () => {
    const one = { unit: "consortium", key: "", count: 2 } as const;
    expect(countDifferences([one], [one])).toEqual([]);
    expect(countDifferences([one], [])).toEqual([{ unit: "consortium", key: "", published: 2, counted: 0 }]);
    expect(countDifferences([], [one])[0]).toMatchObject({ published: 0, counted: 2 });
  });
});

describe("an address", () => {
  const read = (params: Record<string, string | string[]>) =>
    readStatisticsQuestion(params, "2026-11-22", ["nm", "gs"]);

  it("asks for a day and a place, today and all of them unless it says otherwise", () => {
    expect(read({}).question).toEqual({ asOf: "2026-11-22", province: null });
    expect(read({ asOf: "2022-05-31", province: "nm" })).toEqual({
      question: { asOf: "2022-05-31", province: "nm" },
      wrong: [],
    });
  });

  it.each(["2022-02-30", "2022-5-31", "2026-11-23", "1999-01-01", "x", "2022-05-31 ", "9".repeat(999)])(
    "with the day %s is told so and gets today",
    (asOf) => {
      expect(read({ asOf })).toEqual({ question: { asOf: "2026-11-22", province: null }, wrong: ["asOf"] });
    },
  );

  it("asks for the rows of published numbers alone", () => {
    expect(readRowsQuestion({ figure: "institutions", key: "kind:university" })).not.toBeNull();
    expect(readRowsQuestion({ figure: "national", key: "chain:nm-seed" })).not.toBeNull();
    expect(readRowsQuestion({ figure: "consortia", key: "cell:nm-seed|150100" })).not.toBeNull();
    for (const params of [
      {},
      { figure: "x" },
      { figure: "toString" },
      { figure: "national", key: "level:national" },
      { figure: "institutions", key: "cell:nm-seed|150100" },
      { figure: "platforms", key: "national/year:2021" },
      { figure: "institutions", key: ["kind:university"] },
      { figure: "consortia", key: "region:' OR 1=1" },
    ])
      expect(readRowsQuestion(params)).toBeNull();
  });

  it("of rows carries figure, part, day and place", () => {
    expect(
      rowsHref({ asOf: "2022-05-31", province: "nm" }, { figure: "consortia", key: "chain:nm-seed" }),
    ).toBe("/statistics/rows?figure=consortia&key=chain%3Anm-seed&asOf=2022-05-31&province=nm");
  });
});

describe("the department's paragraph", () => {
  const figures = statisticsOf(null, "2022-05-31", [
    { unit: "consortium", key: "", count: 24 },
    { unit: "institution", key: "", count: 244 },
  ]).figures;
  const paragraph = (day: string, place: string | null) =>
    departmentParagraph({ day, place, figures, chains: ["种业"] });

  it("names the month at its end and the day within it, and the place in its own words", () => {
    expect(paragraph("2022-05-31", "内蒙古自治区")).toMatch(
      /^截至2022年5月，全区组建并备案创新联合体24个，涉及种业等产业链；联合区内外.*244家/,
    );
    expect(paragraph("2022-05-30", "甘肃省")).toMatch(/^截至2022年5月30日，全省.*省级创新平台0个。$/);
    expect(paragraph("2024-02-29", null)).toMatch(/^截至2024年2月，各地/);
  });

  it("says so where there is none", () => {
    const none = { ...figures, consortia: 0 };
    expect(departmentParagraph({ day: "2001-01-01", place: "甘肃省", figures: none, chains: [] })).toBe(
      "截至2001年1月1日，全省没有在册的创新联合体。",
    );
  });
});

describe("days of a night's check", () => {
  it("are the ends of years, today and others that change", () => {
    const days = daysToCheck("2021-03-04", "2026-11-22");
    expect(days).toEqual(expect.arrayContaining(["2021-12-31", "2025-12-31", "2026-11-22"]));
    expect(days.every((day) => day >= "2021-03-04" && day <= "2026-11-22")).toBe(true);
    expect(daysToCheck("2021-03-04", "2026-11-23")).not.toEqual(days);
    expect(daysToCheck("2026-11-22", "2026-11-22")).toEqual(["2026-11-22"]);
  });
});
