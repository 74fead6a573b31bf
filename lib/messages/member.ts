import type { ConfirmationLevel, MemberState } from "../domain/filing/member-states";
import { FILE_REFUSAL_SENTENCES } from "./files";
import { CONTRIBUTION_KIND_NAMES, TIER_NAMES, VIEW_WORDS } from "./filing-fields";
import { REFUSAL_SENTENCES } from "./refusals";

const uploadSentences: Readonly<Record<string, string>> = { ...REFUSAL_SENTENCES, ...FILE_REFUSAL_SENTENCES };

/** Why a sealed page was not taken. */
export const uploadSentence = (code: string): string =>
  uploadSentences[code] ?? REFUSAL_SENTENCES.fileRejected;

/** 未送达 also stands for a letter that nobody has opened yet. */
export const MEMBER_STATE_NAMES: Record<MemberState, string> = {
  notInvited: "未邀请",
  sent: "未送达",
  opened: "已打开",
  confirmed: "已确认",
  refused: "已拒绝",
  expired: "已过期",
  changed: "内容有变化，需重新确认",
};

export const CONFIRMATION_LEVEL_NAMES: Record<ConfirmationLevel, string> = {
  link: "邀请链接和验证码",
  account: "单位账号",
  sealedPage: "盖章页",
};

export const OUTCOME_NAMES = { confirmed: "确认", refused: "拒绝" } as const;

const OPTION_NAMES: Readonly<Record<string, string>> = { ...TIER_NAMES, ...CONTRIBUTION_KIND_NAMES };

export const viewLabel = (field: string): string => VIEW_WORDS[field] ?? field;

/** One value of a member's view as people read it. */
export function viewValue(field: string, value: string): string {
  if (!value) return "未填写";
  if (field === "agreementText") return `第 ${value} 版`;
  if (field === "part.tier" || field === "part.contributionKind")
    return value
      .split("、")
      .map((item) => OPTION_NAMES[item] ?? item)
      .join("、");
  return field === "part.contributionWan" ? `${value} 万元` : value;
}

/** Changes in one sentence, for a refusal. */
export const changesText = (changes: readonly { field: string; before: string; after: string }[]): string =>
  changes
    .map(
      ({ field, before, after }) =>
        `${viewLabel(field)}：${viewValue(field, before)} 改为 ${viewValue(field, after)}。`,
    )
    .join("");

/** Follows the refusal of a part that somebody else has saved meanwhile. */
export const partConflict = (changes: string): string => `再次保存将作如下修改：${changes}`;

export const addMember = {
  taken: { memberIsLead: "牵头企业不需作为成员单位添加。", memberExists: "该单位已在成员名单中。" },
  full: "成员单位已达 500 家，不能再添加。",
  codeInvalid: "统一社会信用代码校验未通过，请对照证照核对。",
  codeDiffers: "与牵头企业登记的统一社会信用代码不一致，请对照证照核对；仍不一致的，请联系牵头企业。",
  codeTaken: "该统一社会信用代码已用于本联合体的另一家单位，请核对。",
  nameForCode: "该代码对应的单位尚未登记，请填写单位名称。",
  nameMissing: "请填写单位名称，或者填写已登记单位的统一社会信用代码。",
  nameTooLong: "单位名称不超过 100 字。",
  kindMissing: "请选择单位类型。",
} as const;

export const memberErrors = {
  email: "请填写有效的邮箱，邀请和验证码发到这里。",
  phone: "电话格式不正确，请填写手机或者带区号的固定电话。",
  contactName: "请填写联系人姓名。",
  personName: "请填写姓名。",
  post: "请填写职务。",
  reason: "请填写拒绝的理由，牵头企业据此修改。",
  file: "请先上传盖章页。",
  code: "请填写邮件中的 6 位验证码。",
  creditCode: "请填写本单位的统一社会信用代码。",
  shortCode: "请填写邀请函上的 8 位短码。",
  tooLong: (most: number) => `不超过 ${most} 字。`,
} as const;

/** The lead's list. */
export const memberList = {
  title: "成员单位",
  back: "返回任务清单",
  progress: "成员确认进度",
  progressText: (confirmed: number, total: number) => `${confirmed} / ${total} 家已确认`,
  add: "添加成员单位",
  empty: "还没有成员单位。可以从单位名录选择、填写代码，或者用表格一次添加。",
  nothingFits: "没有符合条件的成员单位。",
  filterState: "确认状态",
  filterText: "单位名称、代码或联系人",
  filter: "筛选",
  clear: "清除筛选",
  caption: (shown: number, total: number) =>
    shown === total ? `共 ${total} 家` : `共 ${total} 家，符合条件 ${shown} 家`,
  columns: {
    name: "单位名称",
    creditCode: "统一社会信用代码",
    kind: "类型",
    contact: "联系人",
    state: "状态",
    date: "日期",
  },
  noCode: "待补填",
  noContact: "未填写联系人",
  noEmail: "未填写邮箱",
  expires: (day: string) => `${day}到期`,
  answered: (day: string) => `${day}答复`,
  changes: (count: number) => `${count} 处变化`,
  inviteAll: (count: number) => `向 ${count} 家未确认单位发送邀请`,
  agreementMissing: "还没有上传组建协议。请先上传协议再发送邀请：协议上传以后，之前的确认需要重新确认。",
  inviteAllHint: "已发过的沿用原链接，有效期重新计 14 天。已拒绝的单位请先沟通，再单独发送。",
  notVerified: {
    title: "暂不能发出邀请",
    text: "牵头企业登记通过核验后才能以本企业名义发出邀请。成员单位和各自内容现在就可以填写。",
    link: "查看牵头企业登记",
  },
  closed: "申请已提交，成员名单不能修改。",
  stateHint: "「未送达」指邀请已发出，对方还没有打开。",
  sent: (sent: number) => `已向 ${sent} 家单位发出邀请，14 天内有效。`,
  withoutContact: (count: number) => `另有 ${count} 家没有联系人邮箱，未发送，请先补填。`,
  added: "已添加。请继续填写该单位承担的任务和联系人。",
  removed: "已移出成员名单。",
} as const;

/** Adding one or many. */
export const memberAdd = {
  title: "添加成员单位",
  back: "返回成员单位",
  directory: {
    title: "从单位名录选择",
    label: "单位名称、拼音首字母、曾用名或代码开头",
    hint: "至少两个字，例如「内蒙古大学」或者「nmgdx」。",
    search: "查找",
    none: "名录中没有找到。可以在下方按代码或者名称添加。",
    caption: "查找结果",
    region: "所在地区",
    choose: "添加",
    chosen: "已在名单中",
    more: "只显示前 20 家，请写得更具体一些。",
  },
  typed: {
    title: "按代码或名称添加",
    creditCode: "统一社会信用代码",
    creditCodeHint: "18 位。空格、全角、小写均可识别。已登记的单位只填代码即可。",
    name: "单位名称",
    nameHint: "未登记的单位请按证照填写。",
    kind: "单位类型",
    submit: "添加",
  },
  spreadsheet: {
    title: "用表格添加",
    lead: "适合成员较多的联合体：下载模板，每行填一家单位，上传后一次添加。",
    template: "下载模板（XLSX）",
    field: "填好的表格",
    hint: "XLSX 或者 CSV，最多 500 行，不超过 5 MB。",
    submit: "上传并添加",
    done: (added: number) => `已添加 ${added} 家成员单位。`,
    nothing: "没有添加成员单位。",
    rejected: (count: number) => `${count} 行没有添加`,
    rejectedLead: "下载后按「原因」栏改正，直接上传改好的文件即可。",
    download: { xlsx: "下载这些行（XLSX）", csv: "下载这些行（CSV）" },
    line: "行",
    reason: "原因",
    resultTitle: "表格添加结果",
    gone: "结果只保留一小时，请重新上传。",
    refused: {
      noFile: "请先选择表格文件。",
      tooLarge: "表格超过 5 MB，请分成几个文件上传。",
      spreadsheetUnreadable: "无法读取该表格。请使用模板，另存为 XLSX 或 CSV 后重试。",
      illegalTransition: "申请已提交，成员名单不能修改。",
      tooMany: "上传过于频繁，请稍后再试。",
      busy: "系统正忙，本次没有添加，请稍后重试。",
    },
  },
} as const;

/** One member, as the lead sees it. */
export const memberPage = {
  back: "返回成员单位",
  part: "单位和承担内容",
  partHint: "可以随时保存，未填完也可以。提交前须填完整。",
  partVoids: "该单位已确认。修改下列内容后，需要该单位重新确认。",
  locked: "当前不能修改这家单位的内容。",
  codeHint: "18 位。暂不知道的可以空着，由成员单位确认时补填。",
  save: "保存",
  saved: "已保存。",
  contact: "联系人",
  contactHint: "邀请和验证码发给联系人，只供办理使用，不公开。",
  contactReplace: "更换邮箱后，原联系人的链接立即失效，成员单位和已填内容保留。",
  contactName: "姓名",
  contactPhone: "电话",
  contactEmail: "邮箱",
  contactSave: "保存联系人",
  contactSaved: "联系人已保存。",
  contactMoved: "联系人已更换，原链接已失效。请向新联系人发送邀请。",
  invitation: "邀请",
  none: "还没有发出邀请。",
  send: "发送邀请",
  resend: "重新发送",
  resendHint: "沿用同一链接，有效期重新计 14 天。",
  link: "邀请链接",
  shortCode: "短码",
  shortCodeHint: (address: string) => `在 ${address} 输入`,
  qr: "邀请链接二维码",
  letter: "下载邀请函（PDF）",
  letterName: (name: string) => `邀请函 ${name}`,
  sentAt: "发出时间",
  openedAt: "打开时间",
  notOpened: "尚未打开",
  until: "有效期至",
  revoke: "撤销邀请",
  revokeHint: "撤销后链接立即失效，已作出的确认仍然有效。",
  revoked: "邀请已撤销。",
  sent: "邀请已发出，14 天内有效。",
  answers: "确认记录",
  noAnswers: "还没有确认或者拒绝。",
  answer: (name: string, post: string) => `${name}（${post}）`,
  by: (level: string) => `通过${level}`,
  from: (ip: string) => `来自 ${ip}`,
  current: "与现在的内容一致",
  outdated: "之后内容有变化",
  comma: "，",
  because: (reason: string) => `理由：${reason}`,
  page: "查看盖章页",
  difference: { caption: "变化对照", field: "项目", before: "确认时", after: "现在" },
  sealed: "代为提交盖章页",
  sealedHint: "成员单位在纸质确认页上签字盖章的，上传扫描件。审核人员会看到是盖章页确认。",
  sealedUpload: "上传盖章页",
  sealedNone: "该单位已确认，不需要再提交盖章页。",
  sealedFile: "盖章页（PDF 或图片）",
  sealedChosen: (name: string) => `已上传：${name}`,
  sealedName: "签字人姓名",
  sealedPost: "签字人职务",
  sealedSubmit: "提交盖章页确认",
  sealedDone: "已记录盖章页确认。",
  remove: "移出名单",
  removeHint: "移出后，该单位的邀请失效。已分配给它的任务需要重新指定单位。",
  removeSubmit: "移出这家单位",
} as const;
