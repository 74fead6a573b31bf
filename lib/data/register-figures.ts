import type { CalendarDate } from "../domain/calendar/dates";
import { divisionPrefix } from "../domain/organization/provinces";
import {
  type KeptCount,
  type NamedDay,
  namedCodes,
  type StatisticsOfDay,
  statisticsOf,
} from "../domain/register/statistics";
import { type Db, Prisma, prisma } from "./client";
import { listDivisions, listTerms, termNames } from "./dictionaries";
import { settleFigures } from "./register-settle";

export type RegisterFigures = {
  asOf: CalendarDate;
  consortia: number;
  institutions: number;
  nationalPlatforms: number;
  /** 省部级及以上: national, ministerial and every province's provincial ones together. */
  provincialAndAbovePlatforms: number;
  /** Provincial ones recognised by the consortium's own province. */
  ownProvincialPlatforms: number;
};

/**
 * Every number of the end of a day, for one place or, with null, for all: the sum of the whole years before its own, of
 * the whole months of its year before its own, and of the days of its month. Whatever was written before counts.
 */
export async function countsOn(
  province: string | null,
  date: CalendarDate,
  db: Db = prisma,
): Promise<KeptCount[]> {
  await settleFigures(db);
  const [month, year] = [`${date.slice(0, 7)}-01`, `${date.slice(0, 4)}-01-01`];
  const changes = (grain: "d" | "m" | "y", days: Prisma.Sql): Prisma.Sql => Prisma.sql`
    SELECT "unit", "keys", "deltas" FROM "RegisterDelta"
    WHERE "scope" = ${province ?? ""} AND "grain" = ${grain} AND ${days}`;
  return db.$queryRaw<KeptCount[]>`
    SELECT "unit", one."key", sum(one."delta")::int AS "count" FROM (
      ${changes("y", Prisma.sql`"on" < ${year}::date`)}
      UNION ALL ${changes("m", Prisma.sql`"on" >= ${year}::date AND "on" < ${month}::date`)}
      UNION ALL ${changes("d", Prisma.sql`"on" >= ${month}::date AND "on" <= ${date}::date`)}) AS changes
      CROSS JOIN LATERAL unnest(changes."keys", changes."deltas") AS one("key", "delta")
    GROUP BY 1, 2 HAVING sum(one."delta") <> 0 ORDER BY 1, 2`;
}

/** All published figures at the end of a day, for one place or, with null, for all. Public facts only. */
export const statisticsOn = async (
  province: string | null,
  date: CalendarDate,
  db: Db = prisma,
): Promise<StatisticsOfDay> => statisticsOf(province, date, await countsOn(province, date, db));

/**
 * The figures of a day with the names of their parts. The matrix of a place has a row for every chain of its dictionary
 * on that day and a column for every prefecture, so that it shows where there is none.
 */
export async function namedStatisticsOn(asOf: CalendarDate, province: string | null): Promise<NamedDay> {
  const [found, frame] = await Promise.all([statisticsOn(province, asOf), frameOf(asOf, province)]);
  const codes = namedCodes(found);
  const names = await Promise.all([
    termNames("chain", [...codes.chain, ...frame.chains]),
    termNames("cluster", codes.cluster),
    termNames("division", [...codes.division, ...frame.divisions]),
  ]);
  const columns = found.parts.region.map(({ code }) => code);
  return {
    ...found,
    names: Object.fromEntries(names.flatMap((some) => [...some])),
    rows: [...new Set([...codes.chain, ...frame.chains])],
    columns: [...new Set([...columns, ...frame.divisions])].sort(),
  };
}

async function frameOf(asOf: CalendarDate, province: string | null) {
  const prefix = province === null ? null : divisionPrefix(province);
  if (province === null || prefix === null) return { chains: [], divisions: [] };
  const on = new Date(`${asOf}T00:00:00Z`);
  const [chains, divisions] = await Promise.all([
    listTerms("chain", { province, on }),
    listDivisions(prefix, on),
  ]);
  return {
    chains: chains.map(({ code }) => code),
    divisions: divisions.flatMap(({ code }) =>
      code.endsWith("00") && code.length === 6 && !code.endsWith("0000") ? [code] : [],
    ),
  };
}

/**
 * The register's figures at the end of a day, for one province or, with null, for all.
 * - Consortia: filed by that day, with a status in force on it.
 * - Institutions: distinct units that are lead or member of such a consortium on that day.
 * - Platforms: distinct ones that such a consortium gathers on that day, whose host is one of its units then,
 *   recognised by that day and not run out. A platform gathered twice counts once.
 * The three platform figures overlap (the second contains the other two) and must not be added up.
 */
export async function figuresAsOf(
  province: string | null,
  date: CalendarDate,
  db: Db = prisma,
): Promise<RegisterFigures> {
  const { figures } = await statisticsOn(province, date, db);
  return {
    asOf: date,
    consortia: figures.consortia,
    institutions: figures.institutions,
    nationalPlatforms: figures.national,
    provincialAndAbovePlatforms: figures.ministerialAndAbove,
    ownProvincialPlatforms: figures.regional,
  };
}
