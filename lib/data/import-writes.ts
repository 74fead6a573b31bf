import { randomUUID } from "node:crypto";
import type { InstitutionChange, KnownUnit } from "../domain/import/plan";
import type { OrganizationAction } from "../domain/organization/events";
import type { OrganizationKind } from "../domain/organization/kinds";
import type { Db, Prisma, Tx } from "./client";
import { renewEntries, renewOrganization } from "./register-entries";
import { searchTextOf } from "./search-text";

/** Who imports, for the history of what is written. */
export type Importer = { userId: string; name: string; at: Date; note: string };

export type NewUnit = {
  name: string;
  creditCode: string | null;
  kind: OrganizationKind;
  regionCode: string | null;
  formerNames: readonly string[];
};

/** Units with their names and first event; answers their ids in order. They are not listed yet. */
export async function insertUnits(tx: Tx, units: readonly NewUnit[], by: Importer): Promise<string[]> {
  const rows = units.map((unit) => ({ id: randomUUID(), ...unit }));
  await tx.organization.createMany({
    data: rows.map(({ formerNames, ...row }) => ({
      ...row,
      searchText: searchTextOf([row.name, ...formerNames]),
      createdAt: by.at,
      updatedAt: by.at,
    })),
  });
  await tx.organizationName.createMany({
    data: rows.flatMap(({ id, name, formerNames }) => [
      { organizationId: id, name, kind: "current" },
      ...formerNames.map((former) => ({ organizationId: id, name: former, kind: "former" })),
    ]),
  });
  const ids = rows.map(({ id }) => id);
  await insertUnitEvents(tx, ids, "imported", by);
  return ids;
}

export async function insertUnitEvents(
  tx: Tx,
  ids: readonly string[],
  action: OrganizationAction,
  { userId, name, at, note }: Importer,
): Promise<void> {
  await tx.organizationEvent.createMany({
    data: ids.map((organizationId) => ({
      organizationId,
      action,
      at,
      note,
      actorKind: "staff",
      actorId: userId,
      actorName: name,
    })),
  });
}

/** Lists units as institutions of the register, whether they are in a consortium or not. */
export const listUnits = (tx: Tx, institutions: readonly string[]): Promise<void> =>
  renewEntries(tx, { institutions });

export type UnitUndo = {
  unit: string;
  before: { name: string; creditCode: string | null; regionCode: string | null };
  after: { name: string; creditCode: string | null; regionCode: string | null };
  names: string[];
};

/** Fills what is blank, adds names, renames where the list says so; answers how it is taken back. */
export async function changeUnit(
  tx: Tx,
  unit: KnownUnit,
  { otherNames, ...change }: InstitutionChange,
  by: Importer,
): Promise<UnitUndo> {
  const { id, name, creditCode, regionCode } = unit;
  const before = { name, creditCode, regionCode };
  const names = [...otherNames, ...(change.name ? [change.name] : [])];
  const added = names.map((text) => ({
    id: randomUUID(),
    organizationId: id,
    name: text,
    kind: text === change.name ? "current" : "former",
  }));
  if (change.name)
    await tx.organizationName.updateMany({
      where: { organizationId: id, kind: "current" },
      data: { kind: "former" },
    });
  await tx.organizationName.createMany({ data: added });
  await writeUnit(tx, id, { ...change, updatedAt: by.at });
  await insertUnitEvents(tx, [id], "importChanged", by);
  return { unit: id, before, after: { ...before, ...change }, names: added.map((entry) => entry.id) };
}

async function writeUnit(tx: Tx, id: string, data: Prisma.OrganizationUpdateManyMutationInput) {
  await tx.organization.updateMany({ where: { id }, data: { ...data, version: { increment: 1 } } });
  const { name, names } = await tx.organization.findUniqueOrThrow({
    where: { id },
    select: { name: true, names: { select: { name: true } } },
  });
  const searchText = searchTextOf([name, ...names.map((entry) => entry.name)]);
  await tx.organization.updateMany({ where: { id }, data: { searchText } });
  await renewOrganization(tx, id);
}

/** Takes a change back; false where the record has been changed since. */
export async function restoreUnit(tx: Tx, undo: UnitUndo, by: Importer): Promise<boolean> {
  const { unit: id, before, after, names } = undo;
  const unchanged = await tx.organization.count({ where: { id, withdrawnAt: null, ...after } });
  if (unchanged === 0) return false;
  await tx.organizationName.deleteMany({ where: { id: { in: names } } });
  await tx.organizationName.updateMany({
    where: { organizationId: id, name: before.name },
    data: { kind: "current" },
  });
  await writeUnit(tx, id, before);
  await insertUnitEvents(tx, [id], "importUndone", by);
  return true;
}

/** Takes units out of the directory and the lists; their history stays. */
export async function withdrawUnits(tx: Tx, ids: readonly string[], by: Importer): Promise<void> {
  await tx.organization.updateMany({
    where: { id: { in: [...ids] } },
    data: { withdrawnAt: by.at, creditCode: null, searchText: "", version: { increment: 1 } },
  });
  await removeEntries(tx, "institution", ids);
  await insertUnitEvents(tx, ids, "importUndone", by);
}

/** Takes records off the public lists. */
export async function removeEntries(
  tx: Tx,
  list: "institution" | "platform" | "consortium",
  ids: readonly string[],
): Promise<void> {
  await tx.registerEntry.deleteMany({ where: { list, id: { in: [...ids] } } });
}

export type NewPlatform = {
  organizationId: string;
  name: string;
  level: "national" | "ministerial" | "provincial" | "municipal";
  category: string;
  regionCode: string | null;
  approvedOn: string | null;
  validUntil: string | null;
  documentNumber: string | null;
};

const dayOf = (date: string | null): Date | null => (date === null ? null : new Date(`${date}T00:00:00Z`));

/** Platforms under their hosts, listed; answers their ids in order. */
export async function insertPlatforms(
  tx: Tx,
  platforms: readonly NewPlatform[],
  by: Importer,
): Promise<string[]> {
  const rows = platforms.map((platform) => ({
    ...platform,
    id: randomUUID(),
    approvedOn: dayOf(platform.approvedOn),
    validUntil: dayOf(platform.validUntil),
    createdAt: by.at,
  }));
  await tx.platform.createMany({ data: rows });
  const ids = rows.map(({ id }) => id);
  await insertUnitEvents(tx, [...new Set(rows.map((row) => row.organizationId))], "platformImported", by);
  await renewEntries(tx, { platforms: ids });
  return ids;
}

/** Removes platforms no consortium gathers; answers those that were removed. */
export async function removePlatforms(tx: Tx, ids: readonly string[], by: Importer): Promise<Set<string>> {
  const rows = await tx.platform.findMany({
    where: { id: { in: [...ids] }, consortia: { none: {} } },
    select: { id: true, organizationId: true },
  });
  const corrected = await correctedAmong(tx, ids);
  const free = rows.filter(({ id }) => !corrected.has(id));
  const gone = free.map(({ id }) => id);
  await removeEntries(tx, "platform", gone);
  await tx.platform.deleteMany({ where: { id: { in: gone } } });
  const hosts = [...new Set(free.map(({ organizationId }) => organizationId))];
  await insertUnitEvents(tx, hosts, "importUndone", by);
  return new Set(gone);
}

/** Records that a correction speaks of. */
export async function correctedAmong(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.correction.findMany({
    where: { subjectId: { in: [...ids] }, state: { in: ["proposed", "confirmed"] } },
    select: { subjectId: true },
  });
  return new Set(rows.map(({ subjectId }) => subjectId));
}
