-- What the application's role (:app) may do. Run by the owner after every migration; repeatable.
-- Rows are read and written, the shape of tables is not, and history is only ever added to.

GRANT USAGE ON SCHEMA public TO :app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO :app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO :app;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO :app;

DO $history$
DECLARE
  history regclass;
BEGIN
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO :app', current_database());
  -- The migrations mark each table of history with this trigger.
  FOR history IN SELECT tgrelid FROM pg_trigger WHERE tgname = 'history_rows' LOOP
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %s FROM :app', history);
  END LOOP;
  -- A notice may be marked as read; it stays.
  IF to_regclass('public."Notice"') IS NOT NULL THEN
    REVOKE DELETE, TRUNCATE ON public."Notice" FROM :app;
  END IF;
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON public._prisma_migrations FROM :app;
  END IF;
END
$history$;

-- The job queue belongs to the owner and guards its rows; the application's role works in it.
DO $jobs$
DECLARE
  guarded regclass;
BEGIN
  IF to_regnamespace('graphile_worker') IS NULL THEN
    RETURN;
  END IF;
  GRANT USAGE ON SCHEMA graphile_worker TO :app;
  GRANT ALL ON ALL TABLES IN SCHEMA graphile_worker TO :app;
  GRANT ALL ON ALL SEQUENCES IN SCHEMA graphile_worker TO :app;
  GRANT ALL ON ALL FUNCTIONS IN SCHEMA graphile_worker TO :app;
  FOR guarded IN
    SELECT oid FROM pg_class WHERE relnamespace = 'graphile_worker'::regnamespace AND relrowsecurity
  LOOP
    EXECUTE format('DROP POLICY IF EXISTS application ON %s', guarded);
    EXECUTE format('CREATE POLICY application ON %s TO :app USING (true) WITH CHECK (true)', guarded);
  END LOOP;
END
$jobs$;
