import type { Actor, Expert, Staff } from "../domain/actor";
import type { ExpertEventView, PoolAct } from "../domain/expert/pool-event";
import { type Db, type Prisma, prisma, type Tx } from "./client";
import { expertScope } from "./scope";

type NewExpertEvent = { expertId: string; action: PoolAct; detail?: Prisma.InputJsonObject };

/** Adds to the history of an expert, in the transaction of the act it tells of. */
export async function insertExpertEvent(
  tx: Tx,
  { userId, name }: Pick<Staff | Expert, "userId" | "name">,
  at: Date,
  event: NewExpertEvent,
): Promise<void> {
  await tx.expertEvent.create({ data: { ...event, at, actorId: userId, actorName: name } });
}

const MOST = 200;

/** What was done with an expert's place in the pool, newest first. */
export async function listExpertEvents(
  actor: Actor,
  expertId: string,
  db: Db = prisma,
): Promise<ExpertEventView[]> {
  const rows = await db.expertEvent.findMany({
    where: { expertId, expert: expertScope(actor) },
    orderBy: { id: "desc" },
    take: MOST,
    select: { id: true, at: true, action: true, actorName: true, detail: true },
  });
  return rows.map((row) => ({ ...row, id: String(row.id), action: row.action as PoolAct }));
}

/**
 * Whether it was the pool that closed the account of an expert who left it: not an administrator before or since,
 * nor disuse. Departures from before there was a history count as the pool's.
 */
export async function wasClosedByPool(
  tx: Tx,
  { id, userId }: { id: string; userId: string },
): Promise<boolean> {
  const left = await tx.expertEvent.findFirst({
    where: { expertId: id, action: "deactivate" },
    orderBy: { id: "desc" },
    select: { at: true, detail: true },
  });
  const detail = left?.detail as { accountClosed?: boolean } | null | undefined;
  if (detail?.accountClosed === false) return false;
  const since = await tx.accountEvent.findFirst({
    where: { userId, action: { in: ["disable", "enable"] }, ...(left ? { at: { gte: left.at } } : {}) },
    orderBy: { id: "desc" },
    select: { action: true },
  });
  return since?.action !== "disable";
}
