import type { FilingState } from "../domain/filing/states";
import { type Db, prisma } from "./client";

type ProgressRecord = {
  province: string;
  measureVersionId: string | null;
  state: FilingState;
  progressCode: string;
  dueDays: number | null;
  dueOn: Date | null;
  correctionDueOn: Date | null;
  stop: { reason: string; from: Date } | null;
  changedAt: Date;
};

/** The little a holder of number and code may learn; the caller compares the code before showing anything. */
export async function findProgressRecord(
  caseNumber: string,
  db: Db = prisma,
): Promise<ProgressRecord | null> {
  const row = await db.filing.findUnique({
    where: { caseNumber },
    select: {
      province: true,
      measureVersionId: true,
      state: true,
      progressCode: true,
      dueDays: true,
      dueOn: true,
      correctionDueOn: true,
      stops: { where: { to: null }, take: 1, select: { reason: true, from: true } },
      events: { orderBy: { sequence: "desc" }, take: 1, select: { at: true } },
    },
  });
  if (!row?.progressCode) return null;
  const { stops, events, progressCode, ...rest } = row;
  const changedAt = events[0]?.at;
  return changedAt ? { ...rest, progressCode, stop: stops[0] ?? null, changedAt } : null;
}
