import { listOwedObjections, type OwedObjection, writeAnswerDueOn } from "../../data/answer-terms";
import type { Tx } from "../../data/client";
import { findMeasureById } from "../../data/measures";
import { lockCase } from "../../data/member-writes";
import type { OpenTerms } from "../../data/open-terms";
import { inTransaction } from "../../data/transaction";
import { systemActor } from "../../domain/actor";
import { shanghaiDate } from "../../domain/calendar/dates";
import type { WorkingCalendar } from "../../domain/calendar/working-days";
import { type ChangedEnd, changedAnswer } from "../../domain/filing/open-terms";
import { findTrack } from "../../domain/measure/find-track";
import { noticeListing } from "../../domain/public-notice/listing";
import { termText } from "../../messages/dates";
import { answerTermMail } from "../../messages/public-notice";
import { leaveMail } from "../outbox";
import { openContact } from "../public-notice/objector";
import { tryEach } from "./each-case";
import { appendEvent } from "./record";

const clock = systemActor("calendar");

type Calendars = { before: WorkingCalendar; after: WorkingCalendar };

/** Terms of answers to objections follow the calendar; whoever objected is told. */
export const settleObjections = async (which: OpenTerms, calendars: Calendars, at: Date) =>
  tryEach(await listOwedObjections(clock, which), (owed) =>
    inTransaction(async (tx) => {
      const { filing, receivedAt, dueOn } = owed;
      const measure = await findMeasureById(filing.measureVersionId ?? "", tx);
      const track = measure && findTrack(measure.document, filing.track)?.track;
      if (!track) throw new Error(`no track for the objection ${owed.id}`);
      const days = track.deadlines.objectionDays.value;
      const changed = changedAnswer({ receivedOn: shanghaiDate(receivedAt), days, dueOn }, calendars);
      await lockCase(tx, filing.id);
      if (!changed || !(await writeAnswerDueOn(tx, owed, changed.after))) return false;
      await keepObjection(tx, owed, changed, { days, at });
      return true;
    }),
  );

async function keepObjection(
  tx: Tx,
  { number, person, notice, filing }: OwedObjection,
  { before, after }: ChangedEnd,
  { days, at }: { days: number; at: Date },
): Promise<void> {
  await appendEvent(tx, {
    filingId: filing.id,
    at,
    action: "objectionDueChanged",
    fromState: filing.state,
    toState: filing.state,
    actor: clock,
    detail: { objection: number, before, after },
  });
  const { email } = openContact(person);
  const { name } = noticeListing.parse(notice.listing);
  const letter = answerTermMail(name, notice.number, number, termText(days, after));
  if (email) await leaveMail(tx, [{ to: email, ...letter }]);
}
