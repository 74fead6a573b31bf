import { mayKeepAccounts } from "../domain/account/administration";
import type { Actor, StaffRole } from "../domain/actor";
import { type Db, type Prisma, prisma, type Tx } from "./client";

/** Staff and experts of the administrator's own province; nobody else's accounts, and no applicant's. */
const managedScope = (actor: Actor): Prisma.UserWhereInput =>
  mayKeepAccounts(actor)
    ? {
        OR: [
          { kind: "staff", province: actor.province },
          { kind: "expert", expert: { province: actor.province } },
        ],
      }
    : { id: { in: [] } };

export type ManagedAccount = {
  userId: string;
  kind: "staff" | "expert";
  name: string;
  email: string;
  roles: StaffRole[];
  officeCode: string | null;
  status: "active" | "disabled";
  lockedUntil: Date | null;
  lastSignInAt: Date | null;
  secondFactorReady: boolean;
  /** False until its owner has set a password by the mailed link. */
  activated: boolean;
};

const columns = {
  id: true,
  kind: true,
  name: true,
  email: true,
  roles: true,
  officeCode: true,
  status: true,
  lockedUntil: true,
  lastSignInAt: true,
  totpConfirmedAt: true,
  emailVerifiedAt: true,
} as const satisfies Prisma.UserSelect;

type Row = Prisma.UserGetPayload<{ select: typeof columns }>;

const accountOf = ({ id, kind, totpConfirmedAt, emailVerifiedAt, ...row }: Row): ManagedAccount => ({
  ...row,
  userId: id,
  kind: kind === "expert" ? "expert" : "staff",
  secondFactorReady: totpConfirmedAt !== null,
  activated: emailVerifiedAt !== null || row.lastSignInAt !== null,
});

const MOST = 1000;

/** Accounts of staff, then of experts, by name. */
export async function listManagedAccounts(actor: Actor, db: Db = prisma): Promise<ManagedAccount[]> {
  const rows = await db.user.findMany({
    where: managedScope(actor),
    orderBy: [{ kind: "asc" }, { name: "asc" }, { id: "asc" }],
    take: MOST,
    select: columns,
  });
  return rows.map(accountOf);
}

/** One account with the number of its open sessions. */
export async function findManagedAccount(
  actor: Actor,
  userId: string,
  at: Date,
  db: Db = prisma,
): Promise<(ManagedAccount & { openSessions: number }) | null> {
  const row = await db.user.findFirst({
    where: { AND: [managedScope(actor), { id: userId }] },
    select: {
      ...columns,
      _count: { select: { sessions: { where: { revokedAt: null, expiresAt: { gt: at } } } } },
    },
  });
  if (!row) return null;
  const { _count, ...account } = row;
  return { ...accountOf(account), openSessions: _count.sessions };
}

/** Locks the row of an account, so that two administrators follow each other. */
export async function lockAccount(tx: Tx, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${userId} FOR UPDATE`;
}

type AccountChange = {
  status?: "active" | "disabled";
  roles?: StaffRole[];
  officeCode?: string | null;
  lockedUntil?: null;
  lastSignInAt?: null;
};

export async function changeAccount(tx: Tx, userId: string, change: AccountChange): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: change });
}

/** The owner sets up a new second factor at the next sign-in. */
export async function removeSecondFactor(tx: Tx, userId: string): Promise<void> {
  await tx.user.update({
    where: { id: userId },
    data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null },
  });
}

type AccountEventEntry = {
  userId: string;
  action: string;
  note?: string | null;
  detail?: Prisma.InputJsonObject;
};

/** Adds to the history of an account, in the transaction of the act it tells of. */
export async function insertAccountEvent(
  tx: Tx,
  actor: { userId: string; name: string },
  at: Date,
  { userId, action, note = null, detail }: AccountEventEntry,
): Promise<void> {
  const by = { actorId: actor.userId, actorName: actor.name };
  await tx.accountEvent.create({ data: { userId, at, action, note, ...by, ...(detail ? { detail } : {}) } });
}

export type AccountEventView = {
  id: string;
  at: Date;
  action: string;
  actorName: string;
  note: string | null;
};

/** What was done with an account, newest first. */
export async function listAccountEvents(
  actor: Actor,
  userId: string,
  db: Db = prisma,
): Promise<AccountEventView[]> {
  const rows = await db.accountEvent.findMany({
    where: { userId, user: managedScope(actor) },
    orderBy: { id: "desc" },
    take: 200,
    select: { id: true, at: true, action: true, actorName: true, note: true },
  });
  return rows.map((row) => ({ ...row, id: String(row.id) }));
}
