import type { Actor, Staff, SystemActor } from "../domain/actor";
import { type CalendarDate, columnDate } from "../domain/calendar/dates";
import {
  type ContestOutcome,
  type ContestState,
  OPEN_CONTEST_STATES,
  type WaitingContests,
} from "../domain/contest/contest";
import { normalizeName } from "../domain/filing/names";
import { type Db, type Prisma, prisma, type Tx } from "./client";
import type { OpenTerms } from "./open-terms";
import { renewConsortia } from "./register-entries";
import { contestScope } from "./scope";

const day = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);

/** The present member of a consortium under a code, or under a name whose record has no code; null where there is none. */
export async function findMembershipToContest(
  tx: Tx,
  number: string,
  unit: { creditCode: string; organizationName: string },
) {
  const consortium = await tx.consortium.findUnique({
    where: { number },
    select: {
      id: true,
      number: true,
      name: true,
      province: true,
      track: true,
      leadOrganizationId: true,
      memberships: {
        where: { leftOn: null, role: "member" },
        select: { id: true, organization: { select: { id: true, name: true, creditCode: true } } },
      },
    },
  });
  if (!consortium) return null;
  const { memberships, ...facts } = consortium;
  const name = normalizeName(unit.organizationName);
  const membership =
    memberships.find(({ organization }) => organization.creditCode === unit.creditCode) ??
    memberships.find(
      ({ organization }) => organization.creditCode === null && normalizeName(organization.name) === name,
    );
  return membership
    ? {
        consortium: facts,
        membershipId: membership.id,
        organizationId: membership.organization.id,
        name: membership.organization.name,
      }
    : null;
}

type NewContest = {
  number: string;
  consortiumId: string;
  membershipId: string;
  province: string;
  organizationName: string;
  creditCode: string;
  /** Sealed. */
  person: string;
  content: string;
  receivedAt: Date;
  dueOn: CalendarDate | null;
};

/** A membership contested already throws, see takenIndex. */
export async function insertContest(tx: Tx, { dueOn, ...contest }: NewContest): Promise<string> {
  const { id } = await tx.contest.create({
    data: { ...contest, dueOn: dueOn === null ? null : day(dueOn) },
    select: { id: true },
  });
  return id;
}

/** Whether the membership is being contested already. */
export const isContested = async (tx: Tx, membershipId: string): Promise<boolean> =>
  (await tx.contest.count({ where: { membershipId, state: { in: [...OPEN_CONTEST_STATES] } } })) > 0;

const columns = {
  id: true,
  number: true,
  province: true,
  organizationName: true,
  creditCode: true,
  person: true,
  content: true,
  receivedAt: true,
  dueOn: true,
  state: true,
  version: true,
  leadAnswer: true,
  leadAnsweredAt: true,
  reason: true,
  endedOn: true,
  settledByName: true,
  settledAt: true,
  consortium: { select: { id: true, number: true, name: true, track: true, leadOrganizationId: true } },
  membership: { select: { id: true, organizationId: true, joinedOn: true } },
  files: { orderBy: { createdAt: "asc" }, select: { id: true, name: true, size: true } },
} as const satisfies Prisma.ContestSelect;

const dayOrNull = (date: Date | null): CalendarDate | null => date && columnDate(date);
const rowOf = (row: Prisma.ContestGetPayload<{ select: typeof columns }>) => ({
  ...row,
  state: row.state as ContestState,
  dueOn: dayOrNull(row.dueOn),
  endedOn: dayOrNull(row.endedOn),
  membership: { ...row.membership, joinedOn: columnDate(row.membership.joinedOn) },
});
export type ContestRow = ReturnType<typeof rowOf>;

/** A contest with its sealed contact; null means absent or not theirs. */
export async function findContest(actor: Actor, id: string, db: Db = prisma): Promise<ContestRow | null> {
  const row = await db.contest.findFirst({ where: { AND: [contestScope(actor), { id }] }, select: columns });
  return row && rowOf(row);
}

/** Those still open first, by the end of the lead's term. */
export async function listContestRows(actor: Actor, db: Db = prisma): Promise<ContestRow[]> {
  const rows = await db.contest.findMany({
    where: contestScope(actor),
    orderBy: [{ settledAt: { sort: "desc", nulls: "first" } }, { dueOn: "asc" }, { id: "asc" }],
    take: 200,
    select: columns,
  });
  return rows.map(rowOf);
}

/** Open contests of a department: those that can be settled, and those whose lead still has time to answer. */
export async function countWaitingContests(
  actor: Staff,
  today: CalendarDate,
  db: Db = prisma,
): Promise<WaitingContests> {
  const count = (where: Prisma.ContestWhereInput) =>
    db.contest.count({ where: { AND: [contestScope(actor), where] } });
  const overdue = { state: "received", dueOn: { lt: day(today) } };
  const [ready, waiting] = await Promise.all([
    count({ OR: [{ state: "answered" }, overdue] }),
    count({ state: "received", NOT: overdue }),
  ]);
  return { ready, waiting };
}

/** Contests of every province whose lead has not been heard; `endless` are those without a day. */
export async function listUnansweredContests(
  _actor: SystemActor,
  which: OpenTerms,
  db: Db = prisma,
): Promise<string[]> {
  const rows = await db.contest.findMany({
    where: { state: "received", ...(which === "endless" ? { dueOn: null } : {}) },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** A new end of the lead's term; false when it or the contest has moved meanwhile. */
export async function writeContestDueOn(
  tx: Tx,
  { id, dueOn }: Pick<ContestRow, "id" | "dueOn">,
  end: CalendarDate,
): Promise<boolean> {
  const { count } = await tx.contest.updateMany({
    where: { id, state: "received", dueOn: dueOn === null ? null : day(dueOn) },
    data: { dueOn: day(end) },
  });
  return count === 1;
}

/** True for the one worker that tells; the mark stands only if its transaction commits. */
export async function markContest(
  tx: Tx,
  id: string,
  mark: "remindedAt" | "overdueToldAt",
  at: Date,
): Promise<boolean> {
  const { count } = await tx.contest.updateMany({
    where: { id, state: "received", [mark]: null },
    data: { [mark]: at },
  });
  return count === 1;
}

/** False when somebody else acted first. */
export async function writeLeadAnswer(
  tx: Tx,
  { id, version }: { id: string; version: number },
  answer: { leadAnswer: string; leadAnsweredAt: Date; leadAnsweredById: string },
): Promise<boolean> {
  const { count } = await tx.contest.updateMany({
    where: { id, version, state: "received" },
    data: { ...answer, state: "answered", version: { increment: 1 } },
  });
  return count === 1;
}

type Settlement = {
  state: ContestOutcome;
  reason: string;
  endedOn: CalendarDate | null;
  settledById: string;
  settledByName: string;
  settledAt: Date;
};

/** False when somebody else settled it first. */
export async function writeSettlement(
  tx: Tx,
  { id, version }: { id: string; version: number },
  { endedOn, ...settlement }: Settlement,
): Promise<boolean> {
  const { count } = await tx.contest.updateMany({
    where: { id, version, state: { in: [...OPEN_CONTEST_STATES] } },
    data: {
      ...settlement,
      endedOn: endedOn === null ? null : day(endedOn),
      version: { increment: 1 },
    },
  });
  return count === 1;
}

/** Ends a membership on a day, and what the consortium gathered of the unit's platforms with it. */
export async function endMembership(
  tx: Tx,
  { membership, consortium }: ContestRow,
  { on, reason }: { on: CalendarDate; reason: string },
): Promise<void> {
  const until = day(on);
  await tx.membership.updateMany({
    where: { id: membership.id, leftOn: null },
    data: { leftOn: until, leftReason: reason },
  });
  await tx.consortiumPlatform.updateMany({
    where: {
      consortiumId: consortium.id,
      until: null,
      platform: { organizationId: membership.organizationId },
    },
    data: { until },
  });
  await renewConsortia(tx, [consortium.id]);
}

/** Whether a member of staff has declared an interest in one of these units. */
export async function hasInterestIn(
  tx: Tx,
  userId: string,
  organizationIds: readonly string[],
): Promise<boolean> {
  const count = await tx.interest.count({
    where: { userId, endedAt: null, organizationId: { in: [...organizationIds] } },
  });
  return count > 0;
}
