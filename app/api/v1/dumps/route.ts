import { now } from "@/lib/infrastructure/clock";
import { answerDumps } from "@/lib/infrastructure/open-data/dump-answer";
import { openRoute } from "@/lib/infrastructure/open-data/open-route";
import { storeDump } from "@/lib/infrastructure/open-data/store-dump";
import { writeFirstDumps } from "@/lib/usecases/open-data/write-dumps";

/** The newest dumps; a demonstration that has none yet makes them now. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openRoute(async (request: Request) => {
  await writeFirstDumps(storeDump, now());
  return answerDumps(request);
});
