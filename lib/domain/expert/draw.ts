import { z } from "zod";
import { AVOIDANCE_KINDS } from "./avoidance";

const avoidance = z.object({ kind: z.enum(AVOIDANCE_KINDS), unit: z.string(), words: z.string() });

/** Why an expert of the pool got neither a seat nor a place among the reserves. */
const LEFT_OUT = ["avoids", "otherField", "unitTaken"] as const;

const place = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("seat"), position: z.int() }),
  z.object({ kind: z.literal("reserve"), position: z.int() }),
  z.object({ kind: z.literal("left"), reason: z.enum(LEFT_OUT) }),
]);
export type Place = z.infer<typeof place>;

const candidate = z.object({
  expertId: z.string(),
  name: z.string(),
  /** One value a unit: the id of its record, or its normalised name. */
  unit: z.string(),
  unitName: z.string(),
  fields: z.array(z.string()),
  avoidances: z.array(avoidance),
});
export type Candidate = z.infer<typeof candidate>;

const placed = candidate.extend({ place });
export type PlacedCandidate = z.infer<typeof placed>;

const drawRecord = z.object({
  kind: z.literal("draw"),
  at: z.string(),
  seed: z.string(),
  fields: z.array(z.string()),
  size: z.int(),
  /** Units that already have an expert at the table. */
  takenUnits: z.array(z.string()),
  candidates: z.array(placed),
});
export type DrawRecord = z.infer<typeof drawRecord>;

/** A seat filled later: from the reserves of a draw, or by hand with a reason. */
const filled = z.object({
  kind: z.enum(["reserve", "hand"]),
  at: z.string(),
  expertId: z.string(),
  name: z.string(),
  unitName: z.string(),
  reason: z.string(),
});

export const drawHistory = z.array(z.discriminatedUnion("kind", [drawRecord, filled]));
export type DrawHistory = z.infer<typeof drawHistory>;

export type DrawTerms = Pick<DrawRecord, "seed" | "fields" | "size" | "takenUnits">;

/**
 * The lot of an expert under a seed: SHA-256 of `seed:expertId`, in hex. Whoever has the record can compute it with
 * any tool; the pure room has no hash of its own, so callers hand it in.
 */
export type LotOf = (seed: string, expertId: string) => string;

/**
 * Draws experts: those without avoidance and with one of the fields, ordered by their lots. The fields take turns in
 * the order given, each taking the lowest lot whose unit is not yet at the table; turns go on over all seats and then
 * over the reserves. Nothing but the terms, the set and the seed decides, whatever the order of the set.
 */
export function draw(candidates: readonly Candidate[], terms: DrawTerms, lotOf: LotOf): PlacedCandidate[] {
  const sorted = candidates
    .map((one) => ({ one, lot: lotOf(terms.seed, one.expertId) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0))
    .map(({ one }) => one);
  const places = new Map<string, Place>();
  takeTurns(sorted, terms).forEach(({ expertId }, index) => {
    places.set(
      expertId,
      index < terms.size
        ? { kind: "seat", position: index + 1 }
        : { kind: "reserve", position: index - terms.size + 1 },
    );
  });
  return sorted.map((one) => ({ ...one, place: places.get(one.expertId) ?? leftOut(one, terms) }));
}

function takeTurns(sorted: readonly Candidate[], { fields, takenUnits }: DrawTerms): Candidate[] {
  const units = new Set(takenUnits);
  const taken: Candidate[] = [];
  const takeFrom = (field: string): boolean => {
    const next = sorted.find(
      ({ avoidances, unit, fields: own }) =>
        avoidances.length === 0 && own.includes(field) && !units.has(unit),
    );
    if (!next) return false;
    units.add(next.unit);
    taken.push(next);
    return true;
  };
  for (let open = [...fields]; open.length > 0; ) open = open.filter(takeFrom);
  return taken;
}

function leftOut({ avoidances, fields: own }: Candidate, { fields }: DrawTerms): Place {
  if (avoidances.length > 0) return { kind: "left", reason: "avoids" };
  return { kind: "left", reason: fields.some((field) => own.includes(field)) ? "unitTaken" : "otherField" };
}

/** Draws once more from the record alone and says whether everybody comes to the same place. */
export function redraw(record: DrawRecord, lotOf: LotOf): boolean {
  const again = new Map(
    draw(record.candidates, record, lotOf).map(({ expertId, place: found }) => [expertId, placeText(found)]),
  );
  return record.candidates.every(({ expertId, place: kept }) => again.get(expertId) === placeText(kept));
}

const placeText = (found: Place): string =>
  found.kind === "left" ? `left ${found.reason}` : `${found.kind} ${found.position}`;

const positionOf = ({ place: found }: PlacedCandidate): number =>
  found.kind === "left" ? 0 : found.position;

/** Experts who got a place of this kind, in its order. */
export const placedAs = (
  candidates: readonly PlacedCandidate[],
  kind: "seat" | "reserve",
): PlacedCandidate[] =>
  candidates.filter((one) => one.place.kind === kind).sort((a, b) => positionOf(a) - positionOf(b));

/** The first of the recorded reserves who was not called yet and may still sit; later draws come after earlier ones. */
export function nextReserve(
  history: DrawHistory,
  mayStillSit: (expertId: string) => boolean,
): PlacedCandidate | null {
  const reserves = history.flatMap((entry) =>
    entry.kind === "draw" ? placedAs(entry.candidates, "reserve") : [],
  );
  return reserves.find(({ expertId }) => mayStillSit(expertId)) ?? null;
}
