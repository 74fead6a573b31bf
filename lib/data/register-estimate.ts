import { prisma } from "./client";
import type { Asked, Way } from "./register-condition";

type Shares = { at: number; share: ReadonlyMap<string, number>; rows: number };

/** How often the rarer of two neighbouring words stands beside the other. */
const TOGETHER = 0.85;
/** A facet of so many rows is common. */
const COMMON = 0.25;
/** Of several words so many are looked up, and those that so many rows have only where there are hardly others. */
const SURELY = 3;
const LOOKED_UP = 4;
const FREQUENT = 0.02;
const KEPT_MS = 300_000;
let kept: Promise<Shares> | null = null;
let keptAt = 0;

async function readShares(): Promise<Shares> {
  const [words, [table]] = await Promise.all([
    prisma.$queryRaw<
      { word: string; share: number }[]
    >`SELECT "word", "share" FROM frequent_register_words()`,
    prisma.$queryRaw<{ rows: number }[]>`
      SELECT greatest(reltuples, 0)::float8 AS "rows" FROM pg_class WHERE oid = '"RegisterEntry"'::regclass`,
  ]);
  return {
    at: performance.now(),
    share: new Map(words.map(({ word, share }) => [word, share])),
    rows: table?.rows ?? 0,
  };
}

/** Shares of frequent words as the database's own statistics have them; they choose a way, never a result. */
function shares(): Promise<Shares> {
  if (kept === null || performance.now() - keptAt > KEPT_MS) {
    keptAt = performance.now();
    kept = readShares();
    kept.catch(() => {
      kept = null;
    });
  }
  return kept;
}

export type Estimate = {
  /** Rows of the list. */
  all: number;
  /** Rows with these facets, no more than with the rarest two of them. */
  faceted: (facets: readonly string[]) => number;
  /** A facet that narrows an index scan instead of lengthening it. */
  isRare: (facet: string) => boolean;
  /** At most so many entries of the index are read on a way. */
  most: (way: Way) => number;
  /** Those of some words that are worth looking up: the rarest lead to hardly more rows than all of them. */
  rarest: (words: readonly string[]) => string[];
  /** About so many rows with these facets are found on a way. */
  likely: (way: Way, facets: readonly string[]) => number;
};

/** How many rows have each facet, alone and in pairs: counted with every write. */
async function readCounts({ letter, facets }: Asked): Promise<Map<string, number>> {
  const within = [letter, ...facets];
  const rows = await prisma.$queryRaw<{ key: string; count: number }[]>`
    SELECT "within" || ' ' || "facet" AS "key", "count" FROM "RegisterCount"
    WHERE "within" = ANY(${within}) AND "facet" = ANY(${within})`;
  return new Map(rows.map(({ key, count }) => [key, count]));
}

export async function estimateFor(asked: Asked): Promise<Estimate> {
  const [{ share, rows }, counts] = await Promise.all([shares(), readCounts(asked)]);
  const { letter } = asked;
  const all = counts.get(`${letter} ${letter}`) ?? 0;
  const faceted = (facets: readonly string[]): number =>
    Math.min(all, ...facets.flatMap((one) => facets.map((other) => counts.get(`${one} ${other}`) ?? 0)));
  const under = ({ words, any }: Way): number => {
    const each = words.map((word) => (share.get(word) ?? 0) * rows);
    return Math.min(all, ...(any ? [each.reduce((sum, one) => sum + one, 0)] : each));
  };
  return {
    all,
    faceted,
    rarest: (words) =>
      [...words]
        .sort((a, b) => (share.get(a) ?? 0) - (share.get(b) ?? 0))
        .filter((word, index) => index < SURELY || (index < LOOKED_UP && (share.get(word) ?? 0) < FREQUENT)),
    isRare: (facet) => faceted([facet]) < COMMON * all,
    most: (way) => Math.min(faceted(way.facets), under(way)),
    likely: (way, facets) => {
      const together = way.any ? 1 : TOGETHER ** Math.max(0, way.words.length - 1);
      return all === 0 ? 0 : faceted(facets) * (under(way) / all) * together;
    },
  };
}
