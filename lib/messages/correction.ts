import type {
  CorrectionAction,
  CorrectionField,
  CorrectionReason,
  CorrectionState,
  CorrectionSubject,
} from "../domain/correction/correction";
import { dateText } from "./dates";
import { ORGANIZATION_KIND_NAMES } from "./organization-kinds";

export const CORRECTION_SUBJECT_NAMES: Record<CorrectionSubject, string> = {
  consortium: "创新联合体",
  organization: "单位",
  platform: "创新平台",
};

export const CORRECTION_FIELD_NAMES: Record<CorrectionField, string> = {
  name: "名称",
  shortName: "简称",
  filedOn: "备案日期",
  formationDate: "组建日期",
  validUntil: "有效期至",
  objectives: "目标",
  publishedUnitText: "公布的单位数",
  kind: "机构类型",
  regionCode: "所在地区",
  level: "级别",
  category: "类别",
  approvedOn: "认定日期",
  documentNumber: "认定文号",
};

export const CORRECTION_REASON_NAMES: Record<CorrectionReason, string> = {
  typing: "录入错误",
  original: "与原始文件不一致",
  proof: "单位提供证明",
};

export const CORRECTION_STATE_NAMES: Record<CorrectionState, string> = {
  proposed: "待确认",
  confirmed: "已更正",
  returned: "已退回",
  withdrawn: "已撤回",
};

export const CORRECTION_ACTION_LABELS: Record<CorrectionAction, string> = {
  confirm: "确认更正",
  return: "退回",
  withdraw: "撤回",
};

const LEVELS: Readonly<Record<string, string>> = {
  national: "国家级",
  ministerial: "部委级",
  provincial: "省级",
  municipal: "市级",
};
const KINDS: Readonly<Record<string, string>> = ORGANIZATION_KIND_NAMES;

/** A stored value in words; codes of regions stay codes. */
export function correctionValue(field: CorrectionField, value: string): string {
  if (value === "") return "（空）";
  if (field === "kind") return KINDS[value] ?? value;
  if (field === "level") return LEVELS[value] ?? value;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateText(value) : value;
}

/** The sentence of the public record. */
export const correctionSentence = (
  field: CorrectionField,
  before: string,
  after: string,
  reason: CorrectionReason,
): string =>
  `${CORRECTION_FIELD_NAMES[field]}由「${correctionValue(field, before)}」更正为「${correctionValue(field, after)}」。原因类别：${CORRECTION_REASON_NAMES[reason]}。`;

export const correctionWords = {
  title: "登记信息更正",
  navigation: "信息更正",
  lead: "更正名录中的笔误，如错字、日期、地区。一人提出，由审批岗另一人确认；公开页面如实显示更正的日期和内容。实质变更须另行办理。",
  publicTitle: "更正记录",
  publicColumns: { on: "日期", field: "更正事项" },
  start: "提出更正",
  subject: "备案编号、统一社会信用代码或者完整名称",
  subjectHint: "联合体填备案编号，单位填代码或者名称，平台填名称。",
  field: "更正哪一项",
  after: "更正为",
  afterHint: "日期写成 2022-05-31 的样式；地区填写行政区划代码或者全称。",
  reasonClass: "原因类别",
  reasonClassHint: "会显示在公开页面上。",
  reason: "依据和理由",
  reasonHint: "供确认人核对，不公开。",
  send: "提请确认",
  list: "更正事项",
  none: "没有更正事项。",
  before: "原内容",
  afterLabel: "更正为",
  draftedBy: (name: string, at: string) => `${name} 于 ${at} 提出`,
  decidedBy: (name: string, at: string) => `${name} 于 ${at} 办理`,
  decisionReason: "意见",
  errors: {
    subject: "没有找到这条登记信息，请核对。",
    field: "请选择更正哪一项。",
    after: "请填写更正后的内容。",
    same: "与现有内容相同。",
    date: "日期不正确，请写成 2022-05-31 的样式。",
    dateOrder: "有效期不能早于备案日期，备案日期不能晚于今天。",
    kind: "没有这种机构类型。",
    level: "没有这种级别。",
    region: "没有找到这个地区。",
    reasonClass: "请选择原因类别。",
    reason: "请写明依据和理由。",
    open: "这一项已有更正等待确认。",
  },
} as const;
