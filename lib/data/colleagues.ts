import type { Actor, AffiliationRole } from "../domain/actor";
import { type Db, prisma, type Tx } from "./client";
import { organizationScope } from "./scope";

export type Colleague = { userId: string; name: string; email: string; role: AffiliationRole; since: Date };

/** People of a unit, administrators first; staff see them to answer takeover requests. */
export async function listColleagues(actor: Actor, organizationId: string): Promise<Colleague[]> {
  const rows = await prisma.affiliation.findMany({
    where: { organizationId, organization: organizationScope(actor) },
    orderBy: [{ role: "asc" }, { since: "asc" }],
    select: { userId: true, role: true, since: true, user: { select: { name: true, email: true } } },
  });
  return rows.map(({ user, ...row }) => ({ ...row, ...user }));
}

/** One colleague of the actor's own unit. */
export async function findColleague(
  actor: Actor,
  userId: string,
  db: Db = prisma,
): Promise<Colleague | null> {
  const row = await db.affiliation.findFirst({
    where: { userId, organization: organizationScope(actor) },
    select: { userId: true, role: true, since: true, user: { select: { name: true, email: true } } },
  });
  if (!row) return null;
  const { user, ...rest } = row;
  return { ...rest, ...user };
}

export async function countAffiliated(
  tx: Tx,
  organizationId: string,
  role?: AffiliationRole,
): Promise<number> {
  return tx.affiliation.count({ where: { organizationId, ...(role ? { role } : {}) } });
}

/** Where letters to a unit's administrators go. */
export async function listAdministratorAddresses(tx: Tx, organizationId: string): Promise<string[]> {
  const rows = await tx.affiliation.findMany({
    where: { organizationId, role: "administrator", user: { status: "active" } },
    select: { user: { select: { email: true } } },
  });
  return rows.map(({ user }) => user.email);
}

/** The role a person has in a unit now, whatever the session said when it was read. */
export async function findRole(
  tx: Tx,
  organizationId: string,
  userId: string,
): Promise<AffiliationRole | null> {
  const row = await tx.affiliation.findFirst({ where: { organizationId, userId }, select: { role: true } });
  return row?.role ?? null;
}
