import type { OpinionStep } from "../domain/filing/opinions";
import type { FilingState } from "../domain/filing/states";
import type { Tx } from "./client";

/** Columns of a case that change with its state; dates of the calendar as YYYY-MM-DD. */
export type CaseColumns = {
  normalizedName?: string;
  measureVersionId?: string;
  assigneeId?: string | null;
  submittedAt?: Date;
  receivedAt?: Date;
  acceptedAt?: Date;
  decidedAt?: Date;
  dueDays?: number | null;
  dueOn?: string | null;
  correctionDueOn?: string | null;
  stepDueOn?: string | null;
  extendedDays?: number;
  recommenderCode?: string;
  /** Working days of the correction; said in the notice, not stored. */
  correctionDays?: number;
};

const day = (date: string | null): Date | null => (date === null ? null : new Date(`${date}T00:00:00Z`));

/** Compare-and-set on state and version; false when somebody else was first, and nothing is written. */
export async function moveCase(
  tx: Tx,
  from: { id: string; state: FilingState; version: number },
  to: FilingState,
  { dueOn, correctionDueOn, stepDueOn, correctionDays: _said, ...columns }: CaseColumns,
): Promise<boolean> {
  const { count } = await tx.filing.updateMany({
    where: { id: from.id, state: from.state, version: from.version },
    data: {
      state: to,
      version: { increment: 1 },
      ...columns,
      ...(dueOn === undefined ? {} : { dueOn: day(dueOn) }),
      ...(correctionDueOn === undefined ? {} : { correctionDueOn: day(correctionDueOn) }),
      ...(stepDueOn === undefined ? {} : { stepDueOn: day(stepDueOn) }),
    },
  });
  return count === 1;
}

export async function stopClock(tx: Tx, filingId: string, reason: string, at: Date): Promise<void> {
  await tx.clockStop.create({ data: { filingId, reason, from: at } });
}

export async function resumeClock(tx: Tx, filingId: string, at: Date): Promise<void> {
  await tx.clockStop.updateMany({ where: { filingId, to: null }, data: { to: at } });
}

export async function writeCaseNumber(
  tx: Tx,
  filingId: string,
  caseNumber: string,
  progressCode: string,
): Promise<void> {
  await tx.filing.update({
    where: { id: filingId },
    data: { caseNumber, progressCode },
    select: { id: true },
  });
}

type NewSubmission = {
  filingId: string;
  canonical: string;
  sha256: string;
  measureVersionId: string;
  idempotencyKey: string;
  submittedById: string;
  submittedAt: Date;
};

/** Appends the next immutable version; the unique version makes two at once impossible. */
export async function insertSubmission(tx: Tx, submission: NewSubmission): Promise<number> {
  const version = (await tx.submission.count({ where: { filingId: submission.filingId } })) + 1;
  await tx.submission.create({ data: { ...submission, version }, select: { id: true } });
  return version;
}

/** What a post said of a case; `submission` is the number of the submission it speaks of. */
export type NewOpinion = {
  filingId: string;
  step: OpinionStep;
  outcome: string;
  reasons: string;
  remedies: string | null;
  submission: number;
  byId: string;
  at: Date;
};

export async function insertOpinion(tx: Tx, opinion: NewOpinion): Promise<void> {
  await tx.opinion.create({ data: opinion, select: { id: true } });
}
