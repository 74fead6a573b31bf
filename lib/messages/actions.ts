import type { FilingAction } from "@/lib/domain/filing/transitions";
import { ROUND_ACT_NAMES } from "./expert-acts";
import { type ActionWords, REVIEW_ACTION_WORDS } from "./review-actions";

/** Each act on a case: what it is called and what it will do; a missing one does not compile. */
export const ACTION_WORDS: Record<FilingAction, ActionWords> = {
  ...REVIEW_ACTION_WORDS,
  discard: { label: "删除草稿", effect: () => "草稿删除后不能继续填写。", button: "删除草稿" },
  submit: {
    label: "提交申请",
    effect: () => "内容固定存证，生成办件编号和收件回执。",
    button: "提交申请",
  },
  route: {
    label: "转推荐单位",
    effect: ({ recommendDays }) => `转到推荐单位，${recommendDays} 个工作日内提出推荐意见。`,
    button: "转推荐单位",
  },
  proposeRecommendation: {
    label: "提出推荐意见",
    effect: () => "意见交本单位另一人复核，复核后报送或者退回。材料不用另行上传。",
    button: "提交推荐意见",
    reason: "推荐意见和理由",
    secondPerson: "须由本单位另一人复核，提出意见的人不能复核自己的意见。",
  },
  recommend: {
    label: "推荐报送",
    effect: ({ acceptDays }) => `报送主管部门并发出收件回执，${acceptDays} 个工作日内受理。`,
    button: "确认推荐报送",
    secondPerson: "您与推荐意见的提出人是两个人，方可报送。",
  },
  returnToLead: {
    label: "退回修改",
    effect: () => "退回牵头企业修改，办件编号不变，修改后重新提交。",
    button: "确认退回修改",
    secondPerson: "您与退回意见的提出人是两个人，方可退回。",
  },
  proposeNonAcceptance: {
    label: "建议不予受理",
    effect: () => "意见转交审批人确认，确认前不影响受理期限。",
    button: "提交意见",
    reason: "不予受理的理由、应当向哪个部门提出",
    secondPerson: "须由审批人确认后才发出不予受理通知书。",
  },
  confirmNonAcceptance: {
    label: "不予受理",
    effect: () => "发出不予受理通知书，写明理由和救济途径，本件办结。",
    button: "确认不予受理",
    secondPerson: "您与提出意见的人是两个人，方可确认。",
  },
  declineNonAcceptance: {
    label: "不同意不予受理",
    effect: () => "案件留在受理岗继续办理。",
    button: "退回受理岗",
    reason: "不同意的理由",
  },
  requestFollowUpCorrection: {
    label: "就补正材料再次要求补正",
    effect: ({ correctionDays }) =>
      `只针对补正材料中新出现的问题，发出补正告知书，申请人有 ${correctionDays} 个工作日。`,
    button: "发出补正告知书",
    reason: "为什么是补正材料中新出现的问题",
  },
  askForExtension: {
    label: "申请延长补正期限",
    effect: ({ correctionExtensionDays }) =>
      `由承办人决定，可以延长一次，最多 ${correctionExtensionDays} 个工作日。`,
    button: "提交延期申请",
    reason: "延期的理由",
  },
  extendCorrection: {
    label: "延长补正期限",
    effect: ({ correctionExtensionDays }) =>
      `补正期限延长 ${correctionExtensionDays} 个工作日，只能延长一次，书面告知申请人。`,
    button: "确认延长",
    reason: "延长的理由",
  },
  publish: {
    label: "发布公示",
    effect: ({ publicNoticeDays }) =>
      `向社会公示 ${publicNoticeDays} 个工作日，发布当日计算在内，期间接受实名异议，办理计时暂停。`,
    button: "发布公示",
  },
  returnProposal: {
    label: "退回审核",
    effect: () => "不发布公示，案件退回审核岗。",
    button: "退回审核",
    reason: "退回的理由",
  },
  endPublicNotice: {
    label: "公示期满",
    effect: () => "公示期满且没有待处理的异议，转审批人，办理计时恢复。",
    button: "公示期满",
  },
  upholdObjection: {
    label: "异议成立",
    effect: () => "公示终止，案件退回审核岗重新审核，告知申请人。",
    button: "异议成立",
  },
  extendDecision: {
    label: "延长办理期限",
    effect: ({ decisionExtensionDays }) =>
      `办理期限延长 ${decisionExtensionDays} 个工作日，只能延长一次，书面告知申请人理由。`,
    button: "确认延长",
    reason: "延长的理由",
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
  ...ROUND_ACT_NAMES,
  start: "建立草稿",
  assign: "分派承办人",
  receiveObjection: "收到异议",
  answerObjection: "答复异议",
  dueDateKnown: "办理期限确定",
  dueDateChanged: "办理期限调整",
  objectionDueChanged: "异议答复期限确定",
};

/** Any event of a case by name, as the desk's history tells it. */
export const eventName = (action: string): string =>
  STATELESS[action] ?? ACTION_WORDS[action as FilingAction]?.label ?? action;
