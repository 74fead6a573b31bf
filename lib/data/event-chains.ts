import type { Actor } from "../domain/actor";
import type { FilingState } from "../domain/filing/states";
import { type Prisma, prisma } from "./client";
import type { EventRow } from "./filing-events";

export type Chain = { filingId: string; caseNumber: string | null; state: FilingState; events: EventRow[] };

/** Auditors check the chains of their province without reading its cases; the system checks all. */
function chainScope(actor: Actor): Prisma.FilingWhereInput {
  if (actor.kind === "system") return {};
  return actor.kind === "staff" && actor.roles.includes("auditAdministrator")
    ? { province: actor.province }
    : { id: { in: [] } };
}

/** So many ids of cases drawn at random. */
export async function drawChainIds(actor: Actor, most: number): Promise<string[]> {
  if (actor.kind !== "staff") return [];
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Filing" WHERE province = ${actor.province} ORDER BY random() LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

type ChainPage = { after: string | null; most: number } | { ids: readonly string[] };

/** Cases with all their events, by id; a page after an id, or those named. */
export async function listChains(actor: Actor, page: ChainPage): Promise<Chain[]> {
  const rows = await prisma.filing.findMany({
    where: {
      AND: [
        chainScope(actor),
        "ids" in page ? { id: { in: [...page.ids] } } : page.after ? { id: { gt: page.after } } : {},
      ],
    },
    orderBy: { id: "asc" },
    ...("ids" in page ? {} : { take: page.most }),
    select: {
      id: true,
      caseNumber: true,
      state: true,
      events: {
        orderBy: { sequence: "asc" },
        select: {
          filingId: true,
          sequence: true,
          at: true,
          action: true,
          fromState: true,
          toState: true,
          actorKind: true,
          actorId: true,
          actorName: true,
          note: true,
          detail: true,
          previousHash: true,
          hash: true,
        },
      },
    },
  });
  return rows.map(({ id, events, ...row }) => ({
    ...row,
    filingId: id,
    events: events as EventRow[],
  }));
}
