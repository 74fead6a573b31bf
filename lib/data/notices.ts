import type { NoticeTextId } from "../domain/notice/templates";
import type { Tx } from "./client";

export type NoticeParty = {
  organizationId: string;
  name: string;
  /** Accounts of the unit. */
  emails: string[];
  /** Sealed contacts named in the filing, for units without an account. */
  sealedContacts: string[];
};

export type NoticeRow = {
  province: string;
  template: NoticeTextId;
  number: string;
  filingId: string | null;
  organizationId: string;
  title: string;
  body: string;
  sender: string;
  issuedAt: Date;
};

const unitColumns = {
  id: true,
  name: true,
  affiliations: { select: { user: { select: { email: true, status: true } } } },
} as const;

type Unit = {
  id: string;
  name: string;
  affiliations: { user: { email: string; status: "active" | "disabled" } }[];
};

const partyOf = (unit: Unit, sealedContacts: string[]): NoticeParty => ({
  organizationId: unit.id,
  name: unit.name,
  emails: unit.affiliations.filter(({ user }) => user.status === "active").map(({ user }) => user.email),
  sealedContacts,
});

export async function findUnitParty(tx: Tx, organizationId: string): Promise<NoticeParty | null> {
  const unit = await tx.organization.findUnique({ where: { id: organizationId }, select: unitColumns });
  return unit && partyOf(unit, []);
}

/** Members of a case that stand on the register as units. */
export async function listMemberParties(tx: Tx, filingId: string): Promise<NoticeParty[]> {
  const members = await tx.filingMember.findMany({
    where: { filingId, removedAt: null, organizationId: { not: null } },
    select: { contact: true, organization: { select: unitColumns } },
  });
  return members.flatMap(({ organization, contact }) =>
    organization ? [partyOf(organization, contact ? [contact] : [])] : [],
  );
}

export async function insertNotices(tx: Tx, rows: readonly NoticeRow[]): Promise<void> {
  await tx.notice.createMany({ data: [...rows] });
}
