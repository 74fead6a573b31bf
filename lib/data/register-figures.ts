import type { CalendarDate } from "../domain/calendar/dates";
import {
  type KeptCount,
  type NamedDay,
  namedCodes,
  type StatisticsOfDay,
  statisticsOf,
} from "../domain/register/statistics";
import { type Db, prisma } from "./client";
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
 * Every number of the end of a day, for one place or, with null, for all: the sum of whole months before it and of the
 * days of its own month. Whatever was written before the question counts.
 */
export async function countsOn(
  province: string | null,
  date: CalendarDate,
  db: Db = prisma,
): Promise<KeptCount[]> {
  await settleFigures(db);
  return db.$queryRaw<KeptCount[]>`
    SELECT "unit", "key", sum("delta")::int AS "count" FROM "RegisterDelta"
    WHERE "scope" = ${province ?? ""} AND (
      ("grain" = 'm' AND "on" < date_trunc('month', ${date}::date)::date)
      OR ("grain" = 'd' AND "on" >= date_trunc('month', ${date}::date)::date AND "on" <= ${date}::date))
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
