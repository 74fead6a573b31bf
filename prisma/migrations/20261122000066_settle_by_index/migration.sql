-- What has changed is looked for by its ids, which leads to it by an index however large the register is.
ALTER TABLE "RegisterChange" DROP COLUMN "taken";

-- Which provinces' own code begins with which digits, and under which chains each chain is found, come from the caller.
-- Callers run one after the other; each sees what the one before has done. `whole` forgets everything that is kept and
-- takes it from the register's rows again; so does word of a large share of the register.
CREATE OR REPLACE FUNCTION settle_register(provinces text[], prefixes text[], chains text[], found_under text[], whole boolean)
RETURNS integer LANGUAGE plpgsql
SET plan_cache_mode = force_custom_plan SET work_mem = '128MB' SET lock_timeout = '2s' AS $$
DECLARE
  settled integer;
  consortia text[];
  institutions text[];
  platforms text[];
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('settle_register'));
  WITH taken AS (DELETE FROM "RegisterChange" RETURNING "list", "id")
  SELECT count(*), array_agg(DISTINCT "id") FILTER (WHERE "list" = 'consortium'),
    array_agg(DISTINCT "id") FILTER (WHERE "list" = 'institution'), array_agg(DISTINCT "id") FILTER (WHERE "list" = 'platform')
  INTO settled, consortia, institutions, platforms FROM taken;
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
    institutions := institutions || ARRAY(SELECT "organizationId" FROM "Membership" WHERE "consortiumId" = ANY(consortia));
    platforms := platforms || ARRAY(SELECT "platformId" FROM "ConsortiumPlatform" WHERE "consortiumId" = ANY(consortia));
    DELETE FROM "RegisterSpan" WHERE "within" = ANY(consortia);
    DELETE FROM "RegisterSpan" WHERE "unit" = 'institution' AND "id" = ANY(institutions);
    DELETE FROM "RegisterSpan" WHERE "unit" IN ('platform', 'regional') AND "id" = ANY(platforms);
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
  WHERE whole OR c."id" = ANY(consortia);

  INSERT INTO "RegisterSpan" ("unit", "id", "scope", "from", "until", "within", "keys")
  SELECT 'membership', m."id", c."scope", lower(span), upper(span), m."consortiumId",
    ARRAY['kind:' || o."kind", 'a.region:' || register_region(o."regionCode", NULL),
      'p.region:' || register_region(o."regionCode", prefixes[array_position(provinces, c."scope")])] || c."keys"[:c."shared"]
  FROM "Membership" m
    JOIN "RegisterSpan" c ON c."unit" = 'consortium' AND c."within" = m."consortiumId"
    JOIN "Organization" o ON o."id" = m."organizationId"
    CROSS JOIN LATERAL (SELECT daterange(c."from", c."until") * register_days(m."joinedOn", m."leftOn")) AS one(span)
  WHERE NOT isempty(span)
    AND (whole OR m."consortiumId" = ANY(consortia));

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
      AND (whole OR m."organizationId" = ANY(institutions))
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
      AND (whole OR p."id" = ANY(platforms))
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
  RETURN settled;
END $$;
