import type { CalendarDate } from "../domain/calendar/dates";
import type { KeptCount } from "../domain/register/statistics";
import { STATUSES_IN_FORCE } from "../domain/register/statuses";
import { type Db, Prisma, prisma } from "./client";
import { PLACES } from "./register-settle";
import { chainsOfConsortium } from "./term-map";

const IN_FORCE = Prisma.sql`s."status" = ANY(${[...STATUSES_IN_FORCE]}::"ConsortiumStatus"[])`;

const over = (from: Prisma.Sql, until: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`${from} <= d AND (${until} IS NULL OR ${until} > d)`;

/** The region something is counted under: a prefecture within the place that is asked about, else a province. */
function regionOf(code: Prisma.Sql, province: string | null): Prisma.Sql {
  const prefix = PLACES.prefixes[PLACES.ids.map(String).indexOf(province ?? "")] ?? "";
  return Prisma.sql`CASE WHEN ${code} IS NULL THEN 'none' WHEN left(${code}, 2) = ${prefix}
    THEN rpad(left(${code}, 4), 6, '0') ELSE rpad(left(${code}, 2), 6, '0') END`;
}

/** The rows that count on a day with all they count under, asked of the register without anything kept for figures. */
function rowsOn(province: string | null, date: CalendarDate, chains: Prisma.Sql): Prisma.Sql {
  const lead = regionOf(Prisma.sql`lead."regionCode"`, province);
  return Prisma.sql`
  day AS (SELECT ${date}::date AS d),
  own(province, prefix) AS (SELECT * FROM unnest(${PLACES.ids}::text[], ${PLACES.prefixes}::text[])),
  standing AS (
    SELECT c."id", own.prefix, ARRAY['kind:' || lead."kind", 'region:' || ${lead}] AS led,
      ARRAY['', 'year:' || to_char(c."filedOn", 'YYYY')]
        || ARRAY(SELECT DISTINCT 'cluster:' || code FROM unnest(c."clusterCodes") AS code)
        || ARRAY(SELECT DISTINCT 'chain:' || chain.code FROM ${chains}) AS marks,
      ARRAY(SELECT DISTINCT 'cell:' || chain.code || '|' || ${lead} FROM ${chains}) AS cells
    FROM "Consortium" c CROSS JOIN day LEFT JOIN own ON own.province = c."province"
      JOIN "Organization" lead ON lead."id" = c."leadOrganizationId"
    WHERE c."filedOn" <= d ${province === null ? Prisma.empty : Prisma.sql`AND c."province" = ${province}`}
      AND EXISTS (SELECT 1 FROM "ConsortiumStatusPeriod" s
        WHERE s."consortiumId" = c."id" AND ${IN_FORCE} AND ${over(Prisma.sql`s."from"`, Prisma.sql`s."until"`)})
  ),
  joined AS (
    SELECT m."consortiumId", m."organizationId", standing.prefix, standing.marks
      || ARRAY['kind:' || o."kind", 'region:' || ${regionOf(Prisma.sql`o."regionCode"`, province)}] AS keys
    FROM "Membership" m JOIN standing ON standing."id" = m."consortiumId" CROSS JOIN day
      JOIN "Organization" o ON o."id" = m."organizationId"
    WHERE ${over(Prisma.sql`m."joinedOn"`, Prisma.sql`m."leftOn"`)}
  ),
  gathered AS (
    SELECT p."id", p."level", p."level" = 'provincial' AND left(p."regionCode", 2) = joined.prefix AS is_own, joined.keys
    FROM "ConsortiumPlatform" g CROSS JOIN day
      JOIN "Platform" p ON p."id" = g."platformId"
      JOIN joined ON joined."consortiumId" = g."consortiumId" AND joined."organizationId" = p."organizationId"
    WHERE ${over(Prisma.sql`g."from"`, Prisma.sql`g."until"`)}
      AND (p."approvedOn" IS NULL OR p."approvedOn" <= d)
      AND (p."validUntil" IS NULL OR p."validUntil" >= d)
  )`;
}

/** Counts the register's rows of a day one by one: slow on a large register, and independent of the kept figures. */
export async function recountOn(
  province: string | null,
  date: CalendarDate,
  db: Db = prisma,
): Promise<KeptCount[]> {
  const chains = await chainsOfConsortium(db);
  return db.$queryRaw<KeptCount[]>`
    WITH ${rowsOn(province, date, chains)}, numbers AS (
      SELECT 'consortium' AS unit, key, count(*) FROM standing, unnest(marks || led || cells) AS key GROUP BY 2
      UNION ALL SELECT 'institution', key, count(DISTINCT "organizationId") FROM joined, unnest(keys) AS key GROUP BY 2
      UNION ALL SELECT 'membership', key, count(*) FROM joined, unnest(keys) AS key GROUP BY 2
      UNION ALL SELECT 'platform', '', count(DISTINCT "id") FROM gathered
      UNION ALL SELECT 'platform', "level" || '/' || key, count(DISTINCT "id") FROM gathered, unnest(keys) AS key GROUP BY 2
      UNION ALL SELECT 'regional', key, count(DISTINCT "id") FROM gathered, unnest(keys) AS key WHERE is_own GROUP BY 2
    )
    SELECT "unit", "key", "count"::int AS "count" FROM numbers WHERE "count" > 0 ORDER BY 1, 2`;
}
