-- What changed on the public register, in the order of transactions; written by the triggers below alone.
CREATE TABLE "PublicChange" (
  "id" BIGSERIAL NOT NULL,
  -- The transaction: a reader passes it only when none before it is still running, so that nothing is missed.
  "tx" BIGINT NOT NULL DEFAULT (pg_current_xact_id()::text::bigint),
  "resource" TEXT NOT NULL CHECK ("resource" IN ('consortium', 'institution', 'platform', 'notice')),
  "recordId" TEXT NOT NULL,
  "change" TEXT NOT NULL CHECK ("change" IN ('created', 'updated', 'tombstone')),
  "reason" TEXT,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "PublicChange_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "PublicChange_tx_id_idx" ON "PublicChange" ("tx", "id");
CREATE UNIQUE INDEX "PublicChange_once" ON "PublicChange" ("tx", "resource", "recordId", "change");

CREATE TRIGGER history_rows BEFORE UPDATE OR DELETE ON "PublicChange" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_table BEFORE TRUNCATE ON "PublicChange" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The status that took a consortium off the register; null while it stands on it.
CREATE FUNCTION register_ended(facets text[]) RETURNS text IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
  SELECT substr(facet, 10) FROM unnest(facets) AS facet
  WHERE facet IN ('c.status:expired', 'c.status:terminated', 'c.status:revoked') LIMIT 1
$$;

-- Rows of the public lists: listed, changed, off the register.
CREATE FUNCTION note_public_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "PublicChange" ("resource", "recordId", "change")
      SELECT "list", "id", 'created' FROM added ORDER BY 1, 2 ON CONFLICT DO NOTHING;
    INSERT INTO "PublicChange" ("resource", "recordId", "change", "reason")
      SELECT "list", "id", 'tombstone', register_ended("facets") FROM added
      WHERE "list" = 'consortium' AND register_ended("facets") IS NOT NULL ORDER BY 1, 2 ON CONFLICT DO NOTHING;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO "PublicChange" ("resource", "recordId", "change", "reason")
      SELECT "list", "id", 'tombstone', 'removed' FROM removed ORDER BY 1, 2 ON CONFLICT DO NOTHING;
  ELSE
    INSERT INTO "PublicChange" ("resource", "recordId", "change", "reason")
      SELECT n."list", n."id", CASE WHEN now_ended.status IS NULL THEN 'updated' ELSE 'tombstone' END, now_ended.status
      FROM added AS n JOIN removed AS o USING ("list", "id"),
        LATERAL (SELECT CASE WHEN n."list" = 'consortium'
          AND register_ended(n."facets") IS DISTINCT FROM register_ended(o."facets")
          THEN register_ended(n."facets") END AS status) AS now_ended
      WHERE (n."place", n."name", n."aliases", n."lead", n."members", n."others", n."facets")
        IS DISTINCT FROM (o."place", o."name", o."aliases", o."lead", o."members", o."others", o."facets")
      ORDER BY 1, 2 ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER public_added AFTER INSERT ON "RegisterEntry"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_public_change();
CREATE TRIGGER public_removed AFTER DELETE ON "RegisterEntry"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION note_public_change();
CREATE TRIGGER public_moved AFTER UPDATE ON "RegisterEntry"
  REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_public_change();

-- Facts of a listed record that its row in the lists does not hold. Arguments: the list, the column with the record's id.
CREATE FUNCTION note_record_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  record_id text := to_jsonb(coalesce(NEW, OLD)) ->> TG_ARGV[1];
BEGIN
  INSERT INTO "PublicChange" ("resource", "recordId", "change")
    SELECT "list", "id", 'updated' FROM "RegisterEntry" WHERE "list" = TG_ARGV[0] AND "id" = record_id
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER public_change AFTER UPDATE ON "Consortium" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION note_record_change('consortium', 'id');
CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE ON "ConsortiumStatusPeriod"
  FOR EACH ROW EXECUTE FUNCTION note_record_change('consortium', 'consortiumId');
CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE ON "Membership"
  FOR EACH ROW EXECUTE FUNCTION note_record_change('consortium', 'consortiumId');
CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE ON "ConsortiumTask"
  FOR EACH ROW EXECUTE FUNCTION note_record_change('consortium', 'consortiumId');
CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE ON "ConsortiumPlatform"
  FOR EACH ROW EXECUTE FUNCTION note_record_change('consortium', 'consortiumId');
CREATE TRIGGER public_unit AFTER INSERT OR UPDATE OR DELETE ON "Membership"
  FOR EACH ROW EXECUTE FUNCTION note_record_change('institution', 'organizationId');
CREATE TRIGGER public_change AFTER UPDATE ON "Platform" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION note_record_change('platform', 'id');
CREATE TRIGGER public_change AFTER UPDATE ON "Organization" FOR EACH ROW
  WHEN ((OLD."name", OLD."creditCode", OLD."kind", OLD."regionCode")
    IS DISTINCT FROM (NEW."name", NEW."creditCode", NEW."kind", NEW."regionCode"))
  EXECUTE FUNCTION note_record_change('institution', 'id');
CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE ON "OrganizationName"
  FOR EACH ROW EXECUTE FUNCTION note_record_change('institution', 'organizationId');

CREATE FUNCTION note_public_notice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "PublicChange" ("resource", "recordId", "change", "reason")
    VALUES ('notice', NEW."id", CASE TG_OP WHEN 'INSERT' THEN 'created' ELSE 'updated' END, NEW."result")
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER public_change AFTER INSERT OR UPDATE ON "PublicNotice"
  FOR EACH ROW EXECUTE FUNCTION note_public_notice();

-- Whoever begins with the feed today gets what stands there already.
INSERT INTO "PublicChange" ("resource", "recordId", "change")
  SELECT "list", "id", 'created' FROM "RegisterEntry" ORDER BY "list", "id";
INSERT INTO "PublicChange" ("resource", "recordId", "change", "reason")
  SELECT "list", "id", 'tombstone', register_ended("facets") FROM "RegisterEntry"
  WHERE "list" = 'consortium' AND register_ended("facets") IS NOT NULL ORDER BY "id";
INSERT INTO "PublicChange" ("resource", "recordId", "change", "reason")
  SELECT 'notice', "id", 'created', "result" FROM "PublicNotice" ORDER BY "publishedAt", "id";

-- Whole contents of a resource as files; a file's name says its resource, day and form.
CREATE TABLE "PublicDump" (
  "name" TEXT NOT NULL,
  "resource" TEXT NOT NULL,
  "format" TEXT NOT NULL,
  "rows" INTEGER NOT NULL,
  -- Bytes.
  "size" BIGINT NOT NULL,
  "sha256" TEXT NOT NULL,
  "madeAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "PublicDump_pkey" PRIMARY KEY ("name")
);
CREATE INDEX "PublicDump_madeAt_idx" ON "PublicDump" ("madeAt");
