import type { Tx } from "../../data/client";
import { listPostEmails } from "../../data/escalations";
import { findMeasure } from "../../data/measures";
import { findUnitParty, type NoticeParty } from "../../data/notices";
import { CONTEST_SETTLERS } from "../../domain/contest/contest";
import { renderNotice } from "../../domain/notice/render";
import type { ContestTemplate } from "../../domain/notice/templates";
import { env } from "../../env";
import { contestSettlersMail } from "../../messages/contest-notices";
import { momentText } from "../../messages/dates";
import { noticeValues, STANDARD_NOTICES } from "../../messages/notices";
import { issueNotices } from "../notices";
import { leaveMail } from "../outbox";
import { openContester } from "./contact";

/** What both sides are told about. */
export type ToldContest = {
  id: string;
  number: string;
  province: string;
  organizationName: string;
  /** Sealed. */
  person: string;
  receivedAt: Date;
  consortium: { number: string; name: string; leadOrganizationId: string };
  membership: { organizationId: string };
};

type Side = "unit" | "lead";
type Letter = {
  to: Side;
  template: ContestTemplate;
  term?: string;
  outcome?: string;
  reason?: string;
};

/** Numbered notices to the unit that contests and to the lead; takes the number series, so call it last. */
export async function tellSides(
  tx: Tx,
  contest: ToldContest,
  letters: readonly Letter[],
  at: Date,
): Promise<void> {
  const measure = await findMeasure(contest.province, at, tx);
  const drafts: Draft[] = [];
  for (const letter of letters) {
    const party = await partyOf(tx, contest, letter.to);
    if (!party) continue;
    const page = letter.to === "lead" ? { page: `/workspace/contests/${contest.id}` } : {};
    const { template } = letter;
    drafts.push({ template, party, filingId: null, facts: factsOf(contest, letter), ...page });
  }
  if (measure) await issueNotices(tx, measure.document, drafts, at);
  else await tellByMail(tx, contest, drafts);
}

/** The unit's accounts and whoever wrote for it; of the lead its accounts. */
async function partyOf(
  tx: Tx,
  { membership, consortium, person }: ToldContest,
  to: Side,
): Promise<NoticeParty | null> {
  if (to === "lead") return findUnitParty(tx, consortium.leadOrganizationId);
  const party = await findUnitParty(tx, membership.organizationId);
  return party && { ...party, sealedContacts: [person] };
}

const factsOf = (
  { number, organizationName, receivedAt, consortium }: ToldContest,
  { term = "", outcome = "", reason = "" }: Letter,
) => ({
  consortiumName: consortium.name,
  filingNumber: consortium.number,
  memberName: organizationName,
  objectionNumber: number,
  receivedAt: momentText(receivedAt),
  term,
  outcome,
  reason,
  caseNumber: "",
  progressCode: "",
  sha256: "",
  submittedAt: "",
  recommender: "",
  stepEnd: "",
  items: [],
});

type Draft = {
  template: ContestTemplate;
  party: NoticeParty;
  filingId: null;
  facts: ReturnType<typeof factsOf>;
  page?: string;
};

/** Where no measure of the province is in force, the same words without a number. */
async function tellByMail(tx: Tx, { person }: ToldContest, drafts: readonly Draft[]): Promise<void> {
  for (const { template, party, facts } of drafts) {
    const values = noticeValues({ ...facts, remedies: "", addressee: party.name, office: "", contact: "" });
    const { title, paragraphs } = renderNotice(template, STANDARD_NOTICES[template], values);
    const emails = new Set([
      ...party.emails,
      ...(party.sealedContacts.length > 0 ? [openContester(person).email] : []),
    ]);
    await leaveMail(
      tx,
      [...emails].map((to) => ({ to, subject: title, text: paragraphs.join("\n\n") })),
    );
  }
}

/** Those who settle contests in the province learn that this one can be settled now. */
export async function tellSettlers(tx: Tx, contest: ToldContest, answered: boolean): Promise<void> {
  const { id, province, organizationName, consortium } = contest;
  const posts = await Promise.all(
    CONTEST_SETTLERS.map((post) => listPostEmails(tx, { province, recommenderCode: null }, post)),
  );
  const emails = new Set(posts.flat().map(({ email }) => email));
  const words = contestSettlersMail(
    organizationName,
    consortium.name,
    answered,
    `${env.APP_URL}/desk/contests/${id}`,
  );
  await leaveMail(
    tx,
    [...emails].map((to) => ({ to, ...words })),
  );
}
