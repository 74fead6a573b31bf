import { type Actor, actorUserId } from "../domain/actor";
import type { OrganizationAction } from "../domain/organization/events";
import { type Prisma, prisma, type Tx } from "./client";
import { organizationScope } from "./scope";

type NewEvent = {
  organizationId: string;
  action: OrganizationAction;
  note?: string;
  detail?: Prisma.InputJsonObject;
};

const nameOf = (actor: Actor): string =>
  actor.kind === "applicant" || actor.kind === "staff" ? actor.name : actor.kind;

/** Adds to a unit's history, in the transaction of the change it tells of. */
export async function insertOrganizationEvent(
  tx: Tx,
  actor: Actor,
  at: Date,
  event: NewEvent,
): Promise<void> {
  await tx.organizationEvent.create({
    data: {
      organizationId: event.organizationId,
      action: event.action,
      at,
      actorKind: actor.kind,
      actorId: actorUserId(actor),
      actorName: nameOf(actor),
      ...(event.note ? { note: event.note } : {}),
      ...(event.detail ? { detail: event.detail } : {}),
    },
  });
}

export type OrganizationEventView = {
  id: string;
  at: Date;
  action: string;
  actorKind: string;
  actorName: string;
  note: string | null;
};

/** A unit's history, newest first, with that of records merged into it. */
export async function listOrganizationEvents(
  actor: Actor,
  organizationId: string,
  most = 100,
): Promise<OrganizationEventView[]> {
  const rows = await prisma.organizationEvent.findMany({
    where: {
      OR: [
        { organizationId, organization: organizationScope(actor) },
        { organization: { mergedIntoId: organizationId, mergedInto: organizationScope(actor) } },
      ],
    },
    orderBy: { id: "desc" },
    take: most,
    select: { id: true, at: true, action: true, actorKind: true, actorName: true, note: true },
  });
  return rows.map((row) => ({ ...row, id: String(row.id) }));
}
