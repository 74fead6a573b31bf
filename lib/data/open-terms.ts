import type { SystemActor } from "../domain/actor";
import { type CalendarDate, shanghaiDate } from "../domain/calendar/dates";
import { PENDING_STATES } from "../domain/filing/states";
import { type Db, prisma, type Tx } from "./client";

/** Pending cases with an end that is known, of every province. */
export async function listCasesWithEnd(_actor: SystemActor, db: Db = prisma): Promise<string[]> {
  const rows = await db.filing.findMany({
    where: {
      state: { in: [...PENDING_STATES] },
      OR: [{ dueOn: { not: null } }, { correctionDueOn: { not: null } }, { stepDueOn: { not: null } }],
    },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Every step taken in a case with its day in Asia/Shanghai, in order. */
export async function listSteps(
  _actor: SystemActor,
  filingId: string,
  db: Db = prisma,
): Promise<{ action: string; on: CalendarDate }[]> {
  const rows = await db.filingEvent.findMany({
    where: { filingId },
    orderBy: { sequence: "asc" },
    select: { action: true, at: true },
  });
  return rows.map(({ action, at }) => ({ action, on: shanghaiDate(at) }));
}

/** The history's word that the open ends have followed a calendar. */
const RECOMPUTED = "recomputed";

type CalendarRevision = { id: string; base: unknown };

/** Published revisions of years that were loaded before, whose open ends have not followed yet; oldest first. */
export async function listRevisionsToFollow(
  _actor: SystemActor,
  db: Db = prisma,
): Promise<CalendarRevision[]> {
  return db.ruleChange.findMany({
    where: { kind: "calendar", state: "published", events: { none: { action: RECOMPUTED } } },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    select: { id: true, base: true },
  });
}

/** Written once, whichever of several workers comes first. */
export async function markFollowed(
  tx: Tx,
  changeId: string,
  { job, name, cases }: { job: string; name: string; cases: number },
  at: Date,
): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "RuleChange" WHERE "id" = ${changeId} FOR UPDATE`;
  const known = await tx.ruleChangeEvent.count({ where: { changeId, action: RECOMPUTED } });
  if (known > 0) return;
  await tx.ruleChangeEvent.create({
    data: { changeId, at, action: RECOMPUTED, actorId: job, actorName: name, detail: { cases } },
  });
}
