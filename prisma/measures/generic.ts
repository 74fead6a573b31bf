import { type BasisDocument, type Measure, measureSchema } from "@/lib/domain/measure/schema";
import type { ConditionId, DocumentType } from "@/lib/domain/measure/terms";
import type { Track, TrackCondition, TrackDocument } from "@/lib/domain/measure/track";
import { assumed, SOURCES } from "./evidence";
import {
  agreementClauses,
  COMMON_CONDITIONS,
  condition,
  DEADLINES,
  EXPERT_INDICATORS,
  material,
} from "./shared";

/** Conditions that the text of the place itself states; the others stand by analogy. */
type StatedConditions = Partial<Record<ConditionId, string>>;
type StatedDocuments = Partial<Record<DocumentType, string>>;

type Place = {
  province: string;
  effectiveFrom: string;
  regionCode: string;
  regionName: string;
  shortName: string;
  authority: Measure["authority"];
  basis: BasisDocument[];
  /** Letters before the year in filing numbers. */
  letters: string;
  researchKinds?: Measure["researchKinds"];
  stated: StatedConditions;
  documents?: StatedDocuments;
  track: Partial<Track> & Pick<Track, "summary">;
};

const ANALOGY: StatedConditions = {
  leadCreditCode: "GB 32100-2015",
  integrity: SOURCES.nanjing,
  memberTotal: SOURCES.hefei,
  memberEnterprises: SOURCES.xiamen2025,
  memberResearch: SOURCES.xiamen2025,
};

const IDS: readonly ConditionId[] = [
  "leadKind",
  "leadCreditCode",
  "leadRegion",
  "leadRevenue",
  "leadResearch",
  "leadStatus",
  "integrity",
  "memberTotal",
  "memberEnterprises",
  "memberResearch",
  ...COMMON_CONDITIONS.map(({ id }) => id),
  "consortiumName",
  "industryChain",
  "nonSecrecy",
];

function conditionsOf(stated: StatedConditions): TrackCondition[] {
  const common = new Map(COMMON_CONDITIONS.map((row) => [row.id, row]));
  return IDS.map((id) => {
    const source = stated[id];
    if (source) return condition({ id, blocking: true, found: source });
    return common.get(id) ?? condition({ id, blocking: true, assumed: ANALOGY[id] ?? null });
  });
}

const DOCUMENTS: readonly Parameters<typeof material>[0][] = [
  {
    type: "applicationForm",
    requirement: "automatic",
    note: "由系统按填报内容生成，无需上传。",
    assumed: SOURCES.baoding,
  },
  {
    type: "agreement",
    requirement: "required",
    note: "全体单位法定代表人签字并加盖公章，单位名称与证照一致。",
    assumed: SOURCES.alliances,
  },
  { type: "charter", requirement: "optional", note: null, assumed: SOURCES.nanjing },
  {
    type: "constructionPlan",
    requirement: "required",
    note: "写明目标、任务、进度、经费和风险。",
    assumed: SOURCES.nanjing,
  },
  {
    type: "leadLicence",
    requirement: "automatic",
    note: "取自牵头企业登记，已有的不再要求提供。",
    assumed: SOURCES.onlineService7,
  },
  {
    type: "memberConfirmations",
    requirement: "replacedByConfirmation",
    note: "成员单位在线确认的，不必再交签章页。",
    assumed: SOURCES.alliances,
  },
  {
    type: "financialEvidence",
    requirement: "required",
    note: "规定年度的审计报告或研发投入证明。",
    assumed: SOURCES.shijiazhuang,
  },
  { type: "intellectualPropertyList", requirement: "optional", note: null },
  {
    type: "integrityCommitment",
    requirement: "required",
    note: "由牵头企业签署，对材料真实性和科研诚信作出承诺。",
    assumed: SOURCES.shijiazhuang,
  },
  { type: "nonSecrecyStatement", requirement: "required", note: "声明所报材料均不涉密。" },
  {
    type: "authorization",
    requirement: "unlessInPerson",
    note: "法定代表人本人办理的，不需要提交。",
    assumed: SOURCES.licensingLaw("二十九"),
  },
  { type: "other", requirement: "optional", note: null },
];

/** A material the text of the place names is required there. */
function documentsOf(stated: StatedDocuments): TrackDocument[] {
  return DOCUMENTS.map(({ type, requirement, note, ...source }) => {
    const own = stated[type];
    return own
      ? material({
          type,
          requirement: requirement === "optional" ? "required" : requirement,
          note,
          found: own,
        })
      : material({ type, requirement, note, ...source });
  });
}

/** No figure is set: where a text states none, none is enforced and none is shown (P-1). */
export const GENERIC_THRESHOLDS: Track["thresholds"] = {
  minMembers: assumed(3, SOURCES.hefei),
  leadCounts: assumed(true),
  minEnterprises: assumed(1),
  minResearch: assumed(1),
  minRevenueWan: assumed(null),
  minRdWan: assumed(null),
  minRdPercent: assumed(null),
  rdLogic: assumed("or"),
  basisYears: assumed(1),
  figuresWaivedFor: assumed([]),
};

const TRACK: Omit<Track, "summary" | "conditions" | "documents"> = {
  name: "备案",
  intakeMode: assumed("alwaysOpen"),
  acceptance: assumed("manual"),
  decisionType: assumed("filing"),
  steps: {
    recommendation: assumed("none"),
    jointOpinion: assumed("none"),
    expertReview: assumed("optional"),
    siteVisit: assumed("optional"),
    publicNotice: assumed("before", SOURCES.notice5),
  },
  recommenders: assumed([]),
  leadKinds: assumed(["enterprise"], SOURCES.progressLaw31),
  leadMustBeInRegion: assumed(true),
  integrityScope: assumed("all", SOURCES.nanjing),
  thresholds: GENERIC_THRESHOLDS,
  clauses: agreementClauses({}),
  deadlines: DEADLINES,
  jointOpinionStopsClock: assumed(false),
  silenceIsConsent: assumed(false),
  expertsOfRound: assumed(5),
  expertIndicators: assumed(EXPERT_INDICATORS, SOURCES.nanjing),
  planYears: assumed(5, "河北省创新联合体建设任务期三至五年的做法"),
  validityYears: assumed(3),
  nameEnding: assumed("创新联合体"),
  nameWordsForStaff: assumed(["中国", "中华", "全国", "国家", "国际"]),
};

/** What every place has in common, with the values its own text states: the way to a measure for a new place. */
export function genericMeasure({ stated, documents = {}, track, letters, ...place }: Place): Measure {
  const office = place.authority.value;
  return measureSchema.parse({
    version: 1,
    title: `${place.regionName}创新联合体备案`,
    jointAuthorities: assumed([]),
    sender: office,
    seal: office,
    contacts: [
      { kind: "business", office: "业务咨询", phone: null, email: null, address: null },
      { kind: "system", office: "系统使用", phone: null, email: null, address: null },
      { kind: "integrity", office: "科研诚信", phone: null, email: null, address: null },
    ],
    texts: {
      nature:
        "备案是对创新联合体的登记和服务，不代表法人登记，不构成行政许可。未备案的联合体可以依法开展合作。",
      intake: "网上填报和提交，材料齐全的在规定的工作日内受理。",
      noFee: "办理备案不收取任何费用。",
      secrecy: "本系统为非涉密系统，禁止填报和上传涉密信息。",
      integrity: "申请单位对材料的真实性负责。提供虚假材料的，不予备案或者撤销备案，并按科研诚信规定处理。",
      remedies: "对不予受理、不予备案的决定有异议的，可以向作出决定的部门提出申诉，也可以依法寻求其他救济。",
      certificate: "本证明不代表法人登记，不构成行政许可。",
    },
    numbering: { item: "CXLH", filingNumber: assumed(`${letters}CXLHT-{yyyy}-{seq4}`) },
    footer: { host: office, contact: null, identifier: null, icp: null, police: null },
    researchKinds: assumed(
      ["university", "researchInstitute", "newResearchInstitution", "medicalInstitution"],
      SOURCES.xiamen2025,
    ),
    accounts: { dualSubmit: assumed(false), separateAccounts: assumed(false) },
    ...place,
    basis: [LAW, ...place.basis],
    tracks: {
      openFiling: {
        ...TRACK,
        conditions: conditionsOf(stated),
        documents: documentsOf(documents),
        ...track,
      },
    },
  });
}

const LAW: BasisDocument = {
  title: "《中华人民共和国科学技术进步法》第三十一条",
  issuer: "全国人民代表大会常务委员会",
  issued: "2021年修订",
  evidence: "found",
  note: "鼓励企业、科研院所、高校等按照市场机制联合组建创新联合体。",
};
