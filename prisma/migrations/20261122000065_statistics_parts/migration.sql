-- Every figure by every part: region, chain, cluster, year and kind. A unit or platform is in the chains of the
-- consortia that hold it on a day, so it stands with one span for each time in which those stay the same.
-- Of each day, month and year a unit's numbers now change in one row, which a large register is counted into in minutes.
DROP TABLE "RegisterDelta";
CREATE TABLE "RegisterDelta" (
  "scope" TEXT NOT NULL,
  -- d: of a day; m and y: of a whole month or year, under its first day.
  "grain" TEXT NOT NULL CHECK ("grain" IN ('d', 'm', 'y')),
  "on" DATE NOT NULL,
  "unit" TEXT NOT NULL,
  "keys" TEXT[] NOT NULL,
  "deltas" INTEGER[] NOT NULL,
  CONSTRAINT "RegisterDelta_pkey" PRIMARY KEY ("scope", "grain", "on", "unit")
);

-- A key marked `p.` is counted among a place's figures alone, one marked `a.` among those of all places.
CREATE OR REPLACE FUNCTION count_spans() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('register.forgets', true) = 'on' THEN
    RETURN NULL;
  END IF;
  INSERT INTO "RegisterDelta" AS kept ("scope", "grain", "on", "unit", "keys", "deltas")
  WITH daily AS MATERIALIZED (
    SELECT t.scope, e.day, s."unit", CASE WHEN substr(k.key, 2, 1) = '.' THEN substr(k.key, 3) ELSE k.key END AS key,
      (sum(e.by) * CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END)::int AS by
    FROM moved s
      CROSS JOIN LATERAL (VALUES (s."from", 1), (s."until", -1)) AS e(day, by)
      CROSS JOIN LATERAL (SELECT s."scope" UNION ALL SELECT '' WHERE s."within" IS NOT NULL) AS t(scope)
      CROSS JOIN LATERAL unnest('{""}'::text[] || s."keys") AS k(key)
    WHERE e.day IS NOT NULL AND NOT (substr(k.key, 1, 2) = CASE t.scope WHEN '' THEN 'p.' ELSE 'a.' END)
    GROUP BY 1, 2, 3, 4 HAVING sum(e.by) <> 0
  ), grained AS (
    SELECT scope, 'd' AS grain, day, unit, key, by FROM daily
    UNION ALL
    SELECT scope, 'm', date_trunc('month', day)::date, unit, key, sum(by)::int FROM daily GROUP BY 1, 3, 4, 5 HAVING sum(by) <> 0
    UNION ALL
    SELECT scope, 'y', date_trunc('year', day)::date, unit, key, sum(by)::int FROM daily GROUP BY 1, 3, 4, 5 HAVING sum(by) <> 0
  )
  SELECT scope, grain, day, unit, array_agg(key), array_agg(by) FROM grained GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
  ON CONFLICT ("scope", "grain", "on", "unit") DO UPDATE SET ("keys", "deltas") = (
    SELECT coalesce(array_agg(key), '{}'), coalesce(array_agg(by), '{}') FROM (
      SELECT key, sum(by)::int AS by FROM (
        SELECT * FROM unnest(kept."keys", kept."deltas")
        UNION ALL SELECT * FROM unnest(excluded."keys", excluded."deltas")) AS both_sides(key, by)
      GROUP BY key HAVING sum(by) <> 0) AS summed);
  RETURN NULL;
END $$;

-- Of a consortium's keys those, from the first, that its units and platforms are counted under too.
ALTER TABLE "RegisterSpan" ADD COLUMN "shared" INTEGER NOT NULL DEFAULT 0;

-- The region something is counted under: a prefecture in the province whose codes begin with `prefix`, else a province.
CREATE FUNCTION register_region(code text, prefix text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$
  SELECT CASE WHEN code IS NULL THEN 'none' WHEN left(code, 2) = prefix THEN left(code, 4) || '00' ELSE left(code, 2) || '0000' END
$$;

DROP FUNCTION recount_register(text[], text[], text[], text[]);
DROP FUNCTION settle_register(text[], text[], text[], text[]);

-- Which provinces' own code begins with which digits, and under which chains each chain is found, come from the caller.
-- Callers run one after the other; each sees what the one before has done. `whole` forgets everything that is kept and
-- takes it from the register's rows again; so does word of a large share of the register.
CREATE FUNCTION settle_register(provinces text[], prefixes text[], chains text[], found_under text[], whole boolean)
RETURNS integer LANGUAGE plpgsql
SET plan_cache_mode = force_custom_plan SET work_mem = '128MB' SET lock_timeout = '2s' AS $$
DECLARE
  settled integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('settle_register'));
  UPDATE "RegisterChange" SET "taken" = true WHERE NOT "taken";
  GET DIAGNOSTICS settled = ROW_COUNT;
  IF settled = 0 AND NOT whole THEN
    RETURN 0;
  END IF;
  IF settled > 1000 AND NOT whole THEN
    whole := settled > (SELECT count(*) FROM "Consortium") / 10;
  END IF;

  IF whole THEN
    PERFORM set_config('enable_nestloop', 'off', true), set_config('register.forgets', 'on', true);
    DELETE FROM "RegisterSpan";
    DELETE FROM "RegisterDelta";
    PERFORM set_config('register.forgets', 'off', true);
  ELSE
    -- Units and platforms of a changed consortium have changed with it.
    INSERT INTO "RegisterChange" ("list", "id", "taken")
      SELECT DISTINCT 'institution', m."organizationId", true FROM "Membership" m
      WHERE m."consortiumId" IN (SELECT "id" FROM "RegisterChange" WHERE "taken" AND "list" = 'consortium');
    INSERT INTO "RegisterChange" ("list", "id", "taken")
      SELECT DISTINCT 'platform', g."platformId", true FROM "ConsortiumPlatform" g
      WHERE g."consortiumId" IN (SELECT "id" FROM "RegisterChange" WHERE "taken" AND "list" = 'consortium');
    DELETE FROM "RegisterSpan" WHERE "within" IN
      (SELECT "id" FROM "RegisterChange" WHERE "taken" AND "list" = 'consortium');
    DELETE FROM "RegisterSpan" WHERE "unit" = 'institution' AND "id" IN
      (SELECT "id" FROM "RegisterChange" WHERE "taken" AND "list" = 'institution');
    DELETE FROM "RegisterSpan" WHERE "unit" IN ('platform', 'regional') AND "id" IN
      (SELECT "id" FROM "RegisterChange" WHERE "taken" AND "list" = 'platform');
  END IF;

  INSERT INTO "RegisterSpan" ("unit", "id", "scope", "from", "until", "within", "keys", "shared")
  SELECT 'consortium', c."id", c."province", lower(span), upper(span), c."id",
    handed.keys || ARRAY['kind:' || lead."kind", 'p.region:' || place.fine, 'a.region:' || place.coarse]
      || ARRAY(SELECT form.before || chain || '|' || form.region FROM unnest(found.chains) AS chain
        CROSS JOIN (VALUES ('p.cell:', place.fine), ('a.cell:', place.coarse)) AS form(before, region)),
    cardinality(handed.keys)
  FROM "Consortium" c
    JOIN "Organization" lead ON lead."id" = c."leadOrganizationId"
    CROSS JOIN LATERAL (SELECT register_region(lead."regionCode", prefixes[array_position(provinces, c."province")]),
      register_region(lead."regionCode", NULL)) AS place(fine, coarse)
    CROSS JOIN LATERAL (SELECT ARRAY(SELECT DISTINCT coalesce(p.above, own.code) FROM unnest(c."chainCodes") AS own(code)
      LEFT JOIN unnest(chains, found_under) AS p(code, above) ON p.code = own.code)) AS found(chains)
    CROSS JOIN LATERAL (SELECT ARRAY['year:' || extract(year FROM c."filedOn")]
      || ARRAY(SELECT 'chain:' || chain FROM unnest(found.chains) AS chain)
      || ARRAY(SELECT DISTINCT 'cluster:' || code FROM unnest(c."clusterCodes") AS code)) AS handed(keys)
    CROSS JOIN LATERAL unnest((
      SELECT range_agg(register_days(s."from", s."until") * daterange(c."filedOn", NULL))
      FROM "ConsortiumStatusPeriod" s
      WHERE s."consortiumId" = c."id" AND s."status" IN ('filed', 'changing', 'rectifying', 'expiring'))) AS span
  WHERE whole OR c."id" IN (SELECT "id" FROM "RegisterChange" WHERE "taken" AND "list" = 'consortium');

  INSERT INTO "RegisterSpan" ("unit", "id", "scope", "from", "until", "within", "keys")
  SELECT 'membership', m."id", c."scope", lower(span), upper(span), m."consortiumId",
    ARRAY['kind:' || o."kind", 'a.region:' || register_region(o."regionCode", NULL),
      'p.region:' || register_region(o."regionCode", prefixes[array_position(provinces, c."scope")])] || c."keys"[:c."shared"]
  FROM "Membership" m
    JOIN "RegisterSpan" c ON c."unit" = 'consortium' AND c."within" = m."consortiumId"
    JOIN "Organization" o ON o."id" = m."organizationId"
    CROSS JOIN LATERAL (SELECT daterange(c."from", c."until") * register_days(m."joinedOn", m."leftOn")) AS one(span)
  WHERE NOT isempty(span)
    AND (whole OR m."consortiumId" IN (SELECT "id" FROM "RegisterChange" WHERE "taken" AND "list" = 'consortium'));

  -- A platform counts while its host is a unit of the consortium that gathers it, each of its keys under its level;
  -- `regional` ones are provincial ones recognised by that consortium's own province.
  INSERT INTO "RegisterSpan" ("unit", "id", "scope", "from", "until", "keys")
  WITH pieces AS (
    SELECT 'institution' AS unit, o."id", t.scope, one.days, ARRAY['kind:' || o."kind",
      'region:' || register_region(o."regionCode", prefixes[array_position(provinces, t.scope)])] || c."keys"[:c."shared"] AS keys
    FROM "Membership" m
      JOIN "Organization" o ON o."id" = m."organizationId"
      JOIN "RegisterSpan" c ON c."unit" = 'consortium' AND c."within" = m."consortiumId"
      CROSS JOIN LATERAL (VALUES (c."scope"), ('')) AS t(scope)
      CROSS JOIN LATERAL (SELECT daterange(c."from", c."until") * register_days(m."joinedOn", m."leftOn")) AS one(days)
    WHERE NOT isempty(one.days)
      AND (whole OR m."organizationId" IN (SELECT "id" FROM "RegisterChange" WHERE "taken" AND "list" = 'institution'))
    UNION ALL
    SELECT u.unit, p."id", t.scope, one.days, ARRAY(SELECT u.before || key FROM unnest(ARRAY['', 'kind:' || o."kind",
      'region:' || register_region(o."regionCode", prefixes[array_position(provinces, t.scope)])] || c."keys"[:c."shared"]) AS key
      WHERE u.before || key <> '')
    FROM "Platform" p
      JOIN "Organization" o ON o."id" = p."organizationId"
      JOIN "ConsortiumPlatform" g ON g."platformId" = p."id"
      JOIN "RegisterSpan" c ON c."unit" = 'consortium' AND c."within" = g."consortiumId"
      JOIN "Membership" m ON m."consortiumId" = g."consortiumId" AND m."organizationId" = p."organizationId"
      CROSS JOIN LATERAL (VALUES (c."scope"), ('')) AS t(scope)
      CROSS JOIN LATERAL (SELECT daterange(c."from", c."until") * register_days(g."from", g."until")
        * register_days(m."joinedOn", m."leftOn") * register_days(p."approvedOn", p."validUntil" + 1)) AS one(days)
      CROSS JOIN LATERAL (SELECT 'platform', p."level" || '/' UNION ALL SELECT 'regional', ''
        WHERE p."level" = 'provincial' AND left(p."regionCode", 2) = prefixes[array_position(provinces, c."scope")])
        AS u(unit, before)
    WHERE NOT isempty(one.days)
      AND (whole OR p."id" IN (SELECT "id" FROM "RegisterChange" WHERE "taken" AND "list" = 'platform'))
  ), counted AS MATERIALIZED (
    SELECT *, count(*) OVER (PARTITION BY unit, id, scope) AS alike FROM pieces
  ), several AS MATERIALIZED (
    SELECT unit, id, scope, days, keys FROM counted WHERE alike > 1
  ), times AS (
    SELECT unit, id, scope, day AS from_day, lead(day) OVER (PARTITION BY unit, id, scope ORDER BY day) AS until_day
    FROM (SELECT DISTINCT unit, id, scope, edge.day
      FROM several CROSS JOIN LATERAL (VALUES (lower(days)), (coalesce(upper(days), 'infinity'))) AS edge(day)) AS edges
  )
  SELECT unit, id, scope, lower(days), upper(days), keys FROM counted WHERE alike = 1
  UNION ALL
  SELECT t.unit, t.id, t.scope, t.from_day, nullif(t.until_day, 'infinity'), array_agg(DISTINCT k.key)
  FROM times t
    JOIN several s ON s.unit = t.unit AND s.id = t.id AND s.scope = t.scope AND s.days @> t.from_day
    CROSS JOIN LATERAL unnest(s.keys) AS k(key)
  WHERE t.until_day IS NOT NULL
  GROUP BY t.unit, t.id, t.scope, t.from_day, t.until_day;

  IF whole THEN
    PERFORM set_config('enable_nestloop', 'on', true);
  END IF;
  DELETE FROM "RegisterChange" WHERE "taken";
  RETURN settled;
END $$;

-- What is kept has no such parts yet; the first question counts the register again.
SELECT set_config('register.forgets', 'on', true);
DELETE FROM "RegisterSpan";
SELECT set_config('register.forgets', 'off', true);
INSERT INTO "RegisterChange" ("list", "id") SELECT 'consortium', "id" FROM "Consortium";
