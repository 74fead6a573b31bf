import type { NoticeTemplate } from "../domain/filing/transition";

/** What a notice may say; every field is a finished text, empty where it does not apply. */
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
  items: readonly { where: string; problem: string; remedy: string }[];
  office: string;
  contact: string;
};

export type NoticeText = { title: string; paragraphs: string[] };

const numbered = (items: NoticeFacts["items"]): string[] =>
  items.map(({ where, problem, remedy }, index) => `${index + 1}. ${where}：${problem} 补正要求：${remedy}`);

const contactLine = ({ office, contact }: NoticeFacts): string[] =>
  office ? [`承办：${office}${contact ? `，联系方式：${contact}` : ""}。`] : [];

/** The texts of the notices; a measure's own words (remedies, certificate, no fee) arrive in the facts. */
export const NOTICE_TEXTS: Record<NoticeTemplate, (facts: NoticeFacts) => NoticeText> = {
  receipt: (facts) => ({
    title: "收件回执",
    paragraphs: [
      `你单位于 ${facts.submittedAt} 提交的「${facts.consortiumName}」备案申请已收到，办件编号 ${facts.caseNumber}。`,
      `申请内容已固定存证，内容摘要（SHA-256）：${facts.sha256}。`,
      `凭办件编号和查询码 ${facts.progressCode} 可随时查询办理进度。`,
      "本回执只证明收到申请，不代表申请已获备案。",
    ],
  }),
  submissionReceipt: (facts) => ({
    title: "提交回执",
    paragraphs: [
      `你单位于 ${facts.submittedAt} 提交的「${facts.consortiumName}」备案申请已收到，办件编号 ${facts.caseNumber}，现转${facts.recommender}推荐。`,
      `推荐期限：${facts.term}。推荐后由主管部门收件并发出收件回执。`,
      `申请内容已固定存证，内容摘要（SHA-256）：${facts.sha256}。`,
      `凭办件编号和查询码 ${facts.progressCode} 可随时查询办理进度。`,
    ],
  }),
  recommendationReturned: (facts) => ({
    title: "推荐退回意见",
    paragraphs: [
      `「${facts.consortiumName}」备案申请（办件编号 ${facts.caseNumber}）由${facts.recommender}退回修改。`,
      `意见：${facts.reason}`,
      "已填写的内容和成员单位的确认全部保留，只有内容改动的成员需要重新确认。修改后可随时重新提交。",
    ],
  }),
  expertReview: (facts) => ({
    title: "专家评审时间告知书",
    paragraphs: [
      `「${facts.consortiumName}」备案申请（办件编号 ${facts.caseNumber}）进入专家论证，预计 ${facts.stepEnd} 前完成。`,
      "专家论证的时间不计算在办理期限内，论证期间办理计时暂停，结束后恢复。",
      ...contactLine(facts),
    ],
  }),
  expertConclusion: (facts) => ({
    title: "专家论证意见告知书",
    paragraphs: [
      `「${facts.consortiumName}」备案申请（办件编号 ${facts.caseNumber}）的专家论证已经结束。`,
      `专家组意见：${facts.reason}`,
      "你单位可以在系统中书面答复。办理计时自即日起恢复。",
    ],
  }),
  siteVisit: (facts) => ({
    title: "现场核查告知书",
    paragraphs: [
      `「${facts.consortiumName}」备案申请（办件编号 ${facts.caseNumber}）定于 ${facts.stepEnd} 进行现场核查。`,
      facts.reason,
      "核查由两名以上工作人员进行，核查的时间不计算在办理期限内。",
      ...contactLine(facts),
    ],
  }),
  correctionExtension: (facts) => ({
    title: "补正期限延长告知书",
    paragraphs: [
      `「${facts.consortiumName}」备案申请（办件编号 ${facts.caseNumber}）的补正期限延长，延长后为 ${facts.term}。`,
      `理由：${facts.reason}`,
    ],
  }),
  decisionExtension: (facts) => ({
    title: "延期告知书",
    paragraphs: [
      `「${facts.consortiumName}」备案申请（办件编号 ${facts.caseNumber}）的办理期限延长，延长后为 ${facts.term}。`,
      `理由：${facts.reason}`,
      ...contactLine(facts),
    ],
  }),
  publicNotice: (facts) => ({
    title: "公示告知书",
    paragraphs: [
      `「${facts.consortiumName}」备案申请（办件编号 ${facts.caseNumber}）经审核拟予备案，现向社会公示，公示期至 ${facts.stepEnd}。`,
      "公示期间接受实名异议。公示的时间不计算在办理期限内。",
    ],
  }),
  objectionUpheld: (facts) => ({
    title: "异议处理结果告知书",
    paragraphs: [
      `「${facts.consortiumName}」备案申请（办件编号 ${facts.caseNumber}）公示期间收到的异议经核实成立，案件退回重新审核。`,
      `处理意见：${facts.reason}`,
    ],
  }),
  acceptance: (facts) => ({
    title: "受理通知书",
    paragraphs: [
      `你单位申请的「${facts.consortiumName}」备案（办件编号 ${facts.caseNumber}）材料齐全、符合形式要求，现予受理。`,
      `办理时限：自受理次日起 ${facts.term}。依法需要补正、论证、公示的时间不计算在内。`,
      ...contactLine(facts),
      "办理本事项不收取任何费用。",
    ],
  }),
  notAccepted: (facts) => ({
    title: "不予受理通知书",
    paragraphs: [
      `你单位申请的「${facts.consortiumName}」备案（办件编号 ${facts.caseNumber}）不予受理。`,
      `理由：${facts.reason}`,
      facts.remedies,
    ],
  }),
  correction: (facts) => ({
    title: "补正告知书",
    paragraphs: [
      `你单位申请的「${facts.consortiumName}」备案（办件编号 ${facts.caseNumber}）需要补正。以下为一次性告知的全部事项，共 ${facts.items.length} 项：`,
      ...numbered(facts.items),
      `请在 ${facts.term} 前在线完成补正。逾期未补正的，视为撤回申请；撤回后可随时重新申请。`,
      ...contactLine(facts),
    ],
  }),
  correctionReminder: (facts) => ({
    title: "补正期限提醒",
    paragraphs: [
      `「${facts.consortiumName}」备案申请（办件编号 ${facts.caseNumber}）的补正期限为 ${facts.term}，目前尚未收到完整答复。`,
      "逾期未补正的，视为撤回申请；撤回后可随时重新申请。",
    ],
  }),
  lapsed: (facts) => ({
    title: "视为撤回通知书",
    paragraphs: [
      `「${facts.consortiumName}」备案申请（办件编号 ${facts.caseNumber}）在补正期限内未完成补正，视为撤回。`,
      "已填写的内容仍保留，可复制后随时重新申请。",
      facts.remedies,
    ],
  }),
  withdrawn: (facts) => ({
    title: "撤回确认书",
    paragraphs: [
      `已按你单位的申请撤回「${facts.consortiumName}」备案申请（办件编号 ${facts.caseNumber}）。`,
      "已填写的内容仍保留，可复制后随时重新申请。",
    ],
  }),
  registered: (facts) => ({
    title: "备案通知书",
    paragraphs: [
      `经审核，「${facts.consortiumName}」（办件编号 ${facts.caseNumber}）予以备案，备案编号 ${facts.filingNumber}，即日起列入创新联合体名录并向社会公开。`,
      "备案证明可在系统中下载，凭备案编号或二维码在线核验。",
      facts.reason,
    ],
  }),
  rejected: (facts) => ({
    title: "不予备案决定书",
    paragraphs: [
      `经审核，「${facts.consortiumName}」（办件编号 ${facts.caseNumber}）不予备案。`,
      `理由：${facts.reason}`,
      facts.remedies,
      "已填写的内容仍保留，改正后可随时重新申请。",
    ],
  }),
  dueDateKnown: (facts) => ({
    title: "办理期限告知书",
    paragraphs: [
      `节假日安排已公布，「${facts.consortiumName}」备案申请（办件编号 ${facts.caseNumber}）的办理期限确定为 ${facts.term}。`,
    ],
  }),
  registrationVerified: (facts) => ({
    title: "牵头企业登记核验通过通知",
    paragraphs: ["你单位的牵头企业登记已通过核验，即日起可以提交创新联合体备案申请。", ...contactLine(facts)],
  }),
  registrationReturned: (facts) => ({
    title: "牵头企业登记退回通知",
    paragraphs: [
      `你单位的牵头企业登记需要修改后重新提交。理由：${facts.reason}`,
      "已填写的内容全部保留。登记核验通过前可以继续起草备案申请。",
    ],
  }),
};

/** 「内创联函〔2026〕00012号」 */
export const noticeNumber = (shortName: string, year: number, sequence: number): string =>
  `${shortName}创联函〔${year}〕${String(sequence).padStart(5, "0")}号`;

export const noticeMail = (number: string, paragraphs: readonly string[], address: string) =>
  [...paragraphs, `文号：${number}`, `登录系统查看和下载：${address}`].join("\n\n");
