import type { Staff } from "../domain/actor";
import { addDays, type CalendarDate, startOfShanghaiDay } from "../domain/calendar/dates";
import { type Prisma, prisma } from "./client";

export type AttemptFilter = {
  /** E-mail of the person or as typed at sign-in. */
  account: string | null;
  action: string | null;
  outcome: string | null;
  from: CalendarDate | null;
  /** Last day, included. */
  to: CalendarDate | null;
  after: string | null;
};

export type AttemptLine = {
  id: string;
  at: Date;
  actorKind: string;
  name: string | null;
  account: string | null;
  action: string;
  object: string | null;
  outcome: string;
  code: string | null;
  ip: string | null;
};

/** Attempts of other provinces' staff and experts are their own auditors'; everybody else's are open to each. */
async function auditScope({ province }: Staff): Promise<Prisma.AttemptLogWhereInput> {
  const others = await prisma.user.findMany({
    where: {
      OR: [
        { kind: "staff", OR: [{ province: null }, { province: { not: province } }] },
        { kind: "expert", expert: { province: { not: province } } },
      ],
    },
    select: { id: true },
  });
  return { OR: [{ userId: null }, { userId: { notIn: others.map(({ id }) => id) } }] };
}

async function accountFilter(account: string): Promise<Prisma.AttemptLogWhereInput> {
  const user = await prisma.user.findUnique({ where: { email: account }, select: { id: true } });
  return { OR: [{ account }, ...(user ? [{ userId: user.id }] : [])] };
}

async function whereOf(actor: Staff, filter: AttemptFilter): Promise<Prisma.AttemptLogWhereInput> {
  const { account, action, outcome, from, to, after } = filter;
  return {
    AND: [await auditScope(actor), account ? await accountFilter(account) : {}],
    ...(action ? { action } : {}),
    ...(outcome ? { outcome } : {}),
    ...(after ? { id: { lt: BigInt(after) } } : {}),
    at: {
      ...(from ? { gte: startOfShanghaiDay(from) } : {}),
      ...(to ? { lt: startOfShanghaiDay(addDays(to, 1)) } : {}),
    },
  };
}

/** Lines of the attempt log, newest first, at most `most`, with their people's names. */
export async function listAttempts(
  actor: Staff,
  filter: AttemptFilter,
  most: number,
): Promise<AttemptLine[]> {
  const rows = await prisma.attemptLog.findMany({
    where: await whereOf(actor, filter),
    orderBy: { id: "desc" },
    take: most,
  });
  const ids = [...new Set(rows.flatMap(({ userId }) => userId ?? []))];
  const users = await prisma.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, email: true },
  });
  const people = new Map(users.map((user) => [user.id, user]));
  return rows.map(({ id, userId, account, ...row }) => {
    const person = userId ? people.get(userId) : undefined;
    return {
      ...row,
      id: String(id),
      name: person?.name ?? null,
      account: account ?? person?.email ?? null,
    };
  });
}

export type AccountEventLine = {
  id: string;
  at: Date;
  action: string;
  actorName: string;
  personName: string;
  note: string | null;
};

/** What administrators of the province did with accounts, newest first. */
export async function listProvinceAccountEvents(
  { province }: Staff,
  most: number,
): Promise<AccountEventLine[]> {
  const rows = await prisma.accountEvent.findMany({
    where: {
      user: {
        OR: [
          { kind: "staff", province },
          { kind: "expert", expert: { province } },
        ],
      },
    },
    orderBy: { id: "desc" },
    take: most,
    select: {
      id: true,
      at: true,
      action: true,
      actorName: true,
      note: true,
      user: { select: { name: true } },
    },
  });
  return rows.map(({ user, ...row }) => ({ ...row, id: String(row.id), personName: user.name }));
}
