import { COUNTED_UP_TO } from "../domain/register/counting";
import { readCursor, writeCursor } from "../domain/register/cursor";
import type { RegisterQuery } from "../domain/register/query";
import { type Asked, askedOf } from "./register-condition";
import { type Estimate, estimateFor } from "./register-estimate";
import { FEW, findFew, findMany, type Hit, type Reach, waysTo } from "./register-hits";

export const PAGE_SIZE = 20;

/** A page of ids in the order of the list; cursors of the pages around it. */
type HitPage = {
  ids: string[];
  next: string | null;
  previous: string | null;
  /** Exact up to 1,000, then 1,001. */
  total: number;
  /** The address carried a cursor that is none: the first page is shown. */
  cursorRefused: boolean;
};

/** A page of one of the public lists. Pages neither skip nor repeat a row while the register stands still. */
export async function findHits(query: RegisterQuery, size = PAGE_SIZE): Promise<HitPage> {
  const typed = query.after ?? query.before;
  const cursor = typed === null ? null : readCursor(typed);
  const asked = askedOf(query);
  const backward = cursor !== null && query.before !== null;
  const reach = {
    cursor,
    backward,
    ascending: query.sort === "oldest",
    ranked: query.sort === "relevance",
    most: size + 1,
  };
  const { total, hits } = await hitsOf(asked, await estimateFor(asked), reach);
  const more = hits.length > size;
  const shown = backward ? hits.slice(0, size).reverse() : hits.slice(0, size);
  const edge = (hit: Hit | undefined, exists: boolean) => (hit && exists ? writeCursor(hit) : null);
  return {
    ids: shown.map(({ id }) => id),
    next: edge(shown.at(-1), backward || more),
    previous: edge(shown[0], backward ? more : cursor !== null),
    total: Math.min(total, COUNTED_UP_TO + 1),
    cursorRefused: typed !== null && cursor === null,
  };
}

/** Few hits are sorted and counted; of many only the page is read, and the total known to be above what is counted. */
async function hitsOf(
  asked: Asked,
  estimate: Estimate,
  reach: Reach,
): Promise<{ total: number; hits: Hit[] }> {
  if (asked.nothing) return { total: 0, hits: [] };
  const counted = asked.terms.length === 0 && asked.facets.length < 3;
  const ways = counted && isWorthWalking(estimate) ? null : waysTo(asked, estimate);
  const few = ways && (await findFew(asked, ways, reach));
  if (few && "hits" in few) return few;
  const hits = await findMany(asked, estimate, reach, few ?? { full: [] });
  const complete = reach.cursor === null && hits.length < reach.most;
  return { total: counted ? estimate.faceted : complete ? hits.length : FEW, hits };
}

/** A walk to a full page passes all/faceted rows for each that it keeps; reading all of them costs twice as much a row. */
const isWorthWalking = ({ all, faceted }: Estimate): boolean => faceted * faceted > 10 * all || faceted > FEW;
