import type { AccountAct, RoleSettlement } from "@/lib/domain/account/administration";
import type { StaffRole } from "@/lib/domain/actor";
import { POST_NAMES } from "./filing-status";

/** 受理岗、审核岗 */
export const roleNames = (roles: readonly StaffRole[]): string =>
  roles.length === 0 ? "无岗位" : roles.map((role) => POST_NAMES[role]).join("、");

/** What happened to an account, as its history tells it. */
const EVENT_NAMES: Record<
  AccountAct | RoleSettlement | "create" | "createOnConsole" | "requestRoles" | "activate",
  string
> = {
  create: "建立账号",
  createOnConsole: "在服务器上建立账号",
  requestRoles: "申请岗位",
  grant: "批准岗位",
  decline: "不批准岗位申请",
  withdraw: "撤回岗位申请",
  activate: "本人设置密码，启用账号",
  sendActivation: "重新发送启用邮件",
  disable: "停用账号",
  enable: "恢复账号",
  unlock: "解除锁定",
  endSessions: "强制退出登录",
  resetSecondFactor: "重置动态口令",
};

export const accountEventName = (action: string): string =>
  action in EVENT_NAMES ? EVENT_NAMES[action as keyof typeof EVENT_NAMES] : action;

type ActWords = { title: string; lead: string; button: string };

/** What each act does, before it is done. */
export const ACCOUNT_ACT_WORDS: Record<AccountAct, ActWords> = {
  disable: {
    title: "停用账号",
    lead: "停用后立即退出登录，不能再登录；办理记录保留。",
    button: "停用账号",
  },
  enable: { title: "恢复账号", lead: "恢复后按原有岗位登录。", button: "恢复账号" },
  sendActivation: {
    title: "重新发送启用邮件",
    lead: "先前邮件中的链接随即失效，新的链接 7 天内有效。",
    button: "重新发送",
  },
  unlock: {
    title: "解除锁定",
    lead: "连续输错密码或者动态口令的账号锁定 30 分钟。核实本人身份后可以提前解除。",
    button: "解除锁定",
  },
  endSessions: {
    title: "强制退出登录",
    lead: "该账号在所有设备上立即退出登录，未保存的内容会丢失。",
    button: "强制退出",
  },
  resetSecondFactor: {
    title: "重置动态口令",
    lead: "手机遗失或者更换时使用。先核实本人身份；重置后全部退出登录，下次登录须重新设置。",
    button: "重置动态口令",
  },
};

export const staffAccounts = {
  navigation: "账号",
  title: "账号管理",
  accountTitle: "账号详情",
  lead: "本地区主管部门工作人员和评审专家的账号。系统管理员建立账号、申请岗位，安全管理员批准；任何人不能办理本人账号。",
  create: "新建账号",
  waiting: "等待批准的岗位申请",
  noneWaiting: "没有等待批准的岗位申请。",
  staff: "工作人员",
  experts: "评审专家",
  noStaff: "还没有工作人员账号。",
  noExperts: "还没有专家账号。",
  back: "返回账号管理",
  columns: {
    name: "姓名",
    email: "邮箱",
    roles: "岗位",
    office: "推荐单位",
    lastSignIn: "最近登录",
    state: "状态",
    person: "人员",
    wanted: "申请的岗位",
    requestedAt: "申请时间",
  },
  never: "从未登录",
  lockedUntil: (until: string) => `锁定至 ${until}`,
  states: {
    active: "正常",
    disabled: "已停用",
    locked: "已锁定",
    waiting: "待批准",
    inactive: "待本人启用",
  },
  secondFactor: "动态口令",
  secondFactorOn: "已设置",
  secondFactorOff: "未设置",
  openSessions: "登录中的设备",
  devices: (count: number) => `${count} 台`,
  history: "办理记录",
  noHistory: "还没有办理记录。",
  isOwn: "这是您本人的账号，须由另一名管理员办理。",
  nothingToDo: "目前没有需要您办理的事项。",
  reason: "理由",
  form: {
    title: "新建账号",
    lead: "提交后由安全管理员批准岗位。批准时系统向该邮箱发送启用邮件，由本人设置密码，首次登录还须设置动态口令。",
    name: "姓名",
    email: "电子邮箱",
    emailHint: "本人使用的工作邮箱，不能多人共用。",
    roles: "岗位",
    rolesHint: "系统、安全、审计管理岗互不兼任，也不兼任业务岗；推荐单位、联合部门不兼任主管部门岗位。",
    office: "推荐单位",
    officeHint: "只有推荐单位岗位需要选择。",
    reason: "申请理由",
    reasonHint: "写明任职或者调整的依据，例如人员分工文件。",
    submit: "提交，等待批准",
  },
  request: {
    title: "调整岗位",
    lead: "由安全管理员批准后，从本人下一次操作起生效。收回全部岗位的，请停用账号。",
    submit: "申请调整",
    open: "岗位申请",
    present: "现有岗位",
    wanted: "申请改为",
    grant: "批准",
    decline: "不批准",
    declineReason: "不批准的理由",
    withdraw: "撤回申请",
    waits: "该申请等待安全管理员批准。",
  },
} as const;

/** What is wrong with a field of these forms, and how to mend it. */
export const staffAccountErrors = {
  name: "请填写姓名，不超过 50 字",
  roles: "请至少选择一个岗位",
  reason: "请填写理由，不超过 500 字",
  office: "请选择推荐单位岗位所属的单位",
  emailTaken: "该邮箱已有账号，请核对",
  unchanged: "与现有岗位相同，不需要申请",
  clash: (roles: readonly StaffRole[]) =>
    `${roles.map((role) => POST_NAMES[role]).join("和")}不能由同一人担任，请重新选择`,
} as const;

export const activation = {
  title: "启用账号",
  lead: (email: string) => `为 ${email} 设置登录密码。设置后请登录，工作人员还须按提示设置动态口令。`,
  submit: "保存密码",
} as const;
