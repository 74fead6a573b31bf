import type { Actor } from "../domain/actor";
import type { ProposedCase } from "../domain/public-notice/record";
import { type Prisma, prisma } from "./client";
import { filingScope, publicNoticeScope } from "./scope";

const deskColumns = {
  id: true,
  number: true,
  title: true,
  from: true,
  until: true,
  endedAt: true,
  result: true,
  filing: {
    select: { id: true, name: true, caseNumber: true, leadOrganization: { select: { name: true } } },
  },
  objections: {
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    select: { id: true, number: true, by: true, state: true, receivedAt: true, dueOn: true },
  },
} as const satisfies Prisma.PublicNoticeSelect;

export type DeskNoticeRow = Prisma.PublicNoticeGetPayload<{ select: typeof deskColumns }>;

const MOST_DESK = 200;

/** Running notices and those with objections still to be answered, the soonest end first. */
export async function listDeskNotices(actor: Actor): Promise<DeskNoticeRow[]> {
  return prisma.publicNotice.findMany({
    where: {
      AND: [
        publicNoticeScope(actor),
        { OR: [{ endedAt: null }, { objections: { some: { state: "received" } } }] },
      ],
    },
    orderBy: [{ until: "asc" }, { id: "asc" }],
    take: MOST_DESK,
    select: deskColumns,
  });
}

/** Cases proposed for filing whose notice is still to be published. */
export async function listProposedCases(actor: Actor): Promise<ProposedCase[]> {
  const rows = await prisma.filing.findMany({
    where: { AND: [filingScope(actor), { state: "proposed" }] },
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: MOST_DESK,
    select: {
      id: true,
      name: true,
      caseNumber: true,
      leadOrganization: { select: { name: true } },
      opinions: { where: { step: "proposal" }, orderBy: { at: "desc" }, take: 1, select: { at: true } },
    },
  });
  return rows.map(({ leadOrganization, opinions, caseNumber, ...row }) => ({
    ...row,
    lead: leadOrganization.name,
    caseNumber: caseNumber ?? "",
    proposedAt: opinions[0]?.at ?? null,
  }));
}
