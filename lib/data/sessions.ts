import type { AffiliationRole, Person, PersonKind, StaffRole } from "../domain/actor";
import { type Db, prisma, type Tx } from "./client";

export type SessionRecord = {
  id: string;
  secondFactorAt: Date | null;
  lastSeenAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  user: {
    id: string;
    kind: PersonKind;
    email: string;
    name: string;
    province: string | null;
    roles: StaffRole[];
    officeCode: string | null;
    expert: { id: string; province: string } | null;
    status: "active" | "disabled";
    mustChangePassword: boolean;
    passwordChangedAt: Date;
    totpConfirmedAt: Date | null;
    demonstration: boolean;
    affiliation: { organizationId: string; role: AffiliationRole } | null;
  };
};

/** The session with its user as they are now: a removed role counts from the next request. */
export async function findSession(id: string): Promise<SessionRecord | null> {
  return prisma.session.findUnique({
    where: { id },
    select: {
      id: true,
      secondFactorAt: true,
      lastSeenAt: true,
      expiresAt: true,
      revokedAt: true,
      user: {
        select: {
          id: true,
          kind: true,
          email: true,
          name: true,
          province: true,
          roles: true,
          officeCode: true,
          expert: { select: { id: true, province: true } },
          status: true,
          mustChangePassword: true,
          passwordChangedAt: true,
          totpConfirmedAt: true,
          demonstration: true,
          affiliation: { select: { organizationId: true, role: true } },
        },
      },
    },
  });
}

export async function touchSession(id: string, at: Date): Promise<void> {
  await prisma.session.updateMany({ where: { id, lastSeenAt: { lt: at } }, data: { lastSeenAt: at } });
}

type NewSession = {
  id: string;
  userId: string;
  ticketHash: string;
  secondFactorAt: Date | null;
  ip: string | null;
  createdAt: Date;
  expiresAt: Date;
};

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx.session.create({ data: { ...session, lastSeenAt: session.createdAt } });
}

/** Uses up a ticket; null when it was used before, is unknown or is older than `notBefore`. */
export async function redeemTicket(ticketHash: string, notBefore: Date): Promise<string | null> {
  const [session] = await prisma.session.updateManyAndReturn({
    where: { ticketHash, revokedAt: null, createdAt: { gte: notBefore } },
    data: { ticketHash: null },
    select: { id: true },
  });
  return session?.id ?? null;
}

export async function passSecondFactor(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.session.update({ where: { id }, data: { secondFactorAt: at, lastSeenAt: at } });
}

export async function revokeSession(id: string, at: Date): Promise<void> {
  await prisma.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: at } });
}

/** Ends every session of a user, or every one but `keptId`. */
export async function revokeSessionsOf(db: Db, userId: string, at: Date, keptId?: string): Promise<void> {
  await db.session.updateMany({
    where: { userId, revokedAt: null, ...(keptId ? { id: { not: keptId } } : {}) },
    data: { revokedAt: at },
  });
}

type OpenSession = {
  key: string;
  ip: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  current: boolean;
};

/** The actor's own sessions that have not ended, newest first. */
export async function listOpenSessions(actor: Person, seenAfter: Date, at: Date): Promise<OpenSession[]> {
  const sessions = await prisma.session.findMany({
    where: { userId: actor.userId, revokedAt: null, lastSeenAt: { gte: seenAfter }, expiresAt: { gt: at } },
    select: { id: true, ip: true, createdAt: true, lastSeenAt: true },
    orderBy: { createdAt: "desc" },
    take: 20,
  });
  return sessions.map(({ id, ...session }) => ({
    ...session,
    key: id.slice(-8),
    current: id === actor.sessionId,
  }));
}
