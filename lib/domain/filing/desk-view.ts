import type { CalendarDate } from "../calendar/dates";
import type { QueueFilter } from "./queue-filter";
import type { FilingState } from "./states";
import type { CaseClock, Lane } from "./urgency";

/** One case in the queue. */
export type DeskRow = {
  id: string;
  name: string;
  caseNumber: string;
  lead: string;
  state: FilingState;
  assignee: { id: string; name: string } | null;
  submittedOn: CalendarDate | null;
  clock: CaseClock;
};

/** The queue as a person of the department sees it. */
export type DeskView = {
  /** Rows a lane, counted no further than the cap. */
  lanes: { lane: Lane; count: number }[];
  cap: number;
  /** What waits for this person; null where the filter shows one list. */
  mine: DeskRow[] | null;
  mineMore: boolean;
  rows: DeskRow[];
  next: QueueFilter["after"];
  /** Whose cases can be asked for. */
  officers: { id: string; name: string }[];
  receivers: { id: string; name: string }[];
  /** Other offices read their cases here and distribute none. */
  mayDistribute: boolean;
  mayAccept: boolean;
  mayTake: boolean;
};
