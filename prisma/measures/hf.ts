import { assumed, found, SOURCES } from "./evidence";
import { GENERIC_THRESHOLDS, genericMeasure } from "./generic";

const CALL = SOURCES.hefeiCall;

/** Hefei: three partners besides the lead, spending on research over three years. */
export const hf = genericMeasure({
  province: "hf",
  effectiveFrom: "2025-01-01",
  regionCode: "340100",
  regionName: "合肥市",
  shortName: "合肥",
  authority: assumed("合肥市科学技术局", CALL),
  letters: "HF",
  basis: [
    {
      title: "《合肥市创新联合体办法（试行）》",
      issuer: "合肥市科学技术局",
      issued: "2025年申报通知引用",
      evidence: "found",
      note: "本指南依据公开报道整理，以主管部门公布的文本为准。",
    },
  ],
  stated: { leadKind: CALL, leadResearch: CALL, memberTotal: CALL, constructionPlan: CALL },
  documents: { constructionPlan: CALL },
  track: {
    summary:
      "领军企业、链主企业、独角兽等龙头企业牵头，联合三家以上单位组建的创新联合体，吸收一定比例的科技型中小微企业。",
    intakeMode: found("call", CALL),
    decisionType: assumed("approval", CALL),
    leadKinds: found(["enterprise"], CALL),
    thresholds: {
      ...GENERIC_THRESHOLDS,
      minMembers: found(4, `${CALL}：合作单位原则上不少于三家，连同牵头企业四家`),
      leadCounts: found(true, `${CALL}：合作单位原则上不少于三家，连同牵头企业四家`),
      minRdWan: found(3_000, CALL),
      minRdPercent: found(3, CALL),
      rdLogic: found("or", CALL),
      basisYears: found(3, CALL),
    },
  },
});
