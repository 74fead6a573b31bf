import type { NoticeProblem } from "../domain/notice/render";
import type { Placeholder } from "../domain/notice/templates";

/** What each placeholder of a notice stands for. */
export const PLACEHOLDER_NAMES: Readonly<Record<Placeholder, string>> = {
  addressee: "收件单位",
  consortiumName: "联合体名称",
  caseNumber: "办件编号",
  progressCode: "查询码",
  term: "期限",
  stepEnd: "环节截止日",
  sha256: "内容摘要",
  submittedAt: "提交时间",
  reason: "理由或意见",
  remedies: "救济途径",
  filingNumber: "备案编号",
  recommender: "推荐单位",
  items: "补正事项",
  itemCount: "补正事项数",
  handledBy: "承办处室和联系方式",
  leadName: "牵头企业",
  measureTitle: "办法名称",
  periodFrom: "公示起始日",
  periodUntil: "公示截止日",
  periodDays: "公示工作日数",
  answerDays: "异议答复工作日数",
  objectionNumber: "异议编号",
  objectionCode: "异议查询码",
  noticeNumber: "公示文号",
  receivedAt: "收到时间",
  answer: "答复内容",
  year: "年度",
  grade: "评价等级",
  validUntil: "有效期截止日",
  memberName: "成员单位",
  outcome: "核实结果",
};

const nameOf = (placeholder: string | null): string =>
  PLACEHOLDER_NAMES[placeholder as Placeholder] ?? placeholder ?? "";

const PROBLEMS: Readonly<Record<NoticeProblem["code"], (placeholder: string) => string>> = {
  titleMissing: () => "请填写标题。",
  paragraphsMissing: () => "请填写正文。",
  unknownPlaceholder: (placeholder) => `没有「{${placeholder}}」这个占位词。`,
  placeholderNotAllowed: (placeholder) => `这份文书不能使用「${placeholder}」。`,
  placeholderMissing: (placeholder) => `正文必须写明「${placeholder}」。`,
  itemsNotAlone: (placeholder) => `「${placeholder}」须单独成段。`,
  braceOpen: () => "大括号没有成对，占位词应写成「{名称}」。",
  valueMissing: (placeholder) => `缺少「${placeholder}」。`,
};

/** What is wrong with a notice's text, as its editor reads it. */
export const noticeProblemText = ({ code, placeholder, paragraph }: NoticeProblem): string =>
  `${paragraph === null ? "" : `第 ${paragraph + 1} 段：`}${PROBLEMS[code](nameOf(placeholder))}`;

/** Said after a refusal: which notice could not be worded, and what it lacks. */
export const noticeFault = (title: string, problems: readonly NoticeProblem[]): string =>
  `涉及的文书：${title}。${[...new Set(problems.map(noticeProblemText))].join("")}`;
