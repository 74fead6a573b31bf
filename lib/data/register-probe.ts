import { COUNTED_UP_TO } from "../domain/register/counting";
import type { Cursor } from "../domain/register/cursor";
import { Prisma, prisma } from "./client";
import { type Asked, type Scan, scansOf, type Tier, type Way, waysBy } from "./register-condition";
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

/** Rows by facet: of those with every facet chosen under 0, of those that lack the n-th alone under n. */
export type Counted = { lacking: number; facet: string; count: number };

/** So many rows are found, sorted and counted at once; where there are more, the list is walked in its order. */
export const FEW = 2 * COUNTED_UP_TO;
/** So many are expected to be few. */
const EXPECTED = 1.2 * COUNTED_UP_TO;
/** So many are no doubt more than what is counted. */
const BEYOND_DOUBT = 2.5 * COUNTED_UP_TO;
/** Hits whose facets are looked at where there are more than what is counted. */
export const LOOKED_AT = 300;
/** So many entries of the index are read without a second thought. */
const READABLE = 30_000;
const BEARABLE = 150_000;

/** Ways through the index to the rows asked for, and about how many those are. */
export type Route = { ways: Way[]; likely: number };

/**
 * The route by the word that leads to fewest rows; null where all read too much or hits are many beyond doubt. `wide`
 * leads also to rows without the facets.
 */
export function routeTo(asked: Asked, estimate: Estimate, wide = false): Route | null {
  const facets = wide ? [] : asked.facets;
  const terms = asked.terms.length > 0 ? asked.terms : [undefined];
  const routes = terms.map((term) => {
    // Beside a word, only facets that few rows have help.
    const helpful = term === undefined ? facets : facets.filter(estimate.isRare);
    const ways = waysBy(asked, term, helpful).map((way) => lean(way, estimate));
    return { ways, likely: likelyOn(ways, facets, estimate), read: readOn(ways, estimate) };
  });
  const best = routes.reduce((least, one) => (one.read < least.read ? one : least));
  return best.likely <= BEYOND_DOUBT && isReadable(best) ? best : null;
}

/** The rest of many words is told by the rows. */
export const lean = (way: Way, { rarest }: Estimate): Way =>
  way.any ? way : { ...way, words: rarest(way.words) };

export const likelyOn = (ways: readonly Way[], facets: readonly string[], estimate: Estimate): number =>
  ways.reduce((sum, way) => sum + estimate.likely(way, facets), 0);

export const readOn = (ways: readonly Way[], { most }: Estimate): number =>
  ways.length === 0 ? Number.POSITIVE_INFINITY : ways.reduce((sum, way) => sum + most(way), 0);

export const isReadable = ({ read, likely }: { read: number; likely: number }): boolean =>
  read <= READABLE || (read <= BEARABLE && likely <= FEW);

export const isFew = ({ likely }: { likely: number }): boolean => likely <= EXPECTED;

/** How many rows are worth reading: where more are expected than are counted, to know that is enough. */
const worthReading = (route: Route): number => (isFew(route) ? FEW : COUNTED_UP_TO);

/** Which order the rows are read in: places fall in the list's own order, rise in the other. */
export const rises = ({ ascending, backward }: Reach): boolean => ascending !== backward;

export const order = (reach: Reach): Prisma.Sql => Prisma.raw(rises(reach) ? "ASC" : "DESC");

function beyond(reach: Reach): Prisma.Sql {
  const { cursor, backward } = reach;
  if (cursor === null) return Prisma.sql`true`;
  const further = Prisma.raw(backward ? "<" : ">");
  const side = Prisma.raw(rises(reach) ? ">" : "<");
  return Prisma.sql`("tier" ${further} ${cursor.tier} OR ("tier" = ${cursor.tier}
    AND ("place", "id") ${side} (${cursor.place}, ${cursor.id})))`;
}

type Seen = { read: number; total: number; full: number[]; hits: Hit[] | null; counted: string[] | null };
/** What was found; unless `complete`, there is more than what was worth reading. */
export type Found = {
  complete: boolean;
  total: number;
  /** The tiers in which there are more than a few. */
  full: Tier[];
  hits: Hit[];
  counted: Counted[];
  /** Not every hit was looked at. */
  atLeast: boolean;
};

type Probe = Omit<Scan, "ranked"> & { counting: boolean };

/** Reads the index once for the hits of one page in order, their number and their facets. */
export async function probe(asked: Asked, ways: readonly Way[], reach: Reach, how: Probe): Promise<Found> {
  if (ways.length === 0) return { complete: true, total: 0, full: [], hits: [], counted: [], atLeast: false };
  const { most, counting } = how;
  const direction = order(reach);
  const scans = scansOf(asked, ways, { ...how, most: most + 1, ranked: reach.ranked });
  const [seen] = await prisma.$queryRaw<Seen[]>`
    WITH scans AS MATERIALIZED (${scans}),
    seen AS MATERIALIZED (
      SELECT count(*)::int AS "read", (count(*) FILTER (WHERE "lacking" = 0))::int AS "total" FROM scans)
    SELECT "read", "total", ARRAY(SELECT way FROM scans GROUP BY way HAVING count(*) > ${FEW}) AS "full",
      CASE WHEN "read" <= ${most} THEN (SELECT jsonb_agg(page) FROM (
        SELECT "id", "place", "tier" FROM scans WHERE "lacking" = 0 AND ${beyond(reach)}
        ORDER BY "tier" ${Prisma.raw(reach.backward ? "DESC" : "ASC")}, "place" ${direction}, "id" ${direction}
        LIMIT ${reach.most}) page) END AS "hits",
      ${counting ? FACETS : Prisma.sql`NULL`} AS "counted"
    FROM seen`;
  const { read = 0, total = 0, full = [], hits, counted } = seen ?? {};
  return {
    complete: read <= most,
    total,
    full: ways.flatMap(({ tier }, index) => (tier !== null && full.includes(index) ? [tier] : [])),
    hits: hits ?? [],
    counted: readCounts(counted),
    atLeast: read > COUNTED_UP_TO,
  };
}

/** Reads a route as far as it is worth reading. */
export const probeAlong = (asked: Asked, route: Route, reach: Reach, counting: boolean): Promise<Found> =>
  probe(asked, route.ways, reach, { most: worthReading(route), wide: false, counting });

/** How many of some rows have each facet, as one value: far shorter than as objects. */
export const countsOf = (rows: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT array_agg("lacking" || ' ' || "count" || ' ' || facet) FROM (
    SELECT "lacking", facet, count(*) AS "count" FROM (
      SELECT "lacking", unnest("facets") AS facet FROM (${rows}) r WHERE "lacking" >= 0) f
    GROUP BY "lacking", facet) c)`;

export function readCounts(texts: readonly string[] | null | undefined): Counted[] {
  return (texts ?? []).flatMap((text) => {
    const [, lacking, count, facet] = /^(\d+) (\d+) (.+)$/.exec(text) ?? [];
    return facet ? [{ lacking: Number(lacking), count: Number(count), facet }] : [];
  });
}

const FACETS = countsOf(Prisma.sql`SELECT "lacking", "facets" FROM scans
  LIMIT CASE WHEN (SELECT "read" FROM seen) > ${COUNTED_UP_TO} THEN ${LOOKED_AT}::int END`);
