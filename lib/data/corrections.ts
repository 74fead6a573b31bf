import type { Tx } from "./client";

export async function writeCorrectionAnswers(
  tx: Tx,
  noticeId: string,
  answers: readonly { id: string; answer: string }[],
  at: Date,
): Promise<void> {
  for (const { id, answer } of answers)
    await tx.correctionItem.updateMany({ where: { id, noticeId }, data: { answer } });
  await tx.correctionNotice.updateMany({
    where: { id: noticeId, answeredAt: null },
    data: { answeredAt: at },
  });
}

/** Freezes a collected notice; the trigger refuses every later change of its items. */
export async function sendCorrectionNotice(
  tx: Tx,
  noticeId: string,
  dueOn: string | null,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.correctionNotice.updateMany({
    where: { id: noticeId, sentAt: null },
    data: { sentAt: at, dueOn: dueOn === null ? null : new Date(`${dueOn}T00:00:00Z`) },
  });
  return count === 1;
}

/** The collected, unsent notice of a case, made when the first item is added. */
export async function openCorrectionNotice(tx: Tx, filingId: string, createdById: string): Promise<string> {
  const open = await tx.correctionNotice.findFirst({
    where: { filingId, followUp: false },
    select: { id: true },
  });
  if (open) return open.id;
  const made = await tx.correctionNotice.create({ data: { filingId, createdById }, select: { id: true } });
  return made.id;
}

export async function insertCorrectionItem(
  tx: Tx,
  noticeId: string,
  item: { address: string; problem: string; remedy: string },
): Promise<void> {
  const position = await tx.correctionItem.count({ where: { noticeId } });
  await tx.correctionItem.create({ data: { noticeId, position, ...item }, select: { id: true } });
}

export async function deleteCorrectionItem(tx: Tx, noticeId: string, id: string): Promise<boolean> {
  const { count } = await tx.correctionItem.deleteMany({ where: { id, noticeId } });
  return count === 1;
}
