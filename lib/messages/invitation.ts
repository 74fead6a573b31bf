const signature = "本邮件由创新联合体备案登记系统自动发出，请勿回复。";
const letter = (...lines: string[]): string => ["您好：", "", ...lines, "", signature].join("\n");

type InvitationWords = {
  consortiumName: string;
  leadName: string;
  memberName: string;
  address: string;
  entrance: string;
  shortCode: string;
  until: string;
  again: boolean;
};

/** The letter by mail; sent again after a change it says so. */
export const invitationMail = (words: InvitationWords) => ({
  subject: words.again
    ? `请重新确认${words.memberName}参加创新联合体的内容`
    : `邀请${words.memberName}确认参加创新联合体`,
  text: letter(
    `${words.leadName}申请备案「${words.consortiumName || "创新联合体"}」，把${words.memberName}列为成员单位。`,
    words.again
      ? "贵单位上次答复之后内容有变化，请核对变化后重新确认。"
      : "请核对贵单位承担的任务和投入，确认或者拒绝。不需要注册账号。",
    "",
    words.address,
    "",
    `也可以打开 ${words.entrance}，输入短码 ${words.shortCode}。`,
    `请在${words.until}前办理。打开后需要发到本邮箱的验证码和贵单位的统一社会信用代码。`,
    "如果贵单位没有参加，请打开链接选择拒绝，或者不必理会。",
  ),
});

export const codeMail = (code: string, minutes: number) => ({
  subject: "成员确认验证码",
  text: letter(
    "您正在办理创新联合体成员确认。验证码：",
    "",
    code,
    "",
    `${minutes} 分钟内有效。如果不是您本人操作，请不要把验证码告诉任何人。`,
  ),
});

export const refusalMail = (words: {
  memberName: string;
  consortiumName: string;
  reason: string;
  address: string;
}) => ({
  subject: `${words.memberName}拒绝了成员确认`,
  text: letter(
    `${words.memberName}没有确认参加「${words.consortiumName || "创新联合体"}」的内容。`,
    `理由：${words.reason}`,
    "请沟通后修改内容，再单独发送邀请；也可以把该单位移出成员名单。",
    "",
    words.address,
  ),
});

/** The page of the short code, and the door behind a link. */
export const entrance = {
  title: "成员单位确认",
  lead: "收到邀请函的成员单位，在这里核对并确认本单位的内容，不需要注册账号。",
  shortCode: "邀请函上的短码",
  shortCodeHint: "8 位字母和数字，大小写均可。",
  open: "打开邀请",
  unknownShortCode: "没有找到这个短码，请对照邀请函核对。",
  consortium: "联合体名称",
  leadUnit: "牵头企业",
  member: "受邀单位",
  unnamed: "（尚未填写名称）",
  prove: "核实身份",
  sendHint: (address: string) =>
    `验证码将发到牵头企业登记的联系人邮箱 ${address}。邮箱不对的，请联系牵头企业更换联系人。`,
  send: "发送验证码",
  sendAgain: "重新发送验证码",
  codeSent: (address: string) => `验证码已发到 ${address}，15 分钟内有效。`,
  code: "验证码",
  codeHint: "邮件中的 6 位数字。",
  creditCode: "本单位的统一社会信用代码",
  creditCodeKnown: "须与牵头企业登记的一致。",
  creditCodeNew: "18 位，空格、全角、小写均可识别。将作为本单位在联合体中的代码。",
  enter: "核实并查看",
  status: {
    expired: ["邀请已过期", "请联系牵头企业重新发送，原链接会恢复使用。"],
    revoked: ["邀请已失效", "牵头企业已撤销邀请或者更换了联系人。如有疑问，请联系牵头企业。"],
    closed: ["申请已提交", "这份申请已提交审核，现在不需要确认。内容以后有变化的，牵头企业会重新邀请。"],
  },
} as const;

/** What the member sees and answers. */
export const ownPart = {
  seen: "请核对以下内容",
  seenHint: "确认后，牵头企业修改其中任何一项，都需要贵单位重新确认。",
  columns: { field: "项目", value: "内容" },
  agreement: "组建协议",
  agreementOpen: (name: string) => `查看 ${name}`,
  noAgreement: "牵头企业尚未上传组建协议。",
  changedTitle: "内容有变化，请重新确认",
  changedText: "贵单位上次答复之后，以下内容有变化：",
  confirmedTitle: "贵单位已确认",
  confirmedText: "内容没有变化，不需要再操作。如需撤回，可以在下方选择不同意并说明理由。",
  refusedTitle: "贵单位已拒绝",
  refusedText: "牵头企业会看到理由。如果已经协商一致，可以在下方确认。",
  confirm: "确认",
  confirmHint: "确认以上内容与协商一致，贵单位按此参加联合体。",
  personName: "您的姓名",
  post: "您的职务",
  sealedPage: "盖章页",
  sealedHint: "选填。贵单位要求盖章的，可以先上传盖章的确认页，再确认。",
  sealedUpload: "上传盖章页",
  sealedChosen: (name: string) => `随本次确认提交盖章页：${name}`,
  confirmSubmit: "确认本单位内容",
  refuse: "不同意",
  reason: "理由",
  reasonHint: "牵头企业会看到，例如任务或者投入与协商不一致。",
  refuseSubmit: "拒绝并告知牵头企业",
  done: { confirmed: "已记录贵单位的确认。", refused: "已记录贵单位的拒绝，并告知牵头企业。" },
  closed: "申请不在填报或者补正中，现在不需要确认。",
  recorded: "提交时会记录姓名、职务、时间和网络地址，只供办理使用。",
  notAdministrator: "须由单位管理员确认。请联系本单位管理员。",
  history: "答复记录",
} as const;

export const ownInvitations = {
  title: "收到的邀请",
  lead: "本单位作为成员单位参加的联合体。",
  empty: "还没有收到邀请。牵头企业用本单位的统一社会信用代码邀请后，会显示在这里。",
  columns: { consortium: "联合体", lead: "牵头企业", state: "状态" },
  back: "返回收到的邀请",
} as const;
