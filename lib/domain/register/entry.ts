import { type ConsortiumStatus, isInForce } from "./statuses";

/** The three public lists. */
export const LISTS = ["consortium", "institution", "platform"] as const;
export type List = (typeof LISTS)[number];

/** What narrows a list, by the name it has in an address. */
export const FILTERS = [
  "status",
  "province",
  "region",
  "chain",
  "cluster",
  "year",
  "kind",
  "level",
  "category",
  "field",
] as const;
export type Filter = (typeof FILTERS)[number];

/** How a row of a list says that it has a filter's value. */
export const facetOf = (list: List, filter: Filter, value: string): string =>
  `${list.charAt(0)}.${filter}:${value}`;

/** The filter and value of a facet. */
export function readFacet(facet: string): { filter: Filter; value: string } | null {
  const [, name, value] = /^\w\.(\w+):(.+)$/.exec(facet) ?? [];
  const filter = FILTERS.find((known) => known === name);
  return filter && value ? { filter, value } : null;
}

/** One row of what the lists search. */
export type RegisterRow = {
  list: List;
  id: string;
  place: number;
  name: string;
  sounds: string;
  aliases: string;
  lead: string;
  members: string;
  others: string;
  facets: string[];
};

/** Municipalities have no prefectures below them. */
const MUNICIPALITIES = ["11", "12", "31", "50"];

/** The prefecture and the county or district a division stands for; the province's own code for what lies no finer. */
export function regionsOf(code: string | null): string[] {
  if (code === null) return [];
  if (MUNICIPALITIES.includes(code.slice(0, 2))) return [`${code.slice(0, 2)}0000`];
  return [...new Set([`${code.slice(0, 4)}00`, code])];
}

export const provinceCode = (code: string): string => `${code.slice(0, 2)}0000`;

/** A status and, while the consortium stands on the register, `current` for all of those together. */
export const statusValues = (status: ConsortiumStatus): string[] =>
  isInForce(status) ? [status, "current"] : [status];
