import type { CalendarDate } from "../calendar/dates";
import type { FilingState } from "./states";

/** How many open cases stand how against their terms; each figure counts the rows of one filter of the queue. */
export type Standing = { open: number; overdue: number; today: number; urgent: number; stopped: number };

export const NO_STANDING: Standing = { open: 0, overdue: 0, today: 0, urgent: 0, stopped: 0 };

/** The desk at a glance. */
export type DeskOverview = {
  on: CalendarDate;
  totals: Standing & { unassigned: number };
  steps: (Standing & { state: FilingState })[];
  /** Why clocks stand, and until when they are foreseen to. */
  stops: { state: FilingState; count: number; first: CalendarDate | null; last: CalendarDate | null }[];
  /** Who holds cases, the longest overdue lists first; cases nobody holds come last. */
  officers: (Standing & {
    officer: { id: string; name: string } | null;
    oldest: { id: string; name: string; on: CalendarDate } | null;
  })[];
};
