-- A restored register lives in another cluster, whose transactions are numbered from the beginning. Its feed goes on
-- above the last place it had: places are the transaction's number and what was reached before this cluster.
CREATE TABLE "FeedEra" (
  "above" BIGINT NOT NULL,
  "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "FeedEra_pkey" PRIMARY KEY ("above")
);

CREATE FUNCTION public.feed_above() RETURNS bigint STABLE LANGUAGE sql AS $$
  SELECT coalesce(max("above"), 0) FROM public."FeedEra"
$$;

CREATE FUNCTION public.feed_place() RETURNS bigint VOLATILE LANGUAGE sql AS $$
  SELECT public.feed_above() + pg_current_xact_id()::text::bigint
$$;

-- The first place that a transaction still running may yet fill.
CREATE FUNCTION public.feed_horizon() RETURNS bigint STABLE LANGUAGE sql AS $$
  SELECT public.feed_above() + pg_snapshot_xmin(pg_current_snapshot())::text::bigint
$$;

-- Called at every start: does nothing but where the feed holds a place that no transaction of this cluster can have had.
CREATE FUNCTION public.continue_feed() RETURNS void VOLATILE LANGUAGE sql AS $$
  INSERT INTO public."FeedEra" ("above") SELECT max("tx") FROM public."PublicChange"
    HAVING max("tx") >= public.feed_above() + pg_snapshot_xmax(pg_current_snapshot())::text::bigint
$$;

ALTER TABLE "PublicChange" ALTER COLUMN "tx" SET DEFAULT feed_place();
