import { dueDate } from "../calendar/clock";
import type { CalendarDate } from "../calendar/dates";
import { type WorkingCalendar, workingDaysLeft } from "../calendar/working-days";
import { APPLICANT_STATES, FILING_STATES, type FilingState, isTerminal, PENDING_STATES } from "./states";

/** Lists of the desk: what the office must do, what waits for the applicant, both together, what is decided. */
export const LANES = ["office", "applicant", "open", "decided"] as const;
export type Lane = (typeof LANES)[number];

/** Where a submitted case stands in the queue. */
export function laneOf(state: FilingState): Exclude<Lane, "open"> {
  if (isTerminal(state)) return "decided";
  return APPLICANT_STATES.includes(state) ? "applicant" : "office";
}

export const statesOf = (lane: Lane): FilingState[] =>
  lane === "open"
    ? [...PENDING_STATES]
    : FILING_STATES.filter((state) => state !== "draft" && laneOf(state) === lane);

/** Working days before the end from which a case counts as due soon. */
const SOON = 3;

export type Urgency = "overdue" | "today" | "soon" | "later" | "unknown" | "stopped" | "applicant" | "over";

export type ClockFacts = {
  state: FilingState;
  dueOn: CalendarDate | null;
  dueDays: number | null;
  correctionDueOn: CalendarDate | null;
  /** Last day of the step in which somebody outside the desk has the case. */
  stepDueOn: CalendarDate | null;
  acceptedOn: CalendarDate | null;
  /** Pauses of the service clock; the open one has no end. */
  stops: readonly { reason: string; from: CalendarDate; to: CalendarDate | null }[];
};

/** How a case stands against its term: working days left (negative when overdue), or why nothing is counted. */
export type CaseClock = {
  urgency: Urgency;
  end: CalendarDate | null;
  left: number | null;
  /** Why the service clock stands: the state that stopped it. */
  stoppedBy: string | null;
  /** Until when it is foreseen to stand. */
  until: CalendarDate | null;
};

/** The clock of one case on a day; a year whose arrangement is unknown gives the day alone, never a guess. */
export function caseClock(facts: ClockFacts, today: CalendarDate, calendar: WorkingCalendar): CaseClock {
  const lane = laneOf(facts.state);
  const running = { stoppedBy: null, until: null };
  if (lane === "decided") return { urgency: "over", end: null, left: null, ...running };
  const stop = facts.stops.find(({ to }) => to === null);
  if (lane === "applicant") return applicantClock(facts, stop?.reason ?? null, today, calendar);
  if (stop) {
    const left = remaining(facts, calendar);
    return { urgency: "stopped", end: null, left, stoppedBy: stop.reason, until: facts.stepDueOn };
  }
  if (facts.dueOn === null) return { urgency: "unknown", end: null, left: facts.dueDays, ...running };
  const left = workingDaysLeft(calendar, today, facts.dueOn);
  return { urgency: urgencyOf(facts.dueOn, left, today), end: facts.dueOn, left, ...running };
}

function applicantClock(
  { correctionDueOn }: ClockFacts,
  stoppedBy: string | null,
  today: CalendarDate,
  calendar: WorkingCalendar,
): CaseClock {
  const left = correctionDueOn === null ? null : workingDaysLeft(calendar, today, correctionDueOn);
  return { urgency: "applicant", end: correctionDueOn, left, stoppedBy, until: correctionDueOn };
}

function urgencyOf(end: CalendarDate, left: number | null, today: CalendarDate): Urgency {
  if (end < today) return "overdue";
  if (end === today || left === 0) return "today";
  return left !== null && left <= SOON ? "soon" : "later";
}

/** Working days of the term that are left while the clock stands. */
export function remaining(
  { acceptedOn, dueDays, stops }: Pick<ClockFacts, "acceptedOn" | "dueDays" | "stops">,
  calendar: WorkingCalendar,
): number | null {
  if (acceptedOn === null || dueDays === null) return null;
  const due = dueDate(calendar, { startedOn: acceptedOn, days: dueDays, stops });
  return due.ok && due.stopped ? due.remaining : null;
}
