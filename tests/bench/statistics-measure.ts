import { readFileSync } from "node:fs";
import { addDays } from "@/lib/domain/calendar/dates";
import { openDataSet } from "./data-set";
import { seededNumbers } from "./data-set-words";
import { sampleOf } from "./figures";
import type { StatisticsFigures } from "./statistics";

const DAYS = 20;
/** The data sets hold seven years from here. */
const FIRST = "2019-01-01";
const SPAN = 7 * 365;

// One connection, so that all work is done by one server process, whose time on the processor is told beside the clock's.
process.env.DATABASE_POOL = "1";
const set = await openDataSet(process.argv[2] === "L" ? "L" : "M");
const { prisma } = await import("@/lib/data/client");
const { namedStatisticsOn } = await import("@/lib/data/register-figures");
const { recountOn } = await import("@/lib/data/register-recount");
const { listCountedRows, FIRST_PAGE } = await import("@/lib/data/register-counted");
const { recountFigures } = await import("@/lib/data/register-settle");

const [backend] = await prisma.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS "pid"`;
/** Milliseconds the server process has been on a processor. */
const spent = (): number =>
  Number(readFileSync(`/proc/${backend?.pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;

async function timed(task: () => Promise<unknown>): Promise<{ wall: number; database: number }> {
  const [clock, processor] = [performance.now(), spent()];
  await task();
  return { wall: performance.now() - clock, database: spent() - processor };
}

const whole = await timed(() => recountFigures());
const compared = await timed(() => recountOn(null, "2025-06-30"));

const next = seededNumbers(17);
const days = Array.from({ length: DAYS }, () => addDays(FIRST, Math.floor(next() * SPAN)));
const tasks: Record<string, (day: string) => Promise<unknown>> = {
  "any past day, all places": (day) => namedStatisticsOn(day, null),
  "any past day, one province": (day) => namedStatisticsOn(day, "nm"),
  "rows of a part, all places": (asOf) =>
    listCountedRows({ asOf, province: null, figure: "institutions", key: "region:150000" }, FIRST_PAGE, 50),
};
const asked: StatisticsFigures["asked"] = {};
for (const [what, task] of Object.entries(tasks)) {
  await task(FIRST);
  const took = [];
  for (const day of days) took.push(await timed(() => task(day)));
  asked[what] = {
    wall: sampleOf(took.map(({ wall }) => wall)),
    database: sampleOf(took.map(({ database }) => database)),
  };
}

process.send?.({
  whole: whole.database / 1000,
  compared: compared.database / 1000,
  asked,
} satisfies StatisticsFigures);
await set.stop();
process.exit(0);
