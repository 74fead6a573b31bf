import { type Actor, actorUserId } from "../domain/actor";
import { type Db, type Prisma, prisma, type Tx } from "./client";

export const CONSORTIUM_ACTIONS = [
  "imported",
  "importUndone",
  "corrected",
  "contested",
  "contestStands",
  "contestEnded",
] as const;
export type ConsortiumAction = (typeof CONSORTIUM_ACTIONS)[number];

type NewConsortiumEvent = {
  consortiumId: string;
  action: ConsortiumAction;
  /** Read by the public. */
  note?: string;
  detail?: Prisma.InputJsonObject;
};

/** Who stands in history; people without an account of the department are named by their kind. */
export const historyActor = (actor: Actor) => ({
  actorKind: actor.kind,
  actorId: actorUserId(actor),
  actorName: actor.kind === "applicant" || actor.kind === "staff" ? actor.name : actor.kind,
});

/** Adds to the history of a consortium, in the transaction of the change it tells of. */
export async function insertConsortiumEvent(
  tx: Tx,
  actor: Actor,
  at: Date,
  event: NewConsortiumEvent,
): Promise<void> {
  await tx.consortiumEvent.create({
    data: {
      consortiumId: event.consortiumId,
      action: event.action,
      at,
      ...historyActor(actor),
      ...(event.note ? { note: event.note } : {}),
      ...(event.detail ? { detail: event.detail } : {}),
    },
    select: { id: true },
  });
}

export type PublicConsortiumEvent = { at: string; action: string; note: string };

/** What of a consortium's history the public reads, newest first; no person stands in it. */
export async function listPublicEvents(
  consortiumId: string,
  db: Db = prisma,
): Promise<PublicConsortiumEvent[]> {
  const rows = await db.consortiumEvent.findMany({
    where: { consortiumId, note: { not: null } },
    orderBy: { id: "desc" },
    take: 200,
    select: { at: true, action: true, note: true },
  });
  return rows.map(({ at, action, note }) => ({ at: at.toISOString(), action, note: note ?? "" }));
}
