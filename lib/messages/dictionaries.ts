import type {
  ChangeableKind,
  DictionaryDocument,
  DictionaryScope,
  EntryFinding,
  EntryProblem,
} from "../domain/dictionary/dictionary-document";
import type { RuleDifference } from "../domain/rule-change/differences";
import { EVIDENCE_NAMES } from "./measure-terms";
import { placeName } from "./place-names";

export const DICTIONARY_NAMES: Record<ChangeableKind, string> = {
  chain: "产业链",
  cluster: "产业集群",
  platformCategory: "平台类别",
};

/** 「产业链（内蒙古）」 */
export const dictionaryName = ({ kind, province }: DictionaryScope): string =>
  `${DICTIONARY_NAMES[kind]}（${province === null ? "全国通用" : placeName(province)}）`;

const PROBLEMS: Record<EntryProblem, string> = {
  codeRepeated: "代码与另一条目重复",
  codeUsedBefore: "代码曾经用过，请换一个代码",
  codeOfOtherProvince: "代码应以本地区标识开头",
  removed: "已发布的条目不能删除，请改为停用",
  nameRepeated: "与另一条目同名",
  parentUnknown: "没有这个上级代码",
  parentEnded: "上级条目已停用",
  parentInCircle: "上级关系成环",
  endedUnborn: "新条目不能同时停用",
  successorUnknown: "没有这个接续条目",
  successorEnded: "接续条目也已停用",
  successorOfLiving: "未停用的条目不需要接续条目",
};

export const entryFindingText = ({ name, problem }: EntryFinding): string =>
  `「${name}」${PROBLEMS[problem]}。`;

const entryWords = {
  added: (code: string) => `新增（代码 ${code}）`,
  renamed: "名称",
  parent: "上级",
  evidence: "依据情况",
  inForce: "有效",
  removed: "删除",
  ended: (successor: string | null) => (successor ? `停用，由「${successor}」接续` : "停用"),
};

/** What a version does to a dictionary, entry by entry, in words. */
export function entryDifferences(before: DictionaryDocument, after: DictionaryDocument): RuleDifference[] {
  const old = new Map(before.entries.map((each) => [each.code, each]));
  const names = new Map([...before.entries, ...after.entries].map(({ code, name }) => [code, name]));
  const nameOf = (code: string | null) => (code === null ? null : (names.get(code) ?? code));
  const kept = new Set(after.entries.map(({ code }) => code));
  const changed = after.entries.flatMap((each): RuleDifference[] => {
    const was = old.get(each.code);
    if (!was) return [{ path: each.name, before: undefined, after: entryWords.added(each.code) }];
    const ended = entryWords.ended(nameOf(each.successorCode));
    const rows: [string, unknown, unknown][] = [
      [entryWords.renamed, was.name, each.name],
      [entryWords.parent, nameOf(was.parentCode), nameOf(each.parentCode)],
      [entryWords.evidence, EVIDENCE_NAMES[was.evidence], EVIDENCE_NAMES[each.evidence]],
      [dictionaryRoom.standing, entryWords.inForce, each.ended ? ended : entryWords.inForce],
    ];
    return rows
      .filter(([, from, to]) => from !== to)
      .map(([word, from, to]) => ({ path: `${was.name}.${word}`, before: from, after: to }));
  });
  const removed = before.entries.filter(({ code }) => !kept.has(code));
  return [
    ...changed,
    ...removed.map(({ name }) => ({ path: name, before: entryWords.inForce, after: entryWords.removed })),
  ];
}

export const dictionaryFaults = {
  unreadable: "请填写代码（字母、数字和短横线）和名称（60 字以内）。",
  changedMeanwhile: "字典已被另一次变更更新，请重新起草。",
  notAfter: (day: string) => `施行日期应晚于条目现行版本的起始日 ${day}。`,
} as const;

export const dictionarySections = {
  entry: (name: string) => name,
  added: "新增条目",
  group: "条目",
} as const;

/** The administrators' pages of dictionaries. */
export const dictionaryRoom = {
  title: "字典",
  lead: "已发布的条目不改写：停用和改名都从施行日起生效，旧记录保留当时的名称，按新条目筛选时仍能找到。行政区划和行业分类按国家标准随系统更新。",
  name: "名称",
  code: "代码",
  period: "有效期",
  from: (day: string) => `${day}起`,
  until: (day: string) => `${day}前`,
  parent: "上级",
  successor: "接续",
  standing: "状态",
  inForce: "有效",
  toCome: "尚未生效",
  past: "已停用",
  evidence: "依据情况",
  count: (count: number) => `现有 ${count} 条`,
  pastEntries: (count: number) => `已停用和已改名的 ${count} 条`,
  start: "起草修改",
  none: "没有条目。",
  succeededBy: (name: string) => `由「${name}」接续`,
} as const;

/** The form of one entry. */
export const entryForm = {
  name: "名称",
  nameHint: "不超过 60 字。改名后，旧记录仍显示原名称。",
  code: "代码",
  codeHint: (prefix: string | null) =>
    prefix === null
      ? "字母、数字和短横线，发布后不能改。"
      : `以「${prefix}-」开头，后接字母、数字和短横线，发布后不能改。`,
  parent: "上级条目",
  noParent: "没有上级",
  parentHint: "按上级条目筛选时，也会列出本条目的记录。",
  evidence: "依据情况",
  ended: "从施行日起停用",
  endedHint: "停用后不能再选，已备案的记录不受影响。",
  successor: "接续条目",
  noSuccessor: "没有接续条目",
  successorHint: "停用时填写。按接续条目筛选时，也会列出本条目的旧记录。",
  remove: "从草稿中删除这一条",
  removeHint: "只有尚未发布的新条目可以删除。",
  add: "加入",
  save: "保存",
  back: "返回修改页",
} as const;
