-- The register's figures of any day. Every counted thing stands with the days on which it counts (RegisterSpan); of
-- each day and month it is kept by how much every figure changes (RegisterDelta), so that the figure of a day is a
-- short sum. What was written since stands in RegisterChange until settle_register takes it over.
CREATE TABLE "RegisterChange" (
  "seq" BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "list" TEXT NOT NULL CHECK ("list" IN ('consortium', 'institution', 'platform')),
  "id" TEXT NOT NULL,
  "taken" BOOLEAN NOT NULL DEFAULT false
);
CREATE INDEX "RegisterChange_taken" ON "RegisterChange" ("list", "id") WHERE "taken";

-- `scope` is a place's id; institutions and platforms, which count once however many consortia they are in, stand a
-- second time under the empty scope of all places. `within` is the consortium of what is counted in one alone.
CREATE TABLE "RegisterSpan" (
  "unit" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "scope" TEXT NOT NULL,
  "from" DATE NOT NULL,
  "until" DATE,
  "within" TEXT,
  "keys" TEXT[] NOT NULL,
  CONSTRAINT "RegisterSpan_pkey" PRIMARY KEY ("unit", "id", "scope", "from")
);
CREATE INDEX "RegisterSpan_within" ON "RegisterSpan" ("within") WHERE "within" IS NOT NULL;

CREATE TABLE "RegisterDelta" (
  "scope" TEXT NOT NULL,
  -- d: of a day; m: of a whole month, under its first day.
  "grain" TEXT NOT NULL CHECK ("grain" IN ('d', 'm')),
  "on" DATE NOT NULL,
  "unit" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "delta" INTEGER NOT NULL,
  CONSTRAINT "RegisterDelta_pkey" PRIMARY KEY ("scope", "grain", "on", "unit", "key") INCLUDE ("delta")
);

CREATE TABLE "StatisticsCheck" (
  "id" BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "days" INTEGER NOT NULL,
  "figures" INTEGER NOT NULL,
  "differences" JSONB NOT NULL
);

-- Days from one date up to, not including, another; an open end has no limit, a turned pair no day.
CREATE FUNCTION register_days(a date, b date) RETURNS daterange IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$
  SELECT CASE WHEN a IS NULL OR b IS NULL OR b > a THEN daterange(a, b) ELSE 'empty'::daterange END
$$;

-- A key marked `p.` is counted among a place's figures alone, one marked `a.` among those of all places.
CREATE FUNCTION count_spans() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "RegisterDelta" AS kept ("scope", "grain", "on", "unit", "key", "delta")
  SELECT t.scope, g.grain, CASE g.grain WHEN 'm' THEN date_trunc('month', e.day)::date ELSE e.day END,
    s."unit", CASE WHEN substr(k.key, 2, 1) = '.' THEN substr(k.key, 3) ELSE k.key END,
    sum(CASE TG_OP WHEN 'INSERT' THEN e.by ELSE -e.by END)::int
  FROM moved s
    CROSS JOIN LATERAL (VALUES (s."from", 1), (s."until", -1)) AS e(day, by)
    CROSS JOIN LATERAL (SELECT s."scope" UNION ALL SELECT '' WHERE s."within" IS NOT NULL) AS t(scope)
    CROSS JOIN LATERAL unnest('{""}'::text[] || s."keys") AS k(key)
    CROSS JOIN (VALUES ('d'), ('m')) AS g(grain)
  WHERE e.day IS NOT NULL AND NOT (substr(k.key, 1, 2) = CASE t.scope WHEN '' THEN 'p.' ELSE 'a.' END)
  GROUP BY 1, 2, 3, 4, 5 HAVING sum(e.by) <> 0
  ORDER BY 1, 2, 3, 4, 5
  ON CONFLICT ("scope", "grain", "on", "unit", "key") DO UPDATE SET "delta" = kept."delta" + excluded."delta";
  RETURN NULL;
END $$;
CREATE TRIGGER count_added AFTER INSERT ON "RegisterSpan"
  REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION count_spans();
CREATE TRIGGER count_removed AFTER DELETE ON "RegisterSpan"
  REFERENCING OLD TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION count_spans();

-- Which provinces' own code begins with which digits, and under which chains each chain is found, come from the caller.
-- Callers run one after the other; each sees what the one before has done.
CREATE FUNCTION settle_register(provinces text[], prefixes text[], chains text[], found_under text[])
RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  settled integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('settle_register'));
  UPDATE "RegisterChange" SET "taken" = true WHERE NOT "taken";
  GET DIAGNOSTICS settled = ROW_COUNT;
  IF settled = 0 THEN
    RETURN 0;
  END IF;
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

  INSERT INTO "RegisterSpan" ("unit", "id", "scope", "from", "until", "within", "keys")
  SELECT 'consortium', c."id", c."province", lower(span), upper(span), c."id",
    ARRAY['year:' || extract(year FROM c."filedOn"), 'p.region:' || lead.fine, 'a.region:' || lead.coarse]
      || ARRAY(SELECT DISTINCT 'cluster:' || code FROM unnest(c."clusterCodes") AS code)
      || ARRAY(SELECT DISTINCT form.before || coalesce(p.above, own.code) || form.after
        FROM unnest(c."chainCodes") AS own(code)
          LEFT JOIN unnest(chains, found_under) AS p(code, above) ON p.code = own.code
          CROSS JOIN (VALUES ('chain:', ''), ('p.cell:', '|' || lead.fine), ('a.cell:', '|' || lead.coarse))
            AS form(before, after))
  FROM "Consortium" c
    JOIN LATERAL (
      SELECT coalesce(left(o."regionCode", 4) || '00', 'none') AS fine, coalesce(left(o."regionCode", 2) || '0000', 'none') AS coarse
      FROM "Organization" o WHERE o."id" = c."leadOrganizationId") AS lead ON true
    CROSS JOIN LATERAL unnest((
      SELECT range_agg(register_days(s."from", s."until") * daterange(c."filedOn", NULL))
      FROM "ConsortiumStatusPeriod" s
      WHERE s."consortiumId" = c."id" AND s."status" IN ('filed', 'changing', 'rectifying', 'expiring'))) AS span
  WHERE c."id" IN (SELECT "id" FROM "RegisterChange" WHERE "taken" AND "list" = 'consortium');

  INSERT INTO "RegisterSpan" ("unit", "id", "scope", "from", "until", "within", "keys")
  SELECT 'membership', m."id", c."scope", lower(span), upper(span), m."consortiumId", ARRAY['kind:' || o."kind"]
  FROM "Membership" m
    JOIN "RegisterSpan" c ON c."unit" = 'consortium' AND c."within" = m."consortiumId"
    JOIN "Organization" o ON o."id" = m."organizationId"
    CROSS JOIN LATERAL (SELECT daterange(c."from", c."until") * register_days(m."joinedOn", m."leftOn")) AS one(span)
  WHERE NOT isempty(span)
    AND m."consortiumId" IN (SELECT "id" FROM "RegisterChange" WHERE "taken" AND "list" = 'consortium');

  INSERT INTO "RegisterSpan" ("unit", "id", "scope", "from", "until", "keys")
  SELECT 'institution', present.id, present.scope, lower(span), upper(span),
    ARRAY['kind:' || o."kind", 'a.region:' || coalesce(left(o."regionCode", 2) || '0000', 'none'), 'p.region:' || CASE
      WHEN left(o."regionCode", 2) = prefixes[array_position(provinces, present.scope)] THEN left(o."regionCode", 4) || '00'
      ELSE coalesce(left(o."regionCode", 2) || '0000', 'none') END]
  FROM (
    SELECT m."organizationId" AS id, t.scope,
      range_agg(daterange(c."from", c."until") * register_days(m."joinedOn", m."leftOn")) AS days
    FROM "Membership" m
      JOIN "RegisterSpan" c ON c."unit" = 'consortium' AND c."within" = m."consortiumId"
      CROSS JOIN LATERAL (VALUES (c."scope"), ('')) AS t(scope)
    WHERE m."organizationId" IN (SELECT "id" FROM "RegisterChange" WHERE "taken" AND "list" = 'institution')
    GROUP BY 1, 2) AS present
    JOIN "Organization" o ON o."id" = present.id
    CROSS JOIN LATERAL unnest(present.days) AS span;

  -- A platform counts while its host is a unit of the consortium that gathers it; `regional` ones are provincial ones
  -- recognised by that consortium's own province.
  INSERT INTO "RegisterSpan" ("unit", "id", "scope", "from", "until", "keys")
  SELECT present.unit, present.id, present.scope, lower(span), upper(span),
    CASE present.unit WHEN 'regional' THEN '{}'::text[] ELSE ARRAY['level:' || present.level] END
  FROM (
    SELECT u.unit, p."id", p."level", t.scope,
      range_agg(daterange(c."from", c."until") * register_days(g."from", g."until")
        * register_days(m."joinedOn", m."leftOn") * register_days(p."approvedOn", p."validUntil" + 1)) AS days
    FROM "Platform" p
      JOIN "ConsortiumPlatform" g ON g."platformId" = p."id"
      JOIN "RegisterSpan" c ON c."unit" = 'consortium' AND c."within" = g."consortiumId"
      JOIN "Membership" m ON m."consortiumId" = g."consortiumId" AND m."organizationId" = p."organizationId"
      CROSS JOIN LATERAL (VALUES (c."scope"), ('')) AS t(scope)
      CROSS JOIN LATERAL (SELECT 'platform' UNION ALL SELECT 'regional'
        WHERE p."level" = 'provincial' AND left(p."regionCode", 2) = prefixes[array_position(provinces, c."scope")]) AS u(unit)
    WHERE p."id" IN (SELECT "id" FROM "RegisterChange" WHERE "taken" AND "list" = 'platform')
    GROUP BY 1, 2, 3, 4) AS present
    CROSS JOIN LATERAL unnest(present.days) AS span;

  DELETE FROM "RegisterChange" WHERE "taken";
  RETURN settled;
END $$;

-- Forgets everything that is kept and takes it from the register's rows again.
CREATE FUNCTION recount_register(provinces text[], prefixes text[], chains text[], found_under text[])
RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('settle_register'));
  DELETE FROM "RegisterSpan";
  DELETE FROM "RegisterDelta";
  INSERT INTO "RegisterChange" ("list", "id") SELECT 'consortium', "id" FROM "Consortium";
  RETURN settle_register(provinces, prefixes, chains, found_under);
END $$;

-- Every write of the register leaves word of what it has touched, whoever writes.
CREATE FUNCTION note_register_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  id text := TG_ARGV[1];
BEGIN
  IF TG_OP <> 'DELETE' THEN
    EXECUTE format('INSERT INTO "RegisterChange" ("list", "id") SELECT DISTINCT %L, %I FROM new_rows', TG_ARGV[0], id);
  END IF;
  IF TG_OP <> 'INSERT' THEN
    EXECUTE format('INSERT INTO "RegisterChange" ("list", "id") SELECT DISTINCT %L, %I FROM old_rows', TG_ARGV[0], id);
  END IF;
  RETURN NULL;
END $$;

DO $triggers$
DECLARE
  noted record;
BEGIN
  FOR noted IN SELECT * FROM (VALUES
    ('ConsortiumStatusPeriod', 'consortium', 'consortiumId'),
    ('Membership', 'consortium', 'consortiumId'),
    ('Membership', 'institution', 'organizationId'),
    ('ConsortiumPlatform', 'consortium', 'consortiumId'),
    ('ConsortiumPlatform', 'platform', 'platformId')) AS t(of_table, list, field)
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION note_register_change(%L, %L)',
      'note_added_' || noted.list, noted.of_table, noted.list, noted.field);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION note_register_change(%L, %L)',
      'note_changed_' || noted.list, noted.of_table, noted.list, noted.field);
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows
      FOR EACH STATEMENT EXECUTE FUNCTION note_register_change(%L, %L)',
      'note_removed_' || noted.list, noted.of_table, noted.list, noted.field);
  END LOOP;
END
$triggers$;

-- Of these only what figures depend on; a new one counts only once something else refers to it.
CREATE FUNCTION note_consortium() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "RegisterChange" ("list", "id") VALUES ('consortium', OLD."id");
  RETURN NULL;
END $$;
CREATE TRIGGER note_changed AFTER UPDATE ON "Consortium" FOR EACH ROW WHEN (
  (OLD."province", OLD."leadOrganizationId", OLD."filedOn", OLD."chainCodes", OLD."clusterCodes")
  IS DISTINCT FROM (NEW."province", NEW."leadOrganizationId", NEW."filedOn", NEW."chainCodes", NEW."clusterCodes"))
  EXECUTE FUNCTION note_consortium();
CREATE TRIGGER note_removed AFTER DELETE ON "Consortium" FOR EACH ROW EXECUTE FUNCTION note_consortium();

CREATE FUNCTION note_platform() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "RegisterChange" ("list", "id") VALUES ('platform', NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER note_changed AFTER UPDATE ON "Platform" FOR EACH ROW WHEN (
  (OLD."organizationId", OLD."level", OLD."regionCode", OLD."approvedOn", OLD."validUntil")
  IS DISTINCT FROM (NEW."organizationId", NEW."level", NEW."regionCode", NEW."approvedOn", NEW."validUntil"))
  EXECUTE FUNCTION note_platform();

CREATE FUNCTION note_organization() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "RegisterChange" ("list", "id")
    SELECT 'consortium', "consortiumId" FROM "Membership" WHERE "organizationId" = NEW."id"
    UNION SELECT 'consortium', "id" FROM "Consortium" WHERE "leadOrganizationId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER note_changed AFTER UPDATE ON "Organization" FOR EACH ROW WHEN (
  (OLD."kind", OLD."regionCode") IS DISTINCT FROM (NEW."kind", NEW."regionCode"))
  EXECUTE FUNCTION note_organization();
CREATE INDEX "Consortium_lead" ON "Consortium" ("leadOrganizationId");

-- A chain that gets a parent or a successor moves every consortium in a chain.
CREATE FUNCTION note_chain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "RegisterChange" ("list", "id")
    SELECT 'consortium', "id" FROM "Consortium" WHERE cardinality("chainCodes") > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER note_added AFTER INSERT ON "DictionaryEntry" FOR EACH ROW WHEN (
  NEW."kind" = 'chain' AND coalesce(NEW."parentCode", NEW."successorCode") IS NOT NULL) EXECUTE FUNCTION note_chain();
CREATE TRIGGER note_changed AFTER UPDATE ON "DictionaryEntry" FOR EACH ROW WHEN (
  NEW."kind" = 'chain' AND (OLD."parentCode", OLD."successorCode") IS DISTINCT FROM (NEW."parentCode", NEW."successorCode"))
  EXECUTE FUNCTION note_chain();

-- The register as it stands is counted at the first question.
INSERT INTO "RegisterChange" ("list", "id") SELECT 'consortium', "id" FROM "Consortium";
