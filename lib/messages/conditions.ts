import type { ConditionId } from "@/lib/domain/measure/terms";
import type { Track } from "@/lib/domain/measure/track";
import { ORGANIZATION_KIND_NAMES } from "./organization-kinds";

type Place = { regionName: string };
type Words = (track: Track, place: Place) => string;

const wan = (amount: number | null) => `${(amount ?? 0).toLocaleString("zh-CN")} 万元`;

const basis = ({ thresholds }: Track) =>
  thresholds.basisYears.value === 1 ? "上一年度" : `近 ${thresholds.basisYears.value} 年平均`;

const kindsOf = ({ leadKinds }: Track) =>
  leadKinds.value.map((kind) => ORGANIZATION_KIND_NAMES[kind]).join("、");

function waiver({ thresholds }: Track): string {
  const kinds = thresholds.figuresWaivedFor.value.map((kind) => ORGANIZATION_KIND_NAMES[kind]);
  return kinds.length > 0 ? `（${kinds.join("、")}牵头的不要求）` : "";
}

function researchText(track: Track): string {
  const { minRdWan, minRdPercent, rdLogic } = track.thresholds;
  const parts: string[] = [];
  if (minRdWan.value !== null) parts.push(`不少于 ${wan(minRdWan.value)}`);
  if (minRdPercent.value !== null) parts.push(`不低于营业收入的 ${minRdPercent.value}%`);
  return `牵头企业${basis(track)}研发投入${parts.join(rdLogic.value === "or" ? "，或者" : "，并且")}${waiver(track)}`;
}

/** Each condition as a citizen reads it, with the figures of the measure. */
export const CONDITION_TEXTS: Record<ConditionId, Words> = {
  leadKind: (track) => `由一家${kindsOf(track)}牵头`,
  leadCreditCode: () => "牵头企业有统一社会信用代码，校验通过",
  leadRegion: (_, { regionName }) => `牵头企业在${regionName}登记注册`,
  leadRevenue: (track) =>
    `牵头企业${basis(track)}营业收入不少于 ${wan(track.thresholds.minRevenueWan.value)}${waiver(track)}`,
  leadResearch: researchText,
  leadStatus: () => "牵头企业正常存续，没有注销或者吊销",
  integrity: ({ integrityScope }) =>
    integrityScope.value === "all"
      ? "牵头企业和各成员单位没有在惩戒期内的失信记录"
      : "牵头企业没有在惩戒期内的失信记录",
  memberTotal: ({ thresholds }) =>
    `${thresholds.leadCounts.value ? "连同牵头企业" : "除牵头企业外"}不少于 ${thresholds.minMembers.value} 家单位`,
  memberEnterprises: ({ thresholds }) =>
    `其中企业不少于 ${thresholds.minEnterprises.value} 家${thresholds.leadCounts.value ? "（含牵头企业）" : ""}`,
  memberResearch: ({ thresholds }) => `其中高校、科研院所等研究单位不少于 ${thresholds.minResearch.value} 家`,
  memberConfirmation: () => "每个成员单位都在线确认，或者提交加盖公章的确认函",
  membersDistinct: () => "同一家单位只列一次",
  agreement: () => "各单位签订组建协议，全部签字盖章",
  agreementClauses: ({ clauses }) =>
    `协议写明规定的 ${clauses.filter(({ required }) => required).length} 项内容`,
  liableUnit: () => "协议确定一家成员单位对外承担责任",
  constructionPlan: ({ planYears }) =>
    planYears.value === null ? "有建设方案" : `有建设方案，任务期不超过 ${planYears.value} 年`,
  budget: () => "各项任务经费之和等于总经费，各方投入之和不少于自筹部分",
  consortiumName: ({ nameEnding }) => `名称以「${nameEnding.value}」结尾，不要求冠以地区名`,
  industryChain: () => "至少属于一条产业链",
  nonSecrecy: () => "所报材料均不涉密",
};

type ConditionGroup = { title: string; conditions: readonly ConditionId[] };

/** The order in which conditions are read. */
export const CONDITION_GROUPS: readonly ConditionGroup[] = [
  {
    title: "牵头企业",
    conditions: [
      "leadKind",
      "leadCreditCode",
      "leadRegion",
      "leadStatus",
      "leadRevenue",
      "leadResearch",
      "integrity",
    ],
  },
  {
    title: "成员单位",
    conditions: [
      "memberTotal",
      "memberEnterprises",
      "memberResearch",
      "memberConfirmation",
      "membersDistinct",
    ],
  },
  {
    title: "协议与方案",
    conditions: ["agreement", "agreementClauses", "liableUnit", "constructionPlan", "budget"],
  },
  { title: "名称、领域与保密", conditions: ["consortiumName", "industryChain", "nonSecrecy"] },
];
