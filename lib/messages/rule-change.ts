import type { RuleAction, RuleChangeKind, RuleChangeState } from "@/lib/domain/rule-change/transitions";

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
export const RULE_EVENT_NAMES: Record<"start" | RuleAction, string> = {
  start: "开始起草",
  save: "保存修改",
  propose: "提请批准",
  publish: "批准施行",
  return: "退回修改",
  discard: "作废",
};

/** Words of the administrators' room about changing rules. */
export const ruleChangeWords = {
  navigationLabel: "管理",
  navigation: {
    home: "规则变更",
    measures: "办法",
    dictionaries: "字典",
    calendar: "工作日历",
    permissions: "权限表",
    desk: "待办",
  },
  home: {
    title: "规则管理",
    lead: "规则由一人起草，另一人批准，自施行日期起用于新提交的申请；办理中的申请仍按提交时的规则办理。",
    rooms: "规则",
    roomHints: {
      measures: "条件、环节、期限、材料、文书用语",
      dictionaries: "产业链、产业集群、平台类别",
      calendar: "各年放假和调休安排",
      permissions: "岗位、操作与状态的对照",
    },
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
} as const;
