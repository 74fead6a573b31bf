type Letter = { subject: string; text: string };

const letter = (subject: string, ...paragraphs: string[]): Letter => ({
  subject,
  text: [...paragraphs, "创新联合体备案登记系统"].join("\n\n"),
});

/** Mail about units, their people and their registration. */
export const organizationLetters = {
  joinRequested: (unit: string, person: string, message: string) =>
    letter(
      `${person}申请加入${unit}`,
      `${person}申请在系统中加入${unit}，留言如下：`,
      message,
      "请登录系统，在“单位”的“同事”页面同意或者拒绝。不认识申请人的，请拒绝。",
    ),
  joinDecided: (unit: string, accepted: boolean) =>
    accepted
      ? letter(`您已加入${unit}`, `${unit}的管理员同意了您的申请。您现在可以代表本单位填报。`)
      : letter(
          `加入${unit}的申请未通过`,
          `${unit}的管理员没有同意您的申请。如有疑问，请直接联系本单位管理员。`,
        ),
  removed: (unit: string) =>
    letter(`您已不再代表${unit}`, `${unit}的管理员已将您移出本单位。您保存过的内容归本单位所有，不受影响。`),
  madeAdministrator: (unit: string) =>
    letter(`您已成为${unit}的管理员`, `${unit}的管理权已移交给您。您可以提交备案、管理同事。`),
  takeoverRequested: (unit: string, person: string) =>
    letter(
      `有人申请接管${unit}`,
      `${person}以原管理员已离职为由，申请接管${unit}的管理权，正在等待工作人员核实。`,
      "如您仍是管理员，请尽快联系受理部门说明情况。",
    ),
  takeoverDecided: (unit: string, accepted: boolean, reason: string) =>
    accepted
      ? letter(`您已成为${unit}的管理员`, `工作人员核实后，同意您接管${unit}的管理权。办理意见：`, reason)
      : letter(`接管${unit}的申请未通过`, "工作人员核实后，没有同意您的申请。理由：", reason),
  replaced: (unit: string, reason: string) =>
    letter(
      `${unit}的管理员已变更`,
      `经工作人员核实，${unit}的管理权已移交他人。理由：`,
      reason,
      "如有异议，请联系受理部门。",
    ),
  codeOverridden: (unit: string, code: string) =>
    letter(
      `${unit}的统一社会信用代码已核实`,
      `工作人员已核实并登记贵单位的统一社会信用代码 ${code}。您可以继续办理牵头企业登记。`,
    ),
  registrationVerified: (unit: string) =>
    letter(
      `${unit}的牵头企业登记已通过核验`,
      `${unit}的牵头企业登记已通过核验，现在可以邀请成员单位、提交备案。`,
    ),
  registrationReturned: (unit: string, reason: string) =>
    letter(
      `${unit}的牵头企业登记已退回`,
      `${unit}的牵头企业登记已退回修改，原因如下：`,
      reason,
      "已填写的内容全部保留。修改后请重新提交。",
    ),
} as const;
