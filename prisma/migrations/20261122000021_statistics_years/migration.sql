-- Whole years beside months and days: a figure of any day is the sum of a third of the rows, and a large register is
-- counted in less time, since months and years are summed from days.
ALTER TABLE "RegisterDelta" DROP CONSTRAINT "RegisterDelta_grain_check";
-- d: of a day; m and y: of a whole month or year, under its first day.
ALTER TABLE "RegisterDelta" ADD CONSTRAINT "RegisterDelta_grain_check" CHECK ("grain" IN ('d', 'm', 'y'));

-- A key marked `p.` is counted among a place's figures alone, one marked `a.` among those of all places.
CREATE OR REPLACE FUNCTION count_spans() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "RegisterDelta" AS kept ("scope", "grain", "on", "unit", "key", "delta")
  WITH daily AS MATERIALIZED (
    SELECT t.scope, e.day, s."unit", CASE WHEN substr(k.key, 2, 1) = '.' THEN substr(k.key, 3) ELSE k.key END AS key,
      sum(e.by) * CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END AS by
    FROM moved s
      CROSS JOIN LATERAL (VALUES (s."from", 1), (s."until", -1)) AS e(day, by)
      CROSS JOIN LATERAL (SELECT s."scope" UNION ALL SELECT '' WHERE s."within" IS NOT NULL) AS t(scope)
      CROSS JOIN LATERAL unnest('{""}'::text[] || s."keys") AS k(key)
    WHERE e.day IS NOT NULL AND NOT (substr(k.key, 1, 2) = CASE t.scope WHEN '' THEN 'p.' ELSE 'a.' END)
    GROUP BY 1, 2, 3, 4 HAVING sum(e.by) <> 0
  )
  SELECT scope, 'd', day, unit, key, by::int FROM daily
  UNION ALL
  SELECT scope, 'm', date_trunc('month', day)::date, unit, key, sum(by)::int FROM daily GROUP BY 1, 3, 4, 5 HAVING sum(by) <> 0
  UNION ALL
  SELECT scope, 'y', date_trunc('year', day)::date, unit, key, sum(by)::int FROM daily GROUP BY 1, 3, 4, 5 HAVING sum(by) <> 0
  ON CONFLICT ("scope", "grain", "on", "unit", "key") DO UPDATE SET "delta" = kept."delta" + excluded."delta";
  RETURN NULL;
END $$;

-- What is kept has no years yet; the first question counts the register again.
DELETE FROM "RegisterSpan";
DELETE FROM "RegisterDelta";
INSERT INTO "RegisterChange" ("list", "id") SELECT 'consortium', "id" FROM "Consortium";
