import { columnDate } from "../domain/calendar/dates";
import { foldSearch } from "../domain/organization/search-text";
import {
  type Filter,
  facetOf,
  type List,
  provinceCode,
  type RegisterRow,
  regionsOf,
  statusValues,
} from "../domain/register/entry";
import type { Db, Prisma } from "./client";
import { type ListedTerms, listedTerms } from "./listed-terms";
import { searchTextOf, spokenName } from "./search-text";

const among = (ids: readonly string[]) => ({ where: { id: { in: [...ids] } } });

/** Days since 1970: the later, the earlier in the list. */
const dayNumber = (date: Date | null): number => (date ? Math.floor(date.getTime() / 86_400_000) : 0);

type Values = Partial<Record<Filter, readonly string[]>>;
const facetsOf = (list: List, values: Values): string[] => [
  ...new Set(
    Object.entries(values).flatMap(([filter, all]) =>
      all.map((value) => facetOf(list, filter as Filter, value)),
    ),
  ),
];

const PRESENT = { leftOn: null } as const satisfies Prisma.MembershipWhereInput;

/** Rows of consortia: found by their own names, the lead's, the present members', their chains, clusters and number. */
export async function consortiumRows(db: Db, ids: readonly string[]): Promise<RegisterRow[]> {
  const terms = await listedTerms(db);
  const found = await db.consortium.findMany({
    ...among(ids),
    select: {
      id: true,
      number: true,
      name: true,
      shortName: true,
      province: true,
      status: true,
      filedOn: true,
      chainCodes: true,
      clusterCodes: true,
      leadOrganization: { select: { searchText: true, regionCode: true } },
      memberships: {
        where: PRESENT,
        select: { role: true, organization: { select: { kind: true, searchText: true } } },
      },
    },
  });
  return found.map((row) => {
    const chains = terms.foundUnder(row.chainCodes);
    return {
      list: "consortium",
      id: row.id,
      place: dayNumber(row.filedOn),
      ...spokenName(row.name),
      aliases: row.shortName ? searchTextOf([row.shortName]) : "",
      lead: row.leadOrganization.searchText,
      members: row.memberships
        .flatMap(({ role, organization }) => (role === "member" ? [organization.searchText] : []))
        .join(""),
      others: `${searchTextOf([...namesOf(terms, chains), ...namesOf(terms, row.clusterCodes)])}${foldSearch(row.number)}|`,
      facets: facetsOf("consortium", {
        province: [row.province],
        status: statusValues(row.status),
        region: regionsOf(row.leadOrganization.regionCode),
        year: [columnDate(row.filedOn).slice(0, 4)],
        chain: chains,
        cluster: row.clusterCodes,
        kind: row.memberships.map(({ organization }) => organization.kind),
      }),
    };
  });
}

const namesOf = (terms: ListedTerms, codes: readonly string[]): string[] =>
  codes.flatMap((code) => terms.name(code) ?? []);

/** Rows of institutions: found by every name they ever had; those in more consortia stand first. */
export async function institutionRows(db: Db, ids: readonly string[]): Promise<RegisterRow[]> {
  const found = await db.organization.findMany({
    ...among(ids),
    select: {
      id: true,
      name: true,
      creditCode: true,
      kind: true,
      regionCode: true,
      names: { select: { name: true } },
      _count: { select: { memberships: { where: PRESENT } } },
    },
  });
  return found.map(({ id, name, creditCode, kind, regionCode, names, _count }) => {
    const others = names.flatMap((known) => (known.name === name ? [] : [known.name]));
    return {
      list: "institution",
      id,
      place: _count.memberships,
      ...spokenName(name),
      aliases: others.length > 0 ? searchTextOf(others) : "",
      lead: "",
      members: "",
      others: creditCode ? `|${foldSearch(creditCode)}|` : "",
      facets: facetsOf("institution", {
        kind: [kind],
        province: regionCode ? [provinceCode(regionCode)] : [],
        region: regionsOf(regionCode),
      }),
    };
  });
}

/** Rows of platforms: found by their name and their host's; in the field of every consortium that gathers them. */
export async function platformRows(db: Db, ids: readonly string[]): Promise<RegisterRow[]> {
  const terms = await listedTerms(db);
  const found = await db.platform.findMany({
    ...among(ids),
    select: {
      id: true,
      name: true,
      level: true,
      category: true,
      approvedOn: true,
      organization: { select: { searchText: true, regionCode: true } },
      consortia: { where: { until: null }, select: { consortium: { select: { chainCodes: true } } } },
    },
  });
  return found.map(({ id, name, level, category, approvedOn, organization, consortia }) => ({
    list: "platform",
    id,
    place: dayNumber(approvedOn),
    ...spokenName(name),
    aliases: "",
    lead: organization.searchText,
    members: "",
    others: "",
    facets: facetsOf("platform", {
      level: [level],
      category: [category],
      province: organization.regionCode ? [provinceCode(organization.regionCode)] : [],
      region: regionsOf(organization.regionCode),
      field: terms.foundUnder(consortia.flatMap(({ consortium }) => consortium.chainCodes)),
    }),
  }));
}
