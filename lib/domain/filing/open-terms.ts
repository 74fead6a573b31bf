import { type ClockStop, dueDate } from "../calendar/clock";
import type { CalendarDate } from "../calendar/dates";
import { addWorkingDays, type WorkingCalendar } from "../calendar/working-days";
import type { DeadlineDays } from "./deadline-days";
import { type FilingState, isInCorrection, isTerminal, STEP_STATES } from "./states";
import type { DeadlineKey } from "./transition";
import { TRANSITIONS } from "./transitions";

/** Last days that a case waits for: of its decision (or recommendation, acceptance), of its correction, of a step outside. */
export type OpenEnds = Record<EndField, CalendarDate | null>;
export const END_FIELDS = ["dueOn", "correctionDueOn", "stepDueOn"] as const;
export type EndField = (typeof END_FIELDS)[number];

/** What the open terms of a case follow from. */
export type TermFacts = {
  state: FilingState;
  acceptedOn: CalendarDate | null;
  dueDays: number | null;
  extendedCorrectionDays: number;
  stops: readonly ClockStop[];
  /** Every step taken with its day, in order. */
  steps: readonly { action: string; on: CalendarDate }[];
  days: DeadlineDays;
};

/** A public notice is none of them: it ends on the day it told the public. */
const OUTSIDE: readonly DeadlineKey[] = ["jointOpinionDays", "expertReviewDays"];

type Opening = { key: DeadlineKey; to: FilingState | "same" };

const OPENINGS: ReadonlyMap<string, Opening> = new Map(
  TRANSITIONS.flatMap((row): [string, Opening][] =>
    "deadline" in row && row.deadline ? [[row.action, { key: row.deadline, to: row.to }]] : [],
  ),
);

/** The last step that opened a term of one of these kinds. */
function opened({ steps }: TermFacts, keys: readonly DeadlineKey[]): (Opening & { on: CalendarDate }) | null {
  for (const { action, on } of steps.toReversed()) {
    const opening = OPENINGS.get(action);
    if (opening && keys.includes(opening.key)) return { ...opening, on };
  }
  return null;
}

const endOf = (calendar: WorkingCalendar, from: CalendarDate, days: number): CalendarDate | null => {
  const end = addWorkingDays(calendar, from, days);
  return end.ok ? end.end : null;
};

function decisionEnd(calendar: WorkingCalendar, facts: TermFacts): CalendarDate | null {
  const { state, acceptedOn, dueDays: days, stops } = facts;
  if (days === null || (isInCorrection(state) && acceptedOn === null)) return null;
  if (acceptedOn) {
    const due = dueDate(calendar, { startedOn: acceptedOn, days, stops });
    return due.ok && !due.stopped ? due.end : null;
  }
  const start = opened(facts, ["recommendDays", "acceptDays"]);
  return start && endOf(calendar, start.on, days);
}

function correctionEnd(calendar: WorkingCalendar, facts: TermFacts): CalendarDate | null {
  const start = isInCorrection(facts.state) ? opened(facts, ["correctionDays"]) : null;
  const first = start && endOf(calendar, start.on, facts.days.correctionDays);
  const more = facts.extendedCorrectionDays;
  return first && more > 0 ? endOf(calendar, first, more) : first;
}

function stepEnd(calendar: WorkingCalendar, facts: TermFacts): CalendarDate | null {
  const start = STEP_STATES.includes(facts.state) ? opened(facts, OUTSIDE) : null;
  return start?.to === facts.state ? endOf(calendar, start.on, facts.days[start.key]) : null;
}

/** The ends of a case's open terms by a calendar; null where there is none, or none is known. */
export const endsBy = (calendar: WorkingCalendar, facts: TermFacts): OpenEnds =>
  isTerminal(facts.state)
    ? { dueOn: null, correctionDueOn: null, stepDueOn: null }
    : {
        dueOn: decisionEnd(calendar, facts),
        correctionDueOn: correctionEnd(calendar, facts),
        stepDueOn: stepEnd(calendar, facts),
      };

/** Working days of the term behind an end; 0 for a step promised by hand. */
function daysOf(field: EndField, facts: TermFacts): number {
  const start = field === "stepDueOn" ? opened(facts, OUTSIDE) : null;
  if (field === "dueOn") return facts.dueDays ?? 0;
  return start ? facts.days[start.key] : facts.days.correctionDays + facts.extendedCorrectionDays;
}

type Calendars = { before: WorkingCalendar; after: WorkingCalendar };

/** `before` is null for an end that was not known while a year's arrangement was missing. */
export type ChangedEnd = { before: CalendarDate | null; after: CalendarDate };

/**
 * An end that was not known and is now, or that follows from the calendar as it was and falls on another day by the
 * calendar as it is; null for one that stands. What somebody set by hand follows from no calendar and stays.
 */
function changedEnd(
  stored: CalendarDate | null,
  was: CalendarDate | null,
  is: CalendarDate | null,
): ChangedEnd | null {
  if (is === null || is === stored) return null;
  return stored === null || stored === was ? { before: stored, after: is } : null;
}

/** The ends of a case that change with the calendar, each with the days of its term. */
export function changedEnds(
  stored: OpenEnds,
  facts: TermFacts,
  { before, after }: Calendars,
): (ChangedEnd & { field: EndField; days: number })[] {
  const [old, fresh] = [endsBy(before, facts), endsBy(after, facts)];
  return END_FIELDS.flatMap((field) => {
    const changed = changedEnd(stored[field], old[field], fresh[field]);
    return changed ? [{ field, ...changed, days: daysOf(field, facts) }] : [];
  });
}

/** An answer that is owed from the day after a question came: the department's to an objection. */
export type AnswerTerm = { receivedOn: CalendarDate; days: number; dueOn: CalendarDate | null };

/** The end of an answer's term where it changes with the calendar; null where it stands. */
export const changedAnswer = (
  { receivedOn, days, dueOn }: AnswerTerm,
  { before, after }: Calendars,
): ChangedEnd | null => changedEnd(dueOn, endOf(before, receivedOn, days), endOf(after, receivedOn, days));
