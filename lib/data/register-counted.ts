import { type CalendarDate, columnDate } from "../domain/calendar/dates";
import type { CountedRow } from "../domain/register/counted-row";
import { type CountedUnit, figureRule, keysOf } from "../domain/register/statistics";
import type { RowsQuestion, StatisticsQuestion } from "../domain/register/statistics-question";
import { Prisma, prisma } from "./client";
import { termNames } from "./dictionaries";
import { settleFigures } from "./register-settle";

/** Ids at which the pages around this one begin; null at either end. */
export type CountedPage = { rows: CountedRow[]; previous: string | null; next: string | null };
/** Where a page begins: after an id (empty for the first), or `back` before it. */
export type Turn = { id: string; back?: boolean };
/** The first page. */
export const FIRST_PAGE: Turn = { id: "" };

type Asked = StatisticsQuestion & RowsQuestion;

/** The day of the register's first filing; null while it is empty. */
export async function findFirstFiling(): Promise<CalendarDate | null> {
  const first = await prisma.consortium.findFirst({ orderBy: { filedOn: "asc" }, select: { filedOn: true } });
  return first && columnDate(first.filedOn);
}

/** Regions of a place and of all places are told apart on what stands once and counts in both. */
const markOf = (key: string, province: string | null): string =>
  /^(region|cell):/.test(key) ? `${province === null ? "a" : "p"}.${key}` : key;

/** What a number counts, as a condition on the spans. */
function counted({ asOf, province, figure, key }: Asked): Prisma.Sql {
  const { unit, levels } = figureRule(figure);
  const once = unit === "consortium" || unit === "membership";
  const part = key !== null && once ? markOf(key, province) : key;
  const all = levels === null && key === null;
  return Prisma.sql`"unit" = ${unit} AND "from" <= ${asOf}::date AND ("until" IS NULL OR "until" > ${asOf}::date)
    ${once && province === null ? Prisma.empty : Prisma.sql`AND "scope" = ${province ?? ""}`}
    ${all ? Prisma.empty : Prisma.sql`AND "keys" && ${keysOf(figure, part)}::text[]`}`;
}

/** Ids of the rows that a number counts, on from one id or, turned, back from it. */
async function countedIds(asked: Asked, { id, back }: Turn, most: number): Promise<string[]> {
  const order = back ? Prisma.sql`"id" < ${id} ORDER BY "id" DESC` : Prisma.sql`"id" > ${id} ORDER BY "id"`;
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "RegisterSpan" WHERE ${counted(asked)} AND ${order} LIMIT ${most}`;
  const ids = rows.map((row) => row.id);
  return back ? ids.reverse() : ids;
}

/** A page of exactly the rows that a number counts, from the first or from where another page ends. */
export async function listCountedRows(asked: Asked, turn: Turn, size: number): Promise<CountedPage> {
  await settleFigures();
  const ids = await countedIds(asked, turn, size + 1);
  const more = ids.length > size;
  const shown = turn.back ? ids.slice(-size) : ids.slice(0, size);
  const rows = await READERS[figureRule(asked.figure).unit](shown);
  const [first, last] = [shown[0] ?? null, shown.at(-1) ?? null];
  return {
    rows,
    previous: (turn.back ? more : turn.id !== "") ? first : null,
    next: turn.back || more ? last : null,
  };
}

const READERS: Record<CountedUnit, (ids: string[]) => Promise<CountedRow[]>> = {
  consortium: readConsortia,
  institution: readInstitutions,
  membership: readMemberships,
  platform: readPlatforms,
  regional: readPlatforms,
};

const among = (ids: string[]) => ({ where: { id: { in: ids } }, orderBy: { id: "asc" } }) as const;
const regionNames = (codes: readonly (string | null)[]) =>
  termNames(
    "division",
    codes.flatMap((code) => code ?? []),
  );

async function readConsortia(ids: string[]): Promise<CountedRow[]> {
  const found = await prisma.consortium.findMany({
    ...among(ids),
    select: {
      number: true,
      name: true,
      filedOn: true,
      demonstration: true,
      leadOrganization: { select: { name: true, regionCode: true } },
    },
  });
  const names = await regionNames(found.map(({ leadOrganization }) => leadOrganization.regionCode));
  return found.map(({ leadOrganization, filedOn, ...row }) => ({
    unit: "consortium",
    ...row,
    lead: leadOrganization.name,
    region: names.get(leadOrganization.regionCode ?? "") ?? null,
    filedOn: columnDate(filedOn),
  }));
}

async function readInstitutions(ids: string[]): Promise<CountedRow[]> {
  const found = await prisma.organization.findMany({
    ...among(ids),
    select: { id: true, name: true, kind: true, regionCode: true, demonstration: true },
  });
  const names = await regionNames(found.map(({ regionCode }) => regionCode));
  return found.map(({ regionCode, ...row }) => ({
    unit: "institution",
    ...row,
    region: names.get(regionCode ?? "") ?? null,
  }));
}

async function readMemberships(ids: string[]): Promise<CountedRow[]> {
  const found = await prisma.membership.findMany({
    ...among(ids),
    select: {
      id: true,
      role: true,
      joinedOn: true,
      leftOn: true,
      organization: { select: { id: true, name: true, kind: true, demonstration: true } },
      consortium: { select: { number: true, name: true, demonstration: true } },
    },
  });
  return found.map(({ id, role, joinedOn, leftOn, organization, consortium }) => ({
    unit: "membership",
    id,
    institutionId: organization.id,
    name: organization.name,
    kind: organization.kind,
    role,
    number: consortium.number,
    consortium: consortium.name,
    demonstration: organization.demonstration || consortium.demonstration,
    joinedOn: columnDate(joinedOn),
    leftOn: leftOn && columnDate(leftOn),
  }));
}

async function readPlatforms(ids: string[]): Promise<CountedRow[]> {
  const found = await prisma.platform.findMany({
    ...among(ids),
    select: {
      id: true,
      name: true,
      level: true,
      category: true,
      approvedOn: true,
      demonstration: true,
      organization: { select: { name: true } },
    },
  });
  return found.map(({ organization, approvedOn, ...row }) => ({
    unit: "platform",
    ...row,
    host: organization.name,
    approvedOn: approvedOn && columnDate(approvedOn),
  }));
}
