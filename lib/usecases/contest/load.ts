import { type ContestRow, countWaitingContests, findContest, listContestRows } from "../../data/contests";
import type { Actor } from "../../domain/actor";
import { shanghaiDate } from "../../domain/calendar/dates";
import {
  CONTEST_SETTLERS,
  type ContestContact,
  type ContestHead,
  type ContestView,
  isUnanswered,
  settleRefusal,
  type WaitingContests,
} from "../../domain/contest/contest";
import { maskEmail, maskName, maskPhone } from "../../domain/mask";
import { openContester } from "./contact";

const headOf = (
  { id, number, consortium, organizationName, state, receivedAt, dueOn }: ContestRow,
  at: Date,
): ContestHead => ({
  id,
  number,
  consortium: { number: consortium.number, name: consortium.name },
  organizationName,
  state,
  receivedAt,
  dueOn,
  unanswered: isUnanswered({ state, dueOn }, shanghaiDate(at)),
});

/** Contests of the own province, or of the own consortia. */
export async function listContests(actor: Actor, at: Date): Promise<ContestHead[]> {
  if (actor.kind !== "staff" && actor.kind !== "applicant") return [];
  return (await listContestRows(actor)).map((row) => headOf(row, at));
}

/** Contests the lead has still to answer, with the day by which. */
export async function listContestsToAnswer(actor: Actor, at: Date): Promise<ContestHead[]> {
  return actor.kind === "applicant"
    ? (await listContests(actor, at)).filter(({ state }) => state === "received")
    : [];
}

/** What waits for those who settle contests, and for their head; null for every other post. */
export async function findWaitingContests(actor: Actor, at: Date): Promise<WaitingContests | null> {
  const posts = [...CONTEST_SETTLERS, "approver"] as const;
  return actor.kind === "staff" && posts.some((role) => actor.roles.includes(role))
    ? countWaitingContests(actor, shanghaiDate(at))
    : null;
}

/** One contest: staff see who sent it masked, the lead nothing of the person and none of the files. */
export async function loadContest(actor: Actor, id: string, at: Date): Promise<ContestView | null> {
  if (actor.kind !== "staff" && actor.kind !== "applicant") return null;
  const row = await findContest(actor, id);
  if (!row) return null;
  const isStaff = actor.kind === "staff";
  const { creditCode, content, version, leadAnswer, leadAnsweredAt, reason, endedOn } = row;
  return {
    ...headOf(row, at),
    creditCode,
    content,
    version,
    leadAnswer,
    leadAnsweredAt,
    reason,
    endedOn,
    settledByName: isStaff ? row.settledByName : null,
    settledAt: row.settledAt,
    contact: isStaff ? masked(openContester(row.person)) : null,
    files: isStaff ? row.files : [],
    mayAnswer: actor.kind === "applicant" && row.state === "received",
    maySettle: isStaff && settleRefusal(actor, row, shanghaiDate(at)) === null,
    mayReveal: isStaff && CONTEST_SETTLERS.some((role) => actor.roles.includes(role)),
  };
}

const masked = ({ name, phone, email }: ContestContact): ContestContact => ({
  name: maskName(name),
  phone: maskPhone(phone),
  email: maskEmail(email),
});
