import type { Staff } from "../domain/actor";
import type { DueBounds } from "../domain/filing/due-bounds";
import { DUE_FILTERS, type DueFilter, queueFilterOf } from "../domain/filing/queue-filter";
import type { FilingState } from "../domain/filing/states";
import { type Db, prisma } from "./client";
import { queueWhere } from "./queue";

/** Open cases of one state and holder. */
type OpenGroup = {
  state: FilingState;
  assigneeId: string | null;
  count: number;
  oldest: Date | null;
  /** First and last day on which the step or correction is foreseen to end. */
  first: Date | null;
  last: Date | null;
};

const earlier = (one: Date | null, other: Date | null): Date | null =>
  one && other ? (one < other ? one : other) : (one ?? other);
const later = (one: Date | null, other: Date | null): Date | null =>
  one && other ? (one > other ? one : other) : (one ?? other);

/** Open cases that the actor's posts open, all or those a filter of the queue shows, by state and holder. */
async function groupOpen(
  actor: Staff,
  due: DueFilter | null,
  bounds: DueBounds,
  db: Db,
): Promise<OpenGroup[]> {
  const groups = await db.filing.groupBy({
    by: ["state", "assigneeId"],
    where: await queueWhere(actor, { ...queueFilterOf({ lane: "open" }), due, bounds }, db),
    _count: { _all: true },
    _min: { submittedAt: true, stepDueOn: true, correctionDueOn: true },
    _max: { stepDueOn: true, correctionDueOn: true },
  });
  return groups.map(({ state, assigneeId, _count, _min, _max }) => ({
    state,
    assigneeId,
    count: _count._all,
    oldest: _min.submittedAt,
    first: earlier(_min.stepDueOn, _min.correctionDueOn),
    last: later(_max.stepDueOn, _max.correctionDueOn),
  }));
}

export type OpenGroups = Record<DueFilter | "open", OpenGroup[]>;

/** The figures of the overview, a grouped count each. */
export async function countOpenCases(actor: Staff, bounds: DueBounds, db: Db = prisma): Promise<OpenGroups> {
  const [open, ...rest] = await Promise.all([
    groupOpen(actor, null, bounds, db),
    ...DUE_FILTERS.map((due) => groupOpen(actor, due, bounds, db)),
  ]);
  const [overdue = [], today = [], urgent = [], stopped = []] = rest;
  return { open, overdue, today, urgent, stopped };
}

type OldestCase = { assigneeId: string | null; id: string; name: string; submittedAt: Date };

/** The open case each holder has had submitted to him longest, by the instants the groups told. */
export async function listOldestCases(
  actor: Staff,
  instants: readonly { assigneeId: string | null; oldest: Date }[],
  bounds: DueBounds,
  db: Db = prisma,
): Promise<OldestCase[]> {
  if (instants.length === 0) return [];
  const rows = await db.filing.findMany({
    where: {
      AND: [
        await queueWhere(actor, { ...queueFilterOf({ lane: "open" }), bounds }),
        { OR: instants.map(({ assigneeId, oldest }) => ({ assigneeId, submittedAt: oldest })) },
      ],
    },
    orderBy: { id: "asc" },
    select: { id: true, name: true, assigneeId: true, submittedAt: true },
  });
  return rows.flatMap(({ submittedAt, ...row }) => (submittedAt ? [{ ...row, submittedAt }] : []));
}
