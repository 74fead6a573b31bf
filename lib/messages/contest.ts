import type { ContestOutcome, ContestState } from "../domain/contest/contest";
import { dateText } from "./dates";

export const CONTEST_STATE_NAMES: Record<ContestState, string> = {
  received: "等待牵头企业答复",
  answered: "牵头企业已答复，待办结",
  stands: "已核实，成员关系成立",
  ended: "已核实，成员关系终止",
};

export const CONTEST_OUTCOMES_WORDS: Record<ContestOutcome, { label: string; hint: string }> = {
  stands: { label: "成员关系成立", hint: "经核实该单位同意参加，恢复正常显示。" },
  ended: { label: "成员关系终止", hint: "自所填日期起不再是成员，公开页面写明日期和原因。" },
};

/** Words of the public page, of the form and of the rooms where contests are handled. */
export const contestWords = {
  mark: "该单位提出异议，核实中",
  link: "我单位未同意参加",
  linkHint: "名单中有您的单位而单位并未同意的，可以在此提出，由主管部门核实。",
  title: "提出成员异议",
  lead: "适用于已列入成员名单、但本单位并未同意参加的单位。填写后该单位在公开页面上标明「提出异议，核实中」，由主管部门核实后办结。联系人信息予以保密，不会公开，也不会告知牵头企业。",
  of: "创新联合体",
  organizationName: "单位名称",
  creditCode: "统一社会信用代码",
  name: "联系人",
  phone: "电话",
  email: "邮箱",
  emailHint: "用于接收回执和办理结果。",
  content: "情况说明",
  contentHint: "写明本单位未同意参加的情况。",
  proof: "加盖公章的书面说明",
  proofHint: (megabytes: number) => `一个文件，不超过 ${megabytes} MB。PDF、图片、Word 均可。`,
  filesAgain: "请改正以下内容。文件需要重新选择。",
  send: "提交",
  receivedTitle: "异议已登记",
  received: (number: string) => `异议编号 ${number}。回执和办理结果发送到所填邮箱。`,
  desk: "成员异议",
  deskLead: "已列入名单的单位提出本单位未同意参加。牵头企业答复或者答复期满后办结。",
  none: "没有成员异议。",
  columns: {
    unit: "单位",
    consortium: "创新联合体",
    state: "状态",
    due: "牵头企业答复期限",
    received: "登记时间",
  },
  dueUnknown: "待节假日安排公布后确定",
  number: "异议编号",
  receivedAt: "登记时间",
  contact: "联系人",
  files: "书面说明",
  noFiles: "没有文件。",
  leadAnswer: "牵头企业答复",
  noAnswer: "尚未答复",
  answerTitle: "答复",
  answer: "答复内容",
  answerHint: "说明该单位参加的依据，如协议、确认函；或者同意终止其成员关系。",
  answerButton: "提交答复",
  settleTitle: "办结",
  outcome: "核实结果",
  reason: "理由",
  reasonHint: "会显示在公开页面上，请勿写入个人信息。",
  endedOn: "终止日期",
  endedOnHint: "成员关系终止的填写，不早于加入日期，不晚于今天。",
  settleButton: "办结",
  settled: (name: string, at: string) => `${name} 于 ${at} 办结`,
  back: "全部成员异议",
  history: {
    contested: (unit: string) => `成员单位「${unit}」提出异议，核实中。`,
    stands: (unit: string) => `「${unit}」的异议已核实：成员关系成立。`,
    ended: (unit: string, on: string, reason: string) =>
      `「${unit}」自${dateText(on)}起不再是成员。原因：${reason}`,
  },
  mail: {
    receiptSubject: "成员异议回执",
    receipt: (unit: string, consortium: string, number: string) =>
      `${unit}：\n\n贵单位关于「${consortium}」成员名单的异议已登记，编号 ${number}。核实期间公开页面标明「提出异议，核实中」。办理结果将发送到本邮箱。`,
    leadSubject: "请答复成员异议",
    lead: (unit: string, consortium: string, term: string, url: string) =>
      `「${consortium}」的成员单位「${unit}」提出本单位未同意参加。请在${term}答复：${url}`,
    term: (days: number, due: string | null) =>
      due ? `${dateText(due)}前（${days} 个工作日内）` : ` ${days} 个工作日内`,
    settledSubject: "成员异议已办结",
    settled: (unit: string, consortium: string, state: ContestOutcome, reason: string) =>
      `关于「${unit}」对「${consortium}」成员名单的异议，核实结果：${CONTEST_STATE_NAMES[state]}。\n\n理由：${reason}`,
  },
  errors: {
    organizationName: "请填写单位名称",
    creditCode: "统一社会信用代码不正确，请核对",
    name: "请填写联系人姓名",
    phone: "请填写联系电话",
    email: "请填写正确的邮箱",
    content: "请填写情况说明",
    proof: "请附加盖公章的书面说明",
    notListed: "该单位不在这个创新联合体现在的成员名单中，请核对代码和名称。",
    open: "该单位的异议已登记，正在核实。",
    tooLong: "内容过长",
    answer: "请填写答复内容",
    outcome: "请选择核实结果",
    reason: "请填写理由",
    endedOn: "请填写终止日期，不早于加入日期，不晚于今天",
  },
} as const;
