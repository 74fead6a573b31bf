import type { Tx } from "../data/client";
import { nextNumbers } from "../data/counters";
import { insertNotices, type NoticeParty, type NoticeRow } from "../data/notices";
import { shanghaiDate } from "../domain/calendar/dates";
import type { NoticeTemplate } from "../domain/filing/transition";
import type { Measure } from "../domain/measure/schema";
import { env } from "../env";
import { unseal } from "../infrastructure/cryptography/secrets";
import { NOTICE_TEXTS, type NoticeFacts, noticeMail, noticeNumber } from "../messages/notices";
import { leaveMail, type Mail } from "./outbox";

type NoticeDraft = {
  template: NoticeTemplate;
  party: NoticeParty;
  filingId: string | null;
  facts: Omit<NoticeFacts, "addressee" | "office" | "contact" | "remedies"> & { remedies?: string };
};

const contactEmail = (sealed: string): string | null => {
  const contact: unknown = JSON.parse(unseal(sealed));
  const email = contact && typeof contact === "object" && "email" in contact ? contact.email : null;
  return typeof email === "string" && email.includes("@") ? email : null;
};

const addressesOf = ({ emails, sealedContacts }: NoticeParty): string[] => [
  ...new Set([...emails, ...sealedContacts.flatMap((sealed) => contactEmail(sealed) ?? [])]),
];

/** Numbers, dates and words notices, leaves their mail; takes the number series, so call it last. */
export async function issueNotices(
  tx: Tx,
  measure: Measure,
  drafts: readonly NoticeDraft[],
  at: Date,
): Promise<NoticeRow[]> {
  if (drafts.length === 0) return [];
  const year = Number(shanghaiDate(at).slice(0, 4));
  const mails: Mail[] = [];
  const first = await nextNumbers(tx, `notice:${measure.province}:${year}`, drafts.length);
  const rows = drafts.map(({ template, party, filingId, facts }, index): NoticeRow => {
    const office = measure.contacts.find(({ kind }) => kind === "business");
    const { title, paragraphs } = NOTICE_TEXTS[template]({
      remedies: measure.texts.remedies,
      ...facts,
      addressee: party.name,
      office: office?.office ?? "",
      contact: office?.phone ?? "",
    });
    const number = noticeNumber(measure.shortName, year, first + index);
    const said = paragraphs.filter((paragraph) => paragraph.trim() !== "");
    const text = noticeMail(number, said, `${env.APP_URL}/workspace/notices`);
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
      body: [`${party.name}:`, ...said].join("\n\n"),
      sender: measure.sender,
      issuedAt: at,
    };
  });
  await insertNotices(tx, rows);
  await leaveMail(tx, mails);
  return rows;
}
