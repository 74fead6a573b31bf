import { describe, expect, test } from "vitest";
import { numberedConditions } from "@/components/guide/condition-numbers";
import type { Measure } from "@/lib/domain/measure/schema";
import type { TrackId } from "@/lib/domain/measure/terms";
import { CONDITION_TEXTS } from "@/lib/messages/conditions";
import { guideSteps } from "@/lib/messages/guide-steps";
import { gs } from "@/prisma/measures/gs";
import { nm } from "@/prisma/measures/nm";

function trackOf(measure: Measure, id: TrackId) {
  const track = measure.tracks[id];
  if (!track) throw new Error("The measure has no such track");
  return track;
}

const stepsOf = (measure: Measure, id: TrackId) => guideSteps(trackOf(measure, id)).map((step) => step.id);

describe("the steps of the guide", () => {
  test("Inner Mongolia's open filing goes without recommender, experts and prior notice", () => {
    expect(stepsOf(nm, "openFiling")).toEqual([
      "prepare",
      "submit",
      "accept",
      "correct",
      "review",
      "decide",
      "publish",
    ]);
  });

  test("its key-chain track and Gansu go the longer way", () => {
    expect(stepsOf(nm, "keyChain")).toEqual(
      expect.arrayContaining(["recommend", "experts", "visit", "notice"]),
    );
    expect(stepsOf(gs, "openFiling")).toEqual(
      expect.arrayContaining(["recommend", "joint", "experts", "visit", "notice"]),
    );
  });

  test("each term is the measure's own", () => {
    const decide = guideSteps(trackOf(nm, "openFiling")).find(({ id }) => id === "decide");
    expect(decide?.term).toEqual({ days: "10 个工作日", evidence: "assumption" });
    const accept = guideSteps(trackOf(nm, "openFiling")).find(({ id }) => id === "accept");
    expect(accept?.term).toEqual({ days: "当场", evidence: "found" });
  });
});

describe("the conditions of the guide", () => {
  test.each([nm, gs])("$title numbers every condition in force, without a gap", (measure) => {
    const track = trackOf(measure, "openFiling");
    const numbers = [...numberedConditions(track).values()];
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers).toHaveLength(18);
  });

  test("a sentence carries the measure's figures", () => {
    expect(CONDITION_TEXTS.memberTotal(trackOf(nm, "openFiling"), nm)).toBe("连同牵头企业不少于 3 家单位");
    const track = trackOf(nm, "openFiling");
    const money = { ...track.thresholds.minRdWan, value: 3000 };
    const percent = { ...track.thresholds.minRdPercent, value: 3 };
    const hefei = { ...track, thresholds: { ...track.thresholds, minRdWan: money, minRdPercent: percent } };
    expect(CONDITION_TEXTS.leadResearch(hefei, nm)).toBe(
      "牵头企业上一年度研发投入不少于 3,000 万元，或者不低于营业收入的 3%",
    );
  });
});
