import type { Actor } from "../domain/actor";
import { type CalendarDate, columnDate } from "../domain/calendar/dates";
import {
  INTEGRITY_KINDS,
  type IntegrityKind,
  type IntegrityRecordView,
} from "../domain/organization/integrity";
import { type Db, prisma, type Tx } from "./client";
import { organizationScope } from "./scope";
import { staffNames } from "./staff";

type NewRecord = {
  organizationId: string;
  kind: IntegrityKind;
  source: string;
  documentNumber: string | null;
  from: CalendarDate;
  until: CalendarDate | null;
  addedById: string;
  addedAt: Date;
};

const midnight = (day: CalendarDate): Date => new Date(`${day}T00:00:00Z`);

export async function insertIntegrityRecord(tx: Tx, { from, until, ...record }: NewRecord): Promise<string> {
  const { id } = await tx.integrityRecord.create({
    data: { ...record, from: midnight(from), until: until === null ? null : midnight(until) },
    select: { id: true },
  });
  return id;
}

/** The unit of a record in force that the actor may see; null for every other. */
export async function findRecordedUnit(actor: Actor, id: string, db: Db = prisma): Promise<string | null> {
  if (actor.kind !== "staff") return null;
  const row = await db.integrityRecord.findFirst({
    where: { id, cancelledAt: null, organization: organizationScope(actor) },
    select: { organizationId: true },
  });
  return row?.organizationId ?? null;
}

/** False when somebody else cancelled it first. */
export async function cancelRecord(
  tx: Tx,
  id: string,
  { byId, reason, at }: { byId: string; reason: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.integrityRecord.updateMany({
    where: { id, cancelledAt: null },
    data: { cancelledById: byId, cancelReason: reason, cancelledAt: at },
  });
  return count === 1;
}

/** Records on units that staff may open, newest first; cancelled ones stay readable. */
export async function listIntegrityRecords(
  actor: Actor,
  organizationIds: readonly string[],
  db: Db = prisma,
): Promise<(IntegrityRecordView & { organizationId: string; organizationName: string })[]> {
  if (actor.kind !== "staff") return [];
  const rows = await db.integrityRecord.findMany({
    where: { organizationId: { in: [...organizationIds] } },
    orderBy: [{ addedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      organizationId: true,
      organization: { select: { name: true } },
      kind: true,
      source: true,
      documentNumber: true,
      from: true,
      until: true,
      addedById: true,
      addedAt: true,
      cancelledById: true,
      cancelledAt: true,
      cancelReason: true,
    },
  });
  const names = await staffNames(
    rows.flatMap(({ addedById, cancelledById }) => [addedById, ...(cancelledById ? [cancelledById] : [])]),
    db,
  );
  return rows.map((row) => ({
    id: row.id,
    organizationId: row.organizationId,
    organizationName: row.organization.name,
    kind: INTEGRITY_KINDS.find((kind) => kind === row.kind) ?? "social",
    source: row.source,
    documentNumber: row.documentNumber,
    from: columnDate(row.from),
    until: row.until && columnDate(row.until),
    by: names.get(row.addedById) ?? "",
    addedAt: row.addedAt,
    cancelled: row.cancelledAt
      ? {
          by: names.get(row.cancelledById ?? "") ?? "",
          at: row.cancelledAt,
          reason: row.cancelReason ?? "",
        }
      : null,
  }));
}
