import type { StaffRole } from "../actor";
import type { CalendarDate } from "../calendar/dates";
import { type WorkingCalendar, workingDaysBetween, workingDaysLeft } from "../calendar/working-days";
import { waitingOn } from "./decide";
import { isUrgent } from "./due-bounds";
import { type FilingState, isInCorrection, isTerminal, STEP_STATES } from "./states";
import type { DeadlineKey, Who } from "./transition";
import { TRANSITIONS } from "./transitions";

/** How far a term has run: most of it used, or over. */
export const ESCALATION_LEVELS = ["urgent", "overdue"] as const;
export type EscalationLevel = (typeof ESCALATION_LEVELS)[number];

/** A term that runs: the case's own, or that of a step in which somebody outside the desk has it. */
export type RunningTerm = {
  kind: "case" | "step";
  end: CalendarDate;
  /** Working days of the whole term, stopped time left out; null where no calendar counts them. */
  days: number | null;
};

/** Working days used of a term against all of it, 0 to 1 and beyond; null where it cannot be counted. */
export function shareUsed(
  { end, days }: RunningTerm,
  today: CalendarDate,
  calendar: WorkingCalendar,
): number | null {
  const left = workingDaysLeft(calendar, today, end);
  if (left === null || days === null) return null;
  return days === 0 ? 1 : (days - left) / days;
}

/** Whom a term concerns now: those who must act, at 80 % and when it is over (service quality, §11.14). */
export function levelOf(
  term: RunningTerm,
  today: CalendarDate,
  calendar: WorkingCalendar,
): EscalationLevel | null {
  if (term.end < today) return "overdue";
  const left = workingDaysLeft(calendar, today, term.end);
  return left !== null && term.days !== null && isUrgent(left, term.days) ? "urgent" : null;
}

type EventOfCase = { sequence: number; on: CalendarDate; action: string; from: string | null; to: string };

export type TermSource = {
  state: FilingState;
  dueOn: CalendarDate | null;
  dueDays: number | null;
  stepDueOn: CalendarDate | null;
  /** Every event of the case, oldest first. */
  events: readonly EventOfCase[];
};

/** Deadlines of the case's own term; the others belong to the applicant or to a step outside the desk. */
const OWN: readonly DeadlineKey[] = ["recommendDays", "acceptDays", "decideDays", "decisionExtensionDays"];
const OPENING: ReadonlySet<string> = new Set(
  TRANSITIONS.flatMap((row) =>
    "deadline" in row && OWN.includes(row.deadline) ? [row.action as string] : [],
  ),
);

/** A running term with the name under which its holders are told once: of this state, opened by this event. */
export type NamedTerm = RunningTerm & { step: string };

/** Terms that run for the department or for those it asked; a stopped clock and an applicant's correction run for nobody. */
export function runningTerms(
  { state, dueOn, dueDays, stepDueOn, events }: TermSource,
  calendar: WorkingCalendar,
): NamedTerm[] {
  if (state === "draft" || isTerminal(state) || isInCorrection(state)) return [];
  const terms: NamedTerm[] = [];
  const opened = events.findLast(({ action }) => OPENING.has(action));
  if (dueOn)
    terms.push({ kind: "case", end: dueOn, days: dueDays, step: `${state}:${opened?.sequence ?? 0}` });
  const entered = events.findLast(({ from, to }) => from !== to);
  if (stepDueOn && STEP_STATES.includes(state)) {
    const days = entered && workingDaysBetween(calendar, entered.on, stepDueOn);
    const step = `${state}:${entered?.sequence ?? 0}:step`;
    terms.push({ kind: "step", end: stepDueOn, days: days?.ok ? days.days : null, step });
  }
  return terms;
}

/** Who must act before a term ends. */
export type TermHolder =
  | { kind: "post"; post: StaffRole; orHolder: boolean }
  | { kind: "experts" }
  | { kind: "visitors" };

const APPLICANTS: readonly Who[] = ["leadUnit", "unitAdministrator", "system"];

/** The post, experts or visitors that a term runs for; of the examination it is whoever holds the case. */
export function holderOf(state: FilingState, { kind }: RunningTerm): TermHolder | null {
  if (kind === "step" && state === "expertReview") return { kind: "experts" };
  if (kind === "step" && state === "siteVisit") return { kind: "visitors" };
  const examines = kind === "case" && STEP_STATES.includes(state);
  const who = examines ? "reviewer" : state === "publicNotice" ? "publisher" : waitingOn(state);
  if (who === null || APPLICANTS.includes(who)) return null;
  const post = who as StaffRole;
  return { kind: "post", post, orHolder: post === "intake" || post === "reviewer" };
}
