import type { DeskRow } from "@/lib/domain/filing/desk-view";
import { CSV_HEADER, clockText, queue, STAFF_STATE_NAMES } from "./desk";

const BOM = "\uFEFF";
const FORMULA = /^[=+\-@\t\r]/;

/** A cell that a spreadsheet shows as text, never as a formula. */
export const csvCell = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The queue as CSV (UTF-8 with byte order mark), the rows a filter shows. */
export function deskCsv(rows: readonly DeskRow[]): string {
  const lines = rows.map(({ caseNumber, name, lead, state, clock, assignee, submittedOn }) => [
    caseNumber,
    name,
    lead,
    STAFF_STATE_NAMES[state],
    clockText(clock),
    clock.end ?? "",
    assignee?.name ?? queue.unassigned,
    submittedOn ?? "",
  ]);
  return BOM + [CSV_HEADER, ...lines].map((cells) => cells.map(csvCell).join(",")).join("\r\n");
}
