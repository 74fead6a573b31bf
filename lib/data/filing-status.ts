import type { Actor } from "../domain/actor";
import type { FilingState } from "../domain/filing/states";
import type { NoticeTemplate } from "../domain/filing/transition";
import { type Db, type Prisma, prisma } from "./client";
import { filingScope } from "./scope";

export type FilingHistory = {
  caseNumber: string | null;
  progressCode: string | null;
  submittedAt: Date | null;
  acceptedAt: Date | null;
  dueDays: number | null;
  dueOn: Date | null;
  correctionDueOn: Date | null;
  stepDueOn: Date | null;
  events: {
    sequence: number;
    at: Date;
    action: string;
    fromState: string | null;
    toState: FilingState;
    actorKind: string;
    actorName: string;
    note: string | null;
  }[];
  notices: { id: string; template: NoticeTemplate; number: string; title: string; issuedAt: Date }[];
  submissions: { version: number; sha256: string; submittedAt: Date }[];
  /** Pauses of the clock, oldest first; the one that lasts has no end. */
  stops: { reason: string; from: Date; to: Date | null }[];
  consortiumNumber: string | null;
};

/** What happened to a case of the actor's own unit, newest first; null means absent or not theirs. */
export async function findFilingHistory(
  actor: Actor,
  id: string,
  db: Db = prisma,
): Promise<FilingHistory | null> {
  if (actor.kind !== "applicant" || !actor.organization) return null;
  const row = await db.filing.findFirst({
    where: { AND: [filingScope(actor), { id }] },
    select: historyOf(actor.organization.id),
  });
  if (!row) return null;
  const { consortium, events, notices, ...rest } = row;
  return {
    ...rest,
    events: events.map((event) => ({ ...event, toState: event.toState as FilingState })),
    notices: notices.map((notice) => ({ ...notice, template: notice.template as NoticeTemplate })),
    consortiumNumber: consortium?.number ?? null,
  };
}

const historyOf = (organizationId: string) =>
  ({
    caseNumber: true,
    progressCode: true,
    submittedAt: true,
    acceptedAt: true,
    dueDays: true,
    dueOn: true,
    correctionDueOn: true,
    stepDueOn: true,
    events: {
      orderBy: { sequence: "desc" },
      select: {
        sequence: true,
        at: true,
        action: true,
        fromState: true,
        toState: true,
        actorKind: true,
        actorName: true,
        note: true,
      },
    },
    notices: {
      where: { organizationId },
      orderBy: { issuedAt: "desc" },
      select: { id: true, template: true, number: true, title: true, issuedAt: true },
    },
    submissions: {
      orderBy: { version: "desc" },
      select: { version: true, sha256: true, submittedAt: true },
    },
    stops: {
      orderBy: [{ from: "asc" }, { id: "asc" }],
      select: { reason: true, from: true, to: true },
    },
    consortium: { select: { number: true } },
  }) as const satisfies Prisma.FilingSelect;

type FilingSummary = {
  id: string;
  name: string;
  state: FilingState;
  caseNumber: string | null;
  dueOn: Date | null;
  correctionDueOn: Date | null;
  updatedAt: Date;
};

/** Filings the actor's own unit leads, latest change first; discarded drafts are left out. */
export async function listFilingSummaries(actor: Actor, db: Db = prisma): Promise<FilingSummary[]> {
  if (actor.kind !== "applicant") return [];
  return db.filing.findMany({
    where: { AND: [filingScope(actor), { NOT: { state: "withdrawn", caseNumber: null } }] },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      name: true,
      state: true,
      caseNumber: true,
      dueOn: true,
      correctionDueOn: true,
      updatedAt: true,
    },
  });
}
