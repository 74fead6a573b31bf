import type { Actor } from "../domain/actor";
import type { FilingState } from "../domain/filing/states";
import { type Db, prisma } from "./client";
import { filingScope } from "./scope";

const eventColumns = {
  sequence: true,
  at: true,
  action: true,
  actorKind: true,
  actorName: true,
  note: true,
  detail: true,
} as const;

const fileColumns = { id: true, sha256: true, name: true, mime: true, scan: true } as const;

/** What lies beside a case on the desk: events, marks, notes and every file it ever had; null when it is not theirs. */
export async function findBench(actor: Actor, filingId: string, db: Db = prisma) {
  if (actor.kind !== "staff") return null;
  return db.filing.findFirst({
    where: { AND: [filingScope(actor), { id: filingId }] },
    select: {
      events: { orderBy: { sequence: "desc" }, select: eventColumns },
      marks: { select: { address: true, verdict: true, comment: true, byId: true, at: true } },
      notes: { orderBy: { at: "desc" }, select: { id: true, text: true, byName: true, at: true } },
      materials: { select: { type: true, file: { select: fileColumns } } },
    },
  });
}

export type Bench = NonNullable<Awaited<ReturnType<typeof findBench>>>;

type EarlierFiling = {
  id: string;
  name: string;
  caseNumber: string;
  state: FilingState;
  submittedAt: Date | null;
  lead: string;
  /** Units both cases have, the lead included. */
  shared: number;
};

const MOST_EARLIER = 10;

/** Other cases with the same lead or the same members, newest first. */
export async function listEarlierFilings(
  actor: Actor,
  filingId: string,
  organizationIds: readonly string[],
  db: Db = prisma,
): Promise<EarlierFiling[]> {
  const units = [...organizationIds];
  const rows = await db.filing.findMany({
    where: {
      AND: [
        filingScope(actor),
        { id: { not: filingId } },
        {
          OR: [
            { leadOrganizationId: { in: units } },
            { members: { some: { organizationId: { in: units }, removedAt: null } } },
          ],
        },
      ],
    },
    orderBy: [{ submittedAt: { sort: "desc", nulls: "last" } }, { id: "desc" }],
    take: MOST_EARLIER,
    select: {
      id: true,
      name: true,
      caseNumber: true,
      state: true,
      submittedAt: true,
      leadOrganizationId: true,
      leadOrganization: { select: { name: true } },
      members: {
        where: { organizationId: { in: units }, removedAt: null },
        select: { organizationId: true },
      },
    },
  });
  return rows.map(({ leadOrganization, leadOrganizationId, members, caseNumber, ...row }) => ({
    ...row,
    caseNumber: caseNumber ?? "",
    lead: leadOrganization.name,
    shared: members.length + (units.includes(leadOrganizationId) ? 1 : 0),
  }));
}
