-- The words of a row of the public lists, ten times as fast as in one statement. Each stands behind the first letter
-- of its list and a letter for its column: single characters and pairs where a text holds Chinese, threes of letters
-- elsewhere; the first one and two letters of a name and of its readings stand beside as beginnings.
DROP INDEX "RegisterEntry_words";
DROP FUNCTION register_words(text, text, text, text, text, text, text);
DROP FUNCTION register_words(text, text);

CREATE FUNCTION register_words(list text, name text, sounds text, aliases text, lead text, members text, others text)
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
        words := words || (left(list, 1) || 'b' || left(part, 1)) || (left(list, 1) || 'b' || left(part, 2));
      END IF;
    END LOOP;
  END LOOP;
  RETURN words;
END $$;

CREATE INDEX "RegisterEntry_words" ON "RegisterEntry" USING gin (
  register_words("list", "name", "sounds", "aliases", "lead", "members", "others"), "facets"
) WITH (fastupdate = off);
