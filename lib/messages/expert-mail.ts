import type { RoundMode } from "@/lib/domain/expert/round";
import { dateText } from "./dates";
import { ROUND_MODE_NAMES } from "./expert";

const signature = "本邮件由创新联合体备案登记系统自动发出，请勿回复。";
const letter = (...lines: string[]): string => ["您好：", "", ...lines, "", signature].join("\n");

type InvitationFacts = {
  name: string;
  lead: string;
  mode: RoundMode;
  /** YYYY-MM-DD */
  expectedOn: string;
  address: string;
};

/** Mail to experts; an invitation names what is needed to judge a conflict and nothing more. */
export const expertMail = {
  welcome: (link: string, days: number) => ({
    subject: "专家库账号已建立",
    text: letter(
      "您已列入创新联合体备案论证专家库，账号就是本邮箱。",
      "请打开下面的链接设置登录密码：",
      "",
      link,
      "",
      `链接 ${days} 天内有效，只能使用一次。过期的请联系主管部门重新发送。`,
      "登录后可以声明需要回避的单位。如果您不愿列入专家库，请回复主管部门的联系人。",
    ),
  }),
  invitation: ({ name, lead, mode, expectedOn, address }: InvitationFacts) => ({
    subject: "请您参加专家论证",
    text: letter(
      `请您参加「${name}」备案申请的专家论证（${ROUND_MODE_NAMES[mode]}），牵头企业：${lead}，预计 ${dateText(expectedOn)} 前完成。`,
      "请登录查看参与单位，没有利害关系的请接受邀请，有利害关系或者不能参加的请说明理由：",
      "",
      address,
      "",
      "请不要把参加论证的情况告诉申请单位。",
    ),
  }),
  voided: (name: string) => ({
    subject: "专家论证作废",
    text: letter(`「${name}」的本次专家论证或者您的席位已作废，请不必继续评审。感谢您的工作。`),
  }),
} as const;
