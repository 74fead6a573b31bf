import type { FilingState } from "../domain/filing/states";
import { Prisma, type Tx } from "./client";

export type EventRow = {
  filingId: string;
  sequence: number;
  at: Date;
  action: string;
  fromState: FilingState | null;
  toState: FilingState;
  actorKind: string;
  actorId: string | null;
  actorName: string;
  note: string | null;
  detail: Record<string, unknown> | null;
  previousHash: string;
  hash: string;
};

/** Number and hash of a case's last event; the chain starts at sequence 0 with an empty hash. */
export async function findLastEvent(tx: Tx, filingId: string): Promise<{ sequence: number; hash: string }> {
  const row = await tx.filingEvent.findFirst({
    where: { filingId },
    orderBy: { sequence: "desc" },
    select: { sequence: true, hash: true },
  });
  return row ?? { sequence: 0, hash: "" };
}

export async function insertEvents(tx: Tx, rows: readonly EventRow[]): Promise<void> {
  await tx.filingEvent.createMany({
    data: rows.map((row) => ({
      ...row,
      detail: row.detail === null ? Prisma.DbNull : (row.detail as Prisma.InputJsonObject),
    })),
  });
}
