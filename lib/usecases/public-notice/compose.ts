import { findCalendar } from "../../data/calendars";
import type { Db } from "../../data/client";
import { termNames } from "../../data/dictionaries";
import { type CalendarDate, shanghaiDate } from "../../domain/calendar/dates";
import { addWorkingDays } from "../../domain/calendar/working-days";
import { listOf, rowsOf, textOf, valuesOf } from "../../domain/filing/sections";
import type { NoticeText } from "../../domain/notice/templates";
import { ORGANIZATION_KINDS } from "../../domain/organization/kinds";
import type { NoticeContact, NoticeListing } from "../../domain/public-notice/listing";
import { done, type Outcome, refuse } from "../../domain/result";
import { sha256 } from "../../infrastructure/cryptography/secrets";
import { dateText } from "../../messages/dates";
import type { Assessment } from "../filing/assess";
import { noticeText } from "../notices";

/** A notice as it would be published now. */
export type ComposedNotice = NoticeText & {
  listing: NoticeListing;
  from: CalendarDate;
  until: CalendarDate;
  days: number;
  sender: string;
  contacts: NoticeContact[];
  /** Of the text and its dates; what was looked at before publishing is what is published. */
  fingerprint: string;
};

/**
 * Text, facts and period of a case's notice; the day of publication counts as the first working day.
 * Refuses while the arrangement of a year it touches is not known. @throws NoticeError
 */
export async function composeNotice(
  assessment: Assessment,
  at: Date,
  db: Db,
): Promise<Outcome<ComposedNotice>> {
  const { measure, track } = assessment;
  const from = shanghaiDate(at);
  const days = track.deadlines.publicNoticeDays.value;
  const period = addWorkingDays(await findCalendar(db), from, days, "first-day");
  if (!period.ok) return refuse("calendarMissing");
  const listing = await listingOf(assessment, db);
  const text = noticeText(measure.document, "publicAnnouncement", {
    consortiumName: listing.name,
    leadName: listing.lead,
    measureTitle: measure.document.title,
    periodFrom: dateText(from),
    periodUntil: dateText(period.end),
    periodDays: String(days),
    answerDays: String(track.deadlines.objectionDays.value),
  });
  const notice = {
    ...text,
    listing,
    from,
    until: period.end,
    days,
    sender: measure.document.sender,
    contacts: measure.document.contacts
      .filter(({ kind }) => kind === "business" || kind === "supervision")
      .filter(({ phone, email, address }) => phone || email || address)
      .map(({ office, phone, email, address }) => ({ office, phone, email, address })),
  };
  return done({ ...notice, fingerprint: sha256(JSON.stringify(notice)) });
}

/** The allow-list: what is shown of a case before its decision. */
async function listingOf({ filing, members }: Assessment, db: Db): Promise<NoticeListing> {
  const basic = valuesOf(filing.sections.basic?.values);
  const { name: lead, regionCode } = filing.leadOrganization;
  const [regions, chains] = await Promise.all([
    termNames("division", regionCode ? [regionCode] : [], db),
    termNames("chain", listOf(basic.chainCodes), db),
  ]);
  return {
    name: filing.name.trim(),
    shortName: textOf(basic.shortName),
    lead,
    members: ORGANIZATION_KINDS.map((kind) => ({
      kind,
      names: members.filter((member) => member.kind === kind).map(({ name }) => name),
    })).filter(({ names }) => names.length > 0),
    region: regions.get(regionCode ?? "") ?? "",
    chains: [...chains.values()],
    tasks: rowsOf(filing.sections.tasks?.values).map((task) => ({
      kind: textOf(task.kind),
      goal: textOf(task.goal),
    })),
  };
}
