import { type CalendarDate, columnDate } from "../domain/calendar/dates";
import type { CountedRow } from "../domain/register/counted-row";
import {
  type CountedUnit,
  figureRule,
  type RowsQuestion,
  type StatisticsQuestion,
} from "../domain/register/statistics";
import { Prisma, prisma } from "./client";
import { termNames } from "./dictionaries";
import { settleFigures } from "./register-settle";

/** `next` is the `after` of the following page; null at the end. */
export type CountedPage = { rows: CountedRow[]; next: string | null };

type Asked = StatisticsQuestion & RowsQuestion;

/** The day of the register's first filing; null while it is empty. */
export async function findFirstFiling(): Promise<CalendarDate | null> {
  const first = await prisma.consortium.findFirst({ orderBy: { filedOn: "asc" }, select: { filedOn: true } });
  return first && columnDate(first.filedOn);
}

/** How a part is marked on the rows: regions of a place and of all places are different ones. */
const markOf = (key: string, province: string | null): string =>
  /^(region|cell):/.test(key) ? `${province === null ? "a" : "p"}.${key}` : key;

/** Ids of the rows that a number counts, from one id on. */
async function countedIds(asked: Asked, after: string, most: number): Promise<string[]> {
  const { asOf, province, figure, key } = asked;
  const { unit, levels } = figureRule(figure);
  const once = unit === "consortium" || unit === "membership";
  const levelKeys = (levels ?? []).map((level) => `level:${level}`);
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "RegisterSpan"
    WHERE "unit" = ${unit} AND "id" > ${after} AND "from" <= ${asOf}::date AND ("until" IS NULL OR "until" > ${asOf}::date)
      ${once && province === null ? Prisma.empty : Prisma.sql`AND "scope" = ${province ?? ""}`}
      ${levels === null ? Prisma.empty : Prisma.sql`AND "keys" && ${levelKeys}::text[]`}
      ${key === null ? Prisma.empty : Prisma.sql`AND "keys" @> ${[markOf(key, province)]}::text[]`}
    ORDER BY "id" LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

/** A page of exactly the rows that a number counts; `after` is the `next` of the page before. */
export async function listCountedRows(asked: Asked, after: string, size: number): Promise<CountedPage> {
  await settleFigures();
  const ids = await countedIds(asked, after, size + 1);
  const shown = ids.slice(0, size);
  const rows = await READERS[figureRule(asked.figure).unit](shown);
  return { rows, next: ids.length > size ? (shown.at(-1) ?? null) : null };
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
