import { type Measure, measureSchema } from "@/lib/domain/measure/schema";
import type { Track, TrackCondition, TrackDocument } from "@/lib/domain/measure/track";
import { assumed, found, SOURCES } from "./evidence";
import { GS_RECOMMENDERS } from "./gs-recommenders";
import {
  agreementClauses,
  COMMON_CONDITIONS,
  condition,
  DEADLINES,
  EXPERT_INDICATORS,
  material,
} from "./shared";

const { gansu2021: S2021, gansuMedicine: S2022, gansuFirstBatch: FIRST } = SOURCES;

const conditions: TrackCondition[] = [
  condition({ id: "leadKind", blocking: true, found: S2021 }),
  condition({ id: "leadCreditCode", blocking: true, assumed: "GB 32100-2015" }),
  condition({ id: "leadRegion", blocking: true, found: S2021 }),
  condition({ id: "leadRevenue", blocking: true }),
  condition({ id: "leadResearch", blocking: true }),
  condition({ id: "leadStatus", blocking: true }),
  condition({ id: "integrity", blocking: true, assumed: SOURCES.nanjing }),
  condition({ id: "memberTotal", blocking: true, assumed: SOURCES.hefei }),
  condition({ id: "memberEnterprises", blocking: true, assumed: S2021 }),
  condition({ id: "memberResearch", blocking: true, assumed: S2021 }),
  ...COMMON_CONDITIONS,
  condition({ id: "consortiumName", blocking: true, assumed: FIRST }),
  condition({ id: "industryChain", blocking: true }),
  condition({ id: "nonSecrecy", blocking: true }),
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
  material({
    type: "financialEvidence",
    requirement: "required",
    note: "最近一个年度的审计报告或研发投入证明。",
    assumed: SOURCES.shijiazhuang,
  }),
  material({ type: "intellectualPropertyList", requirement: "optional", note: null }),
  material({
    type: "integrityCommitment",
    requirement: "required",
    note: "由牵头企业签署，对材料真实性和科研诚信作出承诺。",
    assumed: SOURCES.shijiazhuang,
  }),
  material({ type: "nonSecrecyStatement", requirement: "required", note: "声明所报材料均不涉密。" }),
  material({
    type: "authorization",
    requirement: "unlessInPerson",
    note: "法定代表人本人办理的，不需要提交。",
    assumed: SOURCES.licensingLaw("二十九"),
  }),
  material({
    type: "recommendationLetter",
    requirement: "automatic",
    note: "由推荐单位在线出具，申请单位不用提交。",
    assumed: SOURCES.licensingLaw("三十五"),
  }),
  material({ type: "other", requirement: "optional", note: null }),
];

const openFiling: Track = {
  name: "核准备案",
  summary:
    "省内企业牵头，联合上下游中小微企业、高校和科研院所组建的企业创新联合体，由两个部门共同指导、核准备案。",
  intakeMode: assumed("alwaysOpen"),
  acceptance: assumed("manual"),
  decisionType: found("approval", S2022),
  steps: {
    recommendation: assumed("required"),
    jointOpinion: assumed("required", S2022),
    expertReview: found("required", S2022),
    siteVisit: assumed("optional"),
    publicNotice: assumed("before", SOURCES.notice5),
  },
  recommenders: assumed(GS_RECOMMENDERS),
  leadKinds: found(["enterprise"], S2021),
  leadMustBeInRegion: found(true, S2021),
  integrityScope: assumed("all", SOURCES.nanjing),
  thresholds: {
    minMembers: assumed(3, SOURCES.hefei),
    leadCounts: assumed(true),
    minEnterprises: assumed(2, S2021),
    minResearch: assumed(1, S2021),
    minRevenueWan: assumed(null),
    minRdWan: assumed(null),
    minRdPercent: assumed(null),
    rdLogic: assumed("or"),
    basisYears: assumed(1),
    figuresWaivedFor: assumed([]),
  },
  conditions,
  documents,
  clauses: agreementClauses({}),
  deadlines: DEADLINES,
  jointOpinionStopsClock: assumed(false),
  silenceIsConsent: assumed(false),
  expertsOfRound: assumed(5),
  expertIndicators: assumed(EXPERT_INDICATORS, SOURCES.nanjing),
  planYears: assumed(5, "河北省创新联合体建设任务期三至五年的做法"),
  validityYears: assumed(3),
  nameEnding: assumed("创新联合体", FIRST),
  nameWordsForStaff: assumed(["中国", "中华", "全国", "国家", "国际"]),
};

/** Gansu: approval by the science department, with the industry department and rounds of expert advice. */
export const gs: Measure = measureSchema.parse({
  province: "gs",
  version: 1,
  effectiveFrom: "2021-01-01",
  title: "甘肃省企业创新联合体备案",
  regionCode: "620000",
  regionName: "甘肃省",
  shortName: "甘肃",
  authority: found("甘肃省科学技术厅", S2021),
  jointAuthorities: found(["甘肃省工业和信息化厅"], S2021),
  sender: "甘肃省科学技术厅",
  seal: "甘肃省科学技术厅",
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
      title: "《甘肃省企业创新联合体组建与运行管理办法（试行）》",
      issuer: "甘肃省科学技术厅、甘肃省工业和信息化厅",
      issued: "2021年3月公布",
      evidence: "found",
      note: "本指南依据公开报道整理。办法原文的条款以主管部门公布的文本为准。",
    },
  ],
  texts: {
    nature:
      "备案是对创新联合体的登记和服务，不代表法人登记，不构成行政许可。未备案的联合体可以依法开展合作。",
    intake: "全年任何时间都可以填报和提交；经推荐后由省科技厅在规定的工作日内受理。",
    noFee: "办理备案不收取任何费用。",
    secrecy: "本系统为非涉密系统，禁止填报和上传涉密信息。",
    integrity: "申请单位对材料的真实性负责。提供虚假材料的，不予备案或者撤销备案，并按科研诚信规定处理。",
    remedies: "对不予受理、不予备案的决定有异议的，可以向作出决定的部门提出申诉，也可以依法寻求其他救济。",
    certificate: "本证明不代表法人登记，不构成行政许可。",
  },
  numbering: { item: "CXLH", filingNumber: assumed("GSCXLHT-{yyyy}-{seq4}") },
  footer: { host: "甘肃省科学技术厅", contact: null, identifier: null, icp: null, police: null },
  researchKinds: found(
    ["university", "researchInstitute", "newResearchInstitution", "medicalInstitution"],
    S2022,
  ),
  accounts: { dualSubmit: assumed(false), separateAccounts: assumed(false) },
  tracks: { openFiling },
});
