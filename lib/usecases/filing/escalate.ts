import { findCalendar } from "../../data/calendars";
import type { Tx } from "../../data/client";
import {
  findActors,
  findTermCase,
  listPostEmails,
  listScoringExpertEmails,
  listStaffEmails,
  listTermCases,
  listTold,
  markTold,
  type TermCase,
  type Told,
} from "../../data/escalations";
import { lockCase } from "../../data/member-writes";
import { inTransaction } from "../../data/transaction";
import { systemActor } from "../../domain/actor";
import { type CalendarDate, shanghaiDate } from "../../domain/calendar/dates";
import { type WorkingCalendar, workingDaysLeft } from "../../domain/calendar/working-days";
import { dueBounds } from "../../domain/filing/due-bounds";
import {
  type EscalationLevel,
  holderOf,
  levelOf,
  type NamedTerm,
  runningTerms,
} from "../../domain/filing/escalation";
import { env } from "../../env";
import { escalationMail } from "../../messages/escalation";
import { leaveMail } from "../outbox";

const clock = systemActor("clocks");

/** How many terms somebody was told of. */
export type Escalated = Record<EscalationLevel, number>;

type Due = { term: NamedTerm; level: EscalationLevel };
type Day = { today: CalendarDate; calendar: WorkingCalendar; at: Date };

/** Terms of a case that concern somebody today; of a public notice only that it is over and not ended. */
function dueTerms(found: TermCase, { today, calendar }: Day): Due[] {
  return runningTerms(found, calendar).flatMap((term) => {
    const level = levelOf(term, today, calendar);
    return level === null || (found.state === "publicNotice" && level === "urgent") ? [] : [{ term, level }];
  });
}

/** Whoever was told that a term is over is not told afterwards that it is nearly over. */
const isTold = (told: readonly Told[], filingId: string, { term, level }: Due): boolean =>
  told.some(
    (mark) =>
      mark.filingId === filingId &&
      mark.step === term.step &&
      (mark.level === level || mark.level === "overdue"),
  );

/**
 * Tells those who hold a term that 80 % of it is used, and them and the department's heads that it is over: once
 * per case, step and level. A case that cannot be told is left for the next run and holds up no other.
 */
export async function escalateTerms(at: Date): Promise<Escalated> {
  const day: Day = { today: shanghaiDate(at), calendar: await findCalendar(), at };
  const counts: Escalated = { urgent: 0, overdue: 0 };
  const faults: unknown[] = [];
  for (
    let page = await nextPage(day, "");
    page.length > 0;
    page = await nextPage(day, page.at(-1)?.id ?? "")
  ) {
    const told = await listTold(
      clock,
      page.map(({ id }) => id),
    );
    const open = page.filter((found) => dueTerms(found, day).some((due) => !isTold(told, found.id, due)));
    for (const { id } of open) {
      const levels = await inTransaction((tx) => tellOf(tx, id, day)).catch((fault: unknown) => {
        faults.push(fault);
        return [];
      });
      for (const level of levels) counts[level] += 1;
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} cases could not be escalated`);
  return counts;
}

const nextPage = ({ today, calendar }: Day, afterId: string): Promise<TermCase[]> =>
  listTermCases(clock, dueBounds(calendar, today), afterId);

/** Holds the case, so that it neither moves nor is told twice meanwhile; mark and mail stand or fall together. */
async function tellOf(tx: Tx, filingId: string, day: Day): Promise<EscalationLevel[]> {
  await lockCase(tx, filingId);
  const found = await findTermCase(clock, filingId, tx);
  if (!found) return [];
  const told = await listTold(clock, [filingId], tx);
  const levels: EscalationLevel[] = [];
  for (const due of dueTerms(found, day)) {
    if (isTold(told, filingId, due)) continue;
    const people = await peopleOf(tx, found, due);
    const mark = { filingId, step: due.term.step, level: due.level };
    if (people.length === 0 || !(await markTold(tx, mark, people.length, day.at))) continue;
    await leaveMail(
      tx,
      people.map((to) => ({ to: to.email, ...wordsFor(found, due, to.address, day) })),
    );
    levels.push(due.level);
  }
  return levels;
}

type Addressee = { email: string; address: string };

const wordsFor = (
  { name, caseNumber, state }: TermCase,
  { term, level }: Due,
  address: string,
  { today, calendar }: Day,
) =>
  escalationMail({
    level,
    name,
    caseNumber,
    state,
    left: workingDaysLeft(calendar, today, term.end),
    end: term.end,
    address,
  });

/** Those who must act; where there is nobody, or the term is over, the heads of the department too. */
async function peopleOf(tx: Tx, found: TermCase, due: Due): Promise<Addressee[]> {
  const desk = `${env.APP_URL}/desk/filings/${found.id}`;
  const { emails, address } = await holdersOf(tx, found, due.term);
  const heads =
    due.level === "overdue" || emails.length === 0 ? await listPostEmails(tx, found, "approver") : [];
  const people = new Map<string, string>(heads.map(({ email }) => [email, desk]));
  for (const email of emails) people.set(email, address ?? desk);
  return [...people].map(([email, where]) => ({ email, address: where }));
}

async function holdersOf(
  tx: Tx,
  found: TermCase,
  term: NamedTerm,
): Promise<{ emails: string[]; address?: string }> {
  const holder = holderOf(found.state, term);
  if (holder === null) return { emails: [] };
  if (holder.kind === "experts")
    return { emails: await listScoringExpertEmails(tx, found.id), address: `${env.APP_URL}/reviews` };
  const { visitorIds, proposerId } = await findActors(tx, found.id);
  if (holder.kind === "visitors") return { emails: await listStaffEmails(tx, found.province, visitorIds) };
  const own = holder.orHolder && found.assigneeId ? [found.assigneeId] : [];
  const assigned = own.length > 0 ? await listStaffEmails(tx, found.province, own) : [];
  if (assigned.length > 0) return { emails: assigned };
  const post = await listPostEmails(tx, found, holder.post);
  const others = found.state === "approving" ? post.filter(({ userId }) => userId !== proposerId) : post;
  return { emails: others.map(({ email }) => email) };
}
