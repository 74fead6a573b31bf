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

const DEADLINES: ReadonlyMap<string, DeadlineKey> = new Map(
  TRANSITIONS.flatMap((row): [string, DeadlineKey][] =>
    "deadline" in row && row.deadline ? [[row.action, row.deadline]] : [],
  ),
);

/** The last step that opened a term of one of these kinds. */
function opened({ steps }: TermFacts, keys: readonly DeadlineKey[]) {
  for (const { action, on } of steps.toReversed()) {
    const key = DEADLINES.get(action);
    if (key && keys.includes(key)) return { key, on };
  }
  return null;
}

const endOf = (calendar: WorkingCalendar, from: CalendarDate, days: number): CalendarDate | null => {
  const end = addWorkingDays(calendar, from, days);
  return end.ok ? end.end : null;
};

function decisionEnd(calendar: WorkingCalendar, facts: TermFacts): CalendarDate | null {
  const { acceptedOn, dueDays: days, stops } = facts;
  if (days === null) return null;
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
  return start && endOf(calendar, start.on, facts.days[start.key]);
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

export type MovedEnd = { field: EndField; before: CalendarDate; after: CalendarDate };

/**
 * Ends that follow from the calendar as it was and fall on another day by the calendar as it is. An end that
 * somebody set by hand follows from no calendar and stays.
 */
export function movedEnds(
  stored: OpenEnds,
  facts: TermFacts,
  { before, after }: { before: WorkingCalendar; after: WorkingCalendar },
): MovedEnd[] {
  const [old, fresh] = [endsBy(before, facts), endsBy(after, facts)];
  return END_FIELDS.flatMap((field) => {
    const [was, is] = [stored[field], fresh[field]];
    return was !== null && is !== null && old[field] === was && is !== was
      ? [{ field, before: was, after: is }]
      : [];
  });
}
