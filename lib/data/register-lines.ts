import { columnDate } from "../domain/calendar/dates";
import type { PlatformLevel } from "../domain/filing/vocabulary";
import type { OrganizationKind } from "../domain/organization/kinds";
import type { RegisterQuery } from "../domain/register/query";
import type { ConsortiumStatus } from "../domain/register/statuses";
import { prisma } from "./client";
import { termNames } from "./dictionaries";
import { MEMBER_TODAY } from "./listed";
import type { Facets } from "./register-facets";
import { listNear } from "./register-near";
import { findHits, findHitsAndFacets, type HitPage } from "./register-search";

type Term = { code: string; name: string };

/** One line of the list of consortia; days are YYYY-MM-DD. */
export type ConsortiumLine = {
  number: string;
  name: string;
  province: string;
  status: ConsortiumStatus;
  lead: string;
  /** Units in it today, the lead included. */
  units: number;
  chains: Term[];
  region: Term | null;
  filedOn: string;
  demonstration: boolean;
};

export type InstitutionLine = {
  id: string;
  name: string;
  kind: OrganizationKind;
  region: string | null;
  /** Consortia it is in today, and those of them it leads. */
  consortia: number;
  leads: number;
  demonstration: boolean;
};

export type PlatformLine = {
  id: string;
  name: string;
  level: PlatformLevel;
  category: string;
  host: string;
  region: string | null;
  approvedOn: string | null;
  demonstration: boolean;
};

export type Page<Line> = {
  lines: Line[];
  /** Names that differ from the query by little, where hardly any name fits it. */
  near: Line[];
  next: string | null;
  previous: string | null;
  total: number;
  cursorRefused: boolean;
};

type ReadLines<Line> = (ids: readonly string[]) => Promise<Map<string, Line>>;

const searchFor =
  <Line>(read: ReadLines<Line>) =>
  async (query: RegisterQuery, size?: number): Promise<Page<Line>> =>
    pageOf(query, await findHits(query, size), read);

const browseFor =
  <Line>(read: ReadLines<Line>) =>
  async (query: RegisterQuery): Promise<{ page: Page<Line>; facets: Facets }> => {
    const { page, facets } = await findHitsAndFacets(query);
    return { page: await pageOf(query, page, read), facets };
  };

async function pageOf<Line>(
  query: RegisterQuery,
  { ids, ...page }: HitPage,
  read: ReadLines<Line>,
): Promise<Page<Line>> {
  const near = page.previous === null ? await listNear(query, ids) : [];
  const lines = await read([...ids, ...near]);
  const inOrder = (some: readonly string[]) => some.flatMap((id) => lines.get(id) ?? []);
  return { ...page, lines: inOrder(ids), near: inOrder(near) };
}

/** A page of the list of consortia; public facts only. */
export const searchConsortia = searchFor(readConsortia);
export const searchInstitutions = searchFor(readInstitutions);
export const searchPlatforms = searchFor(readPlatforms);

/** A page with what narrows the list further. */
export const browseConsortia = browseFor(readConsortia);
export const browseInstitutions = browseFor(readInstitutions);
export const browsePlatforms = browseFor(readPlatforms);

async function readConsortia(ids: readonly string[]): Promise<Map<string, ConsortiumLine>> {
  const rows = await prisma.consortium.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      number: true,
      name: true,
      province: true,
      status: true,
      leadOrganization: { select: { name: true, regionCode: true } },
      chainCodes: true,
      filedOn: true,
      demonstration: true,
      _count: { select: { memberships: { where: { leftOn: null } } } },
    },
  });
  const [chains, regions] = await Promise.all([
    termNames(
      "chain",
      rows.flatMap(({ chainCodes }) => chainCodes),
    ),
    divisionNames(rows.map(({ leadOrganization }) => leadOrganization.regionCode)),
  ]);
  const term = (names: ReadonlyMap<string, string>, code: string) => ({
    code,
    name: names.get(code) ?? code,
  });
  return new Map(
    rows.map(({ id, leadOrganization, chainCodes, filedOn, _count, ...line }) => [
      id,
      {
        ...line,
        lead: leadOrganization.name,
        units: _count.memberships,
        chains: chainCodes.map((code) => term(chains, code)),
        region: leadOrganization.regionCode === null ? null : term(regions, leadOrganization.regionCode),
        filedOn: columnDate(filedOn),
      },
    ]),
  );
}

const divisionNames = (codes: readonly (string | null)[]) =>
  termNames(
    "division",
    codes.flatMap((code) => code ?? []),
  );

async function readInstitutions(ids: readonly string[]): Promise<Map<string, InstitutionLine>> {
  const rows = await prisma.organization.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      name: true,
      kind: true,
      regionCode: true,
      demonstration: true,
      memberships: { where: MEMBER_TODAY, select: { role: true } },
    },
  });
  const regions = await divisionNames(rows.map(({ regionCode }) => regionCode));
  return new Map(
    rows.map(({ regionCode, memberships, ...line }) => [
      line.id,
      {
        ...line,
        region: regions.get(regionCode ?? "") ?? null,
        consortia: memberships.length,
        leads: memberships.filter(({ role }) => role === "lead").length,
      },
    ]),
  );
}

async function readPlatforms(ids: readonly string[]): Promise<Map<string, PlatformLine>> {
  const rows = await prisma.platform.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      name: true,
      level: true,
      category: true,
      approvedOn: true,
      demonstration: true,
      organization: { select: { name: true, regionCode: true } },
    },
  });
  const regions = await divisionNames(rows.map(({ organization }) => organization.regionCode));
  return new Map(
    rows.map(({ organization, approvedOn, ...line }) => [
      line.id,
      {
        ...line,
        host: organization.name,
        region: regions.get(organization.regionCode ?? "") ?? null,
        approvedOn: approvedOn && columnDate(approvedOn),
      },
    ]),
  );
}
