import { type Measure, measureSchema } from "@/lib/domain/measure/schema";
import type { Track, TrackCondition, TrackDocument } from "@/lib/domain/measure/track";
import { assumed, found, SOURCES } from "./evidence";
import { NM_RECOMMENDERS } from "./nm-recommenders";
import {
  agreementClauses,
  COMMON_CONDITIONS,
  condition,
  DEADLINES,
  EXPERT_INDICATORS,
  material,
} from "./shared";

const { innerMongolia2022: S2022, innerMongolia2024: S2024, innerMongoliaCalls: CALLS } = SOURCES;

const conditions: TrackCondition[] = [
  condition({ id: "leadKind", blocking: true, found: S2022 }),
  condition({ id: "leadCreditCode", blocking: true, assumed: "GB 32100-2015" }),
  condition({ id: "leadRegion", blocking: true, found: S2022 }),
  condition({ id: "leadRevenue", blocking: true }),
  condition({ id: "leadResearch", blocking: true }),
  condition({ id: "leadStatus", blocking: true }),
  condition({ id: "integrity", blocking: true, assumed: SOURCES.nanjing }),
  condition({ id: "memberTotal", blocking: true, assumed: SOURCES.hefei }),
  condition({ id: "memberEnterprises", blocking: true, assumed: S2022 }),
  condition({ id: "memberResearch", blocking: true, assumed: S2022 }),
  ...COMMON_CONDITIONS,
  condition({ id: "consortiumName", blocking: true, assumed: S2022 }),
  condition({ id: "industryChain", blocking: true, assumed: S2024 }),
  condition({ id: "nonSecrecy", blocking: true, found: CALLS }),
];

const documents: TrackDocument[] = [
  material({
    type: "applicationForm",
    requirement: "automatic",
    note: "由系统按填报内容生成，无需上传。",
    assumed: SOURCES.baoding,
  }),
  material({
    type: "agreement",
    requirement: "required",
    note: "全体单位法定代表人签字并加盖公章，单位名称与证照一致。",
    assumed: SOURCES.alliances,
  }),
  material({ type: "charter", requirement: "optional", note: null, assumed: SOURCES.nanjing }),
  material({
    type: "constructionPlan",
    requirement: "required",
    note: "写明目标、任务、进度、经费和风险。",
    assumed: SOURCES.nanjing,
  }),
  material({
    type: "leadLicence",
    requirement: "automatic",
    note: "取自牵头企业登记，已有的不再要求提供。",
    assumed: SOURCES.onlineService7,
  }),
  material({
    type: "memberConfirmations",
    requirement: "replacedByConfirmation",
    note: "成员单位在线确认的，不必再交签章页。",
    assumed: SOURCES.alliances,
  }),
  material({ type: "financialEvidence", requirement: "optional", note: null, assumed: SOURCES.shijiazhuang }),
  material({ type: "intellectualPropertyList", requirement: "optional", note: null, assumed: S2022 }),
  material({
    type: "integrityCommitment",
    requirement: "required",
    note: "由牵头企业签署，对材料真实性和科研诚信作出承诺。",
    assumed: SOURCES.shijiazhuang,
  }),
  material({
    type: "nonSecrecyStatement",
    requirement: "required",
    note: "声明所报材料均不涉密。",
    found: CALLS,
  }),
  material({
    type: "authorization",
    requirement: "unlessInPerson",
    note: "法定代表人本人办理的，不需要提交。",
    assumed: SOURCES.licensingLaw("二十九"),
  }),
  material({ type: "other", requirement: "optional", note: null }),
];

const clauses = agreementClauses({ contribution: S2022, benefits: S2022, risk: S2022 });

const openFiling: Track = {
  name: "常年备案",
  summary: "区内企业牵头，联合高校、科研院所和上下游企业组建的创新联合体，全年任何时间都可以网上备案。",
  intakeMode: found("alwaysOpen", S2022),
  acceptance: found("atOnce", S2022),
  decisionType: found("filing", S2022),
  steps: {
    recommendation: assumed("none"),
    jointOpinion: assumed("none"),
    expertReview: assumed("none"),
    siteVisit: assumed("none"),
    publicNotice: assumed("after"),
  },
  recommenders: assumed([]),
  leadKinds: found(["enterprise"], S2022),
  leadMustBeInRegion: found(true, S2022),
  integrityScope: assumed("all", SOURCES.nanjing),
  thresholds: {
    minMembers: assumed(3, SOURCES.hefei),
    leadCounts: assumed(true),
    minEnterprises: assumed(1, S2022),
    minResearch: assumed(1, S2022),
    minRevenueWan: assumed(null),
    minRdWan: assumed(null),
    minRdPercent: assumed(null),
    rdLogic: assumed("or"),
    basisYears: assumed(1),
    figuresWaivedFor: assumed([]),
  },
  conditions,
  documents,
  clauses,
  deadlines: { ...DEADLINES, decideDays: assumed(10) },
  jointOpinionStopsClock: assumed(false),
  silenceIsConsent: assumed(false),
  expertsOfRound: assumed(5),
  expertIndicators: assumed(EXPERT_INDICATORS, SOURCES.nanjing),
  planYears: assumed(5, "河北省创新联合体建设任务期三至五年的做法"),
  validityYears: assumed(null),
  nameEnding: assumed("创新联合体", S2022),
  nameWordsForStaff: assumed(["中国", "中华", "全国", "国家", "国际"]),
};

const keyChain: Track = {
  ...openFiling,
  name: "重点产业链",
  summary: "围绕自治区重点产业链布局的创新联合体，按自治区科技厅发布的通知组建，由盟市推荐。",
  intakeMode: assumed("call", S2024),
  acceptance: assumed("manual"),
  steps: {
    recommendation: assumed("required", S2024),
    jointOpinion: assumed("none"),
    expertReview: assumed("required"),
    siteVisit: assumed("optional"),
    publicNotice: assumed("before", SOURCES.notice5),
  },
  recommenders: assumed(NM_RECOMMENDERS, S2024),
  leadKinds: found(["enterprise"], S2024),
  leadMustBeInRegion: assumed(true, S2024),
  documents: [
    ...documents.filter(({ type }) => type !== "other"),
    material({
      type: "recommendationLetter",
      requirement: "automatic",
      note: "由推荐单位在线出具，申请单位不用提交。",
      assumed: CALLS,
    }),
    ...documents.filter(({ type }) => type === "other"),
  ],
  deadlines: DEADLINES,
};

/** Inner Mongolia: always open, accepted at once; the key-chain track beside it since the plan of December 2024. */
export const nm: Measure = measureSchema.parse({
  province: "nm",
  version: 1,
  effectiveFrom: "2021-01-01",
  title: "内蒙古自治区创新联合体备案",
  regionCode: "150000",
  regionName: "内蒙古自治区",
  shortName: "内蒙古",
  authority: found("内蒙古自治区科学技术厅", S2024),
  jointAuthorities: assumed([]),
  sender: "内蒙古自治区科学技术厅",
  seal: "内蒙古自治区科学技术厅",
  contacts: [
    { kind: "business", office: "业务咨询", phone: null, email: null, address: null },
    { kind: "system", office: "系统使用", phone: null, email: null, address: null },
    { kind: "integrity", office: "科研诚信", phone: null, email: null, address: null },
  ],
  basis: [
    {
      title: "《中华人民共和国科学技术进步法》第三十一条",
      issuer: "全国人民代表大会常务委员会",
      issued: "2021年修订",
      evidence: "found",
      note: "鼓励企业、科研院所、高校等按照市场机制联合组建创新联合体。",
    },
    {
      title: "《积极构建企业主导的融通创新生态》",
      issuer: "内蒙古自治区科学技术厅",
      issued: "2022年8月",
      evidence: "found",
      note: "开通创新联合体网上备案绿色通道，「常年开放、即时受理」。",
    },
    {
      title: "《内蒙古自治区重点产业链创新联合体建设实施方案》",
      issuer: "内蒙古自治区科学技术厅",
      issued: "2024年12月19日",
      evidence: "found",
      note: "经自治区人民政府同意印发，适用于重点产业链创新联合体。",
    },
  ],
  texts: {
    nature:
      "备案是对创新联合体的登记和服务，不代表法人登记，不构成行政许可。未备案的联合体可以依法开展合作。",
    intake: "网上备案绿色通道常年开放、即时受理：材料齐全的，提交后当场受理并告知办结日期。",
    noFee: "办理备案不收取任何费用。",
    secrecy: "本系统为非涉密系统，禁止填报和上传涉密信息。",
    integrity: "申请单位对材料的真实性负责。提供虚假材料的，不予备案或者撤销备案，并按科研诚信规定处理。",
    remedies: "对不予受理、不予备案的决定有异议的，可以向作出决定的部门提出申诉，也可以依法寻求其他救济。",
    certificate: "本证明不代表法人登记，不构成行政许可。",
  },
  numbering: { item: "CXLH", filingNumber: assumed("NMCXLHT-{yyyy}-{seq4}") },
  footer: { host: "内蒙古自治区科学技术厅", contact: null, identifier: null, icp: null, police: null },
  researchKinds: assumed(
    ["university", "researchInstitute", "newResearchInstitution", "medicalInstitution"],
    S2022,
  ),
  accounts: { dualSubmit: assumed(false), separateAccounts: assumed(false, CALLS) },
  tracks: { openFiling, keyChain },
});
