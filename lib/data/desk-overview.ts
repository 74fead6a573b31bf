import type { Staff } from "../domain/actor";
import type { DueBounds } from "../domain/filing/due-bounds";
import { DUE_FILTERS, type DueFilter } from "../domain/filing/queue-filter";
import { type FilingState, PENDING_STATES } from "../domain/filing/states";
import { type Db, Prisma, prisma } from "./client";
import { WATCHED } from "./queue";
import { filingScope, isOfDepartment } from "./scope";

/** Open cases of one state and holder: how many, and of how many each filter of the queue holds. */
export type OpenGroup = Record<DueFilter | "open", number> & {
  state: FilingState;
  assigneeId: string | null;
  oldest: Date | null;
  /** First and last day on which the steps and corrections that stop the clock are foreseen to end. */
  first: Date | null;
  last: Date | null;
};

/** Open cases that the posts of a person open; the department's own read the index of its province alone. */
async function openCases(actor: Staff, db: Db): Promise<Prisma.Sql> {
  const states = Prisma.raw(PENDING_STATES.map((state) => `'${state}'::"FilingState"`).join(", "));
  const open = Prisma.sql`f."decidedAt" IS NULL AND f."caseNumber" IS NOT NULL AND f."state" IN (${states})`;
  if (isOfDepartment(actor)) return Prisma.sql`f."province" = ${actor.province} AND ${open}`;
  const rows = await db.filing.findMany({
    where: { AND: [filingScope(actor), { decidedAt: null }] },
    select: { id: true },
  });
  return Prisma.sql`f."id" = ANY(${rows.map(({ id }) => id)}) AND ${open}`;
}

const watched = Prisma.raw(`(${WATCHED.map((state) => `'${state}'::"FilingState"`).join(", ")})`);

/** What each filter of the queue means (`standing` of the queue), for a count of all in one reading. */
const MEANS: Record<DueFilter, Prisma.Sql> = {
  overdue: Prisma.sql`f."dueOn" < b.day OR (f."state" IN ${watched} AND f."stepDueOn" < b.day)`,
  today: Prisma.sql`
    (f."dueOn" = b.day AND (f."state" NOT IN ${watched} OR f."stepDueOn" IS NULL OR f."stepDueOn" >= b.day))
    OR (f."state" IN ${watched} AND f."stepDueOn" = b.day AND (f."dueOn" IS NULL OR f."dueOn" >= b.day))`,
  urgent: Prisma.sql`f."dueOn" > b.day AND f."dueOn" <= b.until[width_bucket(f."dueDays", b.least)]`,
  stopped: Prisma.sql`f."dueOn" IS NULL AND s."filingId" IS NOT NULL`,
};

/** The bounds of a day as one row, read once: cast in place they would be cast anew for every case. */
const boundsRow = ({ today, urgent }: DueBounds): Prisma.Sql => Prisma.sql`
  SELECT ${today}::date AS day, ${urgent.map(({ until }) => until)}::text[]::date[] AS until,
    ${urgent.map(({ least }) => least)}::int[] AS least`;

/** Every figure of the overview by state and holder, in one reading of the open cases. */
export async function countOpenCases(actor: Staff, bounds: DueBounds, db: Db = prisma): Promise<OpenGroup[]> {
  const where = await openCases(actor, db);
  const counts = DUE_FILTERS.map(
    (due) => Prisma.sql`count(*) FILTER (WHERE ${MEANS[due]})::int AS ${Prisma.raw(`"${due}"`)}`,
  );
  return db.$queryRaw<OpenGroup[]>`
    WITH b AS MATERIALIZED (${boundsRow(bounds)})
    SELECT f."state"::text AS "state", f."assigneeId", count(*)::int AS "open", ${Prisma.join(counts)},
      min(f."submittedAt") AS "oldest",
      min(LEAST(f."stepDueOn", f."correctionDueOn")) FILTER (WHERE ${MEANS.stopped}) AS "first",
      max(GREATEST(f."stepDueOn", f."correctionDueOn")) FILTER (WHERE ${MEANS.stopped}) AS "last"
    FROM b, "Filing" f LEFT JOIN "ClockStop" s ON s."filingId" = f."id" AND s."to" IS NULL
    WHERE ${where} GROUP BY f."state", f."assigneeId"`;
}

type OldestCase = { assigneeId: string | null; id: string; name: string; submittedAt: Date };

/** The open case each holder has had submitted to him longest. */
export async function listOldestCases(actor: Staff, db: Db = prisma): Promise<OldestCase[]> {
  const where = await openCases(actor, db);
  return db.$queryRaw<OldestCase[]>`
    SELECT o."assigneeId", o."submittedAt", o."id", n."name" FROM (
      SELECT DISTINCT ON (f."assigneeId") f."assigneeId", f."submittedAt", f."id" FROM "Filing" f
      WHERE ${where} AND f."submittedAt" IS NOT NULL
      ORDER BY f."assigneeId", f."submittedAt", f."id") o
    JOIN "Filing" n ON n."id" = o."id"`;
}
