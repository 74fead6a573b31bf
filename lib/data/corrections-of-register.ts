import type { Actor, Staff } from "../domain/actor";
import { columnDate } from "../domain/calendar/dates";
import {
  CORRECTION_READERS,
  type CorrectionField,
  type CorrectionReason,
  type CorrectionState,
  type CorrectionSubject,
} from "../domain/correction/correction";
import { normalizeName } from "../domain/filing/names";
import type { OrganizationKind } from "../domain/organization/kinds";
import { type Db, type Prisma, prisma, type Tx } from "./client";
import type { PlatformLevel } from "./generated/enums";
import { renewConsortia, renewEntries, renewOrganization } from "./register-entries";
import { organizationScope } from "./scope";
import { searchTextOf } from "./search-text";

/** Corrections of the own department. */
export function correctionScope(actor: Actor): Prisma.CorrectionWhereInput {
  if (actor.kind === "system") return {};
  if (actor.kind !== "staff" || !actor.roles.some((role) => CORRECTION_READERS.includes(role)))
    return { id: { in: [] } };
  return { province: actor.province };
}

/** Units lying in the province or listed in one of its consortia. */
export const listedUnitScope = (actor: Staff): Prisma.OrganizationWhereInput => ({
  withdrawnAt: null,
  OR: [organizationScope(actor), { memberships: { some: { consortium: { province: actor.province } } } }],
});

type Found = { id: string; name: string };

/** The record a member of staff names by number, code or exact name; null where none or several of the own fit. */
export async function findSubject(
  actor: Staff,
  subject: CorrectionSubject,
  typed: string,
  db: Db = prisma,
): Promise<Found | null> {
  const rows = await candidates(actor, subject, typed, db);
  const [row, other] = rows;
  return row && !other ? row : null;
}

function candidates(actor: Staff, subject: CorrectionSubject, typed: string, db: Db): Promise<Found[]> {
  const select = { id: true, name: true } as const;
  const named = [{ name: typed }, { id: typed }];
  if (subject === "consortium")
    return db.consortium.findMany({
      where: { province: actor.province, OR: [...named, { number: typed }] },
      take: 2,
      select,
    });
  if (subject === "organization")
    return db.organization.findMany({
      where: { AND: [listedUnitScope(actor), { OR: [...named, { creditCode: typed }] }] },
      take: 2,
      select,
    });
  return db.platform.findMany({
    where: { AND: [{ organization: listedUnitScope(actor) }, { OR: named }] },
    take: 2,
    select,
  });
}

const text = (value: unknown): string =>
  value instanceof Date ? columnDate(value) : typeof value === "string" ? value : "";

/** The present value of a field as text; null where the record is gone. */
export async function readField(
  db: Db,
  {
    subject,
    subjectId: id,
    field,
  }: { subject: CorrectionSubject; subjectId: string; field: CorrectionField },
): Promise<string | null> {
  const row: Record<string, unknown> | null =
    subject === "consortium"
      ? await db.consortium.findUnique({ where: { id } })
      : subject === "organization"
        ? await db.organization.findFirst({ where: { id, withdrawnAt: null } })
        : await db.platform.findUnique({ where: { id } });
  return row && text(row[field]);
}

type Change = {
  subject: CorrectionSubject;
  subjectId: string;
  field: CorrectionField;
  before: string;
  after: string;
};
const day = (date: string): Date => new Date(`${date}T00:00:00Z`);
const dayOrNull = (date: string): Date | null => (date === "" ? null : day(date));

/** Writes the corrected value with everything that follows from it; a name already taken throws, see takenIndex. */
export async function writeField(tx: Tx, change: Change): Promise<void> {
  const { subject, subjectId } = change;
  if (subject === "consortium") {
    await writeConsortium(tx, change);
    await renewConsortia(tx, [subjectId]);
  } else if (subject === "organization") {
    await writeOrganization(tx, change);
    await renewOrganization(tx, subjectId);
  } else {
    await tx.platform.update({ where: { id: subjectId }, data: platformData(change), select: { id: true } });
    const isListed = await tx.registerEntry.count({ where: { list: "platform", id: subjectId } });
    if (isListed > 0) await renewEntries(tx, { platforms: [subjectId] });
  }
}

async function writeConsortium(tx: Tx, { subjectId: id, field, before, after }: Change): Promise<void> {
  const data: Prisma.ConsortiumUpdateInput =
    field === "name"
      ? { name: after, normalizedName: normalizeName(after) }
      : field === "filedOn"
        ? { filedOn: day(after) }
        : field === "formationDate" || field === "validUntil"
          ? { [field]: dayOrNull(after) }
          : { [field]: field === "objectives" ? after : after || null };
  await tx.consortium.update({ where: { id }, data, select: { id: true } });
  if (field !== "filedOn") return;
  const among = { consortiumId: id };
  await tx.consortiumStatusPeriod.updateMany({
    where: { ...among, from: day(before) },
    data: { from: day(after) },
  });
  await tx.membership.updateMany({
    where: { ...among, joinedOn: day(before) },
    data: { joinedOn: day(after) },
  });
  await tx.consortiumPlatform.updateMany({
    where: { ...among, from: day(before) },
    data: { from: day(after) },
  });
}

/** A typing error was never a name: it is replaced, not kept as a former one. */
async function writeOrganization(tx: Tx, { subjectId: id, field, before, after }: Change): Promise<void> {
  if (field === "name") {
    await tx.organizationName.updateMany({
      where: { organizationId: id, name: before },
      data: { name: after },
    });
    const names = await tx.organizationName.findMany({
      where: { organizationId: id },
      select: { name: true },
    });
    const searchText = searchTextOf([after, ...names.map(({ name }) => name)]);
    await tx.organization.update({ where: { id }, data: { name: after, searchText }, select: { id: true } });
  } else {
    const data = field === "kind" ? { kind: after as OrganizationKind } : { regionCode: after || null };
    await tx.organization.update({
      where: { id },
      data: { ...data, version: { increment: 1 } },
      select: { id: true },
    });
  }
}

function platformData({ field, after }: Change): Prisma.PlatformUpdateInput {
  if (field === "level") return { level: after as PlatformLevel };
  if (field === "approvedOn" || field === "validUntil") return { [field]: dayOrNull(after) };
  return { [field]: field === "name" || field === "category" ? after : after || null };
}

const columns = {
  id: true,
  subject: true,
  subjectId: true,
  subjectName: true,
  field: true,
  before: true,
  after: true,
  reason: true,
  reasonClass: true,
  state: true,
  version: true,
  draftedById: true,
  draftedByName: true,
  draftedAt: true,
  decidedByName: true,
  decidedAt: true,
  decisionReason: true,
} as const satisfies Prisma.CorrectionSelect;

type Row = Prisma.CorrectionGetPayload<{ select: typeof columns }>;
export type CorrectionRecord = Omit<Row, "subject" | "field" | "reasonClass" | "state"> & {
  subject: CorrectionSubject;
  field: CorrectionField;
  reasonClass: CorrectionReason;
  state: CorrectionState;
};
const recordOf = (row: Row): CorrectionRecord => ({
  ...row,
  subject: row.subject as CorrectionSubject,
  field: row.field as CorrectionField,
  reasonClass: row.reasonClass as CorrectionReason,
  state: row.state as CorrectionState,
});

export async function findCorrection(
  actor: Actor,
  id: string,
  db: Db = prisma,
): Promise<CorrectionRecord | null> {
  const row = await db.correction.findFirst({
    where: { AND: [correctionScope(actor), { id }] },
    select: columns,
  });
  return row && recordOf(row);
}

/** Newest first, those to be decided before all others. */
export async function listCorrections(
  actor: Actor,
  most = 100,
  db: Db = prisma,
): Promise<CorrectionRecord[]> {
  const rows = await db.correction.findMany({
    where: correctionScope(actor),
    orderBy: [{ draftedAt: "desc" }, { id: "desc" }],
    take: most,
    select: columns,
  });
  return rows.map(recordOf).sort((a, b) => Number(b.state === "proposed") - Number(a.state === "proposed"));
}

export async function insertCorrection(
  tx: Tx,
  actor: Staff,
  correction: Change & { subjectName: string; reason: string; reasonClass: CorrectionReason },
  at: Date,
): Promise<string> {
  const { id } = await tx.correction.create({
    data: {
      ...correction,
      province: actor.province,
      draftedById: actor.userId,
      draftedByName: actor.name,
      draftedAt: at,
    },
    select: { id: true },
  });
  return id;
}

/** False when somebody else decided it first. */
export async function decideCorrectionRow(
  tx: Tx,
  { id, version }: { id: string; version: number },
  { state, by, reason, at }: { state: CorrectionState; by: Staff; reason: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.correction.updateMany({
    where: { id, version, state: "proposed" },
    data: {
      state,
      version: { increment: 1 },
      decidedById: by.userId,
      decidedByName: by.name,
      decidedAt: at,
      decisionReason: reason || null,
    },
  });
  return count === 1;
}
