-- The same pairs as before, several times as fast where a whole directory is indexed.
CREATE OR REPLACE FUNCTION bigrams(t text) RETURNS text[] IMMUTABLE STRICT PARALLEL SAFE LANGUAGE plpgsql AS $$
DECLARE
  letters text[] := string_to_array(t, NULL);
  pairs text[] := '{}';
BEGIN
  FOR i IN 1..coalesce(cardinality(letters), 0) - 1 LOOP
    pairs := pairs || (letters[i] || letters[i + 1]);
  END LOOP;
  RETURN pairs;
END $$;
