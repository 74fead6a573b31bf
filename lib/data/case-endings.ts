import type { Tx } from "./client";

/** How a public notice ends. */
export type NoticeResult = "noObjection" | "dismissed" | "upheld" | "withdrawn";

/** Voids the expert round that is open, e.g. when its case is withdrawn. */
export async function endOpenRound(tx: Tx, filingId: string, reason: string, at: Date): Promise<void> {
  await tx.expertRound.updateMany({
    where: { filingId, closedAt: null, voidedAt: null },
    data: { voidedAt: at, voidReason: reason },
  });
}

/** Ends the public notice that runs; what it said stays as it was published. */
export async function endRunningNotice(
  tx: Tx,
  filingId: string,
  result: NoticeResult,
  at: Date,
): Promise<void> {
  await tx.publicNotice.updateMany({ where: { filingId, endedAt: null }, data: { endedAt: at, result } });
}
