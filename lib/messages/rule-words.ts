import type { ConditionId, TrackId } from "@/lib/domain/measure/terms";
import {
  CLAUSE_NAMES,
  CONTACT_NAMES,
  DOCUMENT_NAMES,
  EVIDENCE_NAMES,
  REQUIREMENT_NAMES,
} from "./measure-terms";
import { PLACEHOLDER_NAMES } from "./notice-words";
import { STANDARD_NOTICES } from "./notices";
import { ORGANIZATION_KIND_NAMES } from "./organization-kinds";

export const TRACK_NAMES: Record<TrackId, string> = {
  openFiling: "常年备案通道",
  keyChain: "重点产业链通道",
};

/** Short names of conditions, for tables and differences. */
export const CONDITION_NAMES: Record<ConditionId, string> = {
  leadKind: "牵头单位类型",
  leadCreditCode: "统一社会信用代码",
  leadRegion: "牵头单位所在地区",
  leadRevenue: "营业收入",
  leadResearch: "研发投入",
  leadStatus: "存续状态",
  integrity: "诚信记录",
  memberTotal: "单位总数",
  memberEnterprises: "企业数量",
  memberResearch: "研究单位数量",
  memberConfirmation: "成员确认",
  membersDistinct: "成员不重复",
  agreement: "组建协议",
  agreementClauses: "协议条款",
  liableUnit: "对外承担责任的单位",
  constructionPlan: "建设方案",
  budget: "经费平衡",
  consortiumName: "名称",
  industryChain: "产业链",
  nonSecrecy: "不涉密",
};

/** Names of keys of rule documents, wherever they stand. */
const KEY_NAMES: Record<string, string> = {
  province: "地区标识",
  version: "版本",
  effectiveFrom: "施行日期",
  title: "名称",
  regionCode: "行政区划代码",
  regionName: "地区全称",
  shortName: "地区简称",
  authority: "主管部门",
  jointAuthorities: "共同部门",
  sender: "文书发文单位",
  seal: "印章文字",
  contacts: "联系方式",
  kind: "类别",
  office: "处室",
  phone: "电话",
  email: "邮箱",
  address: "地址",
  basis: "办理依据",
  issuer: "发布机关",
  issued: "发布时间",
  note: "说明",
  texts: "文书和页面用语",
  nature: "备案性质",
  intake: "受理说明",
  noFee: "收费说明",
  secrecy: "保密提示",
  integrity: "诚信要求",
  remedies: "救济途径",
  certificate: "证明上的说明",
  numbering: "编号规则",
  item: "事项代码（四个大写字母）",
  filingNumber: "备案编号格式",
  notice: "告知文书文号格式",
  notices: "文书文本",
  paragraphs: "正文",
  footer: "页脚信息",
  host: "主办单位",
  contact: "联系方式",
  identifier: "网站标识码",
  icp: "ICP 备案号",
  police: "公安备案号",
  researchKinds: "算作研究单位的类型",
  accounts: "账号规则",
  dualSubmit: "提交人与填报人须为两人",
  separateAccounts: "单位管理员账号不得填报",
  tracks: "备案通道",
  name: "名称",
  summary: "简介",
  intakeMode: "申报时间",
  acceptance: "受理方式",
  decisionType: "决定类型",
  steps: "办理环节",
  recommendation: "推荐",
  jointOpinion: "共同部门会商",
  expertReview: "专家评审",
  siteVisit: "现场考察",
  publicNotice: "公示",
  recommenders: "推荐单位",
  code: "代码",
  leadKinds: "可以牵头的单位类型",
  leadMustBeInRegion: "牵头单位须在本地区登记",
  integrityScope: "诚信核查范围",
  thresholds: "门槛",
  minMembers: "单位总数不少于（家）",
  leadCounts: "总数包含牵头单位",
  minEnterprises: "企业不少于（家）",
  minResearch: "研究单位不少于（家）",
  minRevenueWan: "营业收入不少于（万元）",
  minRdWan: "研发投入不少于（万元）",
  minRdPercent: "研发投入占营业收入不低于（%）",
  rdLogic: "两项研发要求的关系",
  basisYears: "按几年计算（1 为上一年度，多年取平均）",
  figuresWaivedFor: "不要求收入和研发数额的牵头单位类型",
  conditions: "条件",
  blocking: "不满足时不能提交",
  documents: "材料",
  type: "材料种类",
  requirement: "要求",
  clauses: "协议条款",
  required: "必须写明",
  deadlines: "期限（工作日）",
  acceptDays: "受理期限",
  correctionDays: "补正期限",
  correctionExtensionDays: "补正延长",
  recommendDays: "推荐期限",
  decideDays: "办结期限",
  decisionExtensionDays: "办结延长",
  jointOpinionDays: "会商期限",
  expertReviewDays: "专家评审期限",
  publicNoticeDays: "公示期",
  objectionDays: "异议核查期限",
  contestDays: "成员异议答复期限",
  deliverDays: "送达期限",
  publishDays: "公布期限",
  jointOpinionStopsClock: "会商期间不计入办结期限",
  silenceIsConsent: "逾期未答复视为同意",
  expertsOfRound: "每轮专家人数（三人以上单数）",
  expertIndicators: "专家评分指标",
  most: "满分",
  planYears: "建设期不超过（年）",
  validityYears: "备案有效期（年）",
  nameEnding: "名称结尾",
  nameWordsForStaff: "须人工核对的名称用字",
  evidence: "依据情况",
  citation: "出处",
  id: "代码",
};

/** A standard title with its placeholders in words. */
function noticeTitle(title: string): string {
  return title.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const word = Object.entries(PLACEHOLDER_NAMES).find(([known]) => known === name)?.[1];
    return `〔${word ?? "…"}〕`;
  });
}

/** Lists whose rows are told by a code that has no word. */
const CODED_LISTS = ["expertIndicators", "recommenders"];

/** Names of rows by what identifies them, under the list they stand in. */
const ROW_NAMES: Record<string, Record<string, string>> = {
  tracks: TRACK_NAMES,
  conditions: CONDITION_NAMES,
  documents: DOCUMENT_NAMES,
  clauses: CLAUSE_NAMES,
  contacts: CONTACT_NAMES,
  notices: Object.fromEntries(
    Object.entries(STANDARD_NOTICES).map(([id, { title }]) => [id, noticeTitle(title)]),
  ),
};

/** Words for the values of enumerations; `key.value` where the key gives the word another sense. */
const OPTION_NAMES: Record<string, string> = {
  ...ORGANIZATION_KIND_NAMES,
  alwaysOpen: "全年开放",
  call: "按通知申报",
  atOnce: "当场受理",
  manual: "人工受理",
  filing: "备案",
  approval: "核准备案",
  none: "不设",
  optional: "可选",
  required: "必经",
  before: "决定前公示",
  after: "决定后公布",
  lead: "仅牵头单位",
  all: "全部单位",
  or: "满足其一",
  and: "同时满足",
  ...EVIDENCE_NAMES,
};
const OPTIONS_OF_KEY: Record<string, Record<string, string>> = {
  requirement: REQUIREMENT_NAMES,
  type: DOCUMENT_NAMES,
  kind: CONTACT_NAMES,
};

/** An option as its key's form shows it. The path may end in `value`; rows know their list by the path. */
export function optionName(path: string, option: string): string {
  const keys = path.split(".").filter((key) => key !== "value" && !/^\d+$/.test(key));
  const key = keys.at(-1) ?? "";
  const ofList = key === "id" ? ROW_NAMES[keys.at(-2) ?? ""] : OPTIONS_OF_KEY[key];
  return ofList?.[option] ?? OPTION_NAMES[option] ?? option;
}

/** Whether a key of a document has its word; for the test that every key has. */
export const hasKeyName = (key: string): boolean => key in KEY_NAMES;

export const keyName = (key: string): string => KEY_NAMES[key] ?? key;

/** The standard text of a notice that a measure has no words of its own for, a paragraph a line. */
export function standardText(path: string): string | null {
  const id = /^notices\.(\w+)\.paragraphs$/.exec(path)?.[1];
  const standard = Object.entries(STANDARD_NOTICES).find(([known]) => known === id)?.[1];
  return standard ? standard.paragraphs.join("\n") : null;
}

/** A place of a document in words: 重点产业链通道 › 门槛 › 单位总数不少于（家）. */
export function placeName(path: string): string {
  const keys = path.split(".").filter((key) => key !== "" && key !== "value");
  return keys
    .map((key, index) => {
      if (/^\d+$/.test(key) && keys[index - 1] !== undefined) return `第 ${Number(key) + 1} 项`;
      const before = keys[index - 1] ?? "";
      if (CODED_LISTS.includes(before)) return `${KEY_NAMES.id} ${key}`;
      return ROW_NAMES[before]?.[key] ?? KEY_NAMES[key] ?? key;
    })
    .filter((_name, index) => keys[index] !== "tracks")
    .join(" › ");
}

/** A finding with its place before it. */
export function placeSentence(path: string, sentence: string): string {
  const place = placeName(path);
  return place ? `「${place}」${sentence}` : sentence;
}

/** A value of a rule as people read it; null is a rule that does not exist. */
export function valueText(value: unknown, path = ""): string {
  if (value === undefined) return "（无）";
  if (value === null || value === "") return "不设";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "number") return value.toLocaleString("zh-CN");
  if (typeof value === "string") return optionName(path, value);
  if (Array.isArray(value))
    return value.length === 0 ? "（空）" : value.map((row) => valueText(row, path)).join("、");
  return Object.entries(value as Record<string, unknown>)
    .map(([key, inner]) => `${keyName(key)}：${valueText(inner, `${path}.${key}`)}`)
    .join("；");
}

const OUTCOME_NAMES = {
  met: "符合",
  missing: "不符合",
  unknown: "无法判断",
  notAsked: "没有这项要求",
} as const;
type OutcomeName = keyof typeof OUTCOME_NAMES;

/** One condition of a back-test: 单位总数：现行规则符合，新规则不符合. */
export const failingText = (row: {
  condition: ConditionId;
  before: OutcomeName;
  after: OutcomeName;
}): string =>
  `${CONDITION_NAMES[row.condition]}：现行规则${OUTCOME_NAMES[row.before]}，新规则${OUTCOME_NAMES[row.after]}`;
