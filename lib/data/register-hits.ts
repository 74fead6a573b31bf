import { COUNTED_UP_TO } from "../domain/register/counting";
import type { Cursor } from "../domain/register/cursor";
import { Prisma, prisma } from "./client";
import {
  type Asked,
  byReading,
  onlyIn,
  scansOf,
  TIERS,
  type Tier,
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
const BEARABLE = 150_000;
/** Rows read at a time while walking, and how often that is tried before the index is read at any length. */
const CHUNK = 10_000;
const FIRST_CHUNKS = 1;

/** The ways through the index to all rows asked for, by the word that leads to fewest; null where all read too much. */
export function waysTo(asked: Asked, estimate: Estimate): Way[] | null {
  const terms = asked.terms.length > 0 ? asked.terms : [undefined];
  const ways = terms.map((term) => lean(waysBy(asked, term), estimate));
  const best = ways.reduce((least, one) => (read(one, estimate) < read(least, estimate) ? one : least));
  return isReadable(best, estimate) ? best : null;
}

/** Beside a word, only facets that few rows have help. */
const lean = (ways: readonly Way[], { isRare }: Estimate): Way[] =>
  ways.map((way) => (way.words.length > 0 ? { ...way, facets: way.facets.filter(isRare) } : way));

const read = (ways: readonly Way[], { most }: Estimate): number =>
  ways.length === 0 ? Number.POSITIVE_INFINITY : ways.reduce((sum, way) => sum + most(way), 0);

/**
 * Many hits are expected: the list is then walked. That is an expectation alone; where the walk finds too little, the
 * index is read after all.
 */
function isReadable(ways: readonly Way[], estimate: Estimate): boolean {
  const likely = ways.reduce((sum, way) => sum + estimate.likely(way), 0);
  const most = read(ways, estimate);
  return likely <= 2 * FEW && (most <= READABLE || (most <= BEARABLE && likely <= FEW));
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

type Few = { total: number; hits: Hit[] };
/** More than a few: the tiers in which there are. */
type Many = { full: Tier[] };

/** All hits through the index, counted, and those of one page. */
export async function findFew(asked: Asked, ways: readonly Way[], reach: Reach): Promise<Few | Many> {
  const tier = reach.ranked ? tierOf(asked) : Prisma.sql`0`;
  const found = await readFew(scansOf(asked, ways, { most: FEW + 1 }), tier, reach);
  const full = ways.flatMap((way, index) => (found.ways.includes(index) ? [way.tier] : []));
  return found.total > FEW ? { full } : { total: found.total, hits: found.hits };
}

type Found = { total: number; ways: number[]; hits: Hit[] };

/** Hits of scans in order, unless they are too many; `ways` are the numbers of those that gave more than a few. */
async function readFew(scans: Prisma.Sql, tier: Prisma.Sql, reach: Reach): Promise<Found> {
  const direction = order(reach);
  const [found] = await prisma.$queryRaw<{ total: number; ways: number[] | null; hits: Hit[] | null }[]>`
    WITH scans AS MATERIALIZED (${scans}),
    seen AS MATERIALIZED (SELECT count(DISTINCT row)::int AS total FROM scans),
    found AS MATERIALIZED (
      SELECT e."id", e."place", ${tier} AS "tier" FROM "RegisterEntry" e
      WHERE (SELECT total FROM seen) <= ${FEW} AND e.ctid = ANY(ARRAY(SELECT DISTINCT row FROM scans)))
    SELECT (SELECT total FROM seen) AS "total",
      (SELECT array_agg(way) FROM (SELECT way FROM scans GROUP BY way HAVING count(*) > ${FEW}) w) AS "ways",
      (SELECT jsonb_agg(page) FROM (
        SELECT * FROM found WHERE ${beyond(reach, Prisma.sql`"tier"`)}
        ORDER BY "tier" ${Prisma.raw(reach.backward ? "DESC" : "ASC")}, "place" ${direction}, "id" ${direction}
        LIMIT ${reach.most}) page) AS "hits"`;
  return { total: found?.total ?? 0, ways: found?.ways ?? [], hits: found?.hits ?? [] };
}

/** A page of more than a few hits: tier by tier, each in the list's order, until the page is full. */
export async function findMany(
  asked: Asked,
  estimate: Estimate,
  reach: Reach,
  { full }: Many,
): Promise<Hit[]> {
  if (!reach.ranked || asked.terms.length === 0) return (await walk(asked, Prisma.sql`true`, 0, reach)).hits;
  const tiers = tiersOf(asked).map((tier) => TIERS.indexOf(tier));
  const from = reach.cursor?.tier;
  const rest = tiers.filter((tier) => from === undefined || (reach.backward ? tier <= from : tier >= from));
  const hits: Hit[] = [];
  for (const index of reach.backward ? rest.reverse() : rest) {
    const tier = TIERS[index];
    if (tier === undefined || hits.length >= reach.most) break;
    const cursor = reach.cursor?.tier === index ? reach.cursor : null;
    hits.push(
      ...(await findTier(asked, tier, full.includes(tier) ? null : estimate, {
        ...reach,
        cursor,
        most: reach.most - hits.length,
      })),
    );
  }
  return hits;
}

/** A page of one tier; without an estimate it is known to have more than a few. */
async function findTier(asked: Asked, tier: Tier, estimate: Estimate | null, reach: Reach): Promise<Hit[]> {
  const index = TIERS.indexOf(tier);
  const [term = ""] = asked.terms;
  if (tier === "exact") return findNamed(asked, term, reach);
  const only = onlyIn(asked, tier);
  const ways = waysBy(asked, term, [tier]);
  if (ways.length === 0) return [];
  const scans = scansOf(asked, estimate ? lean(ways, estimate) : ways, { most: FEW + 1, only });
  const indexed = () => readFew(scans, Prisma.sql`${index}::int`, reach);
  const readable = estimate !== null && isReadable(ways, estimate);
  const few = readable ? await indexed() : null;
  if (few && few.total <= FEW) return few.hits;
  const begun = await walk(asked, only, index, reach, FIRST_CHUNKS);
  if (begun.complete) return begun.hits;
  // Words that seemed frequent and are not found together: reading the index at length is shorter than the whole list.
  const late = estimate === null || readable ? null : await indexed();
  return late && late.total <= FEW ? late.hits : (await walk(asked, only, index, reach)).hits;
}

/** Rows with exactly this name: never many. */
function findNamed(asked: Asked, name: string, reach: Reach): Promise<Hit[]> {
  const direction = order(reach);
  return prisma.$queryRaw<Hit[]>`
    SELECT e."id", e."place", 0 AS "tier" FROM "RegisterEntry" e
    WHERE left(e."name", 100) = left(${name}, 100) AND e."name" = ${name} AND ${byReading(asked)} AND ${past(reach)}
    ORDER BY e."place" ${direction}, e."id" ${direction} LIMIT ${reach.most}`;
}

type Walked = { hits: Hit[]; complete: boolean };

/** Reads the list in its own order and keeps what fits: quick where much of it does. */
async function walk(
  asked: Asked,
  best: Prisma.Sql,
  tier: number,
  reach: Reach,
  chunks = Infinity,
): Promise<Walked> {
  const hits: Hit[] = [];
  let cursor: Cursor | null = reach.cursor;
  for (let chunk = 0; chunk < chunks; chunk++) {
    const here: Reach = { ...reach, cursor, most: reach.most - hits.length };
    hits.push(...(await readChunk(asked, best, tier, here)));
    if (hits.length >= reach.most) return { hits, complete: true };
    cursor = await endOfChunk(asked, here);
    if (cursor === null) return { hits, complete: true };
  }
  return { hits, complete: false };
}

/** Some rows of the list from a place on, in order: so bounded, the order is always read from its index. */
const chunkOf = ({ list }: Asked, reach: Reach, columns: Prisma.Sql): Prisma.Sql => {
  const direction = order(reach);
  return Prisma.sql`SELECT ${columns} FROM "RegisterEntry" WHERE "list" = ${list} AND ${past(reach)}
    ORDER BY "place" ${direction}, "id" ${direction}`;
};

function readChunk(asked: Asked, best: Prisma.Sql, tier: number, reach: Reach): Promise<Hit[]> {
  return prisma.$queryRaw<Hit[]>`
    SELECT e."id", e."place", ${tier}::int AS "tier"
    FROM (${chunkOf(asked, reach, Prisma.sql`*`)} LIMIT ${CHUNK}) e
    WHERE ${byReading(asked)} AND ${best}
    ORDER BY e."place" ${order(reach)}, e."id" ${order(reach)} LIMIT ${reach.most}`;
}

async function endOfChunk(asked: Asked, reach: Reach): Promise<Cursor | null> {
  const [last] = await prisma.$queryRaw<Omit<Cursor, "tier">[]>`
    ${chunkOf(asked, reach, Prisma.sql`"id", "place"`)} OFFSET ${CHUNK - 1} LIMIT 1`;
  return last ? { tier: 0, ...last } : null;
}

const past = (reach: Reach): Prisma.Sql => {
  const { cursor } = reach;
  if (cursor === null) return Prisma.sql`true`;
  return Prisma.sql`("place", "id") ${Prisma.raw(rises(reach) ? ">" : "<")} (${cursor.place}, ${cursor.id})`;
};
