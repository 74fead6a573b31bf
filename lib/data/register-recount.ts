import type { CalendarDate } from "../domain/calendar/dates";
import type { KeptCount } from "../domain/register/statistics";
import { STATUSES_IN_FORCE } from "../domain/register/statuses";
import { type Db, Prisma, prisma } from "./client";
import { PLACES } from "./register-settle";
import { chainsOfConsortium } from "./term-map";

const IN_FORCE = Prisma.sql`s."status" = ANY(${[...STATUSES_IN_FORCE]}::"ConsortiumStatus"[])`;

const over = (from: Prisma.Sql, until: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`${from} <= d AND (${until} IS NULL OR ${until} > d)`;

/** The rows that count on a day, asked of the register itself, without anything that is kept for figures. */
const rowsOn = (province: string | null, date: CalendarDate): Prisma.Sql => Prisma.sql`
  day AS (SELECT ${date}::date AS d),
  own(province, prefix) AS (SELECT * FROM unnest(${PLACES.ids}::text[], ${PLACES.prefixes}::text[])),
  standing AS (
    SELECT c.*, own.prefix, lead."regionCode" AS lead_region
    FROM "Consortium" c CROSS JOIN day LEFT JOIN own ON own.province = c."province"
      JOIN "Organization" lead ON lead."id" = c."leadOrganizationId"
    WHERE c."filedOn" <= d ${province === null ? Prisma.empty : Prisma.sql`AND c."province" = ${province}`}
      AND EXISTS (SELECT 1 FROM "ConsortiumStatusPeriod" s
        WHERE s."consortiumId" = c."id" AND ${IN_FORCE} AND ${over(Prisma.sql`s."from"`, Prisma.sql`s."until"`)})
  ),
  joined AS (
    SELECT m."consortiumId", m."organizationId"
    FROM "Membership" m JOIN standing ON standing."id" = m."consortiumId" CROSS JOIN day
    WHERE ${over(Prisma.sql`m."joinedOn"`, Prisma.sql`m."leftOn"`)}
  ),
  present AS (
    SELECT DISTINCT o."id", o."kind", o."regionCode" FROM "Organization" o JOIN joined ON joined."organizationId" = o."id"
  ),
  gathered AS (
    SELECT p."id", p."level",
      bool_or(p."level" = 'provincial' AND left(p."regionCode", 2) = standing.prefix) AS is_own
    FROM "ConsortiumPlatform" g JOIN standing ON standing."id" = g."consortiumId" CROSS JOIN day
    JOIN "Platform" p ON p."id" = g."platformId"
    JOIN joined ON joined."consortiumId" = g."consortiumId" AND joined."organizationId" = p."organizationId"
    WHERE ${over(Prisma.sql`g."from"`, Prisma.sql`g."until"`)}
      AND (p."approvedOn" IS NULL OR p."approvedOn" <= d)
      AND (p."validUntil" IS NULL OR p."validUntil" >= d)
    GROUP BY p."id", p."level"
  )`;

/** The region a unit is counted under: a prefecture within the place that is asked about, else a province. */
function regionOf(code: Prisma.Sql, province: string | null): Prisma.Sql {
  const prefix = PLACES.prefixes[PLACES.ids.map(String).indexOf(province ?? "")] ?? "";
  return Prisma.sql`CASE WHEN ${code} IS NULL THEN 'none' WHEN left(${code}, 2) = ${prefix}
    THEN rpad(left(${code}, 4), 6, '0') ELSE rpad(left(${code}, 2), 6, '0') END`;
}

/** Counts the register's rows of a day one by one: slow on a large register, and independent of the kept figures. */
export async function recountOn(
  province: string | null,
  date: CalendarDate,
  db: Db = prisma,
): Promise<KeptCount[]> {
  const lead = Prisma.sql`coalesce(rpad(left(c.lead_region, ${province === null ? 2 : 4}::int), 6, '0'), 'none')`;
  const chains = await chainsOfConsortium(db);
  return db.$queryRaw<KeptCount[]>`
    WITH ${rowsOn(province, date)}, numbers AS (
      SELECT 'consortium' AS unit, '' AS key, count(*) AS count FROM standing
      UNION ALL SELECT 'consortium', 'year:' || to_char("filedOn", 'YYYY'), count(*) FROM standing GROUP BY 2
      UNION ALL SELECT 'consortium', 'region:' || ${lead}, count(*) FROM standing c GROUP BY 2
      UNION ALL SELECT 'consortium', 'cluster:' || code, count(DISTINCT "id") FROM standing, unnest("clusterCodes") AS code GROUP BY 2
      UNION ALL SELECT 'consortium', 'chain:' || chain.code, count(DISTINCT c."id") FROM standing c CROSS JOIN LATERAL ${chains} GROUP BY 2
      UNION ALL SELECT 'consortium', 'cell:' || chain.code || '|' || ${lead}, count(DISTINCT c."id")
        FROM standing c CROSS JOIN LATERAL ${chains} GROUP BY 2
      UNION ALL SELECT 'institution', '', count(*) FROM present
      UNION ALL SELECT 'institution', 'kind:' || "kind", count(*) FROM present GROUP BY 2
      UNION ALL SELECT 'institution', 'region:' || ${regionOf(Prisma.sql`"regionCode"`, province)}, count(*) FROM present GROUP BY 2
      UNION ALL SELECT 'membership', '', count(*) FROM joined
      UNION ALL SELECT 'membership', 'kind:' || o."kind", count(*)
        FROM joined JOIN "Organization" o ON o."id" = joined."organizationId" GROUP BY 2
      UNION ALL SELECT 'platform', '', count(*) FROM gathered
      UNION ALL SELECT 'platform', 'level:' || "level", count(*) FROM gathered GROUP BY 2
      UNION ALL SELECT 'regional', '', count(*) FROM gathered WHERE is_own
    )
    SELECT "unit", "key", "count"::int AS "count" FROM numbers WHERE "count" > 0 ORDER BY 1, 2`;
}
