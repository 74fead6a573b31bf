import type { Actor, Staff } from "../domain/actor";
import { type CalendarDate, columnDate } from "../domain/calendar/dates";
import type { BackTest } from "../domain/rule-change/back-test";
import type { RuleAction, RuleChangeKind, RuleChangeState } from "../domain/rule-change/transitions";
import { type Db, Prisma, prisma, type Tx } from "./client";
import { ruleChangeScope } from "./scope";

export type RuleChangeHead = {
  id: string;
  kind: RuleChangeKind;
  subject: string;
  state: RuleChangeState;
  version: number;
  effectiveFrom: CalendarDate | null;
  reason: string;
  draftedAt: Date;
  proposedAt: Date | null;
  decidedAt: Date | null;
};

export type RuleChangeEventView = {
  id: string;
  at: Date;
  action: string;
  actorName: string;
  note: string | null;
};

export type RuleChangeRecord = RuleChangeHead & {
  document: unknown;
  /** Null for a rule that did not exist before. */
  base: unknown;
  backTest: BackTest | null;
  /** Everybody who drafted, edited or proposed it. */
  authorIds: string[];
  /** Newest first. */
  events: RuleChangeEventView[];
};

const headColumns = {
  id: true,
  kind: true,
  subject: true,
  state: true,
  version: true,
  effectiveFrom: true,
  reason: true,
  draftedAt: true,
  proposedAt: true,
  decidedAt: true,
} as const satisfies Prisma.RuleChangeSelect;

const columns = {
  ...headColumns,
  document: true,
  base: true,
  backTest: true,
  draftedById: true,
  proposedById: true,
  events: {
    orderBy: { id: "desc" },
    take: 200,
    select: { id: true, at: true, action: true, actorName: true, note: true },
  },
} as const satisfies Prisma.RuleChangeSelect;

type Day = { effectiveFrom: Date | null };
const dated = <R extends Day>({ effectiveFrom, ...row }: R) => ({
  ...row,
  effectiveFrom: effectiveFrom && columnDate(effectiveFrom),
});

const WRITES = ["start", "save", "propose"];

/** Everybody who ever wrote at a change, however long its history is. */
async function listWriters(changeId: string, db: Db): Promise<string[]> {
  const rows = await db.ruleChangeEvent.findMany({
    where: { changeId, action: { in: WRITES } },
    distinct: ["actorId"],
    select: { actorId: true },
  });
  return rows.map(({ actorId }) => actorId);
}

/** A change with its document and history; null where there is none or it is another department's. */
export async function findRuleChange(
  actor: Actor,
  id: string,
  db: Db = prisma,
): Promise<RuleChangeRecord | null> {
  const row = await db.ruleChange.findFirst({
    where: { AND: [ruleChangeScope(actor), { id }] },
    select: columns,
  });
  if (!row) return null;
  const { draftedById, proposedById, events, backTest, ...rest } = dated(row);
  const writers = await listWriters(id, db);
  return {
    ...rest,
    backTest: backTest as BackTest | null,
    authorIds: [...new Set([draftedById, ...(proposedById ? [proposedById] : []), ...writers])],
    events: events.map(({ id: number, at, action, actorName, note }) => ({
      id: String(number),
      at,
      action,
      actorName,
      note,
    })),
  };
}

type RuleChangeFilter = {
  kind?: RuleChangeKind;
  subject?: string;
  states?: readonly RuleChangeState[];
  most?: number;
};

/** Changes a person may see, newest first. */
export async function listRuleChanges(
  actor: Actor,
  { kind, subject, states, most = 50 }: RuleChangeFilter = {},
  db: Db = prisma,
): Promise<RuleChangeHead[]> {
  const rows = await db.ruleChange.findMany({
    where: {
      AND: [
        ruleChangeScope(actor),
        { ...(kind ? { kind } : {}), ...(subject ? { subject } : {}) },
        states ? { state: { in: [...states] } } : {},
      ],
    },
    orderBy: [{ draftedAt: "desc" }, { id: "desc" }],
    take: most,
    select: headColumns,
  });
  return rows.map(dated);
}

/** Locks a rule against a second draft and a second publication until the transaction ends. */
export async function lockRule(tx: Tx, kind: RuleChangeKind, subject: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`rule:${kind}:${subject}`}, 0))`;
}

const json = (value: unknown) => (value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue));

type NewRuleChange = { kind: RuleChangeKind; subject: string; document: unknown; base: unknown };

export async function insertRuleChange(
  tx: Tx,
  actor: Staff,
  { kind, subject, document, base }: NewRuleChange,
  at: Date,
): Promise<string> {
  const { id } = await tx.ruleChange.create({
    data: {
      kind,
      subject,
      document: document as Prisma.InputJsonValue,
      base: json(base),
      draftedById: actor.userId,
      draftedAt: at,
    },
    select: { id: true },
  });
  return id;
}

type RuleChangeWrite = {
  state: RuleChangeState;
  document?: unknown;
  reason?: string;
  effectiveFrom?: CalendarDate;
  backTest?: BackTest | null;
  proposed?: { byId: string; at: Date };
  decided?: { byId: string; at: Date };
};

/** Compare-and-set: false when somebody else has changed it since it was read. */
export async function updateRuleChange(
  tx: Tx,
  { id, version }: { id: string; version: number },
  { state, document, reason, effectiveFrom, backTest, proposed, decided }: RuleChangeWrite,
): Promise<boolean> {
  const { count } = await tx.ruleChange.updateMany({
    where: { id, version },
    data: {
      state,
      version: { increment: 1 },
      ...(document === undefined ? {} : { document: document as Prisma.InputJsonValue }),
      ...(reason === undefined ? {} : { reason }),
      ...(effectiveFrom === undefined ? {} : { effectiveFrom: new Date(`${effectiveFrom}T00:00:00Z`) }),
      ...(backTest === undefined ? {} : { backTest: json(backTest) }),
      ...(proposed ? { proposedById: proposed.byId, proposedAt: proposed.at } : {}),
      ...(decided ? { decidedById: decided.byId, decidedAt: decided.at } : {}),
    },
  });
  return count === 1;
}

/** Adds to the history of a change, in the transaction of the step it tells of. */
export async function insertRuleChangeEvent(
  tx: Tx,
  actor: Staff,
  at: Date,
  event: { changeId: string; action: "start" | RuleAction; note?: string; detail?: Prisma.InputJsonObject },
): Promise<void> {
  const { changeId, action, note, detail } = event;
  await tx.ruleChangeEvent.create({
    data: {
      changeId,
      action,
      at,
      actorId: actor.userId,
      actorName: actor.name,
      ...(note ? { note } : {}),
      ...(detail ? { detail } : {}),
    },
  });
}

/** Who proposed and who published what is or was in force, by `subject` and day of effect. Names of staff, for staff. */
export async function listPublishers(
  kind: RuleChangeKind,
): Promise<ReadonlyMap<string, { drafter: string; publisher: string }>> {
  const rows = await prisma.ruleChange.findMany({
    where: { kind, state: "published" },
    orderBy: { decidedAt: "desc" },
    take: 500,
    select: {
      subject: true,
      effectiveFrom: true,
      events: {
        where: { action: { in: ["start", "publish"] } },
        orderBy: { id: "asc" },
        select: { action: true, actorName: true },
      },
    },
  });
  return new Map(
    rows.map(({ subject, effectiveFrom, events }) => {
      const nameOf = (action: string) => events.find((event) => event.action === action)?.actorName ?? "";
      const people = { drafter: nameOf("start"), publisher: nameOf("publish") };
      return [`${subject} ${effectiveFrom ? columnDate(effectiveFrom) : ""}`, people] as const;
    }),
  );
}
