import { COUNTED_UP_TO, type Count } from "../domain/register/counting";
import { FILTERS, type Filter, readFacet } from "../domain/register/entry";
import { LIST_RULES, type RegisterQuery } from "../domain/register/query";
import { Prisma, prisma } from "./client";
import { termNames } from "./dictionaries";
import { type Asked, askedOf, byReading, scansOf } from "./register-condition";
import { estimateFor } from "./register-estimate";
import { waysTo } from "./register-hits";

export type FacetValue = { value: string } & Count;
/** Each facet counts what choosing its value would leave, with the other filters in place. */
export type Facets = Record<Filter, FacetValue[]> & {
  /** Names of chains, clusters and divisions that occur, by code. */
  names: Record<string, string>;
};

/** Where the hits are too many to be counted: rows of the list that are read, and hits whose facets are looked at. */
const SAMPLE = 1_000;
const LOOKED_AT = 300;
/** Values offered of one facet. */
const OFFERED = 60;

type Counted = { facet: string; count: number };
type Counts = { rows: Counted[]; atLeast: boolean };

export async function listFacets(query: RegisterQuery): Promise<Facets> {
  const offered = LIST_RULES[query.list].filters;
  const chosen = offered.filter((filter) => query.filters[filter] !== undefined);
  const [all, ...others] = await Promise.all([
    countFacets(query),
    ...chosen.map((filter) => countWithout(query, filter)),
  ]);
  const lists = offered.map((filter): [Filter, FacetValue[]] => {
    const counts = others[chosen.indexOf(filter)] ?? all;
    return [filter, valuesOf(counts, filter, query.filters[filter])];
  });
  const facets = { ...NONE, ...Object.fromEntries(lists) };
  const { names, ended } = await namesOf(facets, query);
  facets.chain = facets.chain.filter(({ value }) => !ended.has(value));
  facets.field = facets.field.filter(({ value }) => !ended.has(value));
  return { ...facets, names };
}

const NONE = Object.fromEntries(FILTERS.map((filter) => [filter, []])) as unknown as Record<
  Filter,
  FacetValue[]
>;

function countWithout(query: RegisterQuery, filter: Filter): Promise<Counts> {
  const { [filter]: _, ...filters } = query.filters;
  return countFacets({ ...query, filters });
}

async function countFacets(query: RegisterQuery): Promise<Counts> {
  const asked = askedOf(query);
  if (asked.nothing) return { rows: [], atLeast: false };
  if (asked.terms.length === 0 && asked.facets.length < 2) return countKept(asked);
  const estimate = await estimateFor(asked);
  const ways = waysTo(asked, estimate);
  return ways
    ? countHits(Prisma.sql`SELECT row FROM (${scansOf(asked, ways, { most: COUNTED_UP_TO + 1 })}) s`)
    : countHits(sampleOf(asked), estimate.all > SAMPLE);
}

/** Counts kept with every write: of the whole list, or beside one facet. */
async function countKept({ letter, facets }: Asked): Promise<Counts> {
  const rows = await prisma.$queryRaw<Counted[]>`
    SELECT "facet", "count" FROM "RegisterCount"
    WHERE "within" = ${facets[0] ?? letter} AND "count" > 0 ORDER BY "count" DESC, "facet"`;
  return { rows, atLeast: false };
}

/** What fits among the first rows of the list. */
const sampleOf = (asked: Asked): Prisma.Sql => Prisma.sql`
  SELECT e.ctid AS row FROM (
    SELECT ctid, * FROM "RegisterEntry" WHERE "list" = ${asked.list} ORDER BY "place" DESC, "id" DESC LIMIT ${SAMPLE}) e
  WHERE ${byReading(asked)}`;

/** Facets of all hits where they can be counted, of some where there are more. */
async function countHits(rows: Prisma.Sql, sampled = false): Promise<Counts> {
  const counted = await prisma.$queryRaw<(Counted & { seen: number })[]>`
    WITH seen AS MATERIALIZED (SELECT row FROM (${rows}) r LIMIT ${COUNTED_UP_TO + 1}),
    total AS MATERIALIZED (SELECT count(*)::int AS seen FROM seen),
    hits AS MATERIALIZED (
      SELECT e."facets" FROM "RegisterEntry" e WHERE e.ctid = ANY(ARRAY(SELECT row FROM seen
        LIMIT CASE WHEN (SELECT total.seen FROM total) > ${COUNTED_UP_TO} THEN ${LOOKED_AT}::int ELSE ${COUNTED_UP_TO}::int END)))
    SELECT facet, count(*)::int AS "count", (SELECT total.seen FROM total) AS "seen"
    FROM hits, unnest(hits."facets") AS facet GROUP BY facet ORDER BY 2 DESC, 1`;
  return { rows: counted, atLeast: sampled || (counted[0]?.seen ?? 0) > COUNTED_UP_TO };
}

function valuesOf({ rows, atLeast }: Counts, filter: Filter, chosen: string | undefined): FacetValue[] {
  const values = rows.flatMap(({ facet, count }) => {
    const read = readFacet(facet);
    return read?.filter === filter ? [{ value: read.value, count, atLeast }] : [];
  });
  // Prefectures are offered; a county is chosen by its address alone.
  const offered =
    filter === "region" ? values.filter(({ value }) => value.endsWith("00") || value === chosen) : values;
  const first = offered.slice(0, OFFERED);
  return filter === "year" ? first.sort((a, b) => b.value.localeCompare(a.value)) : first;
}

async function namesOf(facets: Record<Filter, FacetValue[]>, query: RegisterQuery) {
  const codes = (...filters: Filter[]): string[] =>
    filters.flatMap((filter) => [
      ...facets[filter].map(({ value }) => value),
      ...(query.filters[filter] === undefined ? [] : [query.filters[filter]]),
    ]);
  const chains = codes("chain", "field");
  const [chain, cluster, division, succeeded] = await Promise.all([
    termNames("chain", chains),
    termNames("cluster", codes("cluster")),
    termNames("division", codes("province", "region")),
    prisma.dictionaryEntry.findMany({
      where: { kind: "chain", code: { in: chains }, successorCode: { not: null } },
      select: { code: true },
    }),
  ]);
  return {
    names: Object.fromEntries([...chain, ...cluster, ...division]),
    ended: new Set(succeeded.map(({ code }) => code)),
  };
}
