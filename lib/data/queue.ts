import type { Actor, Staff } from "../domain/actor";
import type { DueBounds } from "../domain/filing/due-bounds";
import type { DueFilter, QueueFilter } from "../domain/filing/queue-filter";
import type { FilingState } from "../domain/filing/states";
import { type Lane, statesOf } from "../domain/filing/urgency";
import { type Db, type Prisma, prisma } from "./client";
import { waitingFor } from "./queue-waiting";
import { filingScope } from "./scope";

export type QueueRow = {
  id: string;
  name: string;
  caseNumber: string;
  lead: string;
  state: FilingState;
  version: number;
  assigneeId: string | null;
  submittedAt: Date | null;
  acceptedAt: Date | null;
  decidedAt: Date | null;
  dueDays: number | null;
  dueOn: Date | null;
  correctionDueOn: Date | null;
  stepDueOn: Date | null;
  stops: { reason: string; from: Date; to: Date | null }[];
};

const rowColumns = {
  id: true,
  name: true,
  caseNumber: true,
  state: true,
  version: true,
  assigneeId: true,
  submittedAt: true,
  acceptedAt: true,
  decidedAt: true,
  dueDays: true,
  dueOn: true,
  correctionDueOn: true,
  stepDueOn: true,
  leadOrganization: { select: { name: true } },
  stops: { select: { reason: true, from: true, to: true } },
} as const satisfies Prisma.FilingSelect;

/** The day that orders each lane: the end of the office's term, of the correction, the decision. */
const dayColumn = {
  office: "dueOn",
  applicant: "correctionDueOn",
  open: "dueOn",
  decided: "decidedAt",
} as const;

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);
/** Steps with a day of their own by which somebody must act; a public notice ends by itself. */
export const WATCHED: FilingState[] = ["jointOpinion", "expertReview", "siteVisit"];

/** Cases of whose own term at most a fifth is left, those whose term is over among them. */
export const nearlyUsedUp = (urgent: DueBounds["urgent"]): Prisma.FilingWhereInput => ({
  OR: urgent.map(({ least, most, until }) => ({
    dueDays: { gte: least, ...(most === null ? {} : { lte: most }) },
    dueOn: { lte: midnight(until) },
  })),
});

/** A term of the case ends, or its clock stands, as an overview counts it. */
function standing(due: DueFilter, { today, urgent }: DueBounds): Prisma.FilingWhereInput {
  const day = midnight(today);
  switch (due) {
    case "overdue":
      return { OR: [{ dueOn: { lt: day } }, { state: { in: WATCHED }, stepDueOn: { lt: day } }] };
    case "today":
      return {
        OR: [
          {
            dueOn: day,
            OR: [{ state: { notIn: WATCHED } }, { stepDueOn: null }, { stepDueOn: { gte: day } }],
          },
          { state: { in: WATCHED }, stepDueOn: day, OR: [{ dueOn: null }, { dueOn: { gte: day } }] },
        ],
      };
    case "urgent":
      return { AND: [{ dueOn: { gt: day } }, nearlyUsedUp(urgent)] };
    case "stopped":
      // A clock that stands has no end; saying so spares looking for stops of all the others.
      return { dueOn: null, stops: { some: { to: null } } };
  }
}

export type QueueWish = Omit<QueueFilter, "after"> & {
  /** Leaves out what the list above already shows. */
  others?: true;
  /** The day by which terms are judged; without it no term is known to end. */
  bounds?: DueBounds;
};

/** The rows a filter means, for lists and for figures alike. */
export async function queueWhere(
  actor: Staff,
  wish: QueueWish,
  db: Db = prisma,
): Promise<Prisma.FilingWhereInput> {
  const { lane, state, who, due, holder, text, others, bounds } = wish;
  const mine = who === "mine" || others ? await waitingFor(actor, bounds?.today ?? null, db) : {};
  const contains = { contains: text, mode: "insensitive" as const };
  return {
    AND: [
      filingScope(actor),
      { state: state ?? { in: statesOf(lane) } },
      // An open case has no decision: said for the index that holds the open ones alone.
      lane === "decided" ? {} : { decidedAt: null },
      who === "mine" ? mine : {},
      who === "unassigned" ? { assigneeId: null } : {},
      holder ? { assigneeId: holder } : {},
      due ? (bounds ? standing(due, bounds) : { id: { in: [] } }) : {},
      others ? { NOT: mine } : {},
      text
        ? { OR: [{ name: contains }, { caseNumber: contains }, { leadOrganization: { name: contains } }] }
        : {},
    ],
  };
}

/** Rows behind a place in the order: same day and later id, later day, no day at all. */
function behind(lane: Lane, after: QueueFilter["after"]): Prisma.FilingWhereInput {
  if (!after) return {};
  const column = dayColumn[lane];
  const id = { gt: after.id };
  if (after.day === null) return { [column]: null, id };
  const from = new Date(after.day);
  if (lane === "decided")
    return { OR: [{ decidedAt: { lt: from } }, { decidedAt: from, id }, { decidedAt: null }] };
  return { OR: [{ [column]: { gt: from } }, { [column]: from, id }, { [column]: null }] };
}

const orderOf = (lane: Lane): Prisma.FilingOrderByWithRelationInput[] => [
  { [dayColumn[lane]]: { sort: lane === "decided" ? "desc" : "asc", nulls: "last" } },
  { id: "asc" },
];

/** A page of the queue, most urgent first. */
export async function listQueue(
  actor: Actor,
  wish: QueueWish,
  { after, take }: { after: QueueFilter["after"]; take: number },
  db: Db = prisma,
): Promise<QueueRow[]> {
  if (actor.kind !== "staff") return [];
  const rows = await db.filing.findMany({
    where: { AND: [await queueWhere(actor, wish, db), behind(wish.lane, after)] },
    orderBy: orderOf(wish.lane),
    take,
    select: rowColumns,
  });
  return rows.map(({ leadOrganization, caseNumber, ...row }) => ({
    ...row,
    caseNumber: caseNumber ?? "",
    lead: leadOrganization.name,
  }));
}

/** The place of a row in its lane. */
export function placeInQueue(
  lane: Lane,
  row: Pick<QueueRow, "id" | "dueOn" | "correctionDueOn" | "decidedAt">,
) {
  const day = row[dayColumn[lane]];
  const instant = day?.toISOString() ?? null;
  return { day: lane === "decided" ? instant : (instant?.slice(0, 10) ?? null), id: row.id };
}

/** How many rows there are, counted no further than the cap. */
export async function countQueue(
  actor: Actor,
  wish: QueueWish,
  cap: number,
  db: Db = prisma,
): Promise<number> {
  if (actor.kind !== "staff") return 0;
  const where = await queueWhere(actor, wish, db);
  // In the lane's own order an index ends the count at the cap; unordered, every row would be sorted by id first.
  return db.filing.count({ where, orderBy: orderOf(wish.lane), take: cap });
}

/** The case that follows another in a queue; where that one has left it, the first. */
export async function findNextInQueue(
  actor: Actor,
  wish: QueueWish,
  currentId: string,
  db: Db = prisma,
): Promise<string | null> {
  if (actor.kind !== "staff") return null;
  const current = await db.filing.findFirst({
    where: { AND: [await queueWhere(actor, wish, db), { id: currentId }] },
    select: { id: true, dueOn: true, correctionDueOn: true, decidedAt: true },
  });
  const after = current && placeInQueue(wish.lane, current);
  const [next] = after ? await listQueue(actor, wish, { after, take: 1 }, db) : [];
  if (next) return next.id;
  const first = await listQueue(actor, wish, { after: null, take: 2 }, db);
  return first.find(({ id }) => id !== currentId)?.id ?? null;
}

/** Names of the actor's cases by id; ids that are not theirs are left out. */
export async function listFilingNames(
  actor: Actor,
  ids: readonly string[],
  db: Db = prisma,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.filing.findMany({
    where: { AND: [filingScope(actor), { id: { in: [...ids] } }] },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
