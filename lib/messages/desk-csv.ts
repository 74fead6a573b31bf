import type { DeskRow } from "../domain/filing/desk-view";
import { CSV_HEADER, clockText, queue, STAFF_STATE_NAMES } from "./desk";

/** The rows of the queue that a filter shows, under their header, for a spreadsheet. */
export const queueTable = (rows: readonly DeskRow[]): string[][] => [
  [...CSV_HEADER],
  ...rows.map(({ caseNumber, name, lead, state, clock, assignee, submittedOn }) => [
    caseNumber,
    name,
    lead,
    STAFF_STATE_NAMES[state],
    clockText(clock),
    clock.end ?? "",
    assignee?.name ?? queue.unassigned,
    submittedOn ?? "",
  ]),
];
