import { findCalendar } from "../../data/calendars";
import {
  listCorrectionsToRemind,
  listOverdueAcceptances,
  listOverdueCorrections,
  markReminded,
} from "../../data/clock-cases";
import { findUnitParty } from "../../data/notices";
import { inTransaction } from "../../data/transaction";
import { systemActor } from "../../domain/actor";
import { addDays, columnDate, shanghaiDate } from "../../domain/calendar/dates";
import { workingDaysBetween } from "../../domain/calendar/working-days";
import type { FilingAction } from "../../domain/filing/transitions";
import { done } from "../../domain/result";
import { termText } from "../../messages/dates";
import { issueNotices } from "../notices";
import { changeCase } from "./advance";
import { assessFiling } from "./assess";
import { noticeFactsOf } from "./case-notice";

const clock = systemActor("clocks");

/** One step of the system on each case, a transaction each; cases somebody else moved meanwhile are left. Counts the moved. */
async function moveEach(filingIds: readonly string[], action: FilingAction, at: Date): Promise<number> {
  let moved = 0;
  for (const filingId of filingIds) {
    const outcome = await changeCase(clock, filingId, at, async () =>
      done({ steps: [{ action, by: clock }], result: () => filingId }),
    );
    if (outcome.ok) moved += 1;
  }
  return moved;
}

/** A correction not answered by its last day counts as withdrawn (Administrative Licensing rules by analogy). */
export const lapseOverdueCorrections = async (at: Date): Promise<number> =>
  moveEach(await listOverdueCorrections(clock, shanghaiDate(at)), "lapse", at);

/** What nobody accepted or returned in time counts as accepted from the day it was received. */
export const deemAcceptances = async (at: Date): Promise<number> =>
  moveEach(await listOverdueAcceptances(clock, shanghaiDate(at)), "deemAccepted", at);

/** Working days before the end of a correction on which the applicant is reminded, once. */
const REMIND_BEFORE = 3;
/** Calendar days that hold so many working days even over the longest holiday. */
const LOOK_AHEAD = 21;

/** Reminds of corrections that end within three working days, each once. Counts the reminders. */
export async function remindCorrections(at: Date): Promise<number> {
  const today = shanghaiDate(at);
  const calendar = await findCalendar();
  let reminded = 0;
  for (const open of await listCorrectionsToRemind(clock, today, addDays(today, LOOK_AHEAD))) {
    const end = columnDate(open.dueOn);
    const left = workingDaysBetween(calendar, today, end);
    if (!left.ok || left.days > REMIND_BEFORE) continue;
    if (await remind(open.filingId, open.noticeId, termText(left.days, end), at)) reminded += 1;
  }
  return reminded;
}

const remind = (filingId: string, noticeId: string, term: string, at: Date): Promise<boolean> =>
  inTransaction(async (tx) => {
    if (!(await markReminded(tx, noticeId, at))) return false;
    const assessment = await assessFiling(clock, filingId, at, tx);
    const party = assessment && (await findUnitParty(tx, assessment.filing.leadOrganizationId));
    if (!party) return true;
    const facts = noticeFactsOf(assessment, term, at);
    const draft = { template: "correctionReminder" as const, party, filingId, facts };
    await issueNotices(tx, assessment.measure.document, [draft], at);
    return true;
  });
