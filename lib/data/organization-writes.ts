import type { AffiliationRole } from "../domain/actor";
import type { OrganizationKind } from "../domain/organization/kinds";
import type { Tx } from "./client";
import { renewOrganization } from "./register-entries";
import { searchTextOf } from "./search-text";

type NewOrganization = {
  creditCode: string | null;
  name: string;
  kind: OrganizationKind;
  regionCode: string;
};

/** A unit's record with its name in the directory; a code already taken throws, see takenIndex. */
export async function insertOrganization(tx: Tx, unit: NewOrganization, at: Date): Promise<string> {
  const { id } = await tx.organization.create({
    data: {
      ...unit,
      searchText: searchTextOf([unit.name]),
      names: { create: { name: unit.name, kind: "current", from: at } },
    },
    select: { id: true },
  });
  return id;
}

/** Makes others wait who change this unit's people or code at the same time; false when there is no such unit. */
export async function lockOrganization(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Organization" WHERE "id" = ${id} FOR UPDATE`;
  return rows.length > 0;
}

/** A person belongs to one unit: a second affiliation throws, see takenIndex. */
export async function insertAffiliation(
  tx: Tx,
  affiliation: { userId: string; organizationId: string; role: AffiliationRole; since: Date },
): Promise<void> {
  await tx.affiliation.create({ data: affiliation });
}

/** False when the person no longer belongs to the unit. */
export async function updateRole(
  tx: Tx,
  organizationId: string,
  userId: string,
  role: AffiliationRole,
): Promise<boolean> {
  const { count } = await tx.affiliation.updateMany({ where: { organizationId, userId }, data: { role } });
  return count > 0;
}

export async function deleteAffiliation(tx: Tx, organizationId: string, userId: string): Promise<boolean> {
  const { count } = await tx.affiliation.deleteMany({ where: { organizationId, userId } });
  return count > 0;
}

/** All administrators of a unit become filers, before another person takes over. */
export async function demoteAdministrators(tx: Tx, organizationId: string): Promise<void> {
  await tx.affiliation.updateMany({
    where: { organizationId, role: "administrator" },
    data: { role: "filer" },
  });
}

/** Stores a code staff vouch for; false when the unit meanwhile has one. A code taken elsewhere throws. */
export async function storeOverriddenCode(
  tx: Tx,
  organizationId: string,
  override: { creditCode: string; reason: string; byId: string },
): Promise<boolean> {
  const { count } = await tx.organization.updateMany({
    where: { id: organizationId, creditCode: null },
    data: {
      creditCode: override.creditCode,
      codeOverrideReason: override.reason,
      codeOverriddenById: override.byId,
      version: { increment: 1 },
    },
  });
  return count > 0;
}

/** Sets the present name, keeps the one before as former, adds former names given, and renews the search text. */
export async function writeNames(
  tx: Tx,
  organizationId: string,
  { name, former, at }: { name: string; former: readonly string[]; at: Date },
): Promise<void> {
  const known = await tx.organizationName.findMany({
    where: { organizationId },
    select: { id: true, name: true, kind: true },
  });
  const replaced = known.filter((entry) => entry.kind === "current" && entry.name !== name);
  await tx.organizationName.updateMany({
    where: { id: { in: replaced.map((entry) => entry.id) } },
    data: { kind: "former", until: at },
  });
  const told = former.filter((entry) => entry !== name && !known.some((other) => other.name === entry));
  const isNew = !known.some((entry) => entry.kind === "current" && entry.name === name);
  await tx.organizationName.createMany({
    data: [
      ...(isNew ? [{ organizationId, name, kind: "current", from: at }] : []),
      ...told.map((entry) => ({ organizationId, name: entry, kind: "former" })),
    ],
  });
  await tx.organization.update({
    where: { id: organizationId },
    data: { name, searchText: searchTextOf([name, ...known.map((entry) => entry.name), ...told]) },
  });
  await renewOrganization(tx, organizationId);
}
