import type { DueView } from "@/lib/domain/filing/due";
import type { FilingState } from "@/lib/domain/filing/states";
import type { Who } from "@/lib/domain/filing/transition";
import { momentText } from "./dates";
import { APPLICANT_STATE_NAMES } from "./filing-fields";
import { dueWords, NEXT_WORDS, POST_NAMES, progressQuery, status } from "./filing-status";

/** Where a case stands, as whoever holds its number and code may know it. */
export type Progress = {
  caseNumber: string;
  state: FilingState;
  waitingOn: Who | null;
  sender: string;
  due: DueView | null;
  /** ISO 8601. */
  changedAt: string;
};

/** Where a case stands, in finished words, so that the browser needs no dictionary of states. */
export function progressWords({ caseNumber, state, waitingOn, sender, due, changedAt }: Progress) {
  const holder = waitingOn ? status.holder(waitingOn, sender, POST_NAMES[waitingOn]) : "";
  const rows: [string, string][] = [
    [progressQuery.caseNumber, caseNumber],
    [progressQuery.with, holder],
    [progressQuery.due, due ? dueWords(due) : ""],
    [progressQuery.next, NEXT_WORDS[state]],
    [progressQuery.updated, momentText(changedAt)],
  ];
  const facts = rows.flatMap(([term, value]) => (value ? [{ term, value }] : []));
  return { state: APPLICANT_STATE_NAMES[state], facts };
}
