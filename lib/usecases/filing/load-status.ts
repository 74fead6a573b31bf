import { findCalendar } from "../../data/calendars";
import { type FilingHistory, findFilingHistory } from "../../data/filing-status";
import type { Actor } from "../../domain/actor";
import { shanghaiDate } from "../../domain/calendar/dates";
import { standingOf } from "../../domain/expert/round";
import { waitingOn } from "../../domain/filing/decide";
import { APPLICANT_STATES, COPYABLE_STATES } from "../../domain/filing/states";
import { INTERNAL_ACTS, type StatusView } from "../../domain/filing/status-view";
import type { StoppedStretch } from "../../domain/filing/stopped-time";
import { termStanding } from "../../domain/filing/term-standing";
import { assessFiling } from "./assess";

/** Staff appear by their office, colleagues by name, the system as itself. */
const whoOf = ({ actorKind, actorName }: FilingHistory["events"][number], sender: string): string =>
  actorKind === "staff" ? sender : actorName;

/** The pause that ended with an act: at its instant, and of the state that the act left. */
function resumedBy(
  { at, fromState, toState }: FilingHistory["events"][number],
  { stops }: FilingHistory,
  stretches: readonly StoppedStretch[],
): StoppedStretch | null {
  const index = stops.findIndex(
    ({ reason, to }) => to?.getTime() === at.getTime() && reason === fromState && fromState !== toState,
  );
  return stretches[index] ?? null;
}

/** A case of the actor's own unit as its status page tells it; null means absent or not theirs. */
export async function loadStatus(actor: Actor, filingId: string, at: Date): Promise<StatusView | null> {
  const [assessment, history, calendar] = await Promise.all([
    assessFiling(actor, filingId, at),
    findFilingHistory(actor, filingId),
    findCalendar(),
  ]);
  if (!assessment || !history) return null;
  const { filing, measure, actions } = assessment;
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
    sender: measure.document.sender,
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
        who: whoOf(event, measure.document.sender),
        note: event.note,
        resumes: resumedBy(event, history, stretches),
      })),
    notices: history.notices,
    submissions: history.submissions,
    consortiumNumber: history.consortiumNumber,
    toldRounds: filing.expertRounds.filter((round) => standingOf(round) === "closed").length,
  };
}
