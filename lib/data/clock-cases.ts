import type { SystemActor } from "../domain/actor";
import { CORRECTION_STATES } from "../domain/filing/states";
import { type Db, prisma, type Tx } from "./client";

type Day = string;
const midnight = (day: Day): Date => new Date(`${day}T00:00:00Z`);
const ids = (rows: { id: string }[]): string[] => rows.map(({ id }) => id);

/** Cases whose correction ended before a day, YYYY-MM-DD, in Asia/Shanghai. */
export async function listOverdueCorrections(_actor: SystemActor, before: Day, db: Db = prisma) {
  return ids(
    await db.filing.findMany({
      where: {
        state: { in: [...CORRECTION_STATES] },
        correctionDueOn: { lt: midnight(before) },
      },
      orderBy: { id: "asc" },
      select: { id: true },
    }),
  );
}

/** Received cases whose term of acceptance ended before a day. */
export async function listOverdueAcceptances(_actor: SystemActor, before: Day, db: Db = prisma) {
  return ids(
    await db.filing.findMany({
      where: { state: "received", dueOn: { lt: midnight(before) } },
      orderBy: { id: "asc" },
      select: { id: true },
    }),
  );
}

/** Cases outside the desk in a state whose day, e.g. the last one of a public notice, lies before a day. */
export async function listOverdueSteps(
  _actor: SystemActor,
  state: "jointOpinion" | "publicNotice",
  before: Day,
  db: Db = prisma,
) {
  return ids(
    await db.filing.findMany({
      where: { state, stepDueOn: { lt: midnight(before) } },
      orderBy: { id: "asc" },
      select: { id: true },
    }),
  );
}

type OpenCorrection = { noticeId: string; filingId: string; dueOn: Date };

/** Sent, unanswered notices that end on one of the days from one to another and were not reminded of. */
export async function listCorrectionsToRemind(
  _actor: SystemActor,
  from: Day,
  to: Day,
  db: Db = prisma,
): Promise<OpenCorrection[]> {
  const rows = await db.filing.findMany({
    where: {
      state: { in: [...CORRECTION_STATES] },
      correctionDueOn: { gte: midnight(from), lte: midnight(to) },
      corrections: { some: { sentAt: { not: null }, answeredAt: null, remindedAt: null } },
    },
    orderBy: { id: "asc" },
    select: {
      id: true,
      correctionDueOn: true,
      corrections: {
        where: { sentAt: { not: null }, answeredAt: null, remindedAt: null },
        select: { id: true },
      },
    },
  });
  return rows.flatMap(({ id, correctionDueOn, corrections }) =>
    corrections.flatMap((notice) =>
      correctionDueOn ? [{ noticeId: notice.id, filingId: id, dueOn: correctionDueOn }] : [],
    ),
  );
}

/** True for the one worker that marks the notice as reminded. */
export async function markReminded(tx: Tx, noticeId: string, at: Date): Promise<boolean> {
  const { count } = await tx.correctionNotice.updateMany({
    where: { id: noticeId, remindedAt: null, answeredAt: null },
    data: { remindedAt: at },
  });
  return count === 1;
}

export async function writeNoticeDueOn(tx: Tx, noticeId: string, dueOn: Day): Promise<void> {
  await tx.correctionNotice.update({
    where: { id: noticeId },
    data: { dueOn: midnight(dueOn) },
    select: { id: true },
  });
}
