import { mayKeepAccounts } from "../domain/account/administration";
import type { Actor, Staff, StaffRole } from "../domain/actor";
import { type Db, type Prisma, prisma, type Tx } from "./client";

/** Requests for staff of the administrator's own province. */
const requestScope = (actor: Actor): Prisma.RoleRequestWhereInput =>
  mayKeepAccounts(actor) ? { user: { kind: "staff", province: actor.province } } : { id: { in: [] } };

export type RoleRequestRecord = {
  id: string;
  userId: string;
  personName: string;
  state: "requested" | "granted" | "declined" | "withdrawn";
  roles: StaffRole[];
  formerRoles: StaffRole[];
  officeCode: string | null;
  reason: string;
  requestedById: string;
  requestedAt: Date;
  version: number;
};

const columns = {
  id: true,
  userId: true,
  user: { select: { name: true } },
  state: true,
  roles: true,
  formerRoles: true,
  officeCode: true,
  reason: true,
  requestedById: true,
  requestedAt: true,
  version: true,
} as const satisfies Prisma.RoleRequestSelect;

type Row = Prisma.RoleRequestGetPayload<{ select: typeof columns }>;
const recordOf = ({ user, ...row }: Row): RoleRequestRecord => ({ ...row, personName: user.name });

export async function findRoleRequest(
  actor: Actor,
  id: string,
  db: Db = prisma,
): Promise<RoleRequestRecord | null> {
  const row = await db.roleRequest.findFirst({
    where: { AND: [requestScope(actor), { id }] },
    select: columns,
  });
  return row && recordOf(row);
}

/** Requests that wait for a second person, oldest first; those for one person when named. */
export async function listOpenRoleRequests(
  actor: Actor,
  userId: string | null = null,
  db: Db = prisma,
): Promise<RoleRequestRecord[]> {
  const rows = await db.roleRequest.findMany({
    where: { AND: [requestScope(actor), { state: "requested", ...(userId ? { userId } : {}) }] },
    orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
    take: 200,
    select: columns,
  });
  return rows.map(recordOf);
}

export type WantedRoles = { roles: StaffRole[]; officeCode: string | null; reason: string };

/** Throws on the unique index when the person has a request on its way. */
export async function insertRoleRequest(
  tx: Tx,
  actor: Staff,
  request: WantedRoles & { userId: string; formerRoles: StaffRole[] },
  at: Date,
): Promise<string> {
  const { id } = await tx.roleRequest.create({
    data: { ...request, requestedById: actor.userId, requestedAt: at },
    select: { id: true },
  });
  return id;
}

/** Compare-and-set: false when somebody else has settled it since it was read. */
export async function settleRoleRequest(
  tx: Tx,
  { id, version }: { id: string; version: number },
  state: "granted" | "declined" | "withdrawn",
  decided: { byId: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.roleRequest.updateMany({
    where: { id, version, state: "requested" },
    data: { state, version: { increment: 1 }, decidedById: decided.byId, decidedAt: decided.at },
  });
  return count === 1;
}
