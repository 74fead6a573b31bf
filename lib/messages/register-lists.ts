import type { Filter, List } from "@/lib/domain/register/entry";
import type { Sort } from "@/lib/domain/register/query";

type ListWords = {
  title: string;
  description: string;
  lead: string;
  searchLabel: string;
  total: (count: string) => string;
  /** What a count beside a filter counts, for those who hear it. */
  facetUnit: string;
  filterNames: Partial<Record<Filter, string>>;
  sortNames: Partial<Record<Sort, string>>;
  emptyTitle: string;
  emptyHelp: readonly string[];
  emptyWhole: string;
  near: string;
};

/** Words of the three public lists. */
export const LIST_WORDS: Record<List, ListWords> = {
  consortium: {
    title: "联合体名录",
    description: "已备案的创新联合体：名称、牵头企业、成员单位、产业链和备案状态。",
    lead: "按名称、单位、产业链或者编号查找，一两个字即可，也可以用拼音或者拼音首字母。已到期、已终止和已撤销的仍保留记录。",
    searchLabel: "名称、单位、产业链或编号",
    total: (count) => `共 ${count} 个联合体`,
    facetUnit: "个",
    filterNames: {
      status: "备案状态",
      province: "备案地区",
      chain: "产业链",
      cluster: "产业集群",
      region: "牵头企业所在地",
      kind: "有这类单位参加",
      year: "备案年份",
    },
    sortNames: { relevance: "最相关", newest: "最近备案", oldest: "最早备案" },
    emptyTitle: "没有找到符合条件的联合体",
    emptyHelp: [
      "少输一两个字，例如用“泵阀”代替全称。",
      "用牵头企业、成员单位或者产业链的名称试一试。",
      "去掉一部分筛选条件。",
    ],
    emptyWhole: "查看全部联合体",
    near: "名称相近的联合体",
  },
  institution: {
    title: "机构名录",
    description: "牵头和参加创新联合体的企业、高校、科研院所等机构。",
    lead: "按现用名称、曾用名称或者统一社会信用代码查找，一两个字即可，也可以用拼音或者拼音首字母。",
    searchLabel: "机构名称、曾用名或代码",
    total: (count) => `共 ${count} 家机构`,
    facetUnit: "家",
    filterNames: { kind: "机构类型", province: "所在省份", region: "所在盟市（州）" },
    sortNames: { relevance: "最相关", most: "参加联合体最多" },
    emptyTitle: "没有找到符合条件的机构",
    emptyHelp: [
      "少输一两个字，例如用“农大”以外的正式名称“农业大学”。",
      "机构改过名称的，现用名和曾用名都可以查。",
      "去掉一部分筛选条件。",
    ],
    emptyWhole: "查看全部机构",
    near: "名称相近的机构",
  },
  platform: {
    title: "创新平台名录",
    description: "创新联合体汇聚的国家级、部级、省级创新平台及其依托单位。",
    lead: "按平台名称或者依托单位查找，一两个字即可，也可以用拼音或者拼音首字母。一个平台只登记一次。",
    searchLabel: "平台名称或依托单位",
    total: (count) => `共 ${count} 个平台`,
    facetUnit: "个",
    filterNames: {
      level: "级别",
      category: "类别",
      field: "服务的产业链",
      province: "所在省份",
      region: "所在盟市（州）",
    },
    sortNames: { relevance: "最相关", newest: "最近认定", oldest: "最早认定" },
    emptyTitle: "没有找到符合条件的平台",
    emptyHelp: ["少输一两个字。", "用依托单位的名称试一试。", "去掉一部分筛选条件。"],
    emptyWhole: "查看全部平台",
    near: "名称相近的平台",
  },
};
