import type {
  ChangeableKind,
  DictionaryScope,
  EntryFinding,
  EntryProblem,
} from "../domain/dictionary/dictionary-document";
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
