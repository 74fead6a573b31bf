/** Declaring an interest in a unit. */
export const interestWords = {
  title: "回避声明",
  lead: "您与某单位有利害关系的，请在此声明。声明后您不能办理该单位参与的任何案件，只能查看。",
  none: "您没有声明过利害关系。",
  creditCode: "单位的统一社会信用代码",
  creditCodeMissing: "请填写统一社会信用代码。",
  unknownUnit: "系统中没有该单位，请核对统一社会信用代码。",
  reason: "利害关系",
  reasonHint: "例如：本人或者近亲属在该单位任职、持股，近三年有合作项目。",
  reasonMissing: "请写明利害关系。",
  declare: "声明回避",
  declared: (moment: string) => `${moment} 声明`,
  ended: (moment: string) => `${moment} 解除`,
  end: "解除声明",
  endOf: (name: string) => `解除对「${name}」的声明`,
  link: "声明回避",
  toAccount: "我的账号",
} as const;
