import { findCalendar } from "../../data/calendars";
import { findObjection, type ObjectionRow } from "../../data/objections";
import { staffNames } from "../../data/staff";
import type { Actor } from "../../domain/actor";
import { columnDate, shanghaiDate } from "../../domain/calendar/dates";
import { workingDaysLeft } from "../../domain/calendar/working-days";
import { PREVIEW_MIMES } from "../../domain/file/kinds";
import { maskEmail, maskName, maskPhone } from "../../domain/mask";
import { stageOf } from "../../domain/public-notice/objection";
import type { ObjectionView } from "../../domain/public-notice/record";
import { assessFiling } from "../filing/assess";
import { answerRefusal } from "./answer-objection";
import { openContact } from "./objector";

/** An objection for the posts of the department, its person masked; null means absent or not theirs. */
export async function findObjectionView(
  actor: Actor,
  noticeId: string,
  objectionId: string,
  at: Date,
): Promise<ObjectionView | null> {
  const row = actor.kind === "staff" ? await findObjection(actor, noticeId, objectionId) : null;
  const assessment = row && (await assessFiling(actor, row.publicNotice.filingId, at));
  if (!row || !assessment) return null;
  const { filing } = assessment;
  const [calendar, names] = await Promise.all([
    findCalendar(),
    staffNames(row.answeredById ? [row.answeredById] : []),
  ]);
  return {
    ...partsOf(row, at),
    left: row.dueOn === null ? null : workingDaysLeft(calendar, shanghaiDate(at), row.dueOn),
    answeredBy: names.get(row.answeredById ?? "") ?? null,
    filing: { id: filing.id, name: filing.name },
    mayAnswer: row.state === "received" && answerRefusal(actor, assessment) === null,
    sendsBack: filing.state === "publicNotice" && row.publicNotice.endedAt === null,
  };
}

function partsOf({ publicNotice, person, files, answeredById: _by, ...row }: ObjectionRow, at: Date) {
  const { name, phone, email } = openContact(person);
  const until = columnDate(publicNotice.until);
  return {
    ...row,
    contact: person ? { name: maskName(name), phone: maskPhone(phone), email: maskEmail(email) } : null,
    files: files.map(({ mime, ...file }) => ({ ...file, previewable: PREVIEW_MIMES.includes(mime) })),
    notice: {
      id: publicNotice.id,
      number: publicNotice.number,
      title: publicNotice.title,
      until,
      stage: stageOf({ until, endedAt: publicNotice.endedAt }, at),
    },
  };
}
