import { NOTICE_TEMPLATES } from "../filing/transition";

/** Texts around a public notice: the announcement itself and the letters to whoever objects. */
const PUBLIC_TEMPLATES = ["publicAnnouncement", "objectionReceived", "objectionAnswered"] as const;

/** Notices of what happens to a consortium after it was filed. */
const LATER_TEMPLATES = [
  "changeResult",
  "annualReportReminder",
  "evaluationResult",
  "rectification",
  "revocationPriorNotice",
  "revocation",
  "expiryReminder",
  "termination",
  "ratingInvitation",
] as const;

/** Notices around a membership that a listed unit contests, to that unit and to the lead. */
export const CONTEST_TEMPLATES = [
  "contestReceived",
  "contestRequest",
  "contestReminder",
  "contestOverdue",
  "contestSettled",
] as const;
export type ContestTemplate = (typeof CONTEST_TEMPLATES)[number];

/** Every text a measure may have in its own words. */
export const NOTICE_TEXT_IDS = [
  ...NOTICE_TEMPLATES,
  ...PUBLIC_TEMPLATES,
  ...LATER_TEMPLATES,
  ...CONTEST_TEMPLATES,
] as const;
export type NoticeTextId = (typeof NOTICE_TEXT_IDS)[number];

/** Its place in the list of notices of the requirement (§11.10); null for letters that stand beside the list. */
export const NOTICE_SERIES: Readonly<Record<NoticeTextId, `N${number}` | null>> = {
  submissionReceipt: "N1",
  receipt: "N1",
  correction: "N2",
  correctionReminder: "N2",
  acceptance: "N3",
  dueDateKnown: "N3",
  notAccepted: "N4",
  recommendationReturned: "N5",
  expertReview: "N6",
  expertConclusion: "N6",
  correctionExtension: "N7",
  decisionExtension: "N7",
  publicAnnouncement: "N8",
  publicNotice: "N8",
  objectionReceived: "N9",
  objectionAnswered: "N9",
  objectionUpheld: "N9",
  contestReceived: "N9",
  contestRequest: "N9",
  contestReminder: "N9",
  contestOverdue: "N9",
  contestSettled: "N9",
  registered: "N10",
  rejected: "N11",
  changeResult: "N12",
  annualReportReminder: "N13",
  evaluationResult: "N14",
  rectification: "N15",
  revocationPriorNotice: "N16",
  revocation: "N17",
  expiryReminder: "N18",
  termination: "N19",
  ratingInvitation: "N20",
  siteVisit: null,
  lapsed: null,
  withdrawn: null,
  registrationVerified: null,
  registrationReturned: null,
};

/** A title and paragraphs with `{placeholder}`s; `{items}` stands alone and becomes a paragraph an item. */
export type NoticeText = { title: string; paragraphs: string[] };

const PLACEHOLDERS = [
  "addressee",
  "consortiumName",
  "caseNumber",
  "progressCode",
  "term",
  "stepEnd",
  "sha256",
  "submittedAt",
  "reason",
  "remedies",
  "filingNumber",
  "recommender",
  "items",
  "itemCount",
  "handledBy",
  "leadName",
  "measureTitle",
  "periodFrom",
  "periodUntil",
  "periodDays",
  "answerDays",
  "objectionNumber",
  "objectionCode",
  "noticeNumber",
  "receivedAt",
  "answer",
  "year",
  "grade",
  "validUntil",
  "memberName",
  "outcome",
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

export const isPlaceholder = (name: string): name is Placeholder =>
  (PLACEHOLDERS as readonly string[]).includes(name);

/** What a text must say, what else it may say, and what may be empty: then the whole paragraph is left out. */
type PlaceholderRule = {
  needs: readonly Placeholder[];
  may: readonly Placeholder[];
  optional: readonly Placeholder[];
};

const rule = (
  needs: readonly Placeholder[],
  may: readonly Placeholder[] = [],
  optional: readonly Placeholder[] = [],
): PlaceholderRule => ({ needs, may, optional: [...optional, "handledBy"] });

const OF_CASE: readonly Placeholder[] = ["consortiumName", "caseNumber"];
const ofCase = (...more: Parameters<typeof rule>): PlaceholderRule => {
  const [needs, may = [], optional = []] = more;
  return rule([...OF_CASE, ...needs], ["addressee", ...may], optional);
};
const OF_CONSORTIUM: readonly Placeholder[] = ["consortiumName", "filingNumber"];
const ofConsortium = (needs: readonly Placeholder[], may: readonly Placeholder[] = []): PlaceholderRule =>
  rule([...OF_CONSORTIUM, ...needs], ["addressee", ...may]);
const ofContest = (needs: readonly Placeholder[], may: readonly Placeholder[] = []): PlaceholderRule =>
  ofConsortium(["objectionNumber", ...needs], ["memberName", "receivedAt", ...may]);

export const NOTICE_RULES: Readonly<Record<NoticeTextId, PlaceholderRule>> = {
  submissionReceipt: ofCase(["sha256", "progressCode", "recommender", "term"], ["submittedAt"]),
  receipt: ofCase(["progressCode"], ["submittedAt"], ["sha256"]),
  correction: ofCase(["items", "term"], ["itemCount"]),
  correctionReminder: ofCase(["term"]),
  acceptance: ofCase(["term"]),
  dueDateKnown: ofCase(["term"]),
  notAccepted: ofCase(["reason", "remedies"]),
  recommendationReturned: ofCase(["reason", "recommender"]),
  expertReview: ofCase(["stepEnd"]),
  expertConclusion: ofCase(["reason"]),
  siteVisit: ofCase(["stepEnd"], [], ["reason"]),
  correctionExtension: ofCase(["term", "reason"]),
  decisionExtension: ofCase(["term", "reason"]),
  publicNotice: ofCase(["stepEnd"]),
  objectionUpheld: ofCase(["reason"]),
  registered: ofCase(["filingNumber"], [], ["reason"]),
  rejected: ofCase(["reason", "remedies"]),
  lapsed: ofCase([], ["remedies"]),
  withdrawn: ofCase([]),
  registrationVerified: rule([], ["addressee"]),
  registrationReturned: rule(["reason"], ["addressee"]),
  publicAnnouncement: rule(
    ["consortiumName", "leadName", "periodFrom", "periodUntil"],
    ["measureTitle", "periodDays", "answerDays"],
  ),
  objectionReceived: rule(
    ["objectionNumber", "objectionCode"],
    ["consortiumName", "noticeNumber", "receivedAt", "term"],
  ),
  objectionAnswered: rule(["objectionNumber", "answer"], ["consortiumName", "noticeNumber", "receivedAt"]),
  changeResult: ofConsortium(["reason"]),
  annualReportReminder: ofConsortium(["year", "term"]),
  evaluationResult: ofConsortium(["year", "grade"], ["reason"]),
  rectification: ofConsortium(["reason", "term"]),
  revocationPriorNotice: ofConsortium(["reason", "term"]),
  revocation: ofConsortium(["reason", "remedies"]),
  expiryReminder: ofConsortium(["validUntil"], ["term"]),
  termination: ofConsortium(["reason"]),
  contestReceived: ofContest(["term"]),
  contestRequest: ofContest(["memberName", "term"]),
  contestReminder: ofContest(["memberName", "term"]),
  contestOverdue: ofContest(["memberName", "term"]),
  contestSettled: ofContest(["memberName", "outcome", "reason"]),
  ratingInvitation: rule(["consortiumName"], ["addressee", "caseNumber", "filingNumber", "term"]),
};

/** Everything a text may name. */
export const allowedPlaceholders = (template: NoticeTextId): readonly Placeholder[] => {
  const { needs, may, optional } = NOTICE_RULES[template];
  return [...new Set([...needs, ...may, ...optional])];
};
