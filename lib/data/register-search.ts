import { COUNTED_UP_TO } from "../domain/register/counting";
import { readCursor, writeCursor } from "../domain/register/cursor";
import type { RegisterQuery } from "../domain/register/query";
import { type Asked, askedOf } from "./register-condition";
import { type Estimate, estimateFor } from "./register-estimate";
import { type Facets, facetsOf } from "./register-facets";
import { findMany } from "./register-hits";
import { FEW, type Found, type Hit, probe, probeAlong, type Reach, routeTo } from "./register-probe";

export const PAGE_SIZE = 20;

/** A page of ids in the order of the list; cursors of the pages around it. */
export type HitPage = {
  ids: string[];
  next: string | null;
  previous: string | null;
  /** Exact up to 1,000, then 1,001. */
  total: number;
  /** The address carried a cursor that is none: the first page is shown. */
  cursorRefused: boolean;
};

/** A page of one of the public lists. Pages neither skip nor repeat a row while the register stands still. */
export const findHits = async (query: RegisterQuery, size = PAGE_SIZE): Promise<HitPage> =>
  (await search(query, size, false)).page;

export const listFacets = async (query: RegisterQuery): Promise<Facets> =>
  (await findHitsAndFacets(query, 0)).facets;

/** A page and what narrows the list further, from one reading of the index where that is possible. */
export async function findHitsAndFacets(
  query: RegisterQuery,
  size = PAGE_SIZE,
): Promise<{ page: HitPage; facets: Facets }> {
  const { page, known } = await search(query, size, true);
  return { page, facets: await facetsOf(query, known) };
}

async function search(query: RegisterQuery, size: number, counting: boolean) {
  const typed = query.after ?? query.before;
  const cursor = typed === null ? null : readCursor(typed);
  const asked = askedOf(query);
  const backward = cursor !== null && query.before !== null;
  const reach: Reach = {
    cursor,
    backward,
    ascending: query.sort === "oldest",
    ranked: query.sort === "relevance",
    most: size + 1,
  };
  const estimate = await estimateFor(asked);
  const { total, hits, ...probed } = await hitsOf(asked, estimate, reach, counting);
  const more = hits.length > size;
  const shown = backward ? hits.slice(0, size).reverse() : hits.slice(0, size);
  const edge = (hit: Hit | undefined, exists: boolean) => (hit && exists ? writeCursor(hit) : null);
  const page: HitPage = {
    ids: shown.map(({ id }) => id),
    next: edge(shown.at(-1), backward || more),
    previous: edge(shown[0], backward ? more : cursor !== null),
    total: Math.min(total, COUNTED_UP_TO + 1),
    cursorRefused: typed !== null && cursor === null,
  };
  return { page, known: { asked, estimate, reach, ...probed } };
}

/** What was read through the index: `wide` without regard to the facets chosen, whose rows are then known as well. */
type Probed = { wide: Found | null; narrow: Found | null };
type Hits = Probed & { total: number; hits: Hit[] };

/** Few hits are sorted and counted; of many only the page is read, and the total known to be above what is counted. */
async function hitsOf(asked: Asked, estimate: Estimate, reach: Reach, counting: boolean): Promise<Hits> {
  if (asked.nothing) return { total: 0, hits: [], wide: null, narrow: null };
  const wide = counting && asked.terms.length > 0 ? await probeWide(asked, estimate, reach) : null;
  if (wide) return { ...wide, wide, narrow: null };
  const counted = asked.terms.length === 0 && asked.facets.length < 3;
  const faceted = estimate.faceted(asked.facets);
  const route = counted && isWorthWalking(estimate.all, faceted) ? null : routeTo(asked, estimate);
  const narrow = route && (await probeAlong(asked, route, reach, counting));
  if (narrow?.complete) return { ...narrow, wide: null, narrow };
  const hits = await findMany(asked, estimate, reach, narrow?.full ?? []);
  const whole = reach.cursor === null && hits.length < reach.most;
  return { total: counted ? faceted : whole ? hits.length : FEW, hits, wide: null, narrow };
}

/** All rows that have the words, whatever their facets, where those are few. */
async function probeWide(asked: Asked, estimate: Estimate, reach: Reach): Promise<Found | null> {
  const route = asked.facets.length > 0 ? routeTo(asked, estimate, true) : null;
  if (!route || route.likely > 0.8 * COUNTED_UP_TO) return null;
  const found = await probe(asked, route.ways, reach, { most: COUNTED_UP_TO, wide: true, counting: true });
  return found.complete ? found : null;
}

/** A walk to a full page passes all/faceted rows for each that it keeps; reading all of them costs twice as much a row. */
const isWorthWalking = (all: number, faceted: number): boolean =>
  faceted * faceted > 10 * all || faceted > FEW;
