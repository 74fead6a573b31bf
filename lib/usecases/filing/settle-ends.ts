import { moveCase } from "../../data/case-writes";
import type { Tx } from "../../data/client";
import { writeNoticeDueOn } from "../../data/clock-cases";
import { findUnitParty } from "../../data/notices";
import { listCasesWithTerm, listSteps, type OpenTerms } from "../../data/open-terms";
import { listPostAddresses } from "../../data/staff";
import { inTransaction } from "../../data/transaction";
import { systemActor } from "../../domain/actor";
import { columnDate, shanghaiDate } from "../../domain/calendar/dates";
import type { WorkingCalendar } from "../../domain/calendar/working-days";
import { openNotice } from "../../domain/filing/correction-notice";
import { deadlineDays } from "../../domain/filing/deadline-days";
import { changedEnds, type OpenEnds, type TermFacts } from "../../domain/filing/open-terms";
import { knownEndText, movedEndText } from "../../messages/calendar";
import { staffLetters } from "../../messages/staff-letters";
import { settleContestTerms } from "../contest/follow-calendar";
import { issueNotices } from "../notices";
import { leaveMail } from "../outbox";
import { settleObjections } from "./answer-terms";
import { type Assessment, assessFiling } from "./assess";
import { noticeFactsOf } from "./case-notice";
import { stopsOf } from "./clock";
import { tryEach } from "./each-case";
import { appendEvent } from "./record";

const clock = systemActor("calendar");

type Calendars = { before: WorkingCalendar; after: WorkingCalendar };
type Changed = ReturnType<typeof changedEnds>;

/** `lost` ones were changed by somebody at the same moment: the next run sees to them. */
type Settled = { settled: number; lost: number; faults: unknown[] };

/**
 * Every open term follows the calendar: a case's own, of its correction, of a step outside; the answers
 * to objections and contests. Each in a transaction of its own, the old day kept in its history, those who wait told.
 */
export async function settleEnds(which: OpenTerms, calendars: Calendars, at: Date): Promise<Settled> {
  let lost = 0;
  const count = (outcome: "settled" | "stands" | "lost"): boolean => {
    if (outcome === "lost") lost += 1;
    return outcome === "settled";
  };
  const tried = [
    await tryEach(await listCasesWithTerm(clock, which), async (filingId) =>
      count(await inTransaction((tx) => settleCase(tx, filingId, calendars, at))),
    ),
    await settleObjections(which, calendars, at),
    await settleContestTerms(which, calendars, at),
  ];
  return {
    settled: tried.reduce((sum, one) => sum + one.count, 0),
    faults: tried.flatMap(({ faults }) => faults),
    lost,
  };
}

const dayOf = (column: Date | null) => column && columnDate(column);

async function settleCase(tx: Tx, filingId: string, calendars: Calendars, at: Date) {
  const assessment = await assessFiling(clock, filingId, at, tx);
  if (!assessment) return "stands";
  const { filing } = assessment;
  const stored: OpenEnds = {
    dueOn: dayOf(filing.dueOn),
    correctionDueOn: dayOf(filing.correctionDueOn),
    stepDueOn: dayOf(filing.stepDueOn),
  };
  const facts = factsOf(assessment, await listSteps(clock, filingId, tx));
  const changed = changedEnds(stored, facts, calendars);
  if (changed.length === 0) return "stands";
  const columns = Object.fromEntries(changed.map(({ field, after }) => [field, after]));
  if (!(await moveCase(tx, filing, filing.state, columns))) return "lost";
  await keepHistory(tx, assessment, changed, at);
  await tellThem(tx, assessment, changed, at);
  return "settled";
}

async function keepHistory(tx: Tx, { filing }: Assessment, changed: Changed, at: Date): Promise<void> {
  const same = { fromState: filing.state, toState: filing.state, actor: clock };
  for (const { field, before, after } of changed) {
    const action = before === null ? "dueDateKnown" : "dueDateChanged";
    await appendEvent(tx, { filingId: filing.id, at, action, ...same, detail: { field, before, after } });
    const notice = openNotice(filing.corrections);
    if (field === "correctionDueOn" && notice) await writeNoticeDueOn(tx, notice.id, after);
  }
}

/** The second department is told of its own term; the applicant of every one. */
async function tellThem(tx: Tx, assessment: Assessment, changed: Changed, at: Date): Promise<void> {
  const { filing, measure } = assessment;
  const step = filing.state === "jointOpinion" && changed.find(({ field }) => field === "stepDueOn");
  if (step) {
    const letter = staffLetters.jointOpinion(filing.name, filing.caseNumber ?? "", step.after);
    const addresses = await listPostAddresses(tx, filing.province, ["jointReviewer"]);
    await leaveMail(
      tx,
      addresses.map((to) => ({ to, ...letter })),
    );
  }
  const party = await findUnitParty(tx, filing.leadOrganizationId);
  if (!party) return;
  const drafts = changed.map(({ field, before, after, days }) => ({
    template: "dueDateKnown" as const,
    party,
    filingId: filing.id,
    facts: noticeFactsOf(
      assessment,
      before === null ? knownEndText(field, days, after) : movedEndText(field, after),
      at,
    ),
  }));
  await issueNotices(tx, measure.document, drafts, at);
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
