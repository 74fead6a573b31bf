import type { Actor } from "../domain/actor";
import { type Db, prisma, type Tx } from "./client";
import { organizationScope } from "./scope";

type RequestState = "pending" | "accepted" | "refused";

export type UnitRequest = {
  id: string;
  organizationId: string;
  organizationName: string;
  userId: string;
  personName: string;
  personEmail: string;
  /** Words of the person who asks. */
  text: string;
  fileId: string | null;
  state: RequestState;
  decisionReason: string | null;
  createdAt: Date;
};

const person = { select: { name: true, email: true } } as const;
const unit = { select: { name: true } } as const;

const joinColumns = {
  id: true,
  organizationId: true,
  userId: true,
  message: true,
  state: true,
  createdAt: true,
  user: person,
  organization: unit,
} as const;

type JoinRow = {
  id: string;
  organizationId: string;
  userId: string;
  message: string;
  state: RequestState;
  createdAt: Date;
  user: { name: string; email: string };
  organization: { name: string };
};

const joinView = ({ user, organization, message, ...row }: JoinRow): UnitRequest => ({
  ...row,
  organizationName: organization.name,
  personName: user.name,
  personEmail: user.email,
  text: message,
  fileId: null,
  decisionReason: null,
});

const takeoverColumns = {
  id: true,
  organizationId: true,
  userId: true,
  reason: true,
  fileId: true,
  state: true,
  decisionReason: true,
  createdAt: true,
  user: person,
  organization: unit,
} as const;

type TakeoverRow = Omit<JoinRow, "message"> & {
  reason: string;
  fileId: string | null;
  decisionReason: string | null;
};

const takeoverView = ({ user, organization, reason, ...row }: TakeoverRow): UnitRequest => ({
  ...row,
  organizationName: organization.name,
  personName: user.name,
  personEmail: user.email,
  text: reason,
});

/** Open requests to join the actor's unit, oldest first. */
export async function listJoinRequests(actor: Actor): Promise<UnitRequest[]> {
  const rows = await prisma.joinRequest.findMany({
    where: { state: "pending", organization: organizationScope(actor) },
    orderBy: { createdAt: "asc" },
    select: joinColumns,
  });
  return rows.map(joinView);
}

export async function findJoinRequest(
  actor: Actor,
  id: string,
  db: Db = prisma,
): Promise<UnitRequest | null> {
  const row = await db.joinRequest.findFirst({
    where: { AND: [{ organization: organizationScope(actor) }, { id }] },
    select: joinColumns,
  });
  return row && joinView(row);
}

/** Takeover requests staff may decide, oldest first; of one unit when named. */
export async function listTakeoverRequests(actor: Actor, organizationId?: string): Promise<UnitRequest[]> {
  const rows = await prisma.takeoverRequest.findMany({
    where: {
      state: "pending",
      organization: organizationScope(actor),
      ...(organizationId ? { organizationId } : {}),
    },
    orderBy: { createdAt: "asc" },
    select: takeoverColumns,
  });
  return rows.map(takeoverView);
}

export async function findTakeoverRequest(
  actor: Actor,
  id: string,
  db: Db = prisma,
): Promise<UnitRequest | null> {
  const row = await db.takeoverRequest.findFirst({
    where: { AND: [{ organization: organizationScope(actor) }, { id }] },
    select: takeoverColumns,
  });
  return row && takeoverView(row);
}

/** What the person has asked of units lately, both kinds, newest first. */
export async function listOwnRequests(
  actor: Actor,
): Promise<{ join: UnitRequest[]; takeover: UnitRequest[] }> {
  if (actor.kind !== "applicant") return { join: [], takeover: [] };
  const filter = { where: { userId: actor.userId }, orderBy: { createdAt: "desc" as const }, take: 5 };
  const [join, takeover] = await Promise.all([
    prisma.joinRequest.findMany({ ...filter, select: joinColumns }),
    prisma.takeoverRequest.findMany({ ...filter, select: takeoverColumns }),
  ]);
  return { join: join.map(joinView), takeover: takeover.map(takeoverView) };
}

export async function insertJoinRequest(
  tx: Tx,
  request: { organizationId: string; userId: string; message: string; createdAt: Date },
): Promise<void> {
  await tx.joinRequest.create({ data: request });
}

export async function insertTakeoverRequest(
  tx: Tx,
  request: { organizationId: string; userId: string; reason: string; fileId: string | null; createdAt: Date },
): Promise<void> {
  await tx.takeoverRequest.create({ data: request });
}

type Decision = { state: "accepted" | "refused"; byId: string; at: Date };

/** False when somebody decided before. */
export async function decideJoinRequest(tx: Tx, id: string, { state, byId, at }: Decision): Promise<boolean> {
  const { count } = await tx.joinRequest.updateMany({
    where: { id, state: "pending" },
    data: { state, decidedById: byId, decidedAt: at },
  });
  return count > 0;
}

/** False when somebody decided before. */
export async function decideTakeoverRequest(
  tx: Tx,
  id: string,
  { state, byId, at, reason }: Decision & { reason: string },
): Promise<boolean> {
  const { count } = await tx.takeoverRequest.updateMany({
    where: { id, state: "pending" },
    data: { state, decidedById: byId, decidedAt: at, decisionReason: reason },
  });
  return count > 0;
}

/** Whether the file is the person's own upload and not yet part of another record. */
export async function isOwnFile(tx: Tx, userId: string, fileId: string): Promise<boolean> {
  return (await tx.storedFile.count({ where: { id: fileId, uploadedById: userId } })) > 0;
}
