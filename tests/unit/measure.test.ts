import { describe, expect, test } from "vitest";
import { blockingVerdicts, evaluate } from "@/lib/domain/measure/conditions";
import { missingDocuments } from "@/lib/domain/measure/documents";
import { askedConditions, checkEligibility, readEligibilityAnswers } from "@/lib/domain/measure/eligibility";
import { type ConditionFacts, NOTHING_KNOWN } from "@/lib/domain/measure/facts";
import { measureSchema } from "@/lib/domain/measure/schema";
import { measureFaults } from "@/lib/domain/measure/soundness";
import { CLAUSE_IDS, CONDITION_IDS, type ConditionId } from "@/lib/domain/measure/terms";
import type { Track } from "@/lib/domain/measure/track";
import { gs } from "@/prisma/measures/gs";
import { hf } from "@/prisma/measures/hf";
import { nj } from "@/prisma/measures/nj";
import { nm } from "@/prisma/measures/nm";
import { sjz } from "@/prisma/measures/sjz";
import { xm } from "@/prisma/measures/xm";

function trackOf(track: Track | undefined): Track {
  if (!track) throw new Error("The measure has no such track");
  return track;
}
const MEASURES = [nm, gs, xm, hf, sjz, nj];
const open = trackOf(nm.tracks.openFiling);
const gansu = trackOf(gs.tracks.openFiling);

const complete: ConditionFacts = {
  leadKind: "enterprise",
  leadCreditCodeValid: true,
  leadInRegion: true,
  leadStatus: "active",
  leadYears: [{ year: 2025, revenueWan: 50_000, rdWan: 1_500 }],
  integrityClean: true,
  members: { total: 2, enterprises: 1, research: 1 },
  everyMemberConfirmed: true,
  membersDistinct: true,
  agreementSigned: true,
  clauses: CLAUSE_IDS,
  liableUnitNamed: true,
  planYears: 3,
  budgetBalances: true,
  consortiumName: "装备特种液压泵阀国产化攻关创新联合体",
  chains: 1,
  nonSecrecyDeclared: true,
};

const outcomeOf = (track: Track, facts: Partial<ConditionFacts>, id: ConditionId) =>
  evaluate(track, { ...complete, ...facts }).find(({ condition }) => condition === id)?.outcome;

describe("the measures", () => {
  test.each(MEASURES)("$title reads back as it is written", (measure) => {
    expect(measureSchema.parse(JSON.parse(JSON.stringify(measure)))).toEqual(measure);
  });

  test.each(MEASURES)("$title says nothing found without its source", (measure) => {
    const unsourced: string[] = [];
    JSON.stringify(measure, (key, value) => {
      if (value?.evidence === "found" && "citation" in value && !value.citation) unsourced.push(key);
      return value;
    });
    expect(unsourced).toEqual([]);
  });

  test.each(MEASURES)("$title can stand: every step of a case finds what it needs", (measure) => {
    expect(measureFaults(measure)).toEqual([]);
  });

  test("an unknown key is refused", () => {
    expect(measureSchema.safeParse({ ...nm, minMembers: 3 }).success).toBe(false);
  });

  test.each(MEASURES.flatMap(({ tracks }) => Object.values(tracks)))(
    "$name lists each condition and clause once",
    ({ conditions, clauses }) => {
      expect(conditions.map(({ id }) => id).sort()).toEqual([...CONDITION_IDS].sort());
      expect(clauses.map(({ id }) => id)).toEqual(CLAUSE_IDS);
    },
  );

  test("Inner Mongolia accepts at once and asks for no recommender; Gansu asks two departments and experts", () => {
    expect(open.acceptance.value).toBe("atOnce");
    expect(open.steps.recommendation.value).toBe("none");
    expect(nm.tracks.keyChain?.recommenders.value).toHaveLength(14);
    expect(gansu.steps).toMatchObject({
      jointOpinion: { value: "required" },
      expertReview: { value: "required" },
    });
  });
});

describe("conditions", () => {
  test("a complete filing has nothing in its way", () => {
    expect(blockingVerdicts(evaluate(open, complete))).toEqual([]);
  });

  test("what is not known is never met", () => {
    const verdicts = evaluate(open, NOTHING_KNOWN);
    expect(verdicts.filter(({ outcome }) => outcome === "met")).toEqual([]);
    expect(blockingVerdicts(verdicts)).toHaveLength(verdicts.length);
  });

  test("a threshold that is null is neither judged nor shown", () => {
    const judged = evaluate(open, complete).map(({ condition }) => condition);
    expect(judged).not.toContain("leadRevenue");
    expect(judged).not.toContain("leadResearch");
  });

  test("a name needs no region prefix", () => {
    expect(outcomeOf(open, {}, "consortiumName")).toBe("met");
    expect(outcomeOf(open, { consortiumName: "液压泵阀联盟" }, "consortiumName")).toBe("missing");
  });

  test.each([
    [{ total: 1, enterprises: 0, research: 1 }, "memberTotal", "missing"],
    [{ total: 2, enterprises: 0, research: 2 }, "memberTotal", "met"],
    [{ total: null, enterprises: 0, research: 2 }, "memberTotal", "unknown"],
    [{ total: 2, enterprises: 0, research: 2 }, "memberEnterprises", "met"],
    [{ total: 2, enterprises: 2, research: 0 }, "memberResearch", "missing"],
  ] as const)("members %j: %s is %s", (members, id, outcome) => {
    expect(outcomeOf(open, { members }, id)).toBe(outcome);
  });

  test("Gansu wants an enterprise beside the lead", () => {
    expect(
      outcomeOf(gansu, { members: { total: 2, enterprises: 0, research: 2 } }, "memberEnterprises"),
    ).toBe("missing");
    expect(
      outcomeOf(gansu, { members: { total: 2, enterprises: 1, research: 1 } }, "memberEnterprises"),
    ).toBe("met");
  });

  test("a required clause that is missing is found, an optional one is not", () => {
    const without = (id: string) => CLAUSE_IDS.filter((clause) => clause !== id);
    expect(outcomeOf(open, { clauses: without("benefits") }, "agreementClauses")).toBe("missing");
    expect(outcomeOf(open, { clauses: without("disputes") }, "agreementClauses")).toBe("met");
  });
});

describe("money thresholds", () => {
  const set = <T>(value: T) => ({ value, evidence: "found" as const, citation: "test" });
  const hefei: Track = {
    ...open,
    thresholds: {
      ...open.thresholds,
      minRevenueWan: set(10_000),
      minRdWan: set(3_000),
      minRdPercent: set(3),
      rdLogic: set("or"),
      basisYears: set(3),
    },
  };
  const years = (revenueWan: number, rdWan: number | null) =>
    [2023, 2024, 2025].map((year) => ({ year, revenueWan, rdWan }));

  test.each([
    ["or", years(50_000, 1_500), "met"],
    ["and", years(50_000, 1_500), "missing"],
    ["or", years(50_000, 1_000), "missing"],
    ["and", years(100_000, 3_000), "met"],
    ["or", years(50_000, null), "unknown"],
    ["or", years(50_000, 1_500).slice(1), "unknown"],
  ] as const)("joined by %s", (logic, leadYears, outcome) => {
    const track = { ...hefei, thresholds: { ...hefei.thresholds, rdLogic: set(logic) } };
    expect(outcomeOf(track, { leadYears }, "leadResearch")).toBe(outcome);
  });

  test("revenue is the mean of the basis years", () => {
    expect(outcomeOf(hefei, { leadYears: years(10_000, 0) }, "leadRevenue")).toBe("met");
    expect(outcomeOf(hefei, { leadYears: years(9_999, 0) }, "leadRevenue")).toBe("missing");
  });
});

describe("documents", () => {
  test("only what a person must bring is missing", () => {
    const situation = { present: new Set<never>(), everyMemberConfirmedOnline: true, filedInPerson: true };
    expect(missingDocuments(open, situation)).toEqual([
      "agreement",
      "constructionPlan",
      "integrityCommitment",
      "nonSecrecyStatement",
    ]);
  });

  test("an agent brings an authorisation; members who did not confirm online bring their sealed pages", () => {
    const situation = {
      present: new Set(["agreement"] as const),
      everyMemberConfirmedOnline: false,
      filedInPerson: false,
    };
    const missing = missingDocuments(open, situation);
    expect(missing).toEqual(expect.arrayContaining(["memberConfirmations", "authorization"]));
    expect(missing).not.toContain("agreement");
  });
});

describe("the eligibility check", () => {
  test("asks nothing whose threshold is null", () => {
    expect(askedConditions(open)).not.toContain("leadRevenue");
    expect(askedConditions(open)).toContain("memberTotal");
  });

  test("reads answers from the address and leaves the rest open", () => {
    const answers = readEligibilityAnswers({
      leadKind: "enterprise",
      leadInRegion: "yes",
      enterprises: "２",
      research: "1",
      others: "many",
      revenueWan: "1,200.5",
    });
    expect(answers).toMatchObject({
      leadKind: "enterprise",
      leadInRegion: true,
      leadActive: null,
      enterprises: 2,
      research: 1,
      others: null,
      revenueWan: 1200.5,
    });
    const outcomes = Object.fromEntries(checkEligibility(open, answers).map((v) => [v.condition, v.outcome]));
    expect(outcomes).toMatchObject({
      leadKind: "met",
      leadRegion: "met",
      leadStatus: "unknown",
      memberTotal: "met",
    });
  });

  test("no answers: everything is unknown", () => {
    const outcomes = checkEligibility(open, readEligibilityAnswers({})).map(({ outcome }) => outcome);
    expect(new Set(outcomes)).toEqual(new Set(["unknown"]));
  });

  test("an institute from outside the province is told both", () => {
    const answers = readEligibilityAnswers({ leadKind: "researchInstitute", leadInRegion: "no" });
    const missing = checkEligibility(open, answers).filter(({ outcome }) => outcome === "missing");
    expect(missing.map(({ rule }) => rule)).toEqual(["R-LEAD-01", "R-LEAD-03"]);
  });
});
