import { assumed, found, SOURCES } from "./evidence";
import { GENERIC_THRESHOLDS, genericMeasure } from "./generic";

const CALL = SOURCES.nanjingCall;

const DISTRICTS: readonly (readonly [code: string, name: string])[] = [
  ["320102", "玄武区"],
  ["320104", "秦淮区"],
  ["320105", "建邺区"],
  ["320106", "鼓楼区"],
  ["320111", "浦口区"],
  ["320113", "栖霞区"],
  ["320114", "雨花台区"],
  ["320115", "江宁区"],
  ["320116", "六合区"],
  ["320117", "溧水区"],
  ["320118", "高淳区"],
];

/** Nanjing: revenue of the year before, or a listed research institution as lead; charter, plan and clean records. */
export const nj = genericMeasure({
  province: "nj",
  effectiveFrom: "2023-01-01",
  regionCode: "320100",
  regionName: "南京市",
  shortName: "南京",
  authority: assumed("南京市科学技术局", CALL),
  letters: "NJ",
  basis: [
    {
      title: "南京市创新联合体备案条件（宁科规〔2022〕6号）",
      issuer: "南京市科学技术局",
      issued: "2022年",
      evidence: "found",
      note: "2023年备案通知依据该文件。以主管部门公布的文本为准。",
    },
  ],
  stated: { leadKind: CALL, leadRevenue: CALL, integrity: CALL, constructionPlan: CALL },
  documents: { charter: CALL, constructionPlan: CALL },
  track: {
    summary: "龙头企业或者入选的高水平新型研发机构牵头，围绕系统性重大任务组建的创新联合体，由所在区推荐。",
    intakeMode: found("call", CALL),
    decisionType: found("filing", CALL),
    steps: {
      recommendation: assumed("required", `${CALL}：通知发至各区科技主管部门`),
      jointOpinion: assumed("none"),
      expertReview: assumed("optional"),
      siteVisit: assumed("optional"),
      publicNotice: assumed("before", SOURCES.notice5),
    },
    recommenders: assumed(
      DISTRICTS.map(([code, name]) => ({ code, name: `${name}科学技术局` })),
      CALL,
    ),
    leadKinds: found(["enterprise", "newResearchInstitution"], CALL),
    integrityScope: found("all", CALL),
    thresholds: {
      ...GENERIC_THRESHOLDS,
      minRevenueWan: found(40_000, CALL),
      basisYears: found(1, CALL),
      figuresWaivedFor: found(["newResearchInstitution"], CALL),
    },
  },
});
