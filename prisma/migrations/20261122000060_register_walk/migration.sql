-- Walking through a list in its own order reads names and facets from the index alone, ten times as fast as row by row.
DROP INDEX "RegisterEntry_place";
CREATE INDEX "RegisterEntry_place" ON "RegisterEntry" ("list", "place", "id") INCLUDE ("name", "sounds", "facets");
-- That holds where the rows are known to be visible.
ALTER TABLE "RegisterEntry" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);

-- As before, and the first four letters of a name and of its readings as a beginning: two say little of a reading.
CREATE OR REPLACE FUNCTION register_words(list text, name text, sounds text, aliases text, lead text, members text, others text)
RETURNS text[] IMMUTABLE STRICT PARALLEL SAFE LANGUAGE plpgsql AS $$
DECLARE
  texts text[] := ARRAY[name || '|' || sounds, aliases, lead, members, others];
  words text[] := '{}';
  letters text[];
  part text;
  head text;
BEGIN
  FOR field IN 1..5 LOOP
    head := left(list, 1) || substr('nalmo', field, 1);
    FOREACH part IN ARRAY string_to_array(texts[field], '|') LOOP
      IF octet_length(part) = char_length(part) THEN
        FOR i IN 1..char_length(part) - 2 LOOP
          words := words || (head || substr(part, i, 3));
        END LOOP;
      ELSE
        letters := string_to_array(part, NULL);
        FOR i IN 1..cardinality(letters) LOOP
          words := words || (head || letters[i]);
        END LOOP;
        FOR i IN 1..cardinality(letters) - 1 LOOP
          words := words || (head || letters[i] || letters[i + 1]);
        END LOOP;
      END IF;
      IF field = 1 AND part <> '' THEN
        head := left(list, 1) || 'b';
        words := words || (head || left(part, 1)) || (head || left(part, 2)) || (head || left(part, 4));
        head := left(list, 1) || 'n';
      END IF;
    END LOOP;
  END LOOP;
  RETURN words;
END $$;
REINDEX INDEX "RegisterEntry_words";
