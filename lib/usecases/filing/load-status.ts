import { findCalendar } from "../../data/calendars";
import { type FilingHistory, findFilingHistory, listFilingSummaries } from "../../data/filing-status";
import type { Actor } from "../../domain/actor";
import { columnDate, shanghaiDate } from "../../domain/calendar/dates";
import { standingOf } from "../../domain/expert/round";
import { waitingOn } from "../../domain/filing/decide";
import { type DueView, dueOf } from "../../domain/filing/due";
import { APPLICANT_STATES, COPYABLE_STATES, isInCorrection } from "../../domain/filing/states";
import { INTERNAL_ACTS, type StatusView } from "../../domain/filing/status-view";
import { resumedBy } from "../../domain/filing/stopped-time";
import { termStanding } from "../../domain/filing/term-standing";
import type { Who } from "../../domain/filing/transition";
import { TRANSITIONS } from "../../domain/filing/transitions";
import { recommenderOf } from "../../domain/measure/recommender";
import { type Assessment, assessFiling } from "./assess";

/** The office behind a post: the recommending one, the second department, else the department itself. */
function officeOf(who: Who | null, { filing, track, measure }: Assessment): string {
  const { sender, jointAuthorities } = measure.document;
  if (who === "recommender")
    return recommenderOf(track, filing.leadOrganization.regionCode, filing.recommenderCode)?.name ?? sender;
  return who === "jointReviewer" ? (jointAuthorities.value[0] ?? sender) : sender;
}

/** Staff appear by their office, colleagues by name, the system as itself. */
function whoOf({ actorKind, actorName, action }: FilingHistory["events"][number], assessment: Assessment) {
  if (actorKind !== "staff") return actorName;
  return officeOf(TRANSITIONS.find((row) => row.action === action)?.who ?? null, assessment);
}

/** A case of the actor's own unit as its status page tells it; null means absent or not theirs. */
export async function loadStatus(actor: Actor, filingId: string, at: Date): Promise<StatusView | null> {
  const [assessment, history, calendar] = await Promise.all([
    assessFiling(actor, filingId, at),
    findFilingHistory(actor, filingId),
    findCalendar(),
  ]);
  if (!assessment || !history) return null;
  const { filing, actions } = assessment;
  const { state } = filing;
  const { due, stop, stretches, term } = termStanding({ ...history, state }, calendar, shanghaiDate(at));
  return {
    id: filing.id,
    name: filing.name,
    state,
    caseNumber: history.caseNumber,
    progressCode: history.progressCode,
    submittedAt: history.submittedAt,
    waitingOn: waitingOn(state),
    sender: officeOf(waitingOn(state), assessment),
    due,
    stop,
    stretches,
    term,
    mustAct: APPLICANT_STATES.includes(state),
    mayWithdraw: actions.some(({ action }) => action === "withdraw"),
    mayCopy: COPYABLE_STATES.includes(state),
    events: history.events
      .filter(({ action: act }) => !INTERNAL_ACTS.includes(act))
      .map((event) => ({
        key: String(event.sequence),
        at: event.at,
        action: event.action,
        who: whoOf(event, assessment),
        note: event.note,
        resumes: resumedBy(event, history.stops, stretches),
      })),
    notices: history.notices,
    submissions: history.submissions,
    consortiumNumber: history.consortiumNumber,
    toldRounds: filing.expertRounds.filter((round) => standingOf(round) === "closed").length,
  };
}

/** The unit's cases that wait for its correction, the nearest day first. */
export async function listToCorrect(
  actor: Actor,
  at: Date,
): Promise<{ id: string; name: string; due: DueView | null }[]> {
  const filings = (await listFilingSummaries(actor)).filter(({ state }) => isInCorrection(state));
  if (filings.length === 0) return [];
  const calendar = await findCalendar();
  const office = { dueDays: null, dueOn: null, stop: null };
  return filings
    .map(({ correctionDueOn, ...row }) => ({ ...row, end: correctionDueOn && columnDate(correctionDueOn) }))
    .sort((a, b) => (a.end ?? "9999").localeCompare(b.end ?? "9999"))
    .map(({ id, name, state, end }) => ({
      id,
      name,
      due: dueOf({ ...office, state, correctionDueOn: end }, calendar, shanghaiDate(at)),
    }));
}
