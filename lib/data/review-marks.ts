import type { Verdict } from "../domain/filing/bench-view";
import type { Tx } from "./client";

type NewMark = {
  filingId: string;
  address: string;
  verdict: Verdict;
  comment: string | null;
  byId: string;
  at: Date;
};

export async function listMarks(tx: Tx, filingId: string) {
  return tx.reviewMark.findMany({
    where: { filingId },
    select: { address: true, verdict: true, comment: true },
  });
}

export async function deleteMark(tx: Tx, filingId: string, address: string): Promise<void> {
  await tx.reviewMark.deleteMany({ where: { filingId, address } });
}

/** The latest verdict at an address takes the place of the one before. */
export async function writeMark(tx: Tx, { filingId, address, ...mark }: NewMark): Promise<void> {
  await tx.reviewMark.upsert({
    where: { filingId_address: { filingId, address } },
    create: { filingId, address, ...mark },
    update: mark,
    select: { address: true },
  });
}

/** Puts, changes or takes away the one unsent item at an address. */
export async function writeItemAt(
  tx: Tx,
  noticeId: string,
  address: string,
  item: { problem: string; remedy: string } | null,
): Promise<void> {
  if (item === null) {
    await tx.correctionItem.deleteMany({ where: { noticeId, address } });
    return;
  }
  const { count } = await tx.correctionItem.updateMany({ where: { noticeId, address }, data: item });
  if (count > 0) return;
  const last = await tx.correctionItem.findFirst({
    where: { noticeId },
    orderBy: { position: "desc" },
    select: { position: true },
  });
  await tx.correctionItem.create({
    data: { noticeId, address, position: (last?.position ?? -1) + 1, ...item },
    select: { id: true },
  });
}

export async function insertNote(
  tx: Tx,
  note: { filingId: string; text: string; byId: string; byName: string; at: Date },
): Promise<void> {
  await tx.internalNote.create({ data: note, select: { id: true } });
}
