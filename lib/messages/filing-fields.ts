import type { PART_FIELDS, SECTIONS, SectionId } from "@/lib/domain/filing/sections";
import type { FilingState } from "@/lib/domain/filing/states";
import type {
  ContributionKind,
  MembershipTier,
  PlatformLevel,
  TaskKind,
} from "@/lib/domain/filing/vocabulary";
import type { ClauseId } from "@/lib/domain/measure/terms";
import { CLAUSE_NAMES } from "./measure-terms";

export const TASK_KIND_NAMES: Record<TaskKind, string> = {
  keyTechnology: "关键核心技术攻关",
  publicServicePlatform: "公共服务平台建设",
  majorProject: "重大项目实施",
  transfer: "成果转移转化",
  exchange: "交流合作",
  standards: "标准制定",
  training: "人才培养",
  pilotDemonstration: "中试和示范应用",
};

export const CONTRIBUTION_KIND_NAMES: Record<ContributionKind, string> = {
  money: "资金",
  equipment: "设备",
  technology: "技术和知识产权",
  people: "人员",
  site: "场地",
  scenario: "应用场景",
  data: "数据",
};

export const TIER_NAMES: Record<MembershipTier, string> = {
  core: "核心层",
  close: "紧密层",
  general: "一般成员",
};

export const PLATFORM_LEVEL_NAMES: Record<PlatformLevel, string> = {
  national: "国家级",
  ministerial: "部委级",
  provincial: "省级（自治区级）",
  municipal: "市级（盟级）",
};

export const SECTION_NAMES: Record<SectionId, string> = {
  basic: "基本信息",
  tasks: "攻关任务",
  platforms: "创新平台",
  agreement: "组建协议",
  governance: "治理结构",
  funding: "经费",
  declarations: "承诺",
};

export const MEMBERS_NAME = "成员单位";
export const MATERIALS_NAME = "材料";

/** What one row of a repeated section is called. */
export const ROW_NAMES: Partial<Record<SectionId, string>> = { tasks: "任务", platforms: "平台" };

/** Applicants' words for where their filing stands. */
export const APPLICANT_STATE_NAMES: Record<FilingState, string> = {
  draft: "填报中",
  submitted: "已提交",
  recommending: "待推荐",
  received: "已收件，待受理",
  correction: "待您补正",
  accepted: "已受理，待审核",
  checking: "审核中",
  correctionInReview: "待您补正",
  jointOpinion: "征求联合部门意见",
  expertReview: "专家论证",
  siteVisit: "现场核查",
  proposed: "已提出审核意见",
  publicNotice: "公示中",
  approving: "待审批",
  filed: "已备案",
  rejected: "不予备案",
  notAccepted: "不予受理",
  withdrawn: "已撤回",
  lapsed: "逾期未补正，已终止",
};

type FieldWords = { label: string; hint?: string; options?: Readonly<Record<string, string>> };

type WordsOf<F> = F extends { options: readonly (infer O extends string)[] }
  ? { label: string; hint?: string; options: Readonly<Record<O, string>> }
  : { label: string; hint?: string };

type SectionWords = {
  [S in SectionId]: {
    [F in keyof (typeof SECTIONS)[S]["fields"]]: WordsOf<(typeof SECTIONS)[S]["fields"][F]>;
  };
};
type PartWords = { [F in keyof typeof PART_FIELDS]: WordsOf<(typeof PART_FIELDS)[F]> };

/** Label, hint and option labels of every field of the catalogue; a missing one does not compile. */
const FIELD_WORDS: SectionWords = {
  basic: {
    name: { label: "联合体名称", hint: "须以「创新联合体」结尾，与组建协议一致。不要求冠以地区名。" },
    shortName: { label: "简称", hint: "用于名录和列表。" },
    chainCodes: { label: "所属产业链", hint: "至少选一条，可以多选。" },
    clusterCodes: { label: "所属产业集群" },
    regionCodes: { label: "实施地区", hint: "主要任务在哪些盟市（市州）实施，可以多选。" },
    industryCode: { label: "国民经济行业", hint: "按 GB/T 4754—2017 选择联合体主要服务的行业。" },
    formationDate: { label: "组建日期", hint: "一般为组建协议签订日期，例如 2026-03-15。" },
    planYears: { label: "建设周期（年）", hint: "1 至 5 年，与建设方案一致。" },
    objectives: { label: "建设目标", hint: "要解决什么问题、达到什么指标。2000 字以内。" },
    publicSummary: {
      label: "公开简介",
      hint: "备案后在名录中公开，请勿写入涉密或者商业秘密内容。400 字以内。",
    },
    projectReference: { label: "承担的科技计划项目", hint: "已立项的，填写项目名称或者编号。" },
    hasLegalEntity: {
      label: "是否依托独立法人运行",
      hint: "联合体本身不要求是法人。",
      options: { no: "否，按协议运行", yes: "是，设有独立法人" },
    },
    entityCreditCode: { label: "运行主体的统一社会信用代码", hint: "18 位。空格、全角、小写均可识别。" },
  },
  tasks: {
    kind: { label: "任务类型", options: TASK_KIND_NAMES },
    goal: { label: "任务目标", hint: "500 字以内。" },
    leadUnit: { label: "牵头承担单位" },
    partners: { label: "参与单位" },
    startsOn: { label: "开始日期", hint: "例如 2026-04-01。" },
    endsOn: { label: "完成日期", hint: "例如 2028-12-31。" },
    indicator: { label: "考核指标", hint: "写成可以核对的数量、性能或者成果。500 字以内。" },
    budgetWan: { label: "任务经费", hint: "单位：万元。各项任务之和应等于总经费。" },
  },
  platforms: {
    host: { label: "依托单位" },
    name: { label: "平台名称", hint: "与批复文件一致。" },
    level: { label: "级别", options: PLATFORM_LEVEL_NAMES },
    category: { label: "类别", hint: "例如重点实验室、技术创新中心、企业技术中心。" },
    approvedOn: { label: "认定日期", hint: "例如 2023-06-30。" },
    validUntil: { label: "有效期至", hint: "没有期限的不填。" },
    documentNumber: { label: "批复文号" },
  },
  agreement: {
    signedOn: { label: "签订日期", hint: "最后一家单位签字盖章的日期。" },
    effectiveFrom: { label: "生效日期" },
    until: { label: "有效期至", hint: "长期有效的不填。" },
    liableUnit: { label: "对外承担责任的单位", hint: "协议确定的一家单位。更改以后，成员单位需要重新确认。" },
  },
  governance: {
    council: { label: "理事会（决策机构）", hint: "组成、产生方式和职责。1000 字以内。" },
    decisionRule: { label: "表决规则", hint: "例如出席人数和通过比例。500 字以内。" },
    secretariatUnit: { label: "秘书处所在单位" },
    expertCommittee: { label: "专家委员会", hint: "设立的，写明组成和职责。1000 字以内。" },
    chiefScientist: { label: "首席科学家", hint: "只供办理使用，不公开。" },
    contactName: { label: "联系人姓名", hint: "只供办理使用，不公开。" },
    contactPhone: { label: "联系人电话", hint: "手机或者带区号的固定电话。不公开。" },
    contactEmail: { label: "联系人邮箱", hint: "通知发到这个邮箱。不公开。" },
  },
  funding: {
    totalWan: { label: "总经费", hint: "单位：万元。等于自筹、财政和社会资金之和。" },
    selfRaisedWan: { label: "自筹资金", hint: "单位：万元。各单位投入之和不少于这一数额。" },
    fiscalWan: { label: "财政资金", hint: "单位：万元。没有的不填。" },
    socialWan: { label: "社会资金", hint: "单位：万元。没有的不填。" },
    leadContributionKind: { label: "牵头企业投入方式", options: CONTRIBUTION_KIND_NAMES },
    leadContributionWan: { label: "牵头企业投入数额", hint: "单位：万元。实物和技术按作价填写。" },
    use: { label: "经费使用和管理", hint: "主要用途和管理办法。1000 字以内。" },
  },
  declarations: {
    nonSecrecy: { label: "所报材料和填报内容均不涉及国家秘密、工作秘密" },
    truth: { label: "所报材料和填报内容真实、完整，与原件一致" },
    integrity: { label: "牵头企业没有在惩戒期内的科研失信和社会信用失信记录" },
    consent: { label: "同意备案后按名录公开范围公开联合体信息" },
    filedBy: {
      label: "由谁办理",
      options: { legalRepresentative: "法定代表人本人", agent: "受委托人（须上传授权委托书）" },
    },
  },
};

/** Words of a member's own part. */
export const PART_WORDS: PartWords = {
  tier: { label: "成员类别", options: TIER_NAMES },
  duty: { label: "承担的任务和职责", hint: "500 字以内。" },
  taskNumbers: { label: "参与的任务序号", hint: "例如 1、3。" },
  contributionKind: { label: "投入方式", options: CONTRIBUTION_KIND_NAMES },
  contributionWan: { label: "投入数额", hint: "单位：万元。没有资金或者作价的不填。" },
};

/** Words of what a member confirms beside its own part. */
export const VIEW_WORDS: Readonly<Record<string, string>> = {
  consortiumName: FIELD_WORDS.basic.name.label,
  leadName: "牵头企业",
  liableUnitName: FIELD_WORDS.agreement.liableUnit.label,
  agreementText: "组建协议文本",
  memberName: "成员单位名称",
  ...Object.fromEntries(Object.entries(PART_WORDS).map(([field, { label }]) => [`part.${field}`, label])),
};

const CLAUSE_PREFIX = "clause_";

/** The words of one field of a section, also of the agreement's clause checklist; null for an unknown name. */
export function fieldWords(section: SectionId, name: string): FieldWords | null {
  if (section === "agreement" && name.startsWith(CLAUSE_PREFIX)) {
    const clause = CLAUSE_NAMES[name.slice(CLAUSE_PREFIX.length) as ClauseId];
    return clause ? { label: clause, hint: undefined } : null;
  }
  const words: Readonly<Record<string, FieldWords>> = FIELD_WORDS[section];
  return words[name] ?? null;
}

/** The words of one field of a member's part; null for an unknown name. */
export function partWords(name: string): FieldWords | null {
  const words: Readonly<Record<string, FieldWords>> = PART_WORDS;
  return words[name] ?? null;
}
