import type { Count } from "../domain/register/counting";
import { FILTERS, type Filter, readFacet } from "../domain/register/entry";
import { LIST_RULES, type RegisterQuery } from "../domain/register/query";
import { Prisma, prisma } from "./client";
import { type Asked, hasWords, lackingOf, matches, waysBy } from "./register-condition";
import type { Estimate } from "./register-estimate";
import {
  countsOf,
  type Found,
  isFew,
  LOOKED_AT,
  likelyOn,
  probeAlong,
  type Reach,
  readCounts,
  routeTo,
} from "./register-probe";

export type FacetValue = { value: string } & Count;
/** Each facet counts what choosing its value would leave, with the other filters in place. */
export type Facets = Record<Filter, FacetValue[]> & {
  /** Names of chains, clusters and divisions that occur, by code. */
  names: Record<string, string>;
};

/** Rows of the list that are read where the hits are too many to be counted: more where names alone are read. */
const SAMPLE = 500;
const SAMPLE_OF_NAMES = 4_000;
/** Values offered of one facet. */
const OFFERED = 60;

type FacetCount = { facet: string; count: number };
type Counts = { rows: FacetCount[]; atLeast: boolean };

/** What the search has already counted. */
type Known = { asked: Asked; estimate: Estimate; reach: Reach; wide: Found | null; narrow: Found | null };

/** The facets of a query; what was not counted on the way is counted here, or looked at in a sample. */
export async function facetsOf(query: RegisterQuery, known: Known): Promise<Facets> {
  const { asked } = known;
  const sample = once(() => sampleOf(asked, known.estimate));
  const [all, ...others] = await Promise.all([
    countAll(known, sample),
    ...asked.filters.map((_, index) => countWithout(known, index, sample)),
  ]);
  const lists = LIST_RULES[query.list].filters.map((filter): [Filter, FacetValue[]] => {
    const counts = others[asked.filters.indexOf(filter)] ?? all;
    return [filter, valuesOf(counts, filter, query.filters[filter])];
  });
  return named({ ...NONE, ...Object.fromEntries(lists) }, query);
}

const NONE = Object.fromEntries(FILTERS.map((filter) => [filter, []])) as unknown as Record<
  Filter,
  FacetValue[]
>;

type Sampled = Pick<Found, "counted" | "atLeast">;
type Sample = () => Promise<Sampled>;
const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
};

/** Of rows that have every facet chosen or lack the n-th alone. */
function countsIn({ counted, atLeast }: Sampled, without = 0): Counts {
  const sums = new Map<string, number>();
  for (const { lacking, facet, count } of counted)
    if (lacking === 0 || lacking === without) sums.set(facet, (sums.get(facet) ?? 0) + count);
  const rows = [...sums].map(([facet, count]) => ({ facet, count }));
  return { rows: rows.sort((a, b) => b.count - a.count || (a.facet < b.facet ? -1 : 1)), atLeast };
}

const NOTHING: Counts = { rows: [], atLeast: false };

async function countAll({ asked, wide, narrow }: Known, sample: Sample): Promise<Counts> {
  if (asked.nothing) return NOTHING;
  if (asked.terms.length === 0 && asked.facets.length < 2) return countKept(asked);
  return countsIn(wide ?? narrow ?? (await sample()));
}

async function countWithout(known: Known, index: number, sample: Sample): Promise<Counts> {
  const { asked, estimate, reach, wide } = known;
  if (asked.nothing) return NOTHING;
  const others: Asked = {
    ...asked,
    filters: asked.filters.toSpliced(index, 1),
    facets: asked.facets.toSpliced(index, 1),
  };
  if (others.terms.length === 0 && others.facets.length < 2) return countKept(others);
  if (wide) return countsIn(wide, index + 1);
  const route = others.facets.length > 0 ? routeTo(others, estimate) : null;
  if (!route || !isFew(route)) return countsIn(await sample(), index + 1);
  return countsIn(await probeAlong(others, route, { ...reach, cursor: null, most: 0 }, true));
}

/** Counts kept with every write: of the whole list, or beside one facet. */
async function countKept({ letter, facets }: Asked): Promise<Counts> {
  const rows = await prisma.$queryRaw<FacetCount[]>`
    SELECT "facet", "count" FROM "RegisterCount"
    WHERE "within" = ${facets[0] ?? letter} AND "count" > 0 ORDER BY "count" DESC, "facet"`;
  return { rows, atLeast: false };
}

/** What fits among the first rows of the list; told by names alone where most hits are in names. */
async function sampleOf(asked: Asked, estimate: Estimate): Promise<Sampled> {
  const [term, another] = asked.terms;
  const inNames = another === undefined && (term === undefined || isMostlyNamed(asked, term, estimate));
  const fits = inNames && term !== undefined ? matches("name", term) : hasWords(asked);
  const size = inNames ? SAMPLE_OF_NAMES : SAMPLE;
  const [sampled] = await prisma.$queryRaw<{ counted: string[] | null }[]>`
    SELECT ${countsOf(Prisma.sql`
      SELECT ${lackingOf(asked)} AS "lacking", e."facets" FROM (
        SELECT * FROM "RegisterEntry" WHERE "list" = ${asked.list}
        ORDER BY "place" DESC, "id" DESC LIMIT ${size}) e
      WHERE ${fits} LIMIT ${LOOKED_AT}`)} AS "counted"`;
  return { counted: readCounts(sampled?.counted), atLeast: estimate.all > size };
}

const isMostlyNamed = (asked: Asked, term: string, estimate: Estimate): boolean =>
  2 * likelyOn(waysBy(asked, term, [], ["name"]), [], estimate) >
  likelyOn(waysBy(asked, term, []), [], estimate);

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

/** Facets whose values are codes of a dictionary. */
const NAMED: readonly Filter[] = ["chain", "field", "cluster", "province", "region"];

/** Facets with the names of their values; without chains that another has succeeded. */
async function named(facets: Record<Filter, FacetValue[]>, query: RegisterQuery): Promise<Facets> {
  const codes = NAMED.flatMap((filter) => [
    ...facets[filter].map(({ value }) => value),
    ...(query.filters[filter] === undefined ? [] : [query.filters[filter]]),
  ]);
  const terms = await prisma.dictionaryEntry.findMany({
    where: { kind: { in: ["chain", "cluster", "division"] }, code: { in: [...new Set(codes)] } },
    orderBy: { validFrom: "asc" },
    select: { kind: true, code: true, name: true, successorCode: true },
  });
  const ended = new Set(
    terms.flatMap(({ kind, code, successorCode }) => (kind === "chain" && successorCode ? [code] : [])),
  );
  const standing = (values: FacetValue[]) => values.filter(({ value }) => !ended.has(value));
  return {
    ...facets,
    chain: standing(facets.chain),
    field: standing(facets.field),
    names: Object.fromEntries(terms.map(({ code, name }) => [code, name])),
  };
}
