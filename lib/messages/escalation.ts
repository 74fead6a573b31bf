import type { EscalationLevel } from "@/lib/domain/filing/escalation";
import type { FilingState } from "@/lib/domain/filing/states";
import { remainingText } from "./dates";
import { STAFF_STATE_NAMES } from "./desk";

const signature = "本邮件由创新联合体备案登记系统自动发出，请勿回复。";

export type EscalationWords = {
  level: EscalationLevel;
  name: string;
  caseNumber: string;
  state: FilingState;
  /** Working days left, negative when over; null where the calendar cannot say. */
  left: number | null;
  end: string;
  address: string;
};

/** What those who hold a term are told when it is nearly used up or over. */
export function escalationMail({ level, name, caseNumber, state, left, end, address }: EscalationWords) {
  const isOver = level === "overdue";
  return {
    subject: `${isOver ? "期限已过" : "期限将至"}：${name}`,
    text: [
      "您好：",
      "",
      isOver
        ? `「${name}」（${caseNumber}）的期限已过，还没有办完。`
        : `「${name}」（${caseNumber}）的期限已用 80 % 以上。`,
      `环节：${STAFF_STATE_NAMES[state]}。`,
      `期限：${left === null ? end : remainingText(left, end)}。`,
      isOver ? "请尽快办理；需要延长或者更换承办人的，请告知负责人。" : "请在期限内办理。",
      "",
      address,
      "",
      signature,
    ].join("\n"),
  };
}
