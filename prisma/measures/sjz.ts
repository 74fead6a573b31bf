import { assumed, found, SOURCES } from "./evidence";
import { GENERIC_THRESHOLDS, genericMeasure } from "./generic";

const { shijiazhuang: S2024, hebei2023: HEBEI } = SOURCES;

/** Shijiazhuang: figures of the year before, no record within its period; under the province's guideline. */
export const sjz = genericMeasure({
  province: "sjz",
  effectiveFrom: "2024-01-01",
  regionCode: "130100",
  regionName: "石家庄市",
  shortName: "石家庄",
  authority: assumed("石家庄市科学技术局", S2024),
  letters: "SJZ",
  basis: [
    {
      title: HEBEI,
      issuer: "河北省科学技术厅",
      issued: "2023年",
      evidence: "found",
      note: "石家庄市2024年申报条件依据该指引制定。以主管部门公布的文本为准。",
    },
  ],
  stated: {
    leadRegion: S2024,
    leadRevenue: S2024,
    leadResearch: S2024,
    integrity: S2024,
    agreement: HEBEI,
    constructionPlan: HEBEI,
  },
  documents: { agreement: HEBEI, constructionPlan: HEBEI },
  track: {
    summary:
      "在石家庄市登记、细分领域领先的企业牵头，联合产业链企业、高校和科研院所组建的创新联合体，按通知申报认定。",
    intakeMode: found("call", S2024),
    decisionType: assumed("approval", S2024),
    leadKinds: found(["enterprise"], HEBEI),
    leadMustBeInRegion: found(true, S2024),
    integrityScope: found("lead", S2024),
    planYears: found(5, HEBEI),
    thresholds: {
      ...GENERIC_THRESHOLDS,
      minRevenueWan: found(10_000, S2024),
      minRdWan: found(1_000, S2024),
      minRdPercent: found(4, S2024),
      rdLogic: found("or", S2024),
      basisYears: found(1, S2024),
    },
  },
});
