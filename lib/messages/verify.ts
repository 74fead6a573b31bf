import type { EndingKind } from "@/lib/domain/register/validity";
import { dateText } from "./dates";

type Verdict = { title: string; text: (date: string) => string };

/** What a certificate that no longer holds is called. A revoked one is revoked, not false. */
export const ENDINGS: Record<EndingKind, Verdict> = {
  revoked: { title: "备案已撤销", text: (date) => `${dateText(date)}起，这项备案已被撤销。` },
  terminated: { title: "联合体已终止", text: (date) => `${dateText(date)}起，联合体已终止，备案不再有效。` },
  expired: { title: "备案已到期", text: (date) => `有效期至${dateText(date)}，已经届满。` },
  replaced: {
    title: "证明已失效",
    text: (date) => `${dateText(date)}起，已由新的备案证明替换。备案本身仍在名录中。`,
  },
  voided: { title: "证明已失效", text: (date) => `${dateText(date)}起，这份证明不再使用。` },
};

/** What the signature of a certificate says. */
export const SIGNATURES = {
  valid: "签名有效，内容与签发时一致",
  unsigned: "签发时尚未启用数字签名，以名录为准",
  broken: "签名与内容不符，请与备案部门联系",
} as const;

export const signature = {
  term: "数字签名",
  key: (algorithm: string, id: string) => `算法 ${algorithm}，密钥 ${id}`,
  data: "下载证明数据（JSON）",
  newest: "查看现行的备案证明",
  brokenTitle: "证明内容存疑",
  brokenText: "系统中这份证明的内容与签名不符。请不要据此办事，并与备案部门联系。",
} as const;

/** The guide to checking a certificate without the site. */
export const offline = {
  resultsTitle: "核验结果怎么看",
  results: [
    { term: "证明有效", text: "名录中有这份证明，签名与内容相符，今天备案仍在册。" },
    { term: "证明已失效", text: "证明是真的，但已由新的证明替换，或者不再使用。页面写明日期。" },
    {
      term: "备案已撤销",
      text: "证明签发时是真的，此后备案被撤销。页面写明日期和原因。已终止、已到期的，同样写明。",
    },
    { term: "没有查到", text: "名录中没有这个编号。请先核对编号，仍查不到的，请与证明上的备案部门联系。" },
  ],
  title: "不联网也能核验",
  lead: "每份备案证明都有数字签名：备案部门用只有本系统持有的私钥，为证明所载的内容盖上一枚无法仿制的电子印记。任何人都可以用公布的公钥，在自己的计算机上核对内容是否被改动，不必相信本网站。签名说明签发时的内容，今天是否仍然有效，须看名录。",
  steps: [
    { text: "在核验页下载证明数据，保存为“证明.json”。" },
    { text: "下载公布的公钥：", file: "keys" },
    { text: "下载核验程序，或者照下面的程序文本另存：", file: "program" },
    {
      text: "三个文件放在一起，在装有 Node.js 的计算机上运行：",
      command: "node verify-certificate.mjs 证明.json certificate-keys.json",
    },
  ] as { text: string; file?: "keys" | "program"; command?: string }[],
  files: { keys: "certificate-keys.json", program: "verify-certificate.mjs" },
  program: "核验程序的文本",
  keys: "公钥和使用期间",
  keysLead: "签名换用新密钥后，旧公钥仍在这里公布，此前签发的证明照常可以核验。",
  noKeys: "还没有公布公钥。",
  unused: "尚未用于签名",
  period: (since: string, until: string | null) => (until ? `${since}至${until}` : `${since}起`),
  columns: { id: "密钥编号", algorithm: "算法", period: "使用期间" },
} as const;
