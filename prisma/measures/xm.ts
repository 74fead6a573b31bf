import { assumed, found, SOURCES } from "./evidence";
import { GENERIC_THRESHOLDS, genericMeasure } from "./generic";

const { xiamen2025: S2025, xiamen2023: S2023 } = SOURCES;

/** Xiamen: seven units at least, figures of the lead, legal agreement and chief scientist; the bureau files and manages. */
export const xm = genericMeasure({
  province: "xm",
  effectiveFrom: "2025-08-10",
  regionCode: "350200",
  regionName: "厦门市",
  shortName: "厦门",
  authority: found("厦门市科学技术局", S2025),
  letters: "XM",
  basis: [
    {
      title: "《厦门市创新联合体管理办法》",
      issuer: "厦门市科学技术局",
      issued: "2025年7月10日",
      evidence: "found",
      note: "自2025年8月10日起施行，取代厦科创〔2023〕4号。本指南依据公开报道整理，以主管部门公布的文本为准。",
    },
  ],
  researchKinds: found(["university", "researchInstitute", "medicalInstitution"], S2025),
  stated: {
    leadKind: S2025,
    leadRevenue: S2025,
    leadResearch: S2025,
    memberTotal: S2025,
    memberEnterprises: S2025,
    memberResearch: S2025,
    agreement: S2025,
  },
  documents: { agreement: S2025 },
  track: {
    summary: "龙头企业、新型研发机构或者三甲医院牵头，七家以上单位组建的创新联合体，由市科技局备案和管理。",
    decisionType: found("filing", S2025),
    leadKinds: found(["enterprise", "newResearchInstitution", "medicalInstitution"], S2025),
    thresholds: {
      ...GENERIC_THRESHOLDS,
      minMembers: found(7, S2025),
      leadCounts: assumed(true, S2023),
      minEnterprises: found(5, S2025),
      minResearch: found(2, S2025),
      minRevenueWan: found(50_000, S2025),
      minRdWan: found(2_000, S2025),
      minRdPercent: found(3, S2025),
      rdLogic: found("or", S2025),
      basisYears: assumed(3, "原文为「年均」，没有写明年数，参照合肥市的做法"),
    },
  },
});
