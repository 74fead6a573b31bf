import type { DeadlineDays } from "@/lib/domain/filing/deadline-days";

export type ActionWords = {
  /** The act as a heading. */
  label: string;
  /** What it will cause. */
  effect: (terms: DeadlineDays) => string;
  button: string;
  /** Label of the reason, where the act takes one. */
  reason?: string;
  /** Why somebody else must act next or must have acted before. */
  secondPerson?: string;
};

/** Acts of the examination: what each is called and what it will do. */
export const REVIEW_ACTION_WORDS = {
  requestCorrectionInReview: {
    label: "审核中要求补正",
    effect: ({ correctionDays }) =>
      `发出补正告知书，一次告知全部事项，申请人有 ${correctionDays} 个工作日，期间办理计时暂停。每件只能要求一次，发出后不能修改。`,
    button: "发出补正告知书",
  },
  requestFollowUpCorrectionInReview: {
    label: "就补正材料再次要求补正",
    effect: ({ correctionDays }) =>
      `只针对补正材料中新出现的问题，发出补正告知书，申请人有 ${correctionDays} 个工作日，期间办理计时暂停。`,
    button: "发出补正告知书",
    reason: "为什么是补正材料中新出现的问题",
  },
  extendCorrectionInReview: {
    label: "延长补正期限",
    effect: ({ correctionExtensionDays }) =>
      `补正期限延长 ${correctionExtensionDays} 个工作日，只能延长一次，书面告知申请人。`,
    button: "确认延长",
    reason: "延长的理由",
  },
  answerCorrectionInReview: {
    label: "提交补正",
    effect: () => "形成新的提交版本，办理计时恢复。",
    button: "提交补正",
  },
  requestJointOpinion: {
    label: "征求联合部门意见",
    effect: ({ jointOpinionDays }) => `转到联合部门，${jointOpinionDays} 个工作日内反馈意见。`,
    button: "转联合部门",
  },
  giveJointOpinion: {
    label: "反馈联合意见",
    effect: () => "意见反馈给主管部门，案件回到审核岗。",
    button: "提交意见",
    reason: "意见和理由",
  },
  deemJointOpinion: {
    label: "视为同意",
    effect: () => "联合部门逾期未反馈的，按办法视为同意。",
    button: "视为同意",
  },
  recallJointOpinion: {
    label: "收回征求意见",
    effect: () => "联合部门逾期未反馈，案件回到审核岗，须由审批人记录处理意见。",
    button: "收回",
    reason: "收回的理由",
  },
  resolveJointOpinion: {
    label: "记录联合意见的处理",
    effect: () => "记录对不同意见的处理，之后才能提出予以备案的意见。",
    button: "记录处理意见",
    reason: "处理意见和理由",
    secondPerson: "由承办人和联合部门以外的第三人记录。",
  },
  openExpertRound: {
    label: "组织专家论证",
    effect: () => "书面告知申请人预计时间，论证期间办理计时暂停。",
    button: "组织论证",
  },
  closeExpertRound: {
    label: "结束本轮论证",
    effect: () => "专家组意见告知申请人，申请人可以书面答复，办理计时恢复。",
    button: "结束本轮论证",
  },
  voidExpertRound: {
    label: "本轮论证作废",
    effect: () => "本轮评分和结论全部作废，需要重新组织论证，办理计时恢复。",
    button: "确认作废",
    reason: "作废的理由",
  },
  voidClosedExpertRound: {
    label: "已结束的论证作废",
    effect: () => "该轮评分和结论全部作废，需要重新组织论证。",
    button: "确认作废",
    reason: "作废的理由",
  },
  scheduleSiteVisit: {
    label: "安排现场核查",
    effect: () => "书面告知申请人核查日期，核查期间办理计时暂停。须有两名以上工作人员。",
    button: "安排核查",
  },
  recordSiteVisit: {
    label: "填写核查记录",
    effect: () => "记录由另一名核查人员签字确认。",
    button: "提交记录",
    reason: "核查记录",
    secondPerson: "须由另一名核查人员签字确认。",
  },
  signSiteVisit: {
    label: "签字确认核查记录",
    effect: () => "核查结束，办理计时恢复。",
    button: "签字确认",
    secondPerson: "您与记录人是两个人，方可签字。",
  },
  cancelSiteVisit: {
    label: "取消现场核查",
    effect: () => "核查取消，办理计时恢复。",
    button: "取消核查",
    reason: "取消的理由",
  },
  settleIntegrity: {
    label: "处理失信记录",
    effect: () => "写明记录对本次备案的影响，之后才能继续办理。",
    button: "记录处理意见",
    reason: "处理意见和理由",
  },
  settleIntegrityInDecision: {
    label: "处理失信记录",
    effect: () => "写明记录对本次备案的影响，之后才能作出予以备案的决定。",
    button: "记录处理意见",
    reason: "处理意见和理由",
  },
  take: {
    label: "开始审核",
    effect: () => "由您承办本件，办结期限不变。",
    button: "由我审核",
  },
} as const satisfies Record<string, ActionWords>;
