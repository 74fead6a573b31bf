import { COUNTED_UP_TO } from "../domain/register/counting";
import type { Cursor } from "../domain/register/cursor";
import { Prisma, prisma } from "./client";
import {
  type Asked,
  byReading,
  onlyIn,
  TIERS,
  type Tier,
  throughIndex,
  tierOf,
  tiersOf,
  type Way,
  waysBy,
} from "./register-condition";
import type { Estimate } from "./register-estimate";

export type Hit = { id: string; place: number; tier: number };

export type Reach = {
  cursor: Cursor | null;
  /** Against the order of the list: towards its beginning. */
  backward: boolean;
  /** The earliest first instead of the latest. */
  ascending: boolean;
  /** Words count for nothing in the order. */
  ranked: boolean;
  most: number;
};

/** So many rows are found, sorted and counted at once; where there are more, the list is walked in its order. */
export const FEW = 2 * COUNTED_UP_TO;
/** So many entries of the index are read without a second thought. */
const READABLE = 30_000;
const BEARABLE = 100_000;

/** The ways through the index to all rows asked for, by the word that leads to fewest; null where all read too much. */
export function waysTo(asked: Asked, estimate: Estimate): Way[] | null {
  const terms = asked.terms.length > 0 ? asked.terms : [undefined];
  const ways = terms.map((term) => waysBy(asked, term));
  const best = ways.reduce((least, one) => (read(one, estimate) < read(least, estimate) ? one : least));
  return isReadable(best, estimate) ? best : null;
}

const read = (ways: readonly Way[], { most }: Estimate): number =>
  ways.length === 0 ? Number.POSITIVE_INFINITY : ways.reduce((sum, way) => sum + most(way), 0);

function isReadable(ways: readonly Way[], estimate: Estimate): boolean {
  const likely = ways.reduce((sum, way) => sum + estimate.likely(way), 0);
  const most = read(ways, estimate);
  // A word alone is as frequent as the statistics say; beside a facet it may be rarer than either lets expect.
  const surelyMany =
    likely > 2 * FEW && ways.every(({ words, facets }) => words.length === 1 && facets.length === 0);
  return !surelyMany && (most <= READABLE || (most <= BEARABLE && likely <= FEW));
}

/** Which order the rows are read in: places fall in the list's own order, rise in the other. */
const rises = ({ ascending, backward }: Reach): boolean => ascending !== backward;

function beyond(reach: Reach, tier: Prisma.Sql): Prisma.Sql {
  const { cursor, backward } = reach;
  if (cursor === null) return Prisma.sql`true`;
  const further = Prisma.raw(backward ? "<" : ">");
  const side = Prisma.raw(rises(reach) ? ">" : "<");
  return Prisma.sql`(${tier} ${further} ${cursor.tier} OR (${tier} = ${cursor.tier}
    AND ("place", "id") ${side} (${cursor.place}, ${cursor.id})))`;
}

const order = (reach: Reach): Prisma.Sql => Prisma.raw(rises(reach) ? "ASC" : "DESC");

/** All hits through the index, counted, and those of one page; null where there are more than a few. */
export async function findFew(
  asked: Asked,
  ways: readonly Way[],
  reach: Reach,
): Promise<{ total: number; hits: Hit[] } | null> {
  const tier = reach.ranked ? tierOf(asked) : Prisma.sql`0`;
  const direction = order(reach);
  const [found] = await prisma.$queryRaw<{ total: number; hits: Hit[] | null }[]>`
    WITH found AS MATERIALIZED (
      SELECT e."id", e."place", ${tier} AS "tier" FROM "RegisterEntry" e
      WHERE ${throughIndex(asked, ways, { most: FEW + 1 })})
    SELECT (SELECT count(*)::int FROM found) AS "total", (SELECT jsonb_agg(page) FROM (
      SELECT * FROM found WHERE ${beyond(reach, Prisma.sql`"tier"`)}
      ORDER BY "tier" ${Prisma.raw(reach.backward ? "DESC" : "ASC")}, "place" ${direction}, "id" ${direction}
      LIMIT ${reach.most}) page) AS "hits"`;
  if (!found || found.total > FEW) return null;
  return { total: found.total, hits: found.hits ?? [] };
}

/** A page of more than a few hits: tier by tier, each in the list's order, until the page is full. */
export async function findMany(asked: Asked, estimate: Estimate, reach: Reach): Promise<Hit[]> {
  if (!reach.ranked || asked.terms.length === 0) return walk(asked, Prisma.sql`true`, 0, reach);
  const tiers = tiersOf(asked).map((tier) => TIERS.indexOf(tier));
  const from = reach.cursor?.tier;
  const rest = tiers.filter((tier) => from === undefined || (reach.backward ? tier <= from : tier >= from));
  const hits: Hit[] = [];
  for (const index of reach.backward ? rest.reverse() : rest) {
    const tier = TIERS[index];
    if (tier === undefined || hits.length >= reach.most) break;
    const cursor = reach.cursor?.tier === index ? reach.cursor : null;
    hits.push(
      ...(await findTier(asked, tier, estimate, { ...reach, cursor, most: reach.most - hits.length })),
    );
  }
  return hits;
}

async function findTier(asked: Asked, tier: Tier, estimate: Estimate, reach: Reach): Promise<Hit[]> {
  const index = TIERS.indexOf(tier);
  const best = onlyIn(asked, tier);
  const [term = ""] = asked.terms;
  const ways = waysBy(asked, term, [tier]);
  if (tier !== "exact" && ways.length === 0) return [];
  const condition =
    tier === "exact"
      ? Prisma.sql`${named(asked, term)} AND ${best}`
      : isReadable(ways, estimate) && throughIndex(asked, ways, { most: FEW + 1, only: best });
  const few = condition && (await findSorted(condition, index, reach));
  return few || walk(asked, best, index, reach);
}

const named = (asked: Asked, name: string): Prisma.Sql =>
  Prisma.sql`left(e."name", 100) = left(${name}, 100) AND ${byReading(asked)}`;

/** Rows of one tier in order; null where there are more than a few of them. */
async function findSorted(condition: Prisma.Sql, tier: number, reach: Reach): Promise<Hit[] | null> {
  const direction = order(reach);
  const [found] = await prisma.$queryRaw<{ total: number; hits: Hit[] | null }[]>`
    WITH found AS MATERIALIZED (
      SELECT e."id", e."place", ${tier}::int AS "tier" FROM "RegisterEntry" e WHERE ${condition} LIMIT ${FEW + 1})
    SELECT (SELECT count(*)::int FROM found) AS "total", (SELECT jsonb_agg(page) FROM (
      SELECT * FROM found WHERE ${beyond(reach, Prisma.sql`"tier"`)}
      ORDER BY "place" ${direction}, "id" ${direction} LIMIT ${reach.most}) page) AS "hits"`;
  return found && found.total <= FEW ? (found.hits ?? []) : null;
}

/** Reads the list in its own order and keeps what fits: quick where much of it does. */
function walk(asked: Asked, best: Prisma.Sql, tier: number, reach: Reach): Promise<Hit[]> {
  const direction = order(reach);
  return prisma.$queryRaw<Hit[]>`
    SELECT e."id", e."place", ${tier}::int AS "tier" FROM "RegisterEntry" e
    WHERE ${byReading(asked)} AND ${best} AND ${past(reach)}
    ORDER BY e."place" ${direction}, e."id" ${direction} LIMIT ${reach.most}`;
}

const past = (reach: Reach): Prisma.Sql => {
  const { cursor } = reach;
  if (cursor === null) return Prisma.sql`true`;
  return Prisma.sql`(e."place", e."id") ${Prisma.raw(rises(reach) ? ">" : "<")} (${cursor.place}, ${cursor.id})`;
};
