import type { Db, Tx } from "./client";

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

const midnight = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));

/** Freezes a collected notice; the trigger refuses every later change of its items. */
export async function sendCorrectionNotice(
  tx: Tx,
  noticeId: string,
  dueOn: string | null,
  at: Date,
  reason: string | null = null,
): Promise<boolean> {
  const { count } = await tx.correctionNotice.updateMany({
    where: { id: noticeId, sentAt: null },
    data: { sentAt: at, dueOn: midnight(dueOn), reason },
  });
  return count === 1;
}

/** The collected, unsent notice of a case, made when the first item is added. */
export async function openCorrectionNotice(
  tx: Tx,
  filingId: string,
  createdById: string,
  followUp = false,
): Promise<string> {
  const open = await tx.correctionNotice.findFirst({
    where: { filingId, followUp, sentAt: null },
    select: { id: true },
  });
  if (open) return open.id;
  const made = await tx.correctionNotice.create({
    data: { filingId, createdById, followUp },
    select: { id: true },
  });
  return made.id;
}

/** Working days added to the term of a sent notice, and its new end, YYYY-MM-DD. */
export async function writeCorrectionExtension(
  tx: Tx,
  noticeId: string,
  days: number,
  dueOn: string | null,
): Promise<void> {
  await tx.correctionNotice.update({
    where: { id: noticeId },
    data: { extendedDays: days, dueOn: midnight(dueOn) },
    select: { id: true },
  });
}

/** What the lead asked for since a notice was sent; null when it has not asked for more time. */
export async function findExtensionRequest(
  db: Db,
  filingId: string,
  since: Date,
): Promise<{ reason: string; at: Date } | null> {
  const asked = await db.filingEvent.findFirst({
    where: { filingId, action: "askForExtension", at: { gte: since } },
    orderBy: { sequence: "desc" },
    select: { note: true, at: true },
  });
  return asked && { reason: asked.note ?? "", at: asked.at };
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
