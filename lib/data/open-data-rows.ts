import { columnDate } from "../domain/calendar/dates";
import type { ListedResource, Rows } from "../domain/open-data/resources";
import { END_REASONS } from "../domain/register/end-reasons";
import { prisma } from "./client";
import { termNames } from "./dictionaries";
import { MEMBER_TODAY } from "./listed";
import { readPrepared, termName, termsOf } from "./prepared";

/** A row as the database has it; its address is added where it is answered. */
export type OpenRow<R extends keyof Rows> = Omit<Rows[R], "url">;
type ById<R extends keyof Rows> = Map<string, OpenRow<R>>;
type Term = { code: string; name: string };

const dayOrNull = (date: Date | null): string | null => date && columnDate(date);
const among = (ids: readonly string[]) => ({ where: { id: { in: [...ids] } } });

function termOf(names: ReadonlyMap<string, string>, code: string | null): Term | null {
  return code === null ? null : { code, name: names.get(code) ?? code };
}

const divisionNames = (codes: readonly (string | null)[]) =>
  termNames(
    "division",
    codes.flatMap((code) => code ?? []),
  );

const ENDED = Object.keys(END_REASONS)
  .map((status) => `'${status}'`)
  .join(", ");

/** In the order of the ids asked for. */
export const CONSORTIA_ROWS = `SELECT c."id", json_build_object(
  'number', c."number", 'name', c."name", 'shortName', c."shortName", 'province', c."province", 'status', c."status",
  'lead', l."name",
  'units', (SELECT count(*) FROM "Membership" m WHERE m."consortiumId" = c."id" AND m."leftOn" IS NULL),
  'chains', ${termsOf("chain", 'c."chainCodes"')}, 'clusters', ${termsOf("cluster", 'c."clusterCodes"')},
  'region', CASE WHEN l."regionCode" IS NOT NULL THEN json_build_object('code', l."regionCode",
    'name', coalesce(${termName("division", 'l."regionCode"')}, l."regionCode")) END,
  'filedOn', c."filedOn", 'validUntil', c."validUntil", 'endedOn', e."from", 'endReason', e."endReason", 'demonstration', c."demonstration") AS "row"
FROM unnest($1::text[]) WITH ORDINALITY AS asked(id, at) JOIN "Consortium" c ON c."id" = asked.id
  JOIN "Organization" l ON l."id" = c."leadOrganizationId"
  LEFT JOIN LATERAL (SELECT s."from", s."endReason" FROM "ConsortiumStatusPeriod" s
    WHERE c."status" IN (${ENDED}) AND s."consortiumId" = c."id" AND s."status" = c."status"
    ORDER BY s."from" DESC LIMIT 1) AS e ON true ORDER BY asked.at`;

async function consortia(ids: readonly string[]): Promise<ById<"consortia">> {
  type Read = { id: string; row: OpenRow<"consortia"> };
  const rows = await readPrepared<Read>("consortia-rows", CONSORTIA_ROWS, [ids]);
  return new Map(rows.map(({ id, row }) => [id, row]));
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
      memberships: { where: MEMBER_TODAY, select: { role: true } },
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
