import type { DueFilter } from "@/lib/domain/filing/queue-filter";
import { dateText } from "./dates";

/** How a case stands against its term, as the overview and the queue's filter call it. */
export const DUE_NAMES: Record<DueFilter, string> = {
  overdue: "已超期",
  today: "今天到期",
  urgent: "已用 80 %",
  stopped: "计时暂停",
};

export const overview = {
  title: "办理概况",
  lead: (on: string) => `${dateText(on)}在办的案件。点数字打开对应的案件。`,
  totals: "总数",
  open: "在办",
  unassigned: "未分派",
  steps: "按办理环节",
  step: "环节",
  stops: "计时暂停",
  stopReason: "暂停原因",
  stopCount: "件数",
  until: "预计恢复",
  untilUnknown: "未定",
  noStops: "现在没有计时暂停的案件。",
  officers: "按承办人",
  officer: "承办人",
  oldest: "最早提交",
  none: "现在没有在办的案件。",
  definitions: "统计口径",
  definition: {
    overdue: "办理期限或者征求意见、论证、核查的期限已过，还没有办完。",
    today: "上述期限今天截止。",
    urgent: "办理期限已用 80 % 以上，还没有到期。计时暂停的时间不计算在内。",
    stopped: "办理计时正在暂停，包括等待申请人补正。",
  } satisfies Record<DueFilter, string>,
  range: (first: string, last: string) =>
    first === last ? dateText(first) : `${dateText(first)}至${dateText(last)}`,
  opens: (figure: number, what: string) => `${what}：${figure} 件`,
} as const;
