import { findCalendar } from "../../data/calendars";
import { type CaseColumns, moveCase } from "../../data/case-writes";
import type { Tx } from "../../data/client";
import { listTermsWithoutEnd, writeNoticeDueOn } from "../../data/clock-cases";
import { findUnitParty } from "../../data/notices";
import { inTransaction } from "../../data/transaction";
import { systemActor } from "../../domain/actor";
import { dueDate } from "../../domain/calendar/clock";
import { type CalendarDate, shanghaiDate } from "../../domain/calendar/dates";
import { addWorkingDays, type WorkingCalendar } from "../../domain/calendar/working-days";
import { openNotice } from "../../domain/filing/correction-notice";
import { termText } from "../../messages/dates";
import { issueNotices } from "../notices";
import { type Assessment, assessFiling } from "./assess";
import { noticeFactsOf } from "./case-notice";
import { stopsOf } from "./clock";
import { eachCase } from "./each-case";
import { appendEvent } from "./record";

const clock = systemActor("calendar");

type Term = { days: number; end: CalendarDate; columns: CaseColumns; noticeId: string | null };

/** The end of the term that runs, once the calendar holds every year it touches; null while it does not. */
function termOf({ filing, track }: Assessment, calendar: WorkingCalendar): Term | null {
  if (filing.state.startsWith("correction")) {
    const notice = openNotice(filing.corrections);
    if (!notice?.sentAt || filing.correctionDueOn) return null;
    const days = track.deadlines.correctionDays.value + notice.extendedDays;
    const end = addWorkingDays(calendar, shanghaiDate(notice.sentAt), days);
    return end.ok ? { days, end: end.end, columns: { correctionDueOn: end.end }, noticeId: notice.id } : null;
  }
  const from = beginningOf(filing);
  if (!from || filing.dueDays === null || filing.dueOn) return null;
  const stops = filing.acceptedAt ? stopsOf(filing.stops) : [];
  const due = dueDate(calendar, { startedOn: shanghaiDate(from), days: filing.dueDays, stops });
  if (!due.ok || due.stopped) return null;
  return { days: filing.dueDays, end: due.end, columns: { dueOn: due.end }, noticeId: null };
}

/** The instant from which the case's own term runs: handed in for recommendation, received, accepted. */
const beginningOf = ({ acceptedAt, receivedAt, submittedAt, state }: Assessment["filing"]): Date | null =>
  acceptedAt ?? (state === "recommending" ? submittedAt : receivedAt);

/** Ends of terms that waited for a year's arrangement are filled in and told. Counts the cases. */
export async function fillDueDates(at: Date): Promise<number> {
  const calendar = await findCalendar();
  return eachCase(await listTermsWithoutEnd(clock), (id) =>
    inTransaction((tx) => fillOne(tx, id, calendar, at)),
  );
}

async function fillOne(tx: Tx, filingId: string, calendar: WorkingCalendar, at: Date): Promise<boolean> {
  const assessment = await assessFiling(clock, filingId, at, tx);
  const term = assessment && termOf(assessment, calendar);
  if (!assessment || !term) return false;
  const { filing, measure } = assessment;
  if (!(await moveCase(tx, filing, filing.state, term.columns))) return false;
  if (term.noticeId) await writeNoticeDueOn(tx, term.noticeId, term.end);
  const detail = { dueOn: term.end };
  const same = { fromState: filing.state, toState: filing.state };
  await appendEvent(tx, { filingId, at, action: "dueDateKnown", ...same, actor: clock, detail });
  const party = await findUnitParty(tx, filing.leadOrganizationId);
  if (!party) return true;
  const facts = noticeFactsOf(assessment, termText(term.days, term.end), at);
  const draft = { template: "dueDateKnown" as const, party, filingId, facts };
  await issueNotices(tx, measure.document, [draft], at);
  return true;
}
