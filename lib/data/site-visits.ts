import type { Tx } from "./client";

type NewVisit = { filingId: string; plannedOn: string; place: string; visitorIds: readonly string[] };

/** `plannedOn` is a day of the calendar, YYYY-MM-DD. */
export async function insertSiteVisit(
  tx: Tx,
  { filingId, plannedOn, place, visitorIds }: NewVisit,
): Promise<void> {
  await tx.siteVisit.create({
    data: { filingId, plannedOn: new Date(`${plannedOn}T00:00:00Z`), place, visitorIds: [...visitorIds] },
    select: { id: true },
  });
}

const planned = (filingId: string) => ({ filingId, signedAt: null, cancelledAt: null });

export async function recordVisit(
  tx: Tx,
  filingId: string,
  { record, byId, at }: { record: string; byId: string; at: Date },
): Promise<void> {
  await tx.siteVisit.updateMany({
    where: planned(filingId),
    data: { record, recordedById: byId, recordedAt: at },
  });
}

export async function signVisit(
  tx: Tx,
  filingId: string,
  { byId, at }: { byId: string; at: Date },
): Promise<void> {
  await tx.siteVisit.updateMany({ where: planned(filingId), data: { signedById: byId, signedAt: at } });
}

export async function cancelPlannedVisit(tx: Tx, filingId: string, at: Date): Promise<void> {
  await tx.siteVisit.updateMany({ where: planned(filingId), data: { cancelledAt: at } });
}
