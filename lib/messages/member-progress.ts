import type { FilingState } from "@/lib/domain/filing/states";
import { APPLICANT_STATE_NAMES } from "./filing-fields";

export const memberProgress = {
  title: "办理进度",
  state: "办理状态",
  whoHas: "现在由谁办理",
  until: "期限",
  next: "接下来",
  timeline: "办理经过",
  notSubmitted: "牵头企业还没有提交申请。提交后，这里显示办理进度。",
  none: "还没有办理记录。",
} as const;

/** States as a member unit reads them: what waits for the lead does not wait for the member. */
export const MEMBER_STATE_NAMES: Record<FilingState, string> = {
  ...APPLICANT_STATE_NAMES,
  draft: "退回牵头企业修改",
  correction: "牵头企业补正中",
  correctionInReview: "牵头企业补正中",
};

/** Where a case is, as a member unit reads it: nothing is asked of it unless the lead says so. */
export const MEMBER_NEXT_WORDS: Record<FilingState, string> = {
  draft: "牵头企业正在修改，修改后重新提交。贵单位的内容有变化的，会请贵单位重新确认。",
  submitted: "系统正在登记收件。",
  recommending: "推荐单位核对后转送主管部门。",
  received: "主管部门核对材料，决定是否受理。",
  correction: "牵头企业按补正告知书修改。贵单位的内容有变化的，会请贵单位重新确认。",
  accepted: "主管部门将开始审核。",
  checking: "主管部门正在审核。",
  correctionInReview:
    "牵头企业按补正告知书修改，期间办理计时暂停。贵单位的内容有变化的，会请贵单位重新确认。",
  jointOpinion: "联合部门提出意见后，继续审核。",
  expertReview: "专家论证后，继续审核。",
  siteVisit: "现场核查后，继续审核。",
  proposed: "审核意见已经提出，等待下一步办理。",
  publicNotice: "公示期满没有异议的，进入审批。",
  approving: "主管部门负责人作出决定。",
  filed: "备案已经完成，已列入公开名录。",
  rejected: "本次申请没有备案。理由见主管部门发给牵头企业的通知书。",
  notAccepted: "本次申请没有受理。理由见主管部门发给牵头企业的通知书。",
  withdrawn: "牵头企业撤回了申请，本次办理终止。",
  lapsed: "牵头企业逾期没有补正，本次办理终止。",
};
