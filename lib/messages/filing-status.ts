import type { DueView, OpenStop } from "@/lib/domain/filing/due";
import type { FilingState } from "@/lib/domain/filing/states";
import type { StoppedStretch } from "@/lib/domain/filing/stopped-time";
import type { Who } from "@/lib/domain/filing/transition";
import { eventName } from "./actions";
import { dateText, remainingText } from "./dates";

export const submitted = {
  title: "申请已提交",
  progressCode: "查询码",
  progressHint: "凭办件编号和查询码，不登录也可以查询进度。",
  hash: "内容摘要（SHA-256）",
  hashHint: "提交的内容已经固定存证，任何改动都会使摘要不同。",
  submittedAt: "提交时间",
  receipt: "下载收件回执（PDF）",
  toStatus: "查看办理进度",
  next: "接下来",
  copies: "办件编号和查询码已发送到单位账号的邮箱。",
} as const;

export const status = {
  title: "办理进度",
  titleOf: (name: string) => `办理进度：${name}`,
  whoHas: "现在由谁办理",
  next: "接下来",
  mustAct: "需要您办理",
  noAct: "您现在不需要办理。有新的情况，会发邮件并在这里显示。",
  timeline: "办理经过",
  notices: "通知书",
  noNotices: "还没有通知书。",
  noticeNumber: "文号",
  issued: "发出时间",
  file: "文件",
  download: "下载",
  versions: "提交的版本",
  version: (number: number) => `第 ${number} 版`,
  hash: "内容摘要（SHA-256）",
  withdraw: "撤回申请",
  withdrawLead: "撤回后本次办理终止，办件编号保留。可以复制为新的草稿，修改后重新提交。",
  withdrawReason: "撤回理由",
  withdrawConfirm: "确认撤回",
  copy: "复制为新的草稿",
  copyHint: "复制填报内容、成员单位和材料。成员单位需要重新确认。",
  holder: (who: Who, sender: string, post: string) =>
    who === "leadUnit" || who === "unitAdministrator" || who === "system" ? post : `${sender} · ${post}`,
  stopped: (reason: string, since: string) => `计时已暂停：${reason}。自 ${since} 起，恢复后继续计算。`,
  stoppedUntil: (until: string) => `预计到${until}。`,
  leftAfter: (days: number) => `恢复后还有 ${days} 个工作日。`,
  term: "办理期限",
  termWords: (days: number, left: number) =>
    left < 0
      ? `共 ${days} 个工作日，已超过 ${-left} 个工作日`
      : `共 ${days} 个工作日，已用 ${days - left} 个，还剩 ${left} 个`,
  stoppedTime: "计时暂停",
  resumedAfter: (stretch: string) => `计时恢复。此前${stretch}。`,
  stands: "计时暂停中",
  now: "现在",
  noDue: (days: number) => `${days} 个工作日内办结，截止日待节假日安排公布后告知。`,
  filedAs: "备案编号",
  consortium: "查看公开信息",
  answerNow: "去补正",
  reason: "理由",
} as const;

/** The post that has a case, as applicants know it: the office and the duty, never a person. */
export const POST_NAMES: Record<Who, string> = {
  leadUnit: "您的单位",
  unitAdministrator: "您的单位（单位管理员）",
  system: "系统自动办理",
  intake: "受理岗",
  reviewer: "审核岗",
  publisher: "公示岗",
  approver: "审批岗",
  recommender: "推荐单位",
  jointReviewer: "联合部门",
  evaluator: "评估岗",
  systemAdministrator: "系统管理岗",
  securityAdministrator: "安全管理岗",
  auditAdministrator: "审计管理岗",
};

/** What happens next, in the applicant's words. */
export const NEXT_WORDS: Record<FilingState, string> = {
  draft: "填好全部内容、成员单位都确认以后，由单位管理员提交。",
  submitted: "系统正在登记收件。",
  recommending: "推荐单位核对后转送主管部门。",
  received: "受理岗核对材料。齐全的予以受理；需要补正的，一次告知全部内容。",
  correction: "请按补正告知书逐项修改并答复。逾期未补正的，本次申请终止。",
  accepted: "审核岗将开始审核。",
  checking: "审核岗核对申请内容和材料，提出审核意见。",
  correctionInReview: "请按补正告知书逐项修改并答复。补正期间办理计时暂停。",
  jointOpinion: "联合部门提出书面意见后，继续审核。",
  expertReview: "专家论证后，继续审核。",
  siteVisit: "现场核查后，继续审核。",
  proposed: "审核意见已经提出，将转交审批。",
  publicNotice: "公示期满没有异议的，进入审批。",
  approving: "由审核人以外的负责人作出决定。同意的，当场发放备案编号和备案证明。",
  filed: "备案已经完成，已列入公开名录。",
  rejected: "理由和救济途径见通知书。修改后可以重新申请。",
  notAccepted: "理由和救济途径见通知书。补齐条件后可以重新申请。",
  withdrawn: "本次申请已经终止。可以复制为新的草稿。",
  lapsed: "本次申请已经终止。可以复制为新的草稿，补齐后重新提交。",
};

/** Which way an opinion goes is told with the decision. */
const UNTIL_DECIDED: Readonly<Record<string, string>> = {
  proposeApproval: "提出审核意见",
  proposeRejection: "提出审核意见",
};

/** An act on a case as the applicant's timeline tells it. */
export const actionName = (action: string): string => UNTIL_DECIDED[action] ?? eventName(action);

/** Why the service clock stands. */
export const STOP_REASONS: Partial<Record<string, string>> = {
  correctionInReview: "等待补正",
  expertReview: "专家论证",
  siteVisit: "现场核查",
  publicNotice: "公示",
  jointOpinion: "征求联合部门意见",
};

/** A deadline in words, with the reason when the clock is stopped. */
export function dueWords(due: DueView | null): string {
  switch (due?.kind) {
    case "remaining":
      return remainingText(due.left, due.end);
    case "unknown":
      return status.noDue(due.days);
    case "stopped":
      return stopWords(due);
    default:
      return "";
  }
}

/** Why the clock stands, since when, until when it is foreseen to, and what is left then. */
export const stopWords = ({ reason, since, until, left }: OpenStop): string =>
  [
    status.stopped(STOP_REASONS[reason] ?? reason, dateText(since)),
    until === null ? "" : status.stoppedUntil(dateText(until)),
    left === null ? "" : status.leftAfter(left),
  ].join("");

/** How long the clock stood and for what: 计时暂停 12 天（8 个工作日）：专家论证 */
export function stretchWords({ reason, days, workingDays }: StoppedStretch): string {
  const long = days === 0 ? "不足 1 天" : ` ${days} 天`;
  const spared = workingDays === null || days === 0 ? "" : `（${workingDays} 个工作日）`;
  return `计时暂停${long}${spared}：${STOP_REASONS[reason] ?? reason}`;
}

export const progressQuery = {
  title: "进度查询",
  lead: "凭办件编号和查询码查询，不需要登录。两项都印在收件回执上。",
  caseNumber: "办件编号",
  progressCode: "查询码",
  progressHint: "8 位字母和数字。大小写、空格均可识别。",
  query: "查询",
  result: "查询结果",
  state: "办理状态",
  with: "现在由谁办理",
  due: "期限",
  next: "接下来",
  updated: "最近变动",
} as const;
