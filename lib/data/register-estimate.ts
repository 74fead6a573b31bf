import { prisma } from "./client";
import type { Asked, Way } from "./register-condition";

type Shares = { at: number; share: ReadonlyMap<string, number>; rows: number };

/** How often the rarer of two neighbouring words stands beside the other. */
const TOGETHER = 0.85;
/** A facet of so many rows is common. */
const COMMON = 0.25;
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
  /** Rows with all facets, where at most two are asked for; more rows than that have none. */
  faceted: number;
  /** A facet that narrows an index scan instead of lengthening it. */
  isRare: (facet: string) => boolean;
  /** At most so many entries of the index are read on a way. */
  most: (way: Way) => number;
  /** About so many rows are found. */
  likely: (way: Way) => number;
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
  const { letter, facets } = asked;
  const all = counts.get(`${letter} ${letter}`) ?? 0;
  const pairs = facets.flatMap((one) => facets.map((other) => counts.get(`${one} ${other}`) ?? 0));
  const faceted = Math.min(all, ...pairs);
  const ofWord = (word: string): number => (share.get(word) ?? 0) * rows;
  return {
    all,
    faceted,
    isRare: (facet) => (counts.get(`${facet} ${facet}`) ?? 0) < COMMON * all,
    most: ({ words, facets: used }) =>
      Math.min(
        used.length > 0 ? faceted : all,
        ...(words.length > 0 ? [Math.min(...words.map(ofWord))] : []),
      ),
    likely: ({ words }) => {
      const least = Math.min(all, ...words.map(ofWord));
      return all === 0 ? 0 : faceted * (least / all) * TOGETHER ** Math.max(0, words.length - 1);
    },
  };
}
