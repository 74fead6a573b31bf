import { findCalendar } from "../../data/calendars";
import { findMeasure, findMeasureById } from "../../data/measures";
import { findConfirmedCase } from "../../data/member-progress";
import type { Actor } from "../../domain/actor";
import { shanghaiDate } from "../../domain/calendar/dates";
import { waitingOn } from "../../domain/filing/decide";
import type { MemberProgress } from "../../domain/filing/member-progress";
import { resumedBy } from "../../domain/filing/stopped-time";
import { termStanding } from "../../domain/filing/term-standing";

/** How far the case of the own unit's confirmed part has come; null before it is confirmed and for everyone else. */
export async function findProgress(actor: Actor, memberId: string, at: Date): Promise<MemberProgress | null> {
  const found = await findConfirmedCase(actor, memberId);
  if (!found) return null;
  const { province, measureVersionId, state, leadName, stops, consortiumNumber } = found;
  const [measure, calendar] = await Promise.all([
    measureVersionId ? findMeasureById(measureVersionId) : findMeasure(province, at),
    findCalendar(),
  ]);
  const { due, term, stretches } = termStanding(found, calendar, shanghaiDate(at));
  return {
    state,
    submitted: found.submittedAt !== null,
    leadName,
    waitingOn: waitingOn(state),
    sender: measure?.document.sender ?? "",
    due,
    term,
    stretches,
    events: found.events.map((event) => ({
      key: String(event.sequence),
      at: event.at,
      action: event.action,
      resumes: resumedBy(event, stops, stretches),
    })),
    consortiumNumber,
  };
}
