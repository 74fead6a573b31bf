import type { FilingState } from "../domain/filing/states";
import { type Db, prisma } from "./client";

type ProgressRecord = {
  province: string;
  measureVersionId: string | null;
  state: FilingState;
  progressCode: string;
  acceptedAt: Date | null;
  dueDays: number | null;
  dueOn: Date | null;
  correctionDueOn: Date | null;
  stepDueOn: Date | null;
  stops: { reason: string; from: Date; to: Date | null }[];
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
      acceptedAt: true,
      dueDays: true,
      dueOn: true,
      correctionDueOn: true,
      stepDueOn: true,
      stops: { orderBy: { from: "asc" }, select: { reason: true, from: true, to: true } },
      events: { orderBy: { sequence: "desc" }, take: 1, select: { at: true } },
    },
  });
  if (!row?.progressCode) return null;
  const { events, progressCode, ...rest } = row;
  const changedAt = events[0]?.at;
  return changedAt ? { ...rest, progressCode, changedAt } : null;
}
