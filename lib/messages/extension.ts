import type { DraftView } from "../domain/filing/draft-view";

/** Asking for more time to answer a correction. */
export const extensionRequest = {
  title: "申请延长补正期限",
  back: "返回补正",
  lead: (days: number) => `补正期限可以延长一次，最多 ${days} 个工作日。是否延长由承办人决定，并书面告知。`,
  stays: (end: string) => `在作出决定以前，补正期限仍为 ${end}，请继续补正。`,
  reasons: "延长的理由",
  hint: "写明哪些事项不能按期完成、何时可以完成。",
  missing: "请填写延长的理由",
  send: "提交申请",
} as const;

/** How a correction stands against its one extension. */
export const EXTENSION_WORDS: Record<NonNullable<DraftView["correction"]>["extension"], string> = {
  open: "不能按期完成的，可以申请延长一次。",
  asked: "已申请延长补正期限，等待承办人决定。决定以前期限不变。",
  given: "补正期限已经延长，不能再次延长。",
};
