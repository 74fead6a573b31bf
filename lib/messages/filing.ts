import type { DueView } from "@/lib/domain/filing/due";
import type { PartStatus } from "@/lib/domain/filing/progress";
import type { FilingState } from "@/lib/domain/filing/states";
import type { FilingAction, NoticeTemplate, Who } from "@/lib/domain/filing/transitions";
import { dateText, remainingText } from "./dates";
import { FILE_REFUSAL_SENTENCES } from "./files";
import { APPLICANT_STATE_NAMES } from "./filing-fields";
import { REFUSAL_SENTENCES } from "./refusals";

export const CHOOSE_TRACK = "请选择申请通道";

export const TYPED_TOO_LONG = "内容过长，请精简后保存";

export const PROGRESS_INPUT = {
  caseNumber: "请填写办件编号",
  progressCode: "请填写查询码",
} as const;

export const PART_STATUS_NAMES: Record<PartStatus, string> = {
  notStarted: "未开始",
  inProgress: "进行中",
  complete: "已完成",
  problem: "有问题",
};

/** Words of the draft: task list, sections, materials, check, confirmation. */
export const filing = {
  workspace: "我的工作台",
  wan: (amount: string) => `${amount} 万元`,
  wanUnit: "万元",
  untitled: "未命名的创新联合体",
  caseNumber: "办件编号",
  saved: "已保存",
  savedAt: (time: string) => `已保存 ${time}`,
  notSaved: "未保存，正在重试",
  saving: "正在保存",
  typing: "尚未保存，稍候自动保存",
  conflictHint: "另一处已经保存了较新的内容。请点「保存」比对两份内容。",
  signedOut: "登录已过期。内容保存在本机，请在新窗口登录后回到本页，会自动保存。",
  signIn: "去登录",
  localCopy: (time: string) => `本机留有 ${time} 未保存的内容。`,
  restore: "恢复这些内容",
  discardLocal: "不要了",
  returned: "这是登录过期前填写的内容，还没有保存。请核对后点「保存」。",
  save: "保存",
  saveNext: "保存并继续",
  backToList: "返回任务列表",
  backToStatus: "返回办理进度",
  back: "返回",
  continue: "继续",
  addRow: (name: string) => `添加${name}`,
  removeRow: "移除",
  moveUp: "上移",
  moveDown: "下移",
  rowTitle: (name: string, number: number) => `${name} ${number}`,
  rowsFull: (most: number) => `最多 ${most} 项。`,
  noRows: (name: string) => `还没有${name}。没有的，保存即可。`,
  invalidLater: "内容有误也可以保存，提交前改好即可。",
  onlyNamed: "补正期间，只能修改告知书指出的内容。其余内容保持提交时的样子。",
  locked: "这一部分已经提交，不能修改。",
  sourceProfile: "取自单位登记信息，可以修改。",
  onlyWhen: (label: string, option: string) => `「${label}」选「${option}」时填写。`,
  chooseUnit: "请选择单位",
  leadUnit: (name: string) => `${name}（牵头企业）`,
  clauses: "协议内容对照",
  clausesLead: "对照组建协议，逐项注明所在页码或者条款，例如「第 3 页」「第二条」。",
  clauseRequired: "必须写明",
  conflictTitle: "这一部分有两份内容",
  conflictLead: "在您填写期间，另一处保存了新的内容。下面是不同的地方。请选择要保留的内容，再点「保存」。",
  conflictMine: "我填写的",
  conflictStored: "已经保存的",
  conflictKeepMine: "保存我填写的内容",
  conflictTakeStored: "改用已经保存的内容",
  empty: "（空）",
  tasksIntro: "可以按任意顺序填写，随时离开。每次保存的内容都会留着。",
  leadTask: "牵头企业登记",
  leadVerified: "已核验",
  leadNotVerified: "核验后才能提交",
  confirmed: (done: number, all: number) => `${done}/${all} 已确认`,
  files: (count: number) => `${count} 个文件`,
  checkAnswers: "提交前检查",
  checkHint: "查看全部内容，确认没有遗漏后提交。",
  prepare: "填报内容",
  last: "检查并提交",
  discard: "删除草稿",
  printForm: "打印申请书（PDF）",
  printHint: "可以打印出来传阅、盖章。",
} as const;

export const discard = {
  title: "删除这份草稿",
  lead: "草稿删除后不能继续填写，已发出的成员邀请同时失效。需要时可以用「复制」取回其中的内容。",
  confirm: "删除草稿",
  keep: "保留草稿",
} as const;

export const start = {
  title: "新建备案申请",
  lead: "选择申请通道。系统会建立一份草稿，并填入单位登记信息里已有的内容。",
  track: "申请通道",
  way: (region: string, track: string) => `${region} · ${track}`,
  begin: "建立草稿",
  need: "开始以前，请准备好",
  needs: [
    "创新联合体的名称、目标和任务分工",
    "成员单位的名称、统一社会信用代码和联系人邮箱",
    "全部单位签字盖章的组建协议",
    "建设方案和经费安排",
  ],
  time: "可以分多次填写。成员单位较多的，可以上传表格一次添加。",
  notLead: "还没有找到可以申请的通道。",
  noRegistration: "先完成牵头企业登记，填写单位所在地，再新建申请。",
  toRegistration: "去牵头企业登记",
  otherRegion: "单位所在地区暂未开通网上备案。",
  guide: "查看办事指南",
  registrationOpen: "牵头企业登记还没有核验。可以先填报，核验通过后再提交。",
} as const;

export const check = {
  title: "提交前检查",
  errors: (count: number) => `还有 ${count} 处需要改正`,
  errorsLead: "改正以后才能提交。点击可以直接到该处。",
  warnings: "请核对以下事项",
  warningsLead: "不影响提交。逐项核对无误的，请勾选。",
  questions: "以下事项由工作人员核实",
  questionsLead: "不影响提交。核实以后受理，受理时间可能延后。",
  none: "没有发现问题。",
  answers: "全部填报内容",
  change: "修改",
  submit: "提交申请",
  submitTitle: "提交",
  submitLead: "提交后内容固定存证，不能再修改。确需修改的，可以撤回后重新提交，或者按补正告知书修改。",
  onlyAdministrator: "申请由单位管理员提交。请通知单位管理员登录后提交。",
  leadFirst: "牵头企业登记通过核验后，才能提交。",
  acknowledge: "请先逐项核对并勾选上面的事项",
  members: "成员单位",
  materials: "材料",
  noValue: "未填写",
  file: (name: string, size: string) => `${name}（${size}）`,
  unit: "单位",
  code: "统一社会信用代码",
  kind: "类别",
  state: "确认情况",
} as const;

export const CONFIRMATION_NAMES = {
  missing: "未确认",
  confirmed: "已确认",
  refused: "不同意",
  changed: "需重新确认",
} as const;

export const materials = {
  lead: "按要求逐项上传。文件上传后可以预览、替换或者删除。请勿上传涉密内容。",
  upload: "上传文件",
  replace: "上传新文件替换",
  uploaded: "文件已上传。",
  preview: "预览",
  remove: "删除",
  template: (name: string) => `下载${name}模板（Word）`,
} as const;

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
  copies: "办件编号和查询码已发送到单位账户的邮箱。",
} as const;

export const status = {
  title: "办理进度",
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

/** Acts on a case as its timeline tells them. */
export const ACTION_NAMES: Record<FilingAction | "start", string> = {
  start: "建立草稿",
  discard: "删除草稿",
  submit: "提交申请",
  receive: "收件",
  acceptAtOnce: "即时受理",
  accept: "受理",
  deemAccepted: "逾期视为受理",
  requestCorrection: "要求补正",
  answerCorrection: "提交补正",
  take: "开始审核",
  requestCorrectionInReview: "审核中要求补正",
  answerCorrectionInReview: "提交补正",
  proposeApproval: "提出审核意见",
  proposeRejection: "提出审核意见",
  forwardToApproval: "转交审批",
  approve: "准予备案",
  reject: "不予备案",
  sendBack: "退回审核",
  withdraw: "撤回申请",
  lapse: "逾期未补正，终止",
};

export const actionName = (action: string): string =>
  ACTION_NAMES[action as FilingAction] ?? APPLICANT_STATE_NAMES[action as FilingState] ?? "办理";

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
      return status.stopped(STOP_REASONS[due.reason] ?? due.reason, dateText(due.since));
    default:
      return "";
  }
}

export const NOTICE_NAMES: Record<NoticeTemplate, string> = {
  receipt: "收件回执",
  correction: "补正告知书",
  acceptance: "受理通知书",
  notAccepted: "不予受理通知书",
  registered: "准予备案通知书",
  rejected: "不予备案通知书",
  lapsed: "终止办理通知书",
  withdrawn: "撤回确认通知书",
  correctionReminder: "补正期限提醒",
  dueDateKnown: "办结期限告知",
  registrationVerified: "登记核验通过通知",
  registrationReturned: "登记退回通知",
};

export const correction = {
  title: "补正",
  lead: "请逐项修改并写明怎样改的。全部答复后，由单位管理员一并提交。",
  item: (number: number) => `第 ${number} 项`,
  problem: "问题",
  remedy: "补正要求",
  goTo: "去修改",
  answer: "答复",
  answerHint: "写明修改了什么；不需要修改的，说明理由。",
  save: "保存答复",
  submit: "提交补正",
  onlyAdministrator: "补正由单位管理员提交。您可以先修改、保存答复。",
  remaining: (count: number) => `还有 ${count} 处需要改正，改正以后才能提交补正。`,
  done: "没有待补正的事项。",
  saved: "答复已保存。",
} as const;

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

export const list = {
  title: "备案申请",
  name: "名称",
  state: "状态",
  number: "办件编号",
  due: "期限",
  updated: "最近变动",
  none: "还没有申请。",
  begin: "新建备案申请",
  continue: "继续填写",
} as const;

/** What an upload without JavaScript brought back in the address of the page. */
export function uploadAnswer({
  file,
  fileError,
  fileFor,
}: {
  file?: string;
  fileError?: string;
  fileFor?: string;
}): { type: string; error: string | null } | null {
  if (!file && !fileError) return null;
  const sentences: Readonly<Record<string, string>> = { ...REFUSAL_SENTENCES, ...FILE_REFUSAL_SENTENCES };
  return {
    type: fileFor ?? "",
    error: fileError ? (sentences[fileError] ?? REFUSAL_SENTENCES.fileRejected) : null,
  };
}
