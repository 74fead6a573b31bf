import { PLATFORM_LEVELS } from "@/lib/domain/filing/vocabulary";
import { ORGANIZATION_KINDS } from "@/lib/domain/organization/kinds";
import type { Filter } from "@/lib/domain/register/entry";
import type { QueryChange, StatusFilter } from "@/lib/domain/register/query";
import { PLATFORM_LEVEL_NAMES } from "@/lib/messages/filing-fields";
import { ORGANIZATION_KIND_NAMES } from "@/lib/messages/organization-kinds";
import { register } from "@/lib/messages/register";

/** Names of provinces by id, and of chains, clusters and divisions by code. */
export type FacetNames = Readonly<Record<string, string>>;

const oneOf = <T extends string>(values: readonly T[], value: string): T | undefined =>
  values.find((known) => known === value);

/** A filter's value in words. */
export function filterWords(filter: Filter, value: string, names: FacetNames): string {
  const known = names[value] ?? value;
  switch (filter) {
    case "status":
      return register.statusFilterNames[value as StatusFilter] ?? value;
    case "year":
      return register.yearName(value);
    case "region":
      return value.endsWith("0000") ? register.wholeProvince(known) : known;
    case "kind": {
      const kind = oneOf(ORGANIZATION_KINDS, value);
      return kind ? ORGANIZATION_KIND_NAMES[kind] : value;
    }
    case "level": {
      const level = oneOf(PLATFORM_LEVELS, value);
      return level ? PLATFORM_LEVEL_NAMES[level] : value;
    }
    case "province":
    case "chain":
    case "cluster":
    case "field":
    case "category":
      return known;
  }
}

/** The change that chooses a value; another province leaves the prefecture of the one before. */
export const choosing = (filter: Filter, value: string): QueryChange => ({
  filters: filter === "province" ? { province: value, region: null } : { [filter]: value },
});
