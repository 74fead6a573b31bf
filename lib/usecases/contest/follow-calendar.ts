import { findContest, listUnansweredContests, writeContestDueOn } from "../../data/contests";
import type { OpenTerms } from "../../data/open-terms";
import { inTransaction } from "../../data/transaction";
import { systemActor } from "../../domain/actor";
import { shanghaiDate } from "../../domain/calendar/dates";
import type { WorkingCalendar } from "../../domain/calendar/working-days";
import { changedAnswer } from "../../domain/filing/open-terms";
import { termText } from "../../messages/dates";
import { tryEach } from "../filing/each-case";
import { contestDays } from "./answer-days";
import { tellSides } from "./tell";

const clock = systemActor("calendar");

type Calendars = { before: WorkingCalendar; after: WorkingCalendar };

/** Terms of a lead's answer to a contest follow the calendar; the lead is told the new day. */
export const settleContestTerms = async (which: OpenTerms, calendars: Calendars, at: Date) =>
  tryEach(await listUnansweredContests(clock, which), (id) =>
    inTransaction(async (tx) => {
      const contest = await findContest(clock, id, tx);
      if (contest?.state !== "received") return false;
      const { receivedAt, dueOn } = contest;
      const days = await contestDays(tx, { ...contest, track: contest.consortium.track }, receivedAt);
      const receivedOn = shanghaiDate(receivedAt);
      const changed = changedAnswer({ receivedOn, days, dueOn }, calendars);
      if (!changed || !(await writeContestDueOn(tx, contest, changed.after))) return false;
      await tellSides(tx, contest, [knownTerm(termText(days, changed.after))], at);
      return true;
    }),
  );

const knownTerm = (term: string) => ({ to: "lead", template: "contestReminder", term }) as const;
