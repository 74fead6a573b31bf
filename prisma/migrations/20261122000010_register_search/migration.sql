-- What the three public lists search: one narrow row for each consortium, institution and platform that is listed.
-- Texts are folded; readings and several names in one text are parted by `|`, which no query contains.
CREATE TABLE "RegisterEntry" (
  "list" TEXT NOT NULL CHECK ("list" IN ('consortium', 'institution', 'platform')),
  "id" TEXT NOT NULL,
  "place" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "sounds" TEXT NOT NULL DEFAULT '',
  "aliases" TEXT NOT NULL DEFAULT '',
  "lead" TEXT NOT NULL DEFAULT '',
  "members" TEXT NOT NULL DEFAULT '',
  "others" TEXT NOT NULL DEFAULT '',
  "facets" TEXT[] NOT NULL,
  CONSTRAINT "RegisterEntry_pkey" PRIMARY KEY ("list", "id")
);

-- Words of a text under a letter for its column: single characters and pairs where it holds Chinese, threes of letters.
CREATE FUNCTION register_words(field text, parts text) RETURNS SETOF text
IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
  SELECT field || substr(part, i, n)
  FROM string_to_table(parts, '|') AS part,
    LATERAL (VALUES (1), (2), (3)) AS size(n),
    LATERAL generate_series(1, char_length(part) - n + 1) AS i
  WHERE CASE WHEN part ~ '[^ -~]' THEN n < 3 ELSE n = 3 END
$$;

-- All words of a row, each behind the first letter of its list; a name's first letters stand beside as beginnings.
CREATE FUNCTION register_words(list text, name text, sounds text, aliases text, lead text, members text, others text)
RETURNS text[] IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
  SELECT coalesce(array_agg(DISTINCT left(list, 1) || word), '{}') FROM (
    SELECT public.register_words('n', name || '|' || sounds)
    UNION ALL SELECT public.register_words('a', aliases)
    UNION ALL SELECT public.register_words('l', lead)
    UNION ALL SELECT public.register_words('m', members)
    UNION ALL SELECT public.register_words('o', others)
    UNION ALL SELECT 'b' || left(part, n)
      FROM string_to_table(name || '|' || sounds, '|') AS part, generate_series(1, 2) AS n
      WHERE char_length(part) >= n
  ) AS words(word)
$$;

-- New rows are found at once: without a list of pending ones no search has to read it through.
CREATE INDEX "RegisterEntry_words" ON "RegisterEntry" USING gin (
  register_words("list", "name", "sounds", "aliases", "lead", "members", "others"), "facets"
) WITH (fastupdate = off);
CREATE INDEX "RegisterEntry_place" ON "RegisterEntry" ("list", "place", "id");
CREATE INDEX "RegisterEntry_name" ON "RegisterEntry" ("list", left("name", 100));

-- How many rows have a facet, alone (`within` is the list's letter) and beside another; kept with every write.
CREATE TABLE "RegisterCount" (
  "within" TEXT NOT NULL,
  "facet" TEXT NOT NULL,
  "count" INTEGER NOT NULL,
  CONSTRAINT "RegisterCount_pkey" PRIMARY KEY ("within", "facet")
);

CREATE FUNCTION register_pairs(list text, facets text[]) RETURNS TABLE("within" text, "facet" text)
IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$
  SELECT w, f FROM unnest(left(list, 1) || facets) AS w, unnest(left(list, 1) || facets) AS f
  WHERE f <> left(list, 1) OR w = f
$$;

CREATE FUNCTION count_register() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "RegisterCount" AS kept ("within", "facet", "count")
      SELECT p."within", p."facet", count(*)::int FROM added, register_pairs("list", "facets") AS p GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT ("within", "facet") DO UPDATE SET "count" = kept."count" + excluded."count";
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO "RegisterCount" AS kept ("within", "facet", "count")
      SELECT p."within", p."facet", -count(*)::int FROM removed, register_pairs("list", "facets") AS p GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT ("within", "facet") DO UPDATE SET "count" = kept."count" + excluded."count";
  ELSE
    INSERT INTO "RegisterCount" AS kept ("within", "facet", "count")
      SELECT moved."within", moved."facet", sum(by)::int FROM (
        SELECT p.*, 1 AS by FROM added, register_pairs("list", "facets") AS p
        UNION ALL SELECT p.*, -1 FROM removed, register_pairs("list", "facets") AS p
      ) AS moved GROUP BY 1, 2 HAVING sum(by) <> 0 ORDER BY 1, 2
    ON CONFLICT ("within", "facet") DO UPDATE SET "count" = kept."count" + excluded."count";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER count_added AFTER INSERT ON "RegisterEntry"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_register();
CREATE TRIGGER count_removed AFTER DELETE ON "RegisterEntry"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_register();
CREATE TRIGGER count_moved AFTER UPDATE ON "RegisterEntry"
  REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_register();

-- Words that many rows have, with their share of all rows, as the last ANALYZE saw them.
CREATE FUNCTION frequent_register_words() RETURNS TABLE("word" text, "share" real)
STABLE SECURITY DEFINER SET search_path = pg_catalog, public LANGUAGE sql AS $$
  SELECT common.word, common.share
  FROM pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) AS common(word, share)
  WHERE schemaname = 'public' AND tablename IN ('RegisterEntry', 'RegisterEntry_words') AND common.word IS NOT NULL
$$;

-- The table above replaces what the list of consortia searched so far.
DROP INDEX "Consortium_bigrams";
ALTER TABLE "Consortium" DROP COLUMN "searchText";
