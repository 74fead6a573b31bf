import type { Tx } from "./client";
import { prisma } from "./client";

type NewInvitation = {
  memberId: string;
  tokenHash: string;
  token: string;
  codeHash: string;
  shortCode: string;
  expiresAt: Date;
  sentAt: Date;
};

export async function insertInvitations(tx: Tx, invitations: readonly NewInvitation[]): Promise<void> {
  await tx.invitation.createMany({ data: [...invitations] });
}

/** The same link with a new term. */
export async function renewInvitations(
  tx: Tx,
  ids: readonly string[],
  { sentAt, expiresAt }: { sentAt: Date; expiresAt: Date },
): Promise<void> {
  await tx.invitation.updateMany({ where: { id: { in: [...ids] } }, data: { sentAt, expiresAt } });
}

/** Closes every open link of a member; how many there were. */
export async function revokeInvitations(tx: Tx, memberId: string, at: Date): Promise<number> {
  const { count } = await tx.invitation.updateMany({
    where: { memberId, revokedAt: null },
    data: { revokedAt: at },
  });
  return count;
}

const entranceColumns = {
  id: true,
  token: true,
  expiresAt: true,
  openedAt: true,
  revokedAt: true,
  member: {
    select: {
      id: true,
      filingId: true,
      name: true,
      creditCode: true,
      contact: true,
      version: true,
      removedAt: true,
      filing: {
        select: { name: true, state: true, leadOrganization: { select: { name: true, creditCode: true } } },
      },
    },
  },
} as const;

type By = { tokenHash: string } | { codeHash: string } | { id: string };

/** What stands before a link's door: who invites whom to what. The holder of the secret alone can ask. */
export async function findInvitation(by: By, db: Tx | typeof prisma = prisma) {
  return db.invitation.findUnique({ where: by, select: entranceColumns });
}
export type FoundInvitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

/** Remembers the first opening. */
export async function markOpened(id: string, at: Date): Promise<void> {
  await prisma.invitation.updateMany({ where: { id, openedAt: null }, data: { openedAt: at } });
}
