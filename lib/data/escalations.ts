import type { StaffRole, SystemActor } from "../domain/actor";
import { columnDate, shanghaiDate } from "../domain/calendar/dates";
import type { DueBounds } from "../domain/filing/due-bounds";
import type { EscalationLevel, TermSource } from "../domain/filing/escalation";
import { CORRECTION_STATES, type FilingState, PENDING_STATES, STEP_STATES } from "../domain/filing/states";
import { type Db, type Prisma, prisma, type Tx } from "./client";
import { nearlyUsedUp } from "./queue";

/** A pending case whose terms may concern somebody. */
export type TermCase = TermSource & {
  id: string;
  province: string;
  name: string;
  caseNumber: string;
  assigneeId: string | null;
  recommenderCode: string | null;
};

const STATES = PENDING_STATES.filter(
  (state) => !(CORRECTION_STATES as readonly FilingState[]).includes(state),
);

const columns = {
  id: true,
  province: true,
  name: true,
  caseNumber: true,
  state: true,
  assigneeId: true,
  recommenderCode: true,
  dueDays: true,
  dueOn: true,
  stepDueOn: true,
  events: {
    orderBy: { sequence: "asc" },
    select: { sequence: true, at: true, action: true, fromState: true, toState: true },
  },
} as const satisfies Prisma.FilingSelect;

type Row = Prisma.FilingGetPayload<{ select: typeof columns }>;

const caseOf = ({ events, caseNumber, dueOn, stepDueOn, ...row }: Row): TermCase => ({
  ...row,
  caseNumber: caseNumber ?? "",
  dueOn: dueOn && columnDate(dueOn),
  stepDueOn: stepDueOn && columnDate(stepDueOn),
  events: events.map(({ sequence, at, action, fromState, toState }) => ({
    sequence,
    on: shanghaiDate(at),
    action,
    from: fromState,
    to: toState,
  })),
});

const PAGE = 200;

/** Pending cases of whose terms somebody may have to be told, some at a time, in the order of their ids. */
export async function listTermCases(
  _actor: SystemActor,
  { today, urgent }: DueBounds,
  afterId: string,
  db: Db = prisma,
): Promise<TermCase[]> {
  const rows = await db.filing.findMany({
    where: {
      id: { gt: afterId },
      state: { in: STATES },
      OR: [
        { dueOn: { lt: new Date(`${today}T00:00:00Z`) } },
        nearlyUsedUp(urgent),
        { state: { in: [...STEP_STATES] }, stepDueOn: { not: null } },
      ],
    },
    orderBy: { id: "asc" },
    take: PAGE,
    select: columns,
  });
  return rows.map(caseOf);
}

export async function findTermCase(_actor: SystemActor, id: string, db: Db): Promise<TermCase | null> {
  const row = await db.filing.findUnique({ where: { id }, select: columns });
  return row && caseOf(row);
}

export type Told = { filingId: string; step: string; level: EscalationLevel };

/** What holders of these cases were told already. */
export async function listTold(
  _actor: SystemActor,
  filingIds: readonly string[],
  db: Db = prisma,
): Promise<Told[]> {
  return db.escalation.findMany({
    where: { filingId: { in: [...filingIds] } },
    select: { filingId: true, step: true, level: true },
  });
}

/** True for the one worker that tells; the mark stands only if its transaction commits. */
export async function markTold(tx: Tx, told: Told, people: number, at: Date): Promise<boolean> {
  const { count } = await tx.escalation.createMany({
    data: [{ ...told, told: people, at }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Addresses of a department's active people of a post; recommenders of their own office alone. */
export async function listPostEmails(
  tx: Tx,
  { province, recommenderCode }: Pick<TermCase, "province" | "recommenderCode">,
  post: StaffRole,
): Promise<{ userId: string; email: string }[]> {
  const rows = await tx.user.findMany({
    where: {
      kind: "staff",
      status: "active",
      province,
      roles: { has: post },
      ...(post === "recommender" ? { officeCode: recommenderCode } : {}),
    },
    select: { id: true, email: true },
  });
  return rows.map(({ id, email }) => ({ userId: id, email }));
}

/** Addresses of those of these people who are still active staff of the province. */
export async function listStaffEmails(
  tx: Tx,
  province: string,
  userIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.user.findMany({
    where: { kind: "staff", status: "active", province, id: { in: [...userIds] } },
    select: { email: true },
  });
  return rows.map(({ email }) => email);
}

/** Addresses of the experts of the open round who have not handed in their score. */
export async function listScoringExpertEmails(tx: Tx, filingId: string): Promise<string[]> {
  const rows = await tx.expertSeat.findMany({
    where: {
      state: { in: ["invited", "accepted"] },
      round: { filingId, closedAt: null, voidedAt: null },
      expert: { user: { status: "active" } },
    },
    select: { expert: { select: { user: { select: { email: true } } } } },
  });
  return rows.map(({ expert }) => expert.user.email);
}

/** Accounts of those who visit, and of who proposed the decision. */
export async function findActors(
  tx: Tx,
  filingId: string,
): Promise<{ visitorIds: string[]; proposerId: string | null }> {
  const [visit, proposal] = await Promise.all([
    tx.siteVisit.findFirst({
      where: { filingId, signedAt: null, cancelledAt: null },
      orderBy: { id: "desc" },
      select: { visitorIds: true },
    }),
    tx.opinion.findFirst({
      where: { filingId, step: "proposal" },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: { byId: true },
    }),
  ]);
  return { visitorIds: visit?.visitorIds ?? [], proposerId: proposal?.byId ?? null };
}
