import { columnDate } from "../domain/calendar/dates";
import type { ListedResource, Rows } from "../domain/open-data/resources";
import { type Prisma, prisma } from "./client";
import { termNames } from "./dictionaries";

/** A row as the database has it; its address is added where it is answered. */
export type OpenRow<R extends keyof Rows> = Omit<Rows[R], "url">;
type ById<R extends keyof Rows> = Map<string, OpenRow<R>>;
type Term = { code: string; name: string };

const dayOrNull = (date: Date | null): string | null => date && columnDate(date);
const among = (ids: readonly string[]) => ({ where: { id: { in: [...ids] } } });

function termOf(names: ReadonlyMap<string, string>, code: string): Term;
function termOf(names: ReadonlyMap<string, string>, code: string | null): Term | null;
function termOf(names: ReadonlyMap<string, string>, code: string | null): Term | null {
  return code === null ? null : { code, name: names.get(code) ?? code };
}

const divisionNames = (codes: readonly (string | null)[]) =>
  termNames(
    "division",
    codes.flatMap((code) => code ?? []),
  );

const CONSORTIUM = {
  id: true,
  number: true,
  name: true,
  shortName: true,
  province: true,
  status: true,
  leadOrganization: { select: { name: true, regionCode: true } },
  chainCodes: true,
  clusterCodes: true,
  filedOn: true,
  validUntil: true,
  demonstration: true,
  _count: { select: { memberships: { where: { leftOn: null } } } },
} as const satisfies Prisma.ConsortiumSelect;

async function consortia(ids: readonly string[]): Promise<ById<"consortia">> {
  const rows = await prisma.consortium.findMany({
    ...among(ids),
    select: CONSORTIUM,
  });
  const [chains, clusters, regions] = await Promise.all([
    termNames(
      "chain",
      rows.flatMap(({ chainCodes }) => chainCodes),
    ),
    termNames(
      "cluster",
      rows.flatMap(({ clusterCodes }) => clusterCodes),
    ),
    divisionNames(rows.map(({ leadOrganization }) => leadOrganization.regionCode)),
  ]);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        number: row.number,
        name: row.name,
        shortName: row.shortName,
        province: row.province,
        status: row.status,
        lead: row.leadOrganization.name,
        units: row._count.memberships,
        chains: row.chainCodes.map((code) => termOf(chains, code)),
        clusters: row.clusterCodes.map((code) => termOf(clusters, code)),
        region: termOf(regions, row.leadOrganization.regionCode),
        filedOn: columnDate(row.filedOn),
        validUntil: dayOrNull(row.validUntil),
        demonstration: row.demonstration,
      },
    ]),
  );
}

async function institutions(ids: readonly string[]): Promise<ById<"institutions">> {
  const rows = await prisma.organization.findMany({
    ...among(ids),
    select: {
      id: true,
      name: true,
      creditCode: true,
      kind: true,
      regionCode: true,
      demonstration: true,
      names: { where: { kind: "former" }, select: { name: true }, orderBy: { id: "asc" } },
      memberships: { where: { leftOn: null }, select: { role: true } },
    },
  });
  const regions = await divisionNames(rows.map(({ regionCode }) => regionCode));
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        name: row.name,
        formerNames: row.names.map(({ name }) => name),
        creditCode: row.creditCode,
        kind: row.kind,
        region: termOf(regions, row.regionCode),
        consortia: row.memberships.length,
        leads: row.memberships.filter(({ role }) => role === "lead").length,
        demonstration: row.demonstration,
      },
    ]),
  );
}

async function platforms(ids: readonly string[]): Promise<ById<"platforms">> {
  const rows = await prisma.platform.findMany({
    ...among(ids),
    select: {
      id: true,
      name: true,
      level: true,
      category: true,
      approvedOn: true,
      validUntil: true,
      demonstration: true,
      organization: { select: { id: true, name: true, regionCode: true } },
    },
  });
  const regions = await divisionNames(rows.map(({ organization }) => organization.regionCode));
  return new Map(
    rows.map(({ organization, ...row }) => [
      row.id,
      {
        id: row.id,
        name: row.name,
        level: row.level,
        category: row.category,
        host: organization.name,
        hostId: organization.id,
        region: termOf(regions, organization.regionCode),
        approvedOn: dayOrNull(row.approvedOn),
        validUntil: dayOrNull(row.validUntil),
        demonstration: row.demonstration,
      },
    ]),
  );
}

const READERS: { [R in ListedResource]: (ids: readonly string[]) => Promise<ById<R>> } = {
  consortia,
  institutions,
  platforms,
};

/** Rows of these records in the order of their ids; public facts only. */
export async function readOpenRows<R extends ListedResource>(
  resource: R,
  ids: readonly string[],
): Promise<OpenRow<R>[]> {
  const rows = await READERS[resource](ids);
  return ids.flatMap((id) => rows.get(id) ?? []);
}
