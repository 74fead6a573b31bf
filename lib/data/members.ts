import type { Actor } from "../domain/actor";
import type { EditableCase } from "../domain/filing/member-editing";
import type { KnownUnit } from "../domain/filing/member-rows";
import type { SectionValues, Values } from "../domain/filing/sections";
import type { OrganizationKind } from "../domain/organization/kinds";
import { type Db, type Prisma, prisma } from "./client";
import { filingScope, memberScope } from "./scope";

const newest = [
  { at: "desc" },
  { id: "desc" },
] as const satisfies Prisma.ConfirmationOrderByWithRelationInput[];

const confirmationColumns = {
  id: true,
  outcome: true,
  level: true,
  fingerprint: true,
  seen: true,
  reason: true,
  person: true,
  fileId: true,
  ip: true,
  at: true,
} as const satisfies Prisma.ConfirmationSelect;

const invitationColumns = {
  id: true,
  token: true,
  shortCode: true,
  expiresAt: true,
  sentAt: true,
  openedAt: true,
  createdAt: true,
} as const satisfies Prisma.InvitationSelect;

const memberColumns = {
  id: true,
  filingId: true,
  organizationId: true,
  name: true,
  creditCode: true,
  kind: true,
  regionCode: true,
  part: true,
  contact: true,
  version: true,
  confirmations: { orderBy: [...newest], take: 1, select: confirmationColumns },
  invitations: {
    where: { revokedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 1,
    select: invitationColumns,
  },
} as const satisfies Prisma.FilingMemberSelect;

/** Of the case, what a member's view is made from; nothing of the other members but their names. */
const caseColumns = {
  id: true,
  province: true,
  state: true,
  version: true,
  name: true,
  leadOrganizationId: true,
  leadOrganization: { select: { id: true, name: true, creditCode: true } },
  sections: { where: { section: "agreement" }, select: { values: true } },
  _count: { select: { materials: { where: { type: "agreement", textChanged: true } } } },
  corrections: {
    where: { sentAt: { not: null }, answeredAt: null },
    select: { items: { select: { address: true } } },
  },
} as const satisfies Prisma.FilingSelect;

const otherNames = { where: { removedAt: null }, select: { id: true, name: true } } as const;

type CaseRow = Prisma.FilingGetPayload<{ select: typeof caseColumns }>;
type MemberRow = Prisma.FilingMemberGetPayload<{ select: typeof memberColumns }>;

export type StoredMember = Omit<MemberRow, "part" | "confirmations" | "invitations"> & {
  part: Values;
  confirmation: MemberRow["confirmations"][number] | null;
  invitation: MemberRow["invitations"][number] | null;
};

export type MembersCase = EditableCase & {
  id: string;
  province: string;
  version: number;
  name: string;
  lead: { id: string; name: string; creditCode: string | null };
  agreement: SectionValues | undefined;
  agreementTextChanges: number;
  names: { id: string; name: string }[];
};

export type MembersOfCase = MembersCase & { members: StoredMember[] };

const memberOf = ({ part, confirmations, invitations, ...row }: MemberRow): StoredMember => ({
  ...row,
  part: part as Values,
  confirmation: confirmations[0] ?? null,
  invitation: invitations[0] ?? null,
});

const caseOf = (row: CaseRow, names: MembersCase["names"]): MembersCase => ({
  id: row.id,
  province: row.province,
  state: row.state,
  version: row.version,
  name: row.name,
  lead: row.leadOrganization,
  agreement: row.sections[0]?.values as SectionValues | undefined,
  agreementTextChanges: row._count.materials,
  correctionAddresses: row.corrections.flatMap(({ items }) => items.map(({ address }) => address)),
  names,
});

/** A case with all its members, for the lead unit and its province's staff; null for everyone else. */
export async function findMembersOfCase(
  actor: Actor,
  filingId: string,
  db: Db = prisma,
): Promise<MembersOfCase | null> {
  const row = await db.filing.findFirst({
    where: { AND: [filingScope(actor), { id: filingId }] },
    select: {
      ...caseColumns,
      members: {
        where: { removedAt: null },
        orderBy: [{ position: "asc" }, { id: "asc" }],
        select: memberColumns,
      },
    },
  });
  if (!row) return null;
  const members = row.members.map(memberOf);
  return { ...caseOf(row, members), members };
}

/** One member with its case as far as the member may know it; null means absent or not yours. */
export async function findMember(
  actor: Actor,
  memberId: string,
  db: Db = prisma,
): Promise<{ filing: MembersCase; member: StoredMember } | null> {
  const row = await db.filingMember.findFirst({
    where: { AND: [memberScope(actor), { id: memberId, removedAt: null }] },
    select: { ...memberColumns, filing: { select: { ...caseColumns, members: otherNames } } },
  });
  if (!row) return null;
  const { filing, ...member } = row;
  return { filing: caseOf(filing, filing.members), member: memberOf(member) };
}

/** Members of the own unit that were invited, newest case first. */
export async function listOwnMemberships(
  actor: Actor,
  db: Db = prisma,
): Promise<{ filing: MembersCase; member: StoredMember }[]> {
  if (actor.kind !== "applicant" || !actor.organization) return [];
  const rows = await db.filingMember.findMany({
    where: {
      AND: [
        memberScope(actor),
        { organizationId: actor.organization.id, removedAt: null },
        { OR: [{ invitations: { some: { revokedAt: null } } }, { confirmations: { some: {} } }] },
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 200,
    select: { ...memberColumns, filing: { select: { ...caseColumns, members: otherNames } } },
  });
  return rows.map(({ filing, ...member }) => ({
    filing: caseOf(filing, filing.members),
    member: memberOf(member),
  }));
}

/** Units with these codes, by code. */
export async function findUnitsByCode(
  codes: readonly string[],
  db: Db = prisma,
): Promise<Map<string, { id: string; name: string; kind: OrganizationKind; regionCode: string | null }>> {
  const rows = await db.organization.findMany({
    where: { creditCode: { in: [...codes] }, withdrawnAt: null },
    select: { id: true, name: true, kind: true, regionCode: true, creditCode: true },
  });
  return new Map(
    rows.flatMap(({ creditCode, ...unit }) => (creditCode ? [[creditCode, unit] as const] : [])),
  );
}

/** A unit of the directory as any account may choose it; one that was merged or taken back can be chosen no more. */
export async function findDirectoryUnit(
  id: string,
  db: Db = prisma,
): Promise<(KnownUnit & { kind: OrganizationKind; regionCode: string | null }) | null> {
  return db.organization.findUnique({
    where: { id, withdrawnAt: null },
    select: { name: true, creditCode: true, kind: true, regionCode: true },
  });
}

/** Whether the lead's registration in the case's province was verified. */
export async function isLeadVerified(leadId: string, province: string, db: Db = prisma): Promise<boolean> {
  const count = await db.leadRegistration.count({
    where: { organizationId: leadId, province, state: "verified" },
  });
  return count > 0;
}
