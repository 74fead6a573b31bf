import { findCalendar } from "../../data/calendars";
import { findMeasure, findMeasureById } from "../../data/measures";
import { findProgressRecord } from "../../data/progress";
import { shanghaiDate } from "../../domain/calendar/dates";
import { waitingOn } from "../../domain/filing/decide";
import { termStanding } from "../../domain/filing/term-standing";
import { done, type Outcome, refuse } from "../../domain/result";
import { sameSecret } from "../../infrastructure/cryptography/secrets";
import type { Progress } from "../../messages/progress-answer";

/** State, office and deadline of a case for whoever holds its number and code; a number alone tells nothing. */
export async function queryProgress(
  { caseNumber, progressCode }: { caseNumber: string; progressCode: string },
  at: Date,
): Promise<Outcome<Progress>> {
  const record = await findProgressRecord(caseNumber);
  const matches = sameSecret(progressCode, record?.progressCode ?? "");
  if (!record || !matches) return refuse("progressUnknown");
  const { province, measureVersionId, state } = record;
  const [measure, calendar] = await Promise.all([
    measureVersionId ? findMeasureById(measureVersionId) : findMeasure(province, at),
    findCalendar(),
  ]);
  return done({
    caseNumber,
    state,
    waitingOn: waitingOn(state),
    sender: measure?.document.sender ?? "",
    due: termStanding(record, calendar, shanghaiDate(at)).due,
    changedAt: record.changedAt.toISOString(),
  });
}
