import type { NoticeResult } from "../domain/public-notice/listing";
import type {
  NoticeStage,
  ObjectionState,
  Objector,
  UnhandledReason,
} from "../domain/public-notice/objection";
import { dateText, dayText } from "./dates";

export const NOTICE_STAGE_NAMES: Record<NoticeStage, string> = {
  running: "公示中",
  answering: "公示期满，异议处理中",
  ended: "公示结束",
};

/** How a notice ended, as the public reads it. */
export const NOTICE_RESULT_SENTENCES: Record<NoticeResult, string> = {
  noObjection: "公示期满，没有收到需要处理的异议。",
  dismissed: "公示期满，收到的异议经核实不成立，已答复异议人。",
  upheld: "公示期间收到的异议经核实成立，公示终止，案件退回重新审核。",
  withdrawn: "申请单位撤回申请，公示终止。",
};

export const OBJECTOR_NAMES: Record<Objector, string> = {
  organization: "单位",
  person: "个人",
  anonymous: "匿名",
};

export const OBJECTION_STATE_NAMES: Record<ObjectionState, string> = {
  received: "处理中",
  notHandled: "只作记录，不予处理",
  upheld: "异议成立",
  dismissed: "异议不成立",
};

/** Why an objection is not handled; kept with it as its answer. */
export const UNHANDLED_SENTENCES: Record<UnhandledReason, string> = {
  anonymous: "没有写明真实姓名或者单位名称，按规定只作记录，不予处理。您可以在公示时间内实名重新提出。",
  late: "公示时间已过，逾期提出的异议按规定只作记录，不予处理。",
  ended: "该公示已经终止，案件不再按原公示内容办理，因此只作记录，不予处理。",
};

/** Words of the public pages of notices. */
export const publicNotices = {
  title: "公示",
  description: "拟备案创新联合体的公示：内容、起止时间、异议方式和结果。",
  lead: "拟备案的创新联合体在决定前向社会公示。对公示内容有异议的，可以在公示时间内实名提出。",
  filters: "筛选",
  stages: { all: "全部", running: "正在公示", ended: "已结束" },
  allProvinces: "全部地区",
  list: "公示列表",
  empty: "没有符合条件的公示。",
  columns: { name: "公示事项", lead: "牵头企业", period: "公示时间", state: "状态" },
  period: (from: string, until: string) => `${dateText(from)} 至 ${dateText(until)}`,
  left: (left: number | null, until: string) => {
    if (left === null) return `公示至${dateText(until)}`;
    if (left < 0) return "公示期满，异议处理中";
    return left === 0 ? "今天 24 时截止" : `还剩 ${left} 个工作日，${dayText(until)}24 时截止`;
  },
  query: "查询异议处理结果",
  back: "全部公示",
  number: "公示文号",
  listing: "公示内容",
  name: "联合体名称",
  shortName: "简称",
  leadUnit: "牵头企业",
  region: "牵头企业所在地",
  chains: "产业链",
  members: "成员单位",
  memberCount: (count: number) => `共 ${count} 家（不含牵头企业）`,
  tasks: "攻关任务",
  none: "无",
  howTo: "怎样提出异议",
  howToLines: [
    "在公示时间内实名提出，写明异议的内容和理由，并提供证据。",
    "以单位名义提出的，写明单位名称、统一社会信用代码和联系人，附加盖公章的书面异议。",
    "以个人名义提出的，写明真实姓名、身份证号后四位（或者附身份证复印件）、电话和邮箱。",
    "匿名的和逾期的异议只作记录，不予处理。提出异议的单位和个人的信息予以保密，不会公开，也不会告知申请单位。",
  ],
  object: "提出异议",
  objectLate: "公示时间已过。仍可提交，但只作记录，不予处理。",
  contacts: "联系方式",
  phone: "电话",
  email: "邮箱",
  address: "地址",
  result: "公示结果",
  endedAt: (at: string) => `${at} 结束`,
  print: "打印",
  running: "正在公示",
  runningAll: "查看全部公示",
  until: (until: string) => `公示至${dateText(until)}`,
} as const;

/** Words of the form of an objection, of its receipt and of its query. */
export const objectionWords = {
  title: "提出异议",
  to: "对以下公示提出异议",
  lead: "请如实填写。您的信息只用于核实和答复，予以保密。",
  by: "以什么名义提出",
  byOptions: {
    organization: { label: "单位", hint: "须附加盖公章的书面异议" },
    person: { label: "个人", hint: "须写明真实姓名和身份证明" },
    anonymous: { label: "不留姓名", hint: "只作记录，不予处理" },
  },
  organization: "单位提出的填写",
  organizationName: "单位名称",
  creditCode: "统一社会信用代码",
  person: "联系人或者本人",
  personName: "姓名",
  personNameHint: "单位提出的填联系人，个人提出的填本人真实姓名。",
  identityLast: "身份证号后四位",
  identityHint: "个人提出的填写；也可以在下面附身份证复印件。",
  phone: "电话",
  email: "邮箱",
  emailHint: "用于接收登记回执和答复。",
  what: "异议",
  content: "异议的内容和理由",
  contentHint: "写明对公示的哪一项有异议、事实和理由。",
  proof: "书面异议（加盖公章）或者身份证复印件",
  evidence: "证据",
  evidenceHint: (most: number, megabytes: number) =>
    `可以选择多个文件，最多 ${most} 个，每个不超过 ${megabytes} MB。PDF、图片、Word、Excel 均可。`,
  proofHint: (megabytes: number) => `一个文件，不超过 ${megabytes} MB。`,
  filesAgain: "选过的文件需要重新选择。",
  send: "提交异议",
  receivedTitle: "异议已登记",
  unhandledTitle: "异议已登记，不予处理",
  number: "异议编号",
  code: "查询码",
  keep: "请保存本页地址，或者记下异议编号和查询码。凭编号和查询码可以随时查询处理结果。",
  codeOnce: "查询码只在这里显示一次，遗失后不能找回。",
  queryTitle: "异议查询",
  queryLead: "凭异议编号和查询码查询处理结果，不需要登录。",
  query: "查询",
  state: "状态",
  notice: "公示",
  receivedAt: "登记时间",
  dueOn: "答复期限",
  dueUnknown: "截止日待节假日安排公布后确定",
  answer: "答复",
  answeredAt: "答复时间",
  again: "查询另一件",
} as const;

export const objectionErrors = {
  by: "请选择以什么名义提出",
  organizationName: "请填写单位名称",
  creditCode: "统一社会信用代码不正确，请核对",
  contactName: "请填写联系人姓名",
  name: "请填写真实姓名",
  identity: "请填写身份证号后四位，或者附身份证复印件",
  letter: "请附加盖公章的书面异议",
  phone: "请填写能够联系到您的电话",
  email: "请填写正确的邮箱",
  content: "请写明异议的内容和理由",
  number: "异议编号不正确，请核对",
  code: "请填写查询码",
  outcome: "请选择处理结果",
  answer: "请填写答复",
  note: "请填写告知申请单位的处理意见",
  reason: "请填写查看的理由",
  returnReason: "请填写退回的理由",
  tooLong: (most: number) => `最多 ${most} 个字，请精简`,
  tooManyFiles: (most: number) => `证据最多 ${most} 个文件`,
} as const;

/** The proof of who objects is told from evidence by the name it is kept under. */
export const storedFileName = (by: Objector, name: string): string =>
  `${by === "organization" ? "书面异议" : "身份证明"}-${name}`;

/** Words of the desk of the officer who publishes. */
export const noticeDesk = {
  title: "公示",
  lead: "待发布的公示、正在公示的案件和需要答复的异议。",
  proposed: "待发布公示",
  proposedNone: "没有待发布的公示。",
  publish: "发布公示",
  proposedAt: "提出意见时间",
  notices: "正在公示和异议处理",
  noticesNone: "没有正在公示的案件，也没有待答复的异议。",
  name: "联合体名称",
  leadUnit: "牵头企业",
  period: "公示时间",
  clock: "期限",
  objections: "异议",
  noObjections: "没有收到异议",
  objection: (number: string) => `异议 ${number}`,
  due: (left: number | null, due: string | null) => {
    if (due === null) return "答复期限待节假日安排公布";
    if (left === null) return `${dateText(due)}前答复`;
    if (left < 0) return `答复已超期 ${-left} 个工作日`;
    return left === 0 ? "今天须答复" : `还剩 ${left} 个工作日答复，${dayText(due)}截止`;
  },
  toCase: "查看案件",
  toNotice: "查看公示页面",
  preview: "公示全文",
  previewLead: "以下就是将要发布的全文和日期。文号在发布时编定。",
  publishEffect: (days: number, until: string) =>
    `发布后立即向社会公示 ${days} 个工作日，至${dateText(until)}，办理计时暂停，同时告知牵头企业。发布后不能修改。`,
  returnTitle: "不发布，退回审核",
  returnLead: "发现问题的，写明理由，退回审核岗。",
  returnReason: "退回的理由",
  returnButton: "退回审核",
  notPossible: "本件现在不能发布公示。",
  objectionTitle: "异议",
  objectionBack: "返回公示",
  from: "提出人",
  contact: "联系方式",
  content: "异议的内容和理由",
  files: "附件",
  noFiles: "没有附件。",
  reveal: "查看异议人信息",
  revealLead: "异议人的个人信息予以保密。查看的时间、人员和理由会记录在案。",
  revealReason: "查看的理由",
  revealButton: "查看",
  revealed: "本次查看已记录。请勿外传。",
  answerTitle: "答复异议",
  outcome: "处理结果",
  outcomes: {
    dismissed: { label: "异议不成立", hint: "答复异议人。公示期满且没有其他待处理异议的，案件转审批。" },
    upheld: { label: "异议成立", hint: "答复异议人，公示终止，案件退回审核，并告知申请单位。" },
  },
  afterEnd: "该公示已经结束，答复只发给异议人，不改变案件的状态。",
  answer: "答复（发给异议人）",
  note: "处理意见（告知申请单位）",
  noteHint: "异议成立的须填写。不要写明异议人是谁。",
  answerButton: "提交答复",
  answered: (by: string, at: string) => `${by}，${at}`,
} as const;

/** Who objected is told by when the answer comes, once the year's arrangement says so. */
export const answerTermMail = (name: string, notice: string, number: string, term: string) => ({
  subject: "异议答复期限告知",
  text: `您对「${name}」公示（${notice}）提出的异议（编号 ${number}），答复期限为 ${term}。`,
});
