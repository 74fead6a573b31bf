import type { NewMember } from "../domain/filing/member-rows";
import type { Values } from "../domain/filing/sections";
import type { OrganizationKind } from "../domain/organization/kinds";
import type { Tx } from "./client";

/** Holds the case until the transaction ends: acts on it and changes of its list of members meet here. */
export async function lockCase(tx: Tx, filingId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Filing" WHERE "id" = ${filingId} FOR UPDATE`;
}

/** Holds one member's answers; its case cannot change state meanwhile. */
export async function lockMember(tx: Tx, memberId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Filing" WHERE "id" = (SELECT "filingId" FROM "FilingMember" WHERE "id" = ${memberId}) FOR SHARE`;
  await tx.$queryRaw`SELECT 1 FROM "FilingMember" WHERE "id" = ${memberId} FOR UPDATE`;
}

export type AddedMember = Omit<NewMember, "contact"> & {
  organizationId: string | null;
  contact: string | null;
};

export async function insertMembers(
  tx: Tx,
  filingId: string,
  members: readonly AddedMember[],
): Promise<{ id: string }[]> {
  const last = await tx.filingMember.aggregate({ where: { filingId }, _max: { position: true } });
  const first = (last._max.position ?? 0) + 1;
  return tx.filingMember.createManyAndReturn({
    data: members.map(({ part, ...member }, index) => ({
      ...member,
      filingId,
      part,
      tier: tierColumn(part),
      position: first + index,
    })),
    select: { id: true },
  });
}

/** The column follows the typed text where that names a tier. */
const tierColumn = ({ tier }: Values) => (tier === "close" || tier === "general" ? tier : "core");

/** Compare-and-set on the member's version; false when somebody saved in between. */
export async function updateMember(
  tx: Tx,
  { id, version }: { id: string; version: number },
  change: {
    part?: Values;
    contact?: string | null;
    name?: string;
    kind?: OrganizationKind;
    creditCode?: string | null;
    organizationId?: string | null;
  },
): Promise<boolean> {
  const { part, ...rest } = change;
  const { count } = await tx.filingMember.updateMany({
    where: { id, version, removedAt: null },
    data: { ...rest, ...(part ? { part, tier: tierColumn(part) } : {}), version: { increment: 1 } },
  });
  return count === 1;
}

/** The member leaves the list; its confirmations stay as history. */
export async function retireMember(
  tx: Tx,
  { id, version }: { id: string; version: number },
  at: Date,
): Promise<boolean> {
  const { count } = await tx.filingMember.updateMany({
    where: { id, version, removedAt: null },
    data: { removedAt: at, version: { increment: 1 } },
  });
  return count === 1;
}

/** A unit that registers later finds the memberships that named its code. */
export async function linkMembersByCode(tx: Tx, creditCode: string, organizationId: string): Promise<void> {
  await tx.filingMember.updateMany({
    where: { creditCode, organizationId: null, removedAt: null },
    data: { organizationId },
  });
}

/** Whether another member of the case, or its lead, has this code already. */
export async function isCodeInCase(
  tx: Tx,
  filing: { id: string; lead: { creditCode: string | null } },
  code: string,
  exceptId: string,
): Promise<boolean> {
  if (filing.lead.creditCode === code) return true;
  const count = await tx.filingMember.count({
    where: { filingId: filing.id, creditCode: code, removedAt: null, id: { not: exceptId } },
  });
  return count > 0;
}
