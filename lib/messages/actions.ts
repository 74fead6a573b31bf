import type { FilingAction } from "@/lib/domain/filing/transitions";

/** Working days of the measure that an act sets running. */
type ActionTerms = { decideDays: number; correctionDays: number; acceptDays: number };

type ActionWords = {
  /** The act as a heading. */
  label: string;
  /** What it will cause. */
  effect: (terms: ActionTerms) => string;
  button: string;
  /** Label of the reason, where the act takes one. */
  reason?: string;
  /** Why somebody else must act next or must have acted before. */
  secondPerson?: string;
};

/** Each act on a case: what it is called and what it will do; a missing one does not compile. */
export const ACTION_WORDS: Record<FilingAction, ActionWords> = {
  discard: { label: "删除草稿", effect: () => "草稿删除后不能继续填写。", button: "删除草稿" },
  submit: {
    label: "提交申请",
    effect: () => "内容固定存证，生成办件编号和收件回执。",
    button: "提交申请",
  },
  receive: { label: "收件", effect: () => "登记收件时间，发出收件回执。", button: "收件" },
  acceptAtOnce: {
    label: "即时受理",
    effect: ({ decideDays }) => `材料齐全的即时受理，${decideDays} 个工作日内办结。`,
    button: "即时受理",
  },
  accept: {
    label: "受理",
    effect: ({ decideDays }) => `发出受理通知书，自次日起 ${decideDays} 个工作日内办结。`,
    button: "确认受理",
    reason: "核实情况",
  },
  deemAccepted: {
    label: "视为受理",
    effect: ({ decideDays }) => `逾期未处理的视为受理，自收件次日起 ${decideDays} 个工作日内办结。`,
    button: "视为受理",
  },
  requestCorrection: {
    label: "要求补正",
    effect: ({ correctionDays }) =>
      `发出补正告知书，一次告知全部事项，申请人有 ${correctionDays} 个工作日。每件只能要求一次，发出后不能修改。`,
    button: "发出补正告知书",
  },
  answerCorrection: { label: "提交补正", effect: () => "形成新的提交版本，重新核对。", button: "提交补正" },
  take: {
    label: "开始审核",
    effect: () => "由您承办本件，办结期限不变。",
    button: "由我审核",
  },
  requestCorrectionInReview: {
    label: "审核中要求补正",
    effect: ({ correctionDays }) =>
      `发出补正告知书，一次告知全部事项，申请人有 ${correctionDays} 个工作日，期间办理计时暂停。每件只能要求一次，发出后不能修改。`,
    button: "发出补正告知书",
  },
  answerCorrectionInReview: {
    label: "提交补正",
    effect: () => "形成新的提交版本，办理计时恢复。",
    button: "提交补正",
  },
  proposeApproval: {
    label: "建议予以备案",
    effect: () => "审核意见转交审批，此后由审批人决定。",
    button: "提交审核意见",
    reason: "审核意见和理由",
    secondPerson: "须由另一名审批人作出决定，提出意见的人不能审批同一案件。",
  },
  proposeRejection: {
    label: "建议不予备案",
    effect: () => "审核意见转交审批，此后由审批人决定。",
    button: "提交审核意见",
    reason: "不予备案的理由",
    secondPerson: "须由另一名审批人作出决定，提出意见的人不能审批同一案件。",
  },
  forwardToApproval: { label: "转交审批", effect: () => "案件转到审批人。", button: "转交审批" },
  approve: {
    label: "准予备案",
    effect: () => "列入公开名录，发放备案编号、备案证明和通知书，立即公开。作出后不能撤销本次决定。",
    button: "确认准予备案",
    reason: "审批意见",
    secondPerson: "您与审核意见的提出人是两个人，方可审批。",
  },
  reject: {
    label: "不予备案",
    effect: () => "发出不予备案决定书，写明理由和救济途径，本件办结。作出后不能撤销本次决定。",
    button: "确认不予备案",
    reason: "不予备案的理由（写入决定书）",
    secondPerson: "您与审核意见的提出人是两个人，方可审批。",
  },
  sendBack: {
    label: "退回审核",
    effect: () => "案件退回审核岗重新审核，办理计时继续。",
    button: "退回审核",
    reason: "退回的理由",
    secondPerson: "您与审核意见的提出人是两个人，方可退回。",
  },
  withdraw: {
    label: "撤回申请",
    effect: () => "本次办理终止，申请人可以复制后重新申请。",
    button: "撤回申请",
  },
  lapse: { label: "逾期终止", effect: () => "逾期未补正的视为撤回，发出通知书。", button: "逾期终止" },
};

/** Events of a case that change no state. */
const STATELESS: Readonly<Record<string, string>> = {
  start: "建立草稿",
  assign: "分派承办人",
  dueDateKnown: "办理期限确定",
};

/** Any event of a case by name, as the desk's history tells it. */
export const eventName = (action: string): string =>
  STATELESS[action] ?? ACTION_WORDS[action as FilingAction]?.label ?? action;
