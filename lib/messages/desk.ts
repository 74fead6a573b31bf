import type { Verdict } from "@/lib/domain/filing/bench-view";
import type { FilingState } from "@/lib/domain/filing/states";
import type { CaseClock, Lane, Urgency } from "@/lib/domain/filing/urgency";
import { dateText, dayText, remainingText } from "./dates";
import { STOP_REASONS } from "./filing-status";

/** States as the department's staff call them. */
export const STAFF_STATE_NAMES: Record<FilingState, string> = {
  draft: "草稿",
  submitted: "已提交",
  recommending: "待推荐",
  received: "待受理",
  correction: "补正中（受理前）",
  accepted: "待审核",
  checking: "审核中",
  correctionInReview: "补正中（审核）",
  jointOpinion: "征求意见",
  expertReview: "专家论证",
  siteVisit: "现场核查",
  proposed: "已提出意见",
  publicNotice: "公示中",
  approving: "待审批",
  filed: "已备案",
  rejected: "不予备案",
  notAccepted: "不予受理",
  withdrawn: "已撤回",
  lapsed: "逾期终止",
};

export const LANE_NAMES: Record<Lane, string> = {
  office: "部门办理",
  applicant: "等待申请人补正",
  open: "全部在办",
  decided: "已办结",
};

export const URGENCY_NAMES: Record<Urgency, string> = {
  overdue: "已超期",
  today: "今天到期",
  soon: "即将到期",
  later: "期限内",
  unknown: "期限待定",
  stopped: "计时暂停",
  applicant: "等待补正",
  over: "已办结",
};

export const VERDICT_NAMES: Record<Verdict, string> = { conforms: "符合", deficient: "需补正" };

const reasonText = (reason: string): string => STOP_REASONS[reason] ?? reason;
const pause = (reason: string): string => `计时已暂停：${reasonText(reason)}`;

/** How a case stands against its term, in one line; `tagged` where a tag beside it says already that the clock stands. */
export function clockText({ urgency, end, left, stoppedBy, until }: CaseClock, tagged = false): string {
  switch (urgency) {
    case "over":
      return URGENCY_NAMES.over;
    case "stopped":
      return [
        tagged ? reasonText(stoppedBy ?? "") : pause(stoppedBy ?? ""),
        until ? untilText(until) : "",
        left === null ? "" : `恢复后还有 ${left} 个工作日`,
      ]
        .filter(Boolean)
        .join("，");
    case "applicant":
      return [stoppedBy ? pause(stoppedBy) : "", end ? `补正期限：${dated(left, end)}` : "补正期限待定"]
        .filter(Boolean)
        .join("；");
    case "unknown":
      return left === null ? "没有办理期限" : `${left} 个工作日内办结，截止日待节假日安排公布`;
    case "overdue":
    case "today":
    case "soon":
    case "later":
      return end ? dated(left, end) : URGENCY_NAMES[urgency];
  }
}

/** Until when a pause is foreseen to last. */
export const untilText = (until: string): string => `预计到${dateText(until)}`;

const dated = (left: number | null, end: string): string =>
  left === null ? `${dayText(end)}截止（${dateText(end)}）` : remainingText(left, end);

export const queue = {
  title: "办理队列",
  lead: "按紧急程度排列：超期、今天到期、即将到期在前。",
  mineTitle: "等我办理",
  othersTitle: "其他在办案件",
  mineMore: "查看全部等我办理的案件",
  none: "没有符合条件的案件。",
  noneMine: "现在没有等您办理的案件。",
  name: "联合体名称",
  lane: "办理环节",
  state: "状态",
  clock: "期限",
  assignee: "承办人",
  unassigned: "未分派",
  me: "我",
  caseNumber: "办件编号",
  submitted: "提交日期",
  choose: "选择",
  chooseOne: (name: string) => `选择「${name}」`,
  filter: "筛选",
  apply: "筛选",
  clear: "清除筛选",
  everyState: "全部状态",
  due: "期限情况",
  everyDue: "全部",
  everyOfficer: "全部承办人",
  text: "名称、牵头企业或办件编号",
  who: "承办范围",
  whoAny: "全部",
  whoMine: "等我办理",
  whoUnassigned: "未分派",
  more: "下一页",
  first: "回到第一页",
  export: "导出本页筛选结果（CSV）",
  capped: (count: number, cap: number) => (count >= cap ? `${cap - 1}+` : String(count)),
  count: (text: string) => `${text} 件`,
  batch: "批量办理",
  batchLead: "勾选案件后办理，逐件给出结果。",
  batchAssign: "分派",
  batchAccept: "受理",
  batchTake: "由我审核",
  batchTo: "分派给",
  batchReason: "理由",
  batchReasonHint: "分派：案件已有承办人的，须写明理由，申请人看不到。受理：写入办理经过，申请人可以看到。",
  batchNone: "请先勾选案件",
  batchResult: (done: number, all: number) => `已办理 ${done} 件，共 ${all} 件。`,
  itemDone: { take: "已由您承办", accept: "已受理" },
  itemAssigned: (name: string) => `已分派给${name}`,
  itemFault: "系统出现故障，本件没有写入任何内容，请稍后重试。",
  itemRefused: (why: string) => `没有办理：${why}`,
} as const;

export const CSV_HEADER = [
  "办件编号",
  "联合体名称",
  "牵头企业",
  "状态",
  "期限",
  "截止日期",
  "承办人",
  "提交日期",
] as const;

export const CSV_NAME = (day: string): string => `办理队列-${day}.csv`;

export const ASSIGNMENT_INPUT = {
  to: "请选择承办人",
  notReceiver: "所选人员不能承办本件，或者已经是承办人",
} as const;

export const assignment = {
  title: "分派承办人",
  lead: "由现任承办人或审批人把案件交给另一名同事，写入办理经过，申请人不会看到姓名。",
  to: "交给",
  reason: "理由",
  reasonHint: "已有承办人的案件须写明理由。",
  button: "确认分派",
  link: "分派承办人",
  present: "现任承办人",
  done: "已分派。",
  given: (name: string) => `交给${name}`,
} as const;
