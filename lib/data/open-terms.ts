import type { SystemActor } from "../domain/actor";
import { type CalendarDate, shanghaiDate } from "../domain/calendar/dates";
import {
  CORRECTION_STATES,
  type FilingState,
  isInCorrection,
  PENDING_STATES,
  STEP_STATES,
} from "../domain/filing/states";
import { type Db, type Prisma, prisma, type Tx } from "./client";

/** Which open terms a job looks at: every one, or those whose end no calendar told so far. */
export type OpenTerms = "all" | "endless";

const RUNNING: FilingState[] = PENDING_STATES.filter((state) => !isInCorrection(state));

/** An end is missing: of a clock that runs, of a correction, of a step outside the desk. */
const ENDLESS: Prisma.FilingWhereInput[] = [
  { state: { in: RUNNING }, dueOn: null, dueDays: { not: null }, stops: { none: { to: null } } },
  { state: { in: [...CORRECTION_STATES] }, correctionDueOn: null },
  { state: { in: [...STEP_STATES] }, stepDueOn: null },
];

const KNOWN: Prisma.FilingWhereInput[] = [
  { dueOn: { not: null } },
  { correctionDueOn: { not: null } },
  { stepDueOn: { not: null } },
];

/** Pending cases of every province with a term of their own, of a correction or of a step. */
export async function listCasesWithTerm(
  _actor: SystemActor,
  which: OpenTerms,
  db: Db = prisma,
): Promise<string[]> {
  const rows = await db.filing.findMany({
    where: {
      state: { in: [...PENDING_STATES] },
      OR: which === "endless" ? ENDLESS : [...ENDLESS, ...KNOWN],
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

/** Published arrangements whose open ends have not followed yet, oldest first; `base` is null for a year that was missing. */
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
