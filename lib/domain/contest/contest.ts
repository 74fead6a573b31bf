import type { Staff, StaffRole } from "../actor";
import type { CalendarDate } from "../calendar/dates";

export const CONTEST_STATES = ["received", "answered", "stands", "ended"] as const;
export type ContestState = (typeof CONTEST_STATES)[number];
/** While one of these holds, the row is greyed on the public page. */
export const OPEN_CONTEST_STATES: readonly ContestState[] = ["received", "answered"];
export const isOpenContest = (state: ContestState): boolean => OPEN_CONTEST_STATES.includes(state);

/** Matter inside the numbers of contested memberships. */
export const CONTEST_ITEM = "CYYY";
/** Working days of the lead where the measure of the day names no track of the consortium. */
export const DEFAULT_CONTEST_DAYS = 10;

/** The lead is reminded when so many working days are left. */
export const REMIND_CONTEST_DAYS = 2;

/** Open contests of a department: ready to be settled, and waiting for the lead. */
export type WaitingContests = { ready: number; waiting: number };

/** The lead's day has passed without an answer: the contest can be settled without it. */
export const isUnanswered = ({ state, dueOn }: Facts, today: CalendarDate): boolean =>
  state === "received" && dueOn !== null && dueOn < today;

/** Posts that settle a contest. */
export const CONTEST_SETTLERS: readonly StaffRole[] = ["publisher", "intake"];
export const CONTEST_OUTCOMES = ["stands", "ended"] as const;
export type ContestOutcome = (typeof CONTEST_OUTCOMES)[number];

type Facts = { state: ContestState; dueOn: CalendarDate | null };

/** The lead is heard first: its answer, or the end of its term, comes before the decision. */
export function settleRefusal(
  actor: Staff,
  { state, dueOn }: Facts,
  today: CalendarDate,
): "notYourRole" | "alreadyHandled" | "periodIsOver" | null {
  if (!CONTEST_SETTLERS.some((role) => actor.roles.includes(role))) return "notYourRole";
  if (!isOpenContest(state)) return "alreadyHandled";
  return state === "answered" || isUnanswered({ state, dueOn }, today) ? null : "periodIsOver";
}

export type ContestContact = { name: string; phone: string; email: string };

export type ContestHead = {
  id: string;
  number: string;
  consortium: { number: string; name: string };
  organizationName: string;
  state: ContestState;
  receivedAt: Date;
  dueOn: CalendarDate | null;
  /** The lead let its day pass. */
  unanswered: boolean;
};

export type ContestView = ContestHead & {
  creditCode: string;
  content: string;
  version: number;
  leadAnswer: string | null;
  leadAnsweredAt: Date | null;
  reason: string | null;
  endedOn: CalendarDate | null;
  settledByName: string | null;
  settledAt: Date | null;
  /** Masked; null for the lead, who learns nothing of the person. */
  contact: ContestContact | null;
  files: { id: string; name: string; size: number }[];
  mayAnswer: boolean;
  maySettle: boolean;
  mayReveal: boolean;
};
