-- Whoever keeps public answers ready listens here: `register` when what the public reads has changed, `measures` when a
-- rule or the calendar has. Told by the commit itself, whichever process it comes from; once a transaction.
CREATE FUNCTION tell_register_news() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('register_news', TG_ARGV[0]);
  RETURN NULL;
END $$;

CREATE TRIGGER told AFTER INSERT ON "PublicChange" FOR EACH STATEMENT EXECUTE FUNCTION tell_register_news('register');
CREATE TRIGGER told AFTER INSERT OR UPDATE OR DELETE ON "DictionaryEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION tell_register_news('register');
CREATE TRIGGER told AFTER INSERT OR DELETE ON "PublicDump"
  FOR EACH STATEMENT EXECUTE FUNCTION tell_register_news('register');
CREATE TRIGGER told AFTER INSERT ON "StatisticsCheck"
  FOR EACH STATEMENT EXECUTE FUNCTION tell_register_news('register');
-- Counting a check of a certificate changes nothing that is kept.
CREATE TRIGGER told AFTER INSERT OR UPDATE OF "canonical", "validUntil", "voidedOn", "signature" ON "Certificate"
  FOR EACH STATEMENT EXECUTE FUNCTION tell_register_news('register');
CREATE TRIGGER told AFTER INSERT OR UPDATE OR DELETE ON "MeasureVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION tell_register_news('measures');
CREATE TRIGGER told AFTER INSERT OR UPDATE OR DELETE ON "CalendarYear"
  FOR EACH STATEMENT EXECUTE FUNCTION tell_register_news('measures');

-- What a record shows beside its row in the lists: whether a unit contests its membership, what has happened, whether a
-- certificate was issued.
CREATE TRIGGER public_change AFTER INSERT OR UPDATE OF "state" ON "Contest"
  FOR EACH ROW EXECUTE FUNCTION note_record_change('consortium', 'consortiumId');
CREATE TRIGGER public_change AFTER INSERT ON "ConsortiumEvent"
  FOR EACH ROW WHEN (NEW."note" IS NOT NULL) EXECUTE FUNCTION note_record_change('consortium', 'consortiumId');
CREATE TRIGGER public_change AFTER INSERT ON "Certificate"
  FOR EACH ROW EXECUTE FUNCTION note_record_change('consortium', 'consortiumId');
