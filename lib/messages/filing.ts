import type { PartStatus } from "@/lib/domain/filing/progress";

export const CHOOSE_TRACK = "请选择申请通道";

export const TYPED_TOO_LONG = "内容过长，请精简后保存";

export const PROGRESS_INPUT = {
  caseNumber: "请填写完整的办件编号，可对照收件回执核对",
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
  titleOf: (name: string) => `填写申请：${name}`,
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

/** A case that the recommending office returned to its lead. */
export const returnedDraft = {
  title: (office: string, moment: string) => `${office}于 ${moment} 退回修改`,
  lead: (caseNumber: string) =>
    `办件编号 ${caseNumber} 不变。修改后重新提交；只有内容改动的成员单位需要重新确认。不再办理的，可以撤回。`,
} as const;

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

export const list = {
  toCorrect: (name: string) => `补正：${name}`,
  correctNow: "请尽快补正",
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
