import type { Check } from "../domain/account/lockout";
import { prisma } from "./client";

/** Names of the log's lines that count towards a lock. */
export type CheckName = "passwordCheck" | "secondFactorCheck";

/** Every check begins as `tried`; `done` clears those before it, `refused` and `locked` say how it went. */
type CheckOutcome = "tried" | "done" | "refused" | "locked";

export type CheckSubject = {
  name: CheckName;
  account: string;
  userId: string | null;
  ip: string | null;
  at: Date;
};

/** Writes a line of a check and answers its place in the log. */
export async function recordCheck({ name, ...line }: CheckSubject, outcome: CheckOutcome): Promise<bigint> {
  const { id } = await prisma.attemptLog.create({
    data: { ...line, actorKind: "public", action: name, outcome },
    select: { id: true },
  });
  return id;
}

/** Checks of an account as typed, whether it exists or not, oldest first; only those before `place` when given. */
export async function listAccountChecks(
  { name, account }: CheckSubject,
  since: Date,
  place?: bigint,
): Promise<Check[]> {
  const lines = await prisma.attemptLog.findMany({
    where: {
      action: name,
      account,
      outcome: { in: ["tried", "done"] },
      at: { gt: since },
      ...(place === undefined ? {} : { id: { lt: place } }),
    },
    select: { at: true, outcome: true },
    orderBy: { id: "desc" },
    take: 100,
  });
  return lines.reverse().map(({ at, outcome }) => ({ at, passed: outcome === "done" }));
}

/** Failed checks from one address, oldest first; a success of one account excuses no failure of another. */
export async function listAddressFailures({ name, ip }: CheckSubject, since: Date): Promise<Check[]> {
  if (!ip) return [];
  const lines = await prisma.attemptLog.findMany({
    where: { action: name, ip, outcome: "refused", at: { gt: since } },
    select: { at: true },
    orderBy: { id: "desc" },
    take: 100,
  });
  return lines.reverse().map(({ at }) => ({ at, passed: false }));
}
