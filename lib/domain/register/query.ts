import { foldText } from "../filing/names";
import { foldSearch } from "../organization/search-text";
import { CONSORTIUM_STATUSES } from "./statuses";

/** `current` stands for every status in force together. */
const STATUS_FILTERS = ["current", ...CONSORTIUM_STATUSES] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

export const SORTS = ["relevance", "newest", "oldest"] as const;
export type Sort = (typeof SORTS)[number];

/** What the register is asked for; an absent part asks for everything. */
export type ConsortiumQuery = {
  /** As typed, cleaned of invisible signs. */
  q: string;
  province: string | null;
  status: StatusFilter | null;
  /** Code of an industry chain. */
  chain: string | null;
  /** Prefecture or county where the lead stands. */
  region: string | null;
  /** Year of filing. */
  year: number | null;
  sort: Sort;
  after: string | null;
};

export const FILTERS = ["province", "status", "chain", "region", "year"] as const;
export type Filter = (typeof FILTERS)[number];

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

const LONGEST_QUERY = 60;
const MOST_TERMS = 5;
const INVISIBLE = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu;

const PATTERNS: Record<Exclude<Filter, "status">, RegExp> = {
  province: /^[a-z]{2,16}$/,
  chain: /^[a-z]{2,16}-[a-z0-9-]{1,40}$/,
  region: /^[1-9]\d{5}$/,
  year: /^(19|20)\d{2}$/,
};

/**
 * Reads an address's parameters. Whatever cannot be understood is left out and named in `ignored`:
 * a strange address gets a page, never an error.
 */
export function readConsortiumQuery(params: SearchParams): { query: ConsortiumQuery; ignored: string[] } {
  const ignored: string[] = [];
  const one = (name: string): string => {
    const value = params[name];
    if (Array.isArray(value)) ignored.push(name);
    return typeof value === "string" ? value : "";
  };
  const matching = (name: Exclude<Filter, "status">): string | null => {
    const value = one(name);
    if (value && !PATTERNS[name].test(value)) ignored.push(name);
    return PATTERNS[name].test(value) ? value : null;
  };
  const known = <T extends string>(name: string, values: readonly T[]): T | null => {
    const value = one(name);
    const found = values.find((candidate) => candidate === value) ?? null;
    if (value && !found) ignored.push(name);
    return found;
  };
  const q = cleanQuery(one("q"));
  if (q.shortened) ignored.push("q");
  const sort = known("sort", SORTS);
  const year = matching("year");
  const query: ConsortiumQuery = {
    q: q.text,
    province: matching("province"),
    status: known("status", STATUS_FILTERS),
    chain: matching("chain"),
    region: matching("region"),
    year: year === null ? null : Number(year),
    sort: sort && (sort !== "relevance" || q.text) ? sort : defaultSort(q.text),
    after: one("after") || null,
  };
  return { query, ignored: [...new Set(ignored)] };
}

const defaultSort = (q: string): Sort => (q ? "relevance" : "newest");

function cleanQuery(typed: string): { text: string; shortened: boolean } {
  const text = foldless(typed.slice(0, 4 * LONGEST_QUERY).replaceAll(INVISIBLE, ""));
  const characters = [...text];
  return {
    text: characters.slice(0, LONGEST_QUERY).join(""),
    shortened: characters.length > LONGEST_QUERY || typed.length > 4 * LONGEST_QUERY,
  };
}

const foldless = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** The folded words of a query; all of them must be found. */
export const searchTerms = (q: string): string[] => [
  ...new Set(
    foldText(q)
      .split(" ")
      .map((word) => foldSearch(word))
      .filter(Boolean)
      .slice(0, MOST_TERMS),
  ),
];

/** The part of the address that asks this query, with some parts changed; a change starts again at the first page. */
function queryString(query: ConsortiumQuery, change: Partial<ConsortiumQuery> = {}): string {
  const next = { ...query, after: null, ...change };
  const pairs = (["q", ...FILTERS, "after"] as const).flatMap((name) =>
    next[name] === null || next[name] === "" ? [] : [[name, String(next[name])]],
  );
  if (next.sort !== defaultSort(next.q)) pairs.push(["sort", next.sort]);
  return new URLSearchParams(pairs).toString();
}

/** Address of the register's list for a query. */
export function consortiaHref(query: ConsortiumQuery, change: Partial<ConsortiumQuery> = {}): string {
  const search = queryString(query, change);
  return search ? `/consortia?${search}` : "/consortia";
}

/** The query that asks for everything. */
export const WHOLE_REGISTER: ConsortiumQuery = {
  q: "",
  province: null,
  status: null,
  chain: null,
  region: null,
  year: null,
  sort: "newest",
  after: null,
};
