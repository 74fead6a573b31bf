import { findCalendar } from "../../data/calendars";
import { listRevisionsToFollow, markFollowed } from "../../data/open-terms";
import { inTransaction } from "../../data/transaction";
import { systemActor } from "../../domain/actor";
import { type WorkingCalendar, workingCalendar } from "../../domain/calendar/working-days";
import { calendarYearOf, yearDocument } from "../../domain/calendar/year-document";
import { SYSTEM_NAME } from "../../messages/people";
import { tellFaults } from "./each-case";
import { settleEnds } from "./settle-ends";

const clock = systemActor("calendar");

type Revision = Awaited<ReturnType<typeof listRevisionsToFollow>>[number];

/**
 * Open ends follow every published revision of a year. A revision counts as followed once no case was lost to
 * somebody else or to a fault; stopped in the middle it goes on with the cases left. Counts the ends.
 * @throws AggregateError of the faults, once all cases were tried
 */
export async function recomputeDueDates(at: Date): Promise<number> {
  const revisions = await listRevisionsToFollow(clock);
  const faults: unknown[] = [];
  let moved = 0;
  for (const [index, { id, base }] of revisions.entries()) {
    const after = await findCalendar();
    const before = calendarBefore(after, revisions.slice(index));
    const found = base === null ? NOTHING : await settleEnds("all", { before, after }, at);
    moved += found.settled;
    faults.push(...found.faults);
    if (found.lost > 0 || found.faults.length > 0) continue;
    const note = { job: clock.job, name: SYSTEM_NAME, cases: found.settled };
    await inTransaction((tx) => markFollowed(tx, id, note, at));
  }
  tellFaults(faults);
  return moved;
}

const NOTHING = { settled: 0, lost: 0, faults: [] };

/** The calendar as it stood before the first of these revisions, whatever the later ones changed. */
const calendarBefore = (now: WorkingCalendar, revisions: readonly Revision[]): WorkingCalendar =>
  new Map([
    ...now,
    ...workingCalendar(
      revisions
        .toReversed()
        .flatMap(({ base }) => (base === null ? [] : [calendarYearOf(yearDocument.parse(base))])),
    ),
  ]);
