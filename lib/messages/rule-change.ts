import { TRACK_IDS } from "@/lib/domain/measure/terms";
import type { RuleAction, RuleChangeKind, RuleChangeState } from "@/lib/domain/rule-change/transitions";
import { TRACK_NAMES } from "./rule-words";

export const RULE_KIND_NAMES: Record<RuleChangeKind, string> = {
  measure: "办法",
  dictionary: "字典",
  calendar: "工作日历",
};

export const RULE_STATE_NAMES: Record<RuleChangeState, string> = {
  draft: "起草中",
  proposed: "等待批准",
  published: "已批准",
  returned: "已退回",
  discarded: "已作废",
};

/** What happened, as the history tells it. */
export const RULE_EVENT_NAMES: Record<"start" | "recomputed" | RuleAction, string> = {
  start: "开始起草",
  save: "保存修改",
  propose: "提请批准",
  publish: "批准施行",
  return: "退回修改",
  discard: "作废",
  recomputed: "按新安排重新计算办理中申请的截止日",
};

/** The name of what a row of the history tells. */
export const ruleEventName = (action: string): string =>
  action in RULE_EVENT_NAMES ? RULE_EVENT_NAMES[action as keyof typeof RULE_EVENT_NAMES] : action;

/** Words of the administrators' room about changing rules. */
export const ruleChangeWords = {
  navigationLabel: "管理",
  navigation: {
    home: "规则管理",
    measures: "办法",
    dictionaries: "字典",
    calendar: "工作日历",
    permissions: "权限表",
    desk: "待办",
  },
  home: {
    title: "规则管理",
    lead: "规则由一人起草，另一人批准，自施行日期起用于新提交的申请；办理中的申请仍按提交时的规则办理。",
    rooms: "管理事项",
    underWay: "办理中的修改",
    recent: "已办结的修改",
    none: "没有办理中的修改。",
    noneRecent: "还没有修改记录。",
    state: "状态",
    subject: "规则",
    effective: "施行日期",
    drafted: "起草日期",
    open: "查看",
  },
  noDate: "未定",
  notJson: "内容不是有效的 JSON，请检查括号、引号和逗号。",
  measures: {
    title: "办法",
    lead: "每个地区一份办法，按版本施行。修改产生新版本，办理中的申请仍按提交时的版本办理。",
    version: "版本",
    versionText: (version: number) => `第 ${version} 版`,
    period: "施行时间",
    periodText: (from: string, until: string | null) => (until ? `${from}起，${until}前` : `${from}起`),
    people: "起草、批准",
    peopleText: (drafter: string, approver: string) => `${drafter}起草，${approver}批准`,
    installed: "随系统安装",
    standing: "状态",
    inForce: "施行中",
    toCome: "尚未施行",
    past: "已失效",
    caption: (title: string) => `${title}的各个版本`,
    view: "查看全部内容",
    guide: "办事指南",
    start: "起草修改",
    underWay: "已有修改正在办理",
    documentTitle: "办法内容",
    documentLead: (version: string, from: string) => `${version}，自${from}施行。以下列出每一项内容和依据。`,
    confirmHint: "已与主管部门核对的内容，起草修改后逐项点「确认此值」，经另一人批准后标为「已确认」。",
    unconfirmed: (count: number, all: number) => `共 ${all} 项标注依据，其中 ${count} 项待确认。`,
    key: "项目",
    value: "内容",
    evidence: "依据",
  },
  change: {
    caption: (kind: string) => `${kind}修改`,
    sections: "修改内容",
    sectionsLead: "按部分填写，填好一部分保存一部分。",
    difference: "与现行规则的不同",
    noDifference: "与现行规则没有不同。",
    differenceRows: (count: number) => `共 ${count} 处不同。`,
    place: "项目",
    before: "现行",
    after: "改为",
    faults: "不能施行的原因",
    faultsLead: "以下问题改正以后才能提请批准。",
    backTest: "试算",
    backTestLead:
      "用修改后的规则检查现有名录和办理中的申请，看哪些会不符合。办理中的申请仍按提交时的规则办理。",
    runBackTest: "试算",
    lacking: (where: string, isNew: boolean) =>
      `缺少${where}${isNew ? "（现行规则不要求）" : "（现行规则也要求）"}`,
    backTestAt: (when: string) => `试算时间：${when}`,
    backTestCounts: (consortia: number, cases: number) =>
      `共检查名录 ${consortia} 家、办理中的申请 ${cases} 件。`,
    leftOut: (count: number) => `另有 ${count} 件办理中的申请未逐件检查。`,
    newlyFailing: "按现行规则符合、按新规则不符合",
    stillFailing: "两种规则都不符合",
    relieved: "按现行规则不符合、按新规则符合",
    unknown: "资料不足、无法判断",
    none: "没有因修改而不符合的。",
    names: (count: number) => `不符合的名单（${count} 项）`,
    name: "名称",
    what: "类别",
    WHAT: { case: "办理中的申请", consortium: "已备案" },
    failing: "不符合的条件",
    endedTerm: (name: string) => `使用了将停用的「${name}」`,
    shortened: (most: number) => `只列出前 ${most} 项。`,
    propose: "提请批准",
    proposeLead: "提请后由另一人批准，批准前可以作废。",
    atOnce: "批准当日起生效。",
    reason: "修改理由",
    reasonHint: "写明依据的文件或情况。",
    effectiveFrom: "施行日期",
    effectiveHint: "从当日零时起，新提交的申请按新规则办理。",
    decide: "批准",
    decideLead: "请核对修改内容、试算结果和施行日期。批准后不能撤销，只能另行修改。",
    publish: "批准施行",
    return: "退回修改",
    returnReason: "退回理由",
    discard: "作废",
    discardLead: "作废后内容保留备查，不再办理。",
    history: "办理记录",
    ownChange: "您参与了起草，须由另一人批准。",
    proposedReason: "修改理由",
  },
  section: {
    save: "保存",
    back: "返回修改页",
    confirm: "确认此值",
    evidence: "依据情况",
    citation: "出处",
    rowTitle: (number: number) => `第 ${number} 项`,
    newRow: "新增一项",
    remove: "删除这一项",
    linesHint: "每行一项。",
    paragraphsHint: "每行一段。标题和正文都留空的，使用标准文本。",
    standard: "查看标准文本",
    rowName: "项目",
    emptyHint: "可以不填。",
    nullHint: "留空表示不设这项要求。",
    honest: "改了内容而没有改依据的，依据自动改为「待主管部门确认」。",
    yes: "是",
    no: "否",
    whole: "整份规则（JSON）",
    wholeLead: "供熟悉格式的人员使用。保存时逐项检查，有误的不予保存。",
    wholeField: "规则内容",
    readOnly: "该修改已提请批准，内容不能改动。",
  },
} as const;

/** What a form about rules says beside its fields. */
export const ruleInput = {
  tooLong: "不能超过 2000 字。",
  reasonMissing: "请写明修改理由。",
  returnReasonMissing: "请写明退回理由，方便起草人修改。",
  dayMissing: "请填写施行日期，例如 2027-01-01。",
} as const;

/** Parts of a measure, one page of the form each. */
export const MEASURE_PART_NAMES: Record<string, string> = {
  department: "部门与基本信息",
  contacts: "联系方式",
  basis: "办理依据",
  texts: "页面和证明用语",
  notices: "文书文本",
  numbering: "编号规则",
  footer: "页脚信息",
  track: "通道与受理",
  steps: "办理环节",
  thresholds: "门槛",
  deadlines: "期限",
  conditions: "条件",
  documents: "材料",
  clauses: "协议条款",
  recommenders: "推荐单位",
  experts: "专家评审",
};

/** Title of one page of a measure's form by its id: a part, or a track and its part. */
export function measurePartTitle(sectionId: string): string {
  const parts = sectionId.split(".");
  const track = TRACK_IDS.find((id) => id === parts[0]);
  const name = MEASURE_PART_NAMES[parts.at(-1) ?? ""] ?? ruleChangeWords.change.sections;
  return track ? `${TRACK_NAMES[track]} ${name}` : name;
}
