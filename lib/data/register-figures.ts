import type { CalendarDate } from "../domain/calendar/dates";
import { PROVINCE_DIVISIONS, type ProvinceId } from "../domain/organization/provinces";
import { type Db, Prisma, prisma } from "./client";

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

/** Statuses in which a consortium stands on the register. */
const IN_FORCE = Prisma.sql`('filed', 'changing', 'rectifying', 'expiring')`;

const IDS = Object.keys(PROVINCE_DIVISIONS) as ProvinceId[];
const PREFIXES = IDS.map((id) => PROVINCE_DIVISIONS[id].slice(0, 2));

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
  const ofProvince = province === null ? Prisma.empty : Prisma.sql`AND c."province" = ${province}`;
  const rows = await db.$queryRaw<Omit<RegisterFigures, "asOf">[]>`
    WITH day AS (SELECT ${date}::date AS d),
    own(province, prefix) AS (SELECT * FROM unnest(${IDS}::text[], ${PREFIXES}::text[])),
    standing AS (
      SELECT c."id", own.prefix
      FROM "Consortium" c CROSS JOIN day LEFT JOIN own ON own.province = c."province"
      WHERE c."filedOn" <= d ${ofProvince} AND EXISTS (
        SELECT 1 FROM "ConsortiumStatusPeriod" s
        WHERE s."consortiumId" = c."id" AND s."status" IN ${IN_FORCE}
          AND s."from" <= d AND (s."until" IS NULL OR s."until" > d))
    ),
    joined AS (
      SELECT m."consortiumId", m."organizationId"
      FROM "Membership" m JOIN standing ON standing."id" = m."consortiumId" CROSS JOIN day
      WHERE m."joinedOn" <= d AND (m."leftOn" IS NULL OR m."leftOn" > d)
    ),
    gathered AS (
      SELECT p."id", p."level",
        bool_or(p."level" = 'provincial' AND left(p."regionCode", 2) = standing.prefix) AS is_own
      FROM "ConsortiumPlatform" g JOIN standing ON standing."id" = g."consortiumId" CROSS JOIN day
      JOIN "Platform" p ON p."id" = g."platformId"
      JOIN joined ON joined."consortiumId" = g."consortiumId" AND joined."organizationId" = p."organizationId"
      WHERE g."from" <= d AND (g."until" IS NULL OR g."until" > d)
        AND (p."approvedOn" IS NULL OR p."approvedOn" <= d)
        AND (p."validUntil" IS NULL OR p."validUntil" >= d)
      GROUP BY p."id", p."level"
    )
    SELECT
      (SELECT count(*)::int FROM standing) AS "consortia",
      (SELECT count(DISTINCT "organizationId")::int FROM joined) AS "institutions",
      (SELECT count(*)::int FROM gathered WHERE "level" = 'national') AS "nationalPlatforms",
      (SELECT count(*)::int FROM gathered WHERE "level" <> 'municipal') AS "provincialAndAbovePlatforms",
      (SELECT count(*)::int FROM gathered WHERE is_own) AS "ownProvincialPlatforms"`;
  const [figures] = rows;
  if (!figures) throw new Error("the register answers no figures");
  return { asOf: date, ...figures };
}
