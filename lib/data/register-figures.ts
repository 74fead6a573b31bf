import type { CalendarDate } from "../domain/calendar/dates";
import {
  type KeptCount,
  type NamedDay,
  namedCodes,
  type StatisticsOfDay,
  statisticsOf,
} from "../domain/register/statistics";
import { type Db, Prisma, prisma } from "./client";
import { termNames } from "./dictionaries";
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
    SELECT "unit", "key", "delta" FROM "RegisterDelta"
    WHERE "scope" = ${province ?? ""} AND "grain" = ${grain} AND ${days}`;
  return db.$queryRaw<KeptCount[]>`
    SELECT "unit", "key", sum("delta")::int AS "count" FROM (
      ${changes("y", Prisma.sql`"on" < ${year}::date`)}
      UNION ALL ${changes("m", Prisma.sql`"on" >= ${year}::date AND "on" < ${month}::date`)}
      UNION ALL ${changes("d", Prisma.sql`"on" >= ${month}::date AND "on" <= ${date}::date`)}) AS changes
    GROUP BY 1, 2 HAVING sum("delta") <> 0 ORDER BY 1, 2`;
}

/** All published figures at the end of a day, for one place or, with null, for all. Public facts only. */
export const statisticsOn = async (
  province: string | null,
  date: CalendarDate,
  db: Db = prisma,
): Promise<StatisticsOfDay> => statisticsOf(province, date, await countsOn(province, date, db));

/** The figures of a day with the names of their parts. */
export async function namedStatisticsOn(asOf: CalendarDate, province: string | null): Promise<NamedDay> {
  const found = await statisticsOn(province, asOf);
  const codes = namedCodes(found);
  const names = await Promise.all([
    termNames("chain", codes.chain),
    termNames("cluster", codes.cluster),
    termNames("division", codes.division),
  ]);
  return { ...found, names: Object.fromEntries(names.flatMap((some) => [...some])) };
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
