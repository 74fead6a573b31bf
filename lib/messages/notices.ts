import type { NoticeValues } from "../domain/notice/render";
import type { NoticeText, NoticeTextId } from "../domain/notice/templates";
import { CONTEST_NOTICES } from "./contest-notices";
import { LATER_NOTICES } from "./later-notices";

/** What a notice of a case may say; every field is a finished text, empty where it does not apply. */
export type NoticeFacts = {
  addressee: string;
  consortiumName: string;
  caseNumber: string;
  progressCode: string;
  /** "10 个工作日，截止 2026年12月4日" or the sentence for a calendar year not yet published. */
  term: string;
  sha256: string;
  submittedAt: string;
  reason: string;
  remedies: string;
  filingNumber: string;
  /** The recommending office. */
  recommender: string;
  /** "2026年12月4日": the end of a step in which the case is with somebody else. */
  stepEnd: string;
  /** Of a contested membership. */
  memberName?: string;
  objectionNumber?: string;
  receivedAt?: string;
  outcome?: string;
  items: readonly { where: string; problem: string; remedy: string }[];
  office: string;
  contact: string;
};

const numbered = (items: NoticeFacts["items"]): string[] =>
  items.map(({ where, problem, remedy }, index) => `${index + 1}. ${where}：${problem} 补正要求：${remedy}`);

/** The words a text puts in place of its placeholders. */
export const noticeValues = ({ items, office, contact, ...texts }: NoticeFacts): NoticeValues => ({
  ...texts,
  items: numbered(items),
  itemCount: String(items.length),
  handledBy: office && contact ? `${office}，联系方式：${contact}` : office,
});

const APPLICATION = "「{consortiumName}」备案申请（办件编号 {caseNumber}）";
const HANDLED_BY = "承办：{handledBy}。";

/** The standard texts, by template; a measure may have its own in their place. */
export const STANDARD_NOTICES: Readonly<Record<NoticeTextId, NoticeText>> = {
  receipt: {
    title: "收件回执",
    paragraphs: [
      "你单位于 {submittedAt} 提交的「{consortiumName}」备案申请已收到，办件编号 {caseNumber}。",
      "申请内容已固定存证，内容摘要（SHA-256）：{sha256}。",
      "凭办件编号和查询码 {progressCode} 可随时查询办理进度。",
      "本回执只证明收到申请，不代表申请已获备案。",
    ],
  },
  submissionReceipt: {
    title: "提交回执",
    paragraphs: [
      "你单位于 {submittedAt} 提交的「{consortiumName}」备案申请已收到，办件编号 {caseNumber}，现转{recommender}推荐。",
      "推荐期限：{term}。推荐后由主管部门收件并发出收件回执。",
      "申请内容已固定存证，内容摘要（SHA-256）：{sha256}。",
      "凭办件编号和查询码 {progressCode} 可随时查询办理进度。",
    ],
  },
  recommendationReturned: {
    title: "推荐退回意见",
    paragraphs: [
      `${APPLICATION}由{recommender}退回修改。`,
      "意见：{reason}",
      "已填写的内容和成员单位的确认全部保留，只有内容改动的成员需要重新确认。修改后可随时重新提交。",
    ],
  },
  expertReview: {
    title: "专家评审时间告知书",
    paragraphs: [
      `${APPLICATION}进入专家论证，预计 {stepEnd} 前完成。`,
      "专家论证的时间不计算在办理期限内，论证期间办理计时暂停，结束后恢复。",
      HANDLED_BY,
    ],
  },
  expertConclusion: {
    title: "专家论证意见告知书",
    paragraphs: [
      `${APPLICATION}的专家论证已经结束。`,
      "专家组意见：{reason}",
      "你单位可以在系统中书面答复。办理计时自即日起恢复。",
    ],
  },
  siteVisit: {
    title: "现场核查告知书",
    paragraphs: [
      `${APPLICATION}定于 {stepEnd} 进行现场核查。`,
      "{reason}",
      "核查由两名以上工作人员进行，核查的时间不计算在办理期限内。",
      HANDLED_BY,
    ],
  },
  correctionExtension: {
    title: "补正期限延长告知书",
    paragraphs: [`${APPLICATION}的补正期限延长，延长后为 {term}。`, "理由：{reason}"],
  },
  decisionExtension: {
    title: "延期告知书",
    paragraphs: [`${APPLICATION}的办理期限延长，延长后为 {term}。`, "理由：{reason}", HANDLED_BY],
  },
  publicNotice: {
    title: "公示告知书",
    paragraphs: [
      `${APPLICATION}经审核拟予备案，现向社会公示，公示期至 {stepEnd}。`,
      "公示期间接受实名异议。公示的时间不计算在办理期限内。",
    ],
  },
  objectionUpheld: {
    title: "异议处理结果告知书",
    paragraphs: [`${APPLICATION}公示期间收到的异议经核实成立，案件退回重新审核。`, "处理意见：{reason}"],
  },
  acceptance: {
    title: "受理通知书",
    paragraphs: [
      "你单位申请的「{consortiumName}」备案（办件编号 {caseNumber}）材料齐全、符合形式要求，现予受理。",
      "办理时限：自受理次日起 {term}。依法需要补正、论证、公示的时间不计算在内。",
      HANDLED_BY,
      "办理本事项不收取任何费用。",
    ],
  },
  notAccepted: {
    title: "不予受理通知书",
    paragraphs: [
      "你单位申请的「{consortiumName}」备案（办件编号 {caseNumber}）不予受理。",
      "理由：{reason}",
      "{remedies}",
    ],
  },
  correction: {
    title: "补正告知书",
    paragraphs: [
      "你单位申请的「{consortiumName}」备案（办件编号 {caseNumber}）需要补正。以下为一次性告知的全部事项，共 {itemCount} 项：",
      "{items}",
      "请在 {term} 前在线完成补正。逾期未补正的，视为撤回申请；撤回后可随时重新申请。",
      HANDLED_BY,
    ],
  },
  correctionReminder: {
    title: "补正期限提醒",
    paragraphs: [
      `${APPLICATION}的补正期限为 {term}，目前尚未收到完整答复。`,
      "逾期未补正的，视为撤回申请；撤回后可随时重新申请。",
    ],
  },
  lapsed: {
    title: "视为撤回通知书",
    paragraphs: [
      `${APPLICATION}在补正期限内未完成补正，视为撤回。`,
      "已填写的内容仍保留，可复制后随时重新申请。",
      "{remedies}",
    ],
  },
  withdrawn: {
    title: "撤回确认书",
    paragraphs: [`已按你单位的申请撤回${APPLICATION}。`, "已填写的内容仍保留，可复制后随时重新申请。"],
  },
  registered: {
    title: "备案通知书",
    paragraphs: [
      "经审核，「{consortiumName}」（办件编号 {caseNumber}）予以备案，备案编号 {filingNumber}，即日起列入创新联合体名录并向社会公开。",
      "备案证明可在系统中下载，凭备案编号或二维码在线核验。",
      "{reason}",
    ],
  },
  rejected: {
    title: "不予备案决定书",
    paragraphs: [
      "经审核，「{consortiumName}」（办件编号 {caseNumber}）不予备案。",
      "理由：{reason}",
      "{remedies}",
      "已填写的内容仍保留，改正后可随时重新申请。",
    ],
  },
  dueDateKnown: {
    title: "办理期限告知书",
    paragraphs: [`节假日安排已公布，${APPLICATION}的办理期限确定为 {term}。`],
  },
  registrationVerified: {
    title: "牵头企业登记核验通过通知",
    paragraphs: ["你单位的牵头企业登记已通过核验，即日起可以提交创新联合体备案申请。", HANDLED_BY],
  },
  registrationReturned: {
    title: "牵头企业登记退回通知",
    paragraphs: [
      "你单位的牵头企业登记需要修改后重新提交。理由：{reason}",
      "已填写的内容全部保留。登记核验通过前可以继续起草备案申请。",
    ],
  },
  publicAnnouncement: {
    title: "关于拟备案{consortiumName}的公示",
    paragraphs: [
      "按照{measureTitle}的有关规定，经审核，{leadName}牵头组建的「{consortiumName}」拟予备案，现向社会公示。",
      "公示时间为 {periodFrom} 至 {periodUntil}，共 {periodDays} 个工作日，发布当日计算在内。",
      "任何单位和个人对公示内容有异议的，请在公示时间内实名提出，写明理由并提供证据。异议自收到的次日起 {answerDays} 个工作日内答复。",
    ],
  },
  objectionReceived: {
    title: "异议登记回执",
    paragraphs: [
      "您对「{consortiumName}」公示（{noticeNumber}）提出的异议已于 {receivedAt} 登记，异议编号 {objectionNumber}。",
      "答复期限：{term}。",
      "凭异议编号和查询码 {objectionCode} 可以随时查询处理结果。您的个人信息予以保密。",
    ],
  },
  objectionAnswered: {
    title: "异议答复",
    paragraphs: [
      "您于 {receivedAt} 对「{consortiumName}」公示（{noticeNumber}）提出的异议（编号 {objectionNumber}）已办理完毕，答复如下：",
      "{answer}",
    ],
  },
  ...LATER_NOTICES,
  ...CONTEST_NOTICES,
};

/** 「内蒙古创联函〔2026〕00012号」: the series of a department whose measure prints none of its own. */
export const standardNoticeNumber = (shortName: string): string => `${shortName}创联函〔{yyyy}〕{seq5}号`;
/** 「内蒙古创联公示〔2026〕3号」 */
export const standardPublicNumber = (shortName: string): string => `${shortName}创联公示〔{yyyy}〕{seq1}号`;

export const noticeMail = (number: string, paragraphs: readonly string[], address: string) =>
  [...paragraphs, `文号：${number}`, `登录系统查看和下载：${address}`].join("\n\n");
