import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  type Candidate,
  type DrawRecord,
  type DrawTerms,
  draw,
  type LotOf,
  nextReserve,
  placedAs,
  redraw,
} from "@/lib/domain/expert/draw";

const lotOf: LotOf = (seed, expertId) => createHash("sha256").update(`${seed}:${expertId}`).digest("hex");

const FIELDS = ["C", "gs-advanced-equipment", "M"];

/** Repeatable pools of any shape: a linear congruence is random enough to vary them. */
function poolOf(seed: number): Candidate[] {
  let state = seed * 2_654_435_761;
  const upTo = (most: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  return Array.from({ length: 3 + upTo(40) }, (_, index) => ({
    expertId: `expert-${index}`,
    name: `专家${index}`,
    unit: `unit-${upTo(15)}`,
    unitName: "",
    fields: FIELDS.filter(() => upTo(2) === 0),
    avoidances: upTo(4) === 0 ? [{ kind: "ownUnit" as const, unit: "甲", words: "" }] : [],
  }));
}

const termsOf = (seed: number, size: number): DrawTerms => ({
  seed: `seed-${seed}`,
  fields: FIELDS.slice(0, 1 + (seed % 3)),
  size,
  takenUnits: seed % 5 === 0 ? ["unit-1"] : [],
});

const shuffled = <T>(items: readonly T[], seed: number): T[] =>
  [...items].sort((a, b) =>
    lotOf(String(seed), JSON.stringify(a)) < lotOf(String(seed), JSON.stringify(b)) ? -1 : 1,
  );

const SEEDS = Array.from({ length: 300 }, (_, seed) => seed);

describe("the draw of experts", () => {
  it("gives the same result for the same seed and set, in whatever order the set comes", () => {
    for (const seed of SEEDS) {
      const [pool, terms] = [poolOf(seed), termsOf(seed, 5)];
      expect(draw(shuffled(pool, seed), terms, lotOf)).toEqual(draw(pool, terms, lotOf));
    }
  });

  it("seats no more than asked, one of a unit, nobody who avoids or has no field of the round", () => {
    for (const seed of SEEDS) {
      const [pool, terms] = [poolOf(seed), termsOf(seed, seed % 2 ? 3 : 5)];
      const placed = draw(pool, terms, lotOf);
      const called = [...placedAs(placed, "seat"), ...placedAs(placed, "reserve")];
      const units = [...terms.takenUnits, ...called.map(({ unit }) => unit)];
      expect(placed).toHaveLength(pool.length);
      expect(placedAs(placed, "seat").length).toBeLessThanOrEqual(terms.size);
      expect(new Set(units).size).toBe(units.length);
      expect(called.every(({ avoidances }) => avoidances.length === 0)).toBe(true);
      expect(called.every(({ fields }) => fields.some((field) => terms.fields.includes(field)))).toBe(true);
    }
  });

  it("fills every seat that can be filled and says of everybody else why not", () => {
    for (const seed of SEEDS) {
      const [pool, terms] = [poolOf(seed), termsOf(seed, 5)];
      const placed = draw(pool, terms, lotOf);
      const fitting = pool.filter(
        ({ avoidances, fields, unit }) =>
          avoidances.length === 0 &&
          fields.some((field) => terms.fields.includes(field)) &&
          !terms.takenUnits.includes(unit),
      );
      if (placedAs(placed, "reserve").length > 0) expect(placedAs(placed, "seat")).toHaveLength(5);
      for (const { place, avoidances, fields, unit } of placed) {
        if (place.kind !== "left") continue;
        if (place.reason === "avoids") expect(avoidances).not.toEqual([]);
        if (place.reason === "otherField")
          expect(fields.some((one) => terms.fields.includes(one))).toBe(false);
        if (place.reason === "unitTaken")
          expect(
            terms.takenUnits.includes(unit) ||
              placed.some((other) => other.place.kind !== "left" && other.unit === unit),
          ).toBe(true);
      }
      const unitsAtMost = new Set(fitting.map(({ unit }) => unit)).size;
      expect(placedAs(placed, "seat").length + placedAs(placed, "reserve").length).toBeLessThanOrEqual(
        unitsAtMost,
      );
    }
  });

  it("lets the fields take turns", () => {
    const of = (field: string, index: number): Candidate => ({
      expertId: `${field}-${index}`,
      name: "",
      unit: `${field}-${index}`,
      unitName: "",
      fields: [field],
      avoidances: [],
    });
    const pool = [...Array(20).keys()].flatMap((index) => [
      of("C", index),
      ...(index < 2 ? [of("M", index)] : []),
    ]);
    const placed = draw(pool, { seed: "x", fields: ["C", "M"], size: 5, takenUnits: [] }, lotOf);
    expect(placedAs(placed, "seat").map(({ fields }) => fields[0])).toEqual(["C", "M", "C", "M", "C"]);
  });

  it("is drawn again from its record to the same result, and not when the record was touched", () => {
    for (const seed of SEEDS.slice(0, 50)) {
      const [pool, terms] = [poolOf(seed), termsOf(seed, 3)];
      const record: DrawRecord = { kind: "draw", at: "", ...terms, candidates: draw(pool, terms, lotOf) };
      expect(redraw(record, lotOf)).toBe(true);
      const [first] = placedAs(record.candidates, "seat");
      if (!first) continue;
      const without = record.candidates.filter((one) => one !== first);
      expect(redraw({ ...record, candidates: without }, lotOf)).toBe(false);
      const reseated = record.candidates.map((one) =>
        one === first ? { ...one, place: { kind: "reserve" as const, position: 99 } } : one,
      );
      expect(redraw({ ...record, candidates: reseated }, lotOf)).toBe(false);
    }
  });

  it("calls the reserves in the recorded order, skipping who may no longer sit", () => {
    const terms = termsOf(7, 3);
    const record: DrawRecord = { kind: "draw", at: "", ...terms, candidates: draw(poolOf(7), terms, lotOf) };
    const reserves = placedAs(record.candidates, "reserve").map(({ expertId }) => expertId);
    expect(reserves.length).toBeGreaterThan(1);
    expect(nextReserve([record], () => true)?.expertId).toBe(reserves[0]);
    expect(nextReserve([record], (id) => id !== reserves[0])?.expertId).toBe(reserves[1]);
    expect(nextReserve([record], () => false)).toBeNull();
  });
});
