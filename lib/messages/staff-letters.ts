import { dateText } from "./dates";

type Letter = { subject: string; text: string };

const letter = (subject: string, ...paragraphs: string[]): Letter => ({
  subject,
  text: [...paragraphs, "请登录系统办理。"].join("\n\n"),
});

/** Mail to those who must act or know inside the department; the case itself is read in the system. */
export const staffLetters = {
  deemedConsent: "逾期未反馈意见，按办法视为同意。",
  deemedAccepted: (name: string, caseNumber: string) =>
    letter(
      `逾期视为受理：${name}`,
      `「${name}」备案申请（办件编号 ${caseNumber}）逾期未作受理处理，系统已按收件之日视为受理，并记入案件历史。`,
      "请尽快安排审核，并核查逾期的原因。",
    ),
  jointOpinion: (name: string, caseNumber: string, until: string | null) =>
    letter(
      `征求联合部门意见：${name}`,
      `「${name}」备案申请（办件编号 ${caseNumber}）征求你部门意见${until ? `，请于 ${dateText(until)} 前反馈` : ""}。`,
    ),
  extensionAsked: (name: string, caseNumber: string, reason: string) =>
    letter(
      `申请延长补正期限：${name}`,
      `「${name}」备案申请（办件编号 ${caseNumber}）的牵头企业申请延长补正期限。`,
      `理由：${reason}`,
    ),
};
