import { foldText } from "../filing/names";
import { foldSearch } from "../organization/search-text";
import type { Filter, List } from "./entry";
import { CONSORTIUM_STATUSES } from "./statuses";

/** `current` stands for every status in force together. */
const STATUS_FILTERS = ["current", ...CONSORTIUM_STATUSES] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

/** Orders of a list; `most` puts institutions of most consortia first. */
const SORTS = ["relevance", "newest", "oldest", "most"] as const;
export type Sort = (typeof SORTS)[number];

type ListRule = { path: string; filters: readonly Filter[]; sorts: readonly [Sort, Sort, ...Sort[]] };

/** Where each list stands, what narrows it and how it can be ordered; the second order is the one without a query. */
export const LIST_RULES: Record<List, ListRule> = {
  consortium: {
    path: "/consortia",
    filters: ["province", "status", "chain", "cluster", "region", "kind", "year"],
    sorts: ["relevance", "newest", "oldest"],
  },
  institution: {
    path: "/institutions",
    filters: ["kind", "province", "region"],
    sorts: ["relevance", "most"],
  },
  platform: {
    path: "/platforms",
    filters: ["level", "category", "field", "province", "region"],
    sorts: ["relevance", "newest", "oldest"],
  },
};

export type Filters = Partial<Record<Filter, string>>;

/** What a list is asked for; an absent filter asks for everything. */
export type RegisterQuery = {
  list: List;
  /** As typed, cleaned of invisible signs. */
  q: string;
  filters: Filters;
  sort: Sort;
  /** Cursors of the page before and of the page after; one of them at most. */
  after: string | null;
  before: string | null;
};

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

const LONGEST_QUERY = 60;
const MOST_TERMS = 5;
const INVISIBLE = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu;

const WORD = /^[a-zA-Z]{2,30}$/;
const CODE = /^[a-z]{2,16}-[a-z0-9-]{1,40}$/;
const DIVISION = /^[1-9]\d{5}$/;
const NAME = /^[\p{L}\p{N}（）()、+·\- ]{2,40}$/u;

/** How each filter's value is written. */
export const PATTERNS: Record<List, Partial<Record<Filter, RegExp>>> = {
  consortium: {
    province: /^[a-z]{2,16}$/,
    status: new RegExp(`^(${STATUS_FILTERS.join("|")})$`),
    chain: CODE,
    cluster: CODE,
    region: DIVISION,
    kind: WORD,
    year: /^(19|20)\d{2}$/,
  },
  institution: { kind: WORD, province: DIVISION, region: DIVISION },
  platform: { level: WORD, category: NAME, field: CODE, province: DIVISION, region: DIVISION },
};

/**
 * Reads an address's parameters. Whatever cannot be understood is left out and named in `ignored`:
 * a strange address gets a page, never an error.
 */
export function readQuery(list: List, params: SearchParams): { query: RegisterQuery; ignored: string[] } {
  const { filters, sorts } = LIST_RULES[list];
  const ignored = new Set<string>();
  const one = (name: string): string => {
    const value = params[name];
    if (Array.isArray(value)) ignored.add(name);
    return typeof value === "string" ? value : "";
  };
  const chosen = filters.flatMap((filter): [Filter, string][] => {
    const value = one(filter);
    if (PATTERNS[list][filter]?.test(value)) return [[filter, value]];
    if (value) ignored.add(filter);
    return [];
  });
  const q = cleanQuery(one("q"));
  if (q.shortened) ignored.add("q");
  const sort = sorts.find((known) => known === one("sort"));
  if (one("sort") && !sort) ignored.add("sort");
  const after = one("after") || null;
  const query: RegisterQuery = {
    list,
    q: q.text,
    filters: Object.fromEntries(chosen),
    sort: sort && (sort !== "relevance" || q.text) ? sort : defaultSort(list, q.text),
    after,
    before: after === null ? one("before") || null : null,
  };
  return { query, ignored: [...ignored] };
}

export const readConsortiumQuery = (params: SearchParams) => readQuery("consortium", params);

const defaultSort = (list: List, q: string): Sort => LIST_RULES[list].sorts[q ? 0 : 1];

function cleanQuery(typed: string): { text: string; shortened: boolean } {
  const text = singleSpaced(typed.slice(0, 4 * LONGEST_QUERY).replaceAll(INVISIBLE, ""));
  const characters = [...text];
  return {
    text: characters.slice(0, LONGEST_QUERY).join(""),
    shortened: characters.length > LONGEST_QUERY || typed.length > 4 * LONGEST_QUERY,
  };
}

const singleSpaced = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

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

export type QueryChange = Partial<Pick<RegisterQuery, "q" | "sort" | "after" | "before">> & {
  /** Filters to set, or with null to take away. */
  filters?: Partial<Record<Filter, string | null>>;
};

/** Address of a list for a query, with some parts changed; a change starts again at the first page. */
export function listHref(query: RegisterQuery, change: QueryChange = {}): string {
  const { path, filters, sorts } = LIST_RULES[query.list];
  const q = change.q ?? query.q;
  const sort = change.sort ?? query.sort;
  const set: Partial<Record<Filter, string | null>> = { ...query.filters, ...change.filters };
  const pairs: [string, string | null | undefined][] = [
    ["q", q],
    ...filters.map((filter): [string, string | null | undefined] => [filter, set[filter]]),
    ["after", change.after],
    ["before", change.before],
    ["sort", sort === defaultSort(query.list, q) || (sort === sorts[0] && !q) ? null : sort],
  ];
  const search = new URLSearchParams(
    pairs.flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString();
  return search ? `${path}?${search}` : path;
}

/** The query that asks a list for everything. */
export const wholeList = (list: List): RegisterQuery => ({
  list,
  q: "",
  filters: {},
  sort: defaultSort(list, ""),
  after: null,
  before: null,
});
