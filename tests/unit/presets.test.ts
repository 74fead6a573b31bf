import { describe, expect, test } from "vitest";
import { blockingVerdicts, evaluate, isInForce } from "@/lib/domain/measure/conditions";
import { type ConditionFacts, NOTHING_KNOWN } from "@/lib/domain/measure/facts";
import type { Measure } from "@/lib/domain/measure/schema";
import type { ConditionId } from "@/lib/domain/measure/terms";
import type { Track } from "@/lib/domain/measure/track";
import { liesIn, provinceOfRegion } from "@/lib/domain/organization/provinces";
import { CONDITION_TEXTS } from "@/lib/messages/conditions";
import { hf } from "@/prisma/measures/hf";
import { nj } from "@/prisma/measures/nj";
import { sjz } from "@/prisma/measures/sjz";
import { xm } from "@/prisma/measures/xm";

function trackOf({ tracks }: Measure): Track {
  if (!tracks.openFiling) throw new Error("no track");
  return tracks.openFiling;
}

const LAST = 2025;
const years = (...figures: [revenueWan: number, rdWan: number][]) =>
  figures.map(([revenueWan, rdWan], index) => ({ year: LAST - index, revenueWan, rdWan }));

const outcomeOf = (measure: Measure, id: ConditionId, facts: Partial<ConditionFacts>) =>
  evaluate(trackOf(measure), { ...NOTHING_KNOWN, leadKind: "enterprise", ...facts }).find(
    ({ condition }) => condition === id,
  )?.outcome;

describe("thresholds of the places as their texts state them", () => {
  test.each([
    [xm, { minMembers: 7, minEnterprises: 5, minResearch: 2 }, [50_000, 2_000, 3, "or", 3]],
    [hf, { minMembers: 4, minEnterprises: 1, minResearch: 1 }, [null, 3_000, 3, "or", 3]],
    [sjz, { minMembers: 3, minEnterprises: 1, minResearch: 1 }, [10_000, 1_000, 4, "or", 1]],
    [nj, { minMembers: 3, minEnterprises: 1, minResearch: 1 }, [40_000, null, null, "or", 1]],
  ] as const)("$title", (measure, units, figures) => {
    const { thresholds } = trackOf(measure);
    expect({
      minMembers: thresholds.minMembers.value,
      minEnterprises: thresholds.minEnterprises.value,
      minResearch: thresholds.minResearch.value,
    }).toEqual(units);
    const { minRevenueWan, minRdWan, minRdPercent, rdLogic, basisYears } = thresholds;
    expect([minRevenueWan, minRdWan, minRdPercent, rdLogic, basisYears].map(({ value }) => value)).toEqual(
      figures,
    );
  });

  test("what no text states is neither judged nor shown", () => {
    expect(isInForce(trackOf(hf), "leadRevenue")).toBe(false);
    expect(isInForce(trackOf(nj), "leadResearch")).toBe(false);
    expect(outcomeOf(hf, "leadRevenue", {})).toBeUndefined();
  });

  test.each([
    ["the amount is enough", years([200_000, 2_100], [200_000, 1_900], [200_000, 2_000]), "met"],
    ["the share is enough", years([50_000, 1_500], [50_000, 1_500], [50_000, 1_500]), "met"],
    ["neither is", years([100_000, 1_900], [100_000, 1_900], [100_000, 1_900]), "missing"],
    [
      "the mean of three years is short though the last is not",
      years([70_000, 5_000], [70_000, 200], [70_000, 200]),
      "missing",
    ],
    ["a year is missing", years([200_000, 5_000], [200_000, 5_000]), "unknown"],
  ] as const)("Xiamen, spending on research: %s", (_what, leadYears, outcome) => {
    expect(outcomeOf(xm, "leadResearch", { leadYears })).toBe(outcome);
  });

  test("joined by AND, both the amount and the share are needed", () => {
    const track = trackOf(sjz);
    const both: Track = {
      ...track,
      thresholds: { ...track.thresholds, rdLogic: { value: "and", evidence: "assumption", citation: null } },
    };
    const judge = (leadYears: ConditionFacts["leadYears"], by: Track) =>
      evaluate(by, { ...NOTHING_KNOWN, leadKind: "enterprise", leadYears }).find(
        ({ condition }) => condition === "leadResearch",
      )?.outcome;
    const amountAlone = years([100_000, 1_200]);
    expect([judge(amountAlone, track), judge(amountAlone, both)]).toEqual(["met", "missing"]);
    expect(judge(years([20_000, 1_200]), both)).toBe("met");
    expect(CONDITION_TEXTS.leadResearch(both, sjz)).toContain("并且");
    expect(CONDITION_TEXTS.leadResearch(track, sjz)).toContain("或者");
  });

  test("Shijiazhuang looks at the latest year alone", () => {
    expect(outcomeOf(sjz, "leadRevenue", { leadYears: years([12_000, 600], [1_000, 10]) })).toBe("met");
    expect(outcomeOf(sjz, "leadRevenue", { leadYears: years([9_000, 600], [90_000, 10]) })).toBe("missing");
  });

  test("the lead counts among the units where the measure says so", () => {
    const members = { total: 6, enterprises: 4, research: 2 };
    expect(outcomeOf(xm, "memberTotal", { members })).toBe("met");
    expect(outcomeOf(xm, "memberEnterprises", { members })).toBe("met");
    expect(outcomeOf(xm, "memberEnterprises", { members, leadKind: "medicalInstitution" })).toBe("missing");
    expect(outcomeOf(hf, "memberTotal", { members: { total: 2, enterprises: 1, research: 1 } })).toBe(
      "missing",
    );
    expect(outcomeOf(hf, "memberTotal", { members: { total: 3, enterprises: 2, research: 1 } })).toBe("met");
  });

  test("Nanjing asks no revenue of a research institution as lead", () => {
    const leadYears = years([300, 200]);
    expect(outcomeOf(nj, "leadRevenue", { leadYears, leadKind: "newResearchInstitution" })).toBe("met");
    expect(outcomeOf(nj, "leadRevenue", { leadYears })).toBe("missing");
    expect(CONDITION_TEXTS.leadRevenue(trackOf(nj), nj)).toContain("新型研发机构牵头的不要求");
  });

  test("the lead's kinds are those of the text", () => {
    const kinds = [xm, hf, sjz, nj].map((measure) => trackOf(measure).leadKinds.value);
    expect(kinds).toEqual([
      ["enterprise", "newResearchInstitution", "medicalInstitution"],
      ["enterprise"],
      ["enterprise"],
      ["enterprise", "newResearchInstitution"],
    ]);
    const university = blockingVerdicts(evaluate(trackOf(xm), { ...NOTHING_KNOWN, leadKind: "university" }));
    expect(university.map(({ condition }) => condition)).toContain("leadKind");
  });
});

describe("lying in a region", () => {
  test.each([
    ["350203", "350200", true],
    ["350200", "350200", true],
    ["350100", "350200", false],
    ["150204", "150000", true],
    ["620100", "150000", false],
    ["500101", "500000", true],
    ["341003", "341000", true],
    ["3502", "350200", false],
    [null, "350200", false],
  ])("%s in %s: %s", (division, region, expected) => {
    expect(liesIn(division, region)).toBe(expected);
  });

  test("a city with a measure of its own comes before its province", () => {
    expect(["350203", "350100", "130102", "320115", "340100", "150204"].map(provinceOfRegion)).toEqual([
      "xm",
      "fj",
      "sjz",
      "nj",
      "hf",
      "nm",
    ]);
  });
});
