import type { ConsortiumQuery, Filter, StatusFilter } from "@/lib/domain/register/query";
import { register } from "@/lib/messages/register";

/** Names of provinces by id, and of chains and divisions by code. */
export type FacetNames = Readonly<Record<string, string>>;

/** A filter's value in words. */
export function filterWords(filter: Filter, value: string, names: FacetNames): string {
  const known = names[value] ?? value;
  switch (filter) {
    case "status":
      return register.statusFilterNames[value as StatusFilter];
    case "year":
      return register.yearName(value);
    case "region":
      return value.endsWith("0000") ? register.wholeProvince(known) : known;
    case "province":
    case "chain":
      return known;
  }
}

/** The change of the query that chooses a value. */
export function choosing(filter: Filter, value: string): Partial<ConsortiumQuery> {
  return { [filter]: filter === "year" ? Number(value) : value };
}
