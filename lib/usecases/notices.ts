import type { Tx } from "../data/client";
import { nextNumbers } from "../data/counters";
import { insertNotices, type NoticeParty, type NoticeRow } from "../data/notices";
import { shanghaiDate } from "../domain/calendar/dates";
import type { Measure } from "../domain/measure/schema";
import { officialNumber } from "../domain/notice/number";
import { NoticeError, type NoticeValues, renderNotice } from "../domain/notice/render";
import type { NoticeText, NoticeTextId } from "../domain/notice/templates";
import { type Outcome, refuse } from "../domain/result";
import { env } from "../env";
import { unseal } from "../infrastructure/cryptography/secrets";
import { noticeFault } from "../messages/notice-words";
import {
  type NoticeFacts,
  noticeMail,
  noticeValues,
  STANDARD_NOTICES,
  standardNoticeNumber,
} from "../messages/notices";
import { leaveMail, type Mail } from "./outbox";

type NoticeDraft = {
  template: NoticeTextId;
  party: NoticeParty;
  filingId: string | null;
  facts: Omit<NoticeFacts, "addressee" | "office" | "contact" | "remedies"> & { remedies?: string };
  /** The page its mail leads to; the unit's notices where nothing is said. */
  page?: string;
};

const contactEmail = (sealed: string): string | null => {
  const contact: unknown = JSON.parse(unseal(sealed));
  const email = contact && typeof contact === "object" && "email" in contact ? contact.email : null;
  return typeof email === "string" && email.includes("@") ? email : null;
};

const addressesOf = ({ emails, sealedContacts }: NoticeParty): string[] => [
  ...new Set([...emails, ...sealedContacts.flatMap((sealed) => contactEmail(sealed) ?? [])]),
];

/** What may issue notices: where one cannot be worded it is refused, and its transaction leaves nothing behind. */
export async function refusingUnworded<T>(run: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof NoticeError)) throw error;
    return refuse("noticeNotIssued", { detail: noticeFault(error.title, error.problems) });
  }
}

/** The text of a notice in the measure's own words, else in the standard ones. @throws NoticeError */
export const noticeText = (measure: Measure, template: NoticeTextId, values: NoticeValues): NoticeText =>
  renderNotice(template, measure.notices[template] ?? STANDARD_NOTICES[template], values);

/** The text of a notice of a case, with the office that answers for it. @throws NoticeError */
export function caseNoticeText(
  measure: Measure,
  template: NoticeTextId,
  { addressee, facts }: { addressee: string; facts: NoticeDraft["facts"] },
): NoticeText {
  const office = measure.contacts.find(({ kind }) => kind === "business");
  const values = noticeValues({
    remedies: measure.texts.remedies,
    ...facts,
    addressee,
    office: office?.office ?? "",
    contact: office?.phone ?? "",
  });
  return noticeText(measure, template, values);
}

/** Numbers, dates and words notices, leaves their mail; takes the number series, so call it last. @throws NoticeError */
export async function issueNotices(
  tx: Tx,
  measure: Measure,
  drafts: readonly NoticeDraft[],
  at: Date,
): Promise<NoticeRow[]> {
  if (drafts.length === 0) return [];
  const year = Number(shanghaiDate(at).slice(0, 4));
  const pattern = measure.numbering.notice.value ?? standardNoticeNumber(measure.shortName);
  const mails: Mail[] = [];
  const first = await nextNumbers(tx, `notice:${measure.province}:${year}`, drafts.length);
  const rows = drafts.map(({ template, party, filingId, facts, page }, index): NoticeRow => {
    const { title, paragraphs } = caseNoticeText(measure, template, { addressee: party.name, facts });
    const number = officialNumber(pattern, year, first + index);
    const text = noticeMail(number, paragraphs, `${env.APP_URL}${page ?? "/workspace/notices"}`);
    mails.push(
      ...addressesOf(party).map((to) => ({ to, subject: `${title}:${facts.consortiumName}`, text })),
    );
    return {
      province: measure.province,
      template,
      number,
      filingId,
      organizationId: party.organizationId,
      title,
      body: [`${party.name}:`, ...paragraphs].join("\n\n"),
      sender: measure.sender,
      issuedAt: at,
    };
  });
  await insertNotices(tx, rows);
  await leaveMail(tx, mails);
  return rows;
}
