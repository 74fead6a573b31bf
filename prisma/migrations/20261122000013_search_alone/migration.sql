-- A search is over before other processes could have been started to help it.
ALTER TABLE "RegisterEntry" SET (parallel_workers = 0);
