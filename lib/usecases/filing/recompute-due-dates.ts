import { findCalendar } from "../../data/calendars";
import { moveCase } from "../../data/case-writes";
import type { Tx } from "../../data/client";
import { writeNoticeDueOn } from "../../data/clock-cases";
import { findUnitParty } from "../../data/notices";
import { listCasesWithEnd, listRevisionsToFollow, listSteps, markFollowed } from "../../data/open-terms";
import { inTransaction } from "../../data/transaction";
import { systemActor } from "../../domain/actor";
import { columnDate, shanghaiDate } from "../../domain/calendar/dates";
import { type WorkingCalendar, workingCalendar } from "../../domain/calendar/working-days";
import { calendarYearOf, yearDocument } from "../../domain/calendar/year-document";
import { openNotice } from "../../domain/filing/correction-notice";
import { deadlineDays } from "../../domain/filing/deadline-days";
import { type MovedEnd, movedEnds, type OpenEnds, type TermFacts } from "../../domain/filing/open-terms";
import { movedEndText } from "../../messages/calendar";
import { SYSTEM_NAME } from "../../messages/people";
import { issueNotices } from "../notices";
import { type Assessment, assessFiling } from "./assess";
import { noticeFactsOf } from "./case-notice";
import { stopsOf } from "./clock";
import { appendEvent } from "./record";

const clock = systemActor("calendar");

type Moved = "moved" | "stands" | "lost";
type Calendars = { before: WorkingCalendar; after: WorkingCalendar };

/**
 * Open ends follow every published revision of a year: each case in a transaction of its own, the old day kept
 * in its history, the applicant told. Stopped in the middle it goes on with the cases left. Counts the cases.
 */
export async function recomputeDueDates(at: Date): Promise<number> {
  let moved = 0;
  for (const { id, base } of await listRevisionsToFollow(clock)) {
    const found = base === null ? { moved: 0, lost: 0 } : await followRevision(base, at);
    moved += found.moved;
    if (found.lost > 0) break;
    const note = { job: clock.job, name: SYSTEM_NAME, cases: found.moved };
    await inTransaction((tx) => markFollowed(tx, id, note, at));
  }
  return moved;
}

/** `lost` cases were changed by somebody at the same moment: the next run sees to them. */
async function followRevision(base: unknown, at: Date): Promise<{ moved: number; lost: number }> {
  const after = await findCalendar();
  const before = new Map([...after, ...workingCalendar([calendarYearOf(yearDocument.parse(base))])]);
  const found = { moved: 0, lost: 0, stands: 0 };
  for (const filingId of await listCasesWithEnd(clock))
    found[await inTransaction((tx) => moveEnds(tx, filingId, { before, after }, at))] += 1;
  return found;
}

const dayOf = (column: Date | null) => column && columnDate(column);

async function moveEnds(tx: Tx, filingId: string, calendars: Calendars, at: Date): Promise<Moved> {
  const assessment = await assessFiling(clock, filingId, at, tx);
  if (!assessment) return "stands";
  const { filing, measure } = assessment;
  const { dueOn, correctionDueOn, stepDueOn } = filing;
  const stored: OpenEnds = {
    dueOn: dayOf(dueOn),
    correctionDueOn: dayOf(correctionDueOn),
    stepDueOn: dayOf(stepDueOn),
  };
  const facts = factsOf(assessment, await listSteps(clock, filingId, tx));
  const moved = movedEnds(stored, facts, calendars);
  if (moved.length === 0) return "stands";
  const columns = Object.fromEntries(moved.map(({ field, after }) => [field, after]));
  if (!(await moveCase(tx, filing, filing.state, columns))) return "lost";
  await keepOldDays(tx, assessment, moved, at);
  const party = await findUnitParty(tx, filing.leadOrganizationId);
  if (!party) return "moved";
  const drafts = moved.map(({ field, after }) => ({
    template: "dueDateKnown" as const,
    party,
    filingId,
    facts: noticeFactsOf(assessment, movedEndText(field, after), at),
  }));
  await issueNotices(tx, measure.document, drafts, at);
  return "moved";
}

async function keepOldDays(
  tx: Tx,
  { filing }: Assessment,
  moved: readonly MovedEnd[],
  at: Date,
): Promise<void> {
  const same = { fromState: filing.state, toState: filing.state, actor: clock };
  for (const detail of moved) {
    await appendEvent(tx, { filingId: filing.id, at, action: "dueDateChanged", ...same, detail });
    const notice = openNotice(filing.corrections);
    if (detail.field === "correctionDueOn" && notice) await writeNoticeDueOn(tx, notice.id, detail.after);
  }
}

const factsOf = ({ filing, track }: Assessment, steps: TermFacts["steps"]): TermFacts => ({
  state: filing.state,
  acceptedOn: filing.acceptedAt && shanghaiDate(filing.acceptedAt),
  dueDays: filing.dueDays,
  extendedCorrectionDays: openNotice(filing.corrections)?.extendedDays ?? 0,
  stops: stopsOf(filing.stops),
  steps,
  days: deadlineDays(track),
});
