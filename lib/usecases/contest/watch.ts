import { findCalendar } from "../../data/calendars";
import type { Tx } from "../../data/client";
import { type ContestRow, findContest, listUnansweredContests, markContest } from "../../data/contests";
import { inTransaction } from "../../data/transaction";
import { systemActor } from "../../domain/actor";
import { type CalendarDate, shanghaiDate } from "../../domain/calendar/dates";
import { type WorkingCalendar, workingDaysLeft } from "../../domain/calendar/working-days";
import { REMIND_CONTEST_DAYS } from "../../domain/contest/contest";
import { dateText } from "../../messages/dates";
import { eachCase } from "../filing/each-case";
import { tellSettlers, tellSides } from "./tell";

const clock = systemActor("contests");

type Day = { today: CalendarDate; calendar: WorkingCalendar; at: Date };

/**
 * Contests the lead has not answered: it is reminded once before its day, and lead and staff learn once that the
 * day has passed. A fault in one holds up none of the others. Counts what was told.
 */
export async function watchContests(at: Date): Promise<number> {
  const day: Day = { today: shanghaiDate(at), calendar: await findCalendar(), at };
  return eachCase(await listUnansweredContests(clock, "all"), (id) =>
    inTransaction((tx) => watchOne(tx, id, day)),
  );
}

async function watchOne(tx: Tx, id: string, day: Day): Promise<boolean> {
  const contest = await findContest(clock, id, tx);
  if (contest?.state !== "received" || contest.dueOn === null) return false;
  if (contest.dueOn < day.today) return tellOverdue(tx, contest, contest.dueOn, day.at);
  const left = workingDaysLeft(day.calendar, day.today, contest.dueOn);
  if (left === null || left > REMIND_CONTEST_DAYS) return false;
  return remind(tx, contest, contest.dueOn, day.at);
}

async function remind(tx: Tx, contest: ContestRow, dueOn: CalendarDate, at: Date): Promise<boolean> {
  if (!(await markContest(tx, contest.id, "remindedAt", at))) return false;
  const letter = { to: "lead" as const, template: "contestReminder" as const, term: dateText(dueOn) };
  await tellSides(tx, contest, [letter], at);
  return true;
}

async function tellOverdue(tx: Tx, contest: ContestRow, dueOn: CalendarDate, at: Date): Promise<boolean> {
  if (!(await markContest(tx, contest.id, "overdueToldAt", at))) return false;
  await tellSettlers(tx, contest, false);
  const letter = { to: "lead" as const, template: "contestOverdue" as const, term: dateText(dueOn) };
  await tellSides(tx, contest, [letter], at);
  return true;
}
