import type { Actor, Staff } from "../domain/actor";
import type { CalendarDate } from "../domain/calendar/dates";
import { type Db, prisma, type Tx } from "./client";

/** What binds a person or the integrity lists to the units of a case. */
export type Interest = {
  /** The person belongs to one of the units or has declared an interest in one. */
  isOwn: boolean;
  /** When each integrity record in force on one of the units was entered. */
  recordedAt: readonly Date[];
};

/** Ties of the actor to these units, and the integrity records in force on them (`scope`) on a day. */
export async function findInterest(
  actor: Actor,
  units: { all: readonly string[]; checked: readonly string[] },
  on: CalendarDate,
  db: Db = prisma,
): Promise<Interest> {
  const isOwn = actor.kind === "staff" && (await isTied(actor.userId, units.all, db));
  const day = new Date(`${on}T00:00:00Z`);
  const records = await db.integrityRecord.findMany({
    where: {
      organizationId: { in: [...units.checked] },
      cancelledAt: null,
      from: { lte: day },
      OR: [{ until: null }, { until: { gte: day } }],
    },
    select: { addedAt: true },
  });
  return { isOwn, recordedAt: records.map(({ addedAt }) => addedAt) };
}

async function isTied(userId: string, organizationIds: readonly string[], db: Db): Promise<boolean> {
  const units = { in: [...organizationIds] };
  const declared = await db.interest.findFirst({
    where: { userId, organizationId: units, endedAt: null },
    select: { id: true },
  });
  if (declared) return true;
  const own = await db.affiliation.findFirst({
    where: { userId, organizationId: units },
    select: { userId: true },
  });
  return own !== null;
}

/** Of some people those who belong to one of the units or have declared an interest in one. */
export async function listTiedPeople(
  db: Db,
  userIds: readonly string[],
  organizationIds: readonly string[],
): Promise<string[]> {
  const tie = { userId: { in: [...userIds] }, organizationId: { in: [...organizationIds] } };
  const [declared, own] = await Promise.all([
    db.interest.findMany({ where: { ...tie, endedAt: null }, select: { userId: true } }),
    db.affiliation.findMany({ where: tie, select: { userId: true } }),
  ]);
  return [...new Set([...declared, ...own].map(({ userId }) => userId))];
}

/** Puts a declaration on record; one that stands on the same unit is left as it is. */
export async function declareInterestIn(
  tx: Tx,
  { at, ...declared }: { userId: string; organizationId: string; reason: string; at: Date },
): Promise<void> {
  const { userId, organizationId } = declared;
  const standing = await tx.interest.findFirst({
    where: { userId, organizationId, endedAt: null },
    select: { id: true },
  });
  if (!standing) await tx.interest.create({ data: { ...declared, declaredAt: at }, select: { id: true } });
}

/** False where the declaration is not the actor's own or has ended. */
export async function endOwnInterest(tx: Tx, actor: Staff, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.interest.updateMany({
    where: { id, userId: actor.userId, endedAt: null },
    data: { endedAt: at },
  });
  return count === 1;
}

type OwnInterest = {
  id: string;
  unit: string;
  reason: string;
  declaredAt: Date;
  endedAt: Date | null;
};

/** The actor's own declarations, newest first. */
export async function listOwnInterests(actor: Staff, db: Db = prisma): Promise<OwnInterest[]> {
  const rows = await db.interest.findMany({
    where: { userId: actor.userId },
    orderBy: [{ declaredAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      reason: true,
      declaredAt: true,
      endedAt: true,
      organization: { select: { name: true } },
    },
  });
  return rows.map(({ organization, ...row }) => ({ ...row, unit: organization.name }));
}
