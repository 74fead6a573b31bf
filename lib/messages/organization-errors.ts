import type { RegistrationProblemCode } from "@/lib/domain/organization/check-registration";

/** What is wrong with a form about units, beside its field. */
export const organizationErrors = {
  creditCode: "请填写统一社会信用代码。",
  name: "请按营业执照或法人证书填写单位名称。",
  kind: "请选择单位类型。",
  region: "请选择单位所在地。",
  message: "请写明您的姓名、部门和加入原因，便于管理员核实。",
  reason: "请填写理由。",
  returnReason: "请逐条写明退回的原因和需要修改的内容。",
  overrideReason: "请写明核实的依据，例如看过的证照和查询的登记系统。",
  askStaff: "如与证照一致，请在本页下方选择“请工作人员核实这个代码”。",
  explanation: "请写明代码的来源，例如“与营业执照副本一致”，工作人员据此核实。",
  evidence: "请上传证明材料。",
  decision: "请选择办理结果。",
  tooLong: (most: number) => `不能超过 ${most} 个字。`,
  changedMeanwhile: (text: string) =>
    text === ""
      ? "同事刚刚清空了这一项。如以您填写的为准，请再次保存。"
      : `同事刚刚保存为“${text}”。如以您填写的为准，请再次保存。`,
} as const;

/** Why a registration cannot be submitted yet. */
export const REGISTRATION_PROBLEM_SENTENCES: Record<RegistrationProblemCode, string> = {
  required: "请填写这一项。",
  tooLong: "内容过长，请精简。",
  notADate: "请按“2026-03-15”的样式填写日期。",
  notMoney: "请填写金额，单位万元，最多两位小数。",
  notANumber: "请填写数字。",
  outOfRange: "数字超出范围，请核对。",
  notAnOption: "请从选项中选择。",
  unknownTerm: "请从列表中选择。",
  unknownUnit: "请从名单中选择单位。",
  notACreditCode: "统一社会信用代码校验未通过，请对照证照核对。",
  notATelephone: "请填写手机号码，或者带区号的固定电话。",
  notAnEmail: "请填写完整的邮箱地址。",
  yearMissing: "请填写最近三个年度的数据。",
  yearRepeated: "同一年度不能填写两次。",
  staffExceeded: "研发人员数不能多于职工总数。",
  endsBeforeStart: "有效期不能早于起始日期。",
  platformRepeated: "同一平台已经填写过。",
  ownParent: "上级单位不能是本单位。",
  fileMissing: "请上传这项材料。",
};
