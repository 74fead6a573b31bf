import { clauseField, type SectionId, type SectionValues } from "@/lib/domain/filing/sections";
import { CLAUSE_IDS } from "@/lib/domain/measure/terms";

type SampleFiling = {
  province: string;
  name: string;
  /** Ids of the members, in order; a task is led by one of them where there is one. */
  memberIds: readonly string[];
  chainCode?: string;
  regionCode?: string;
  /** Day of the agreement, YYYY-MM-DD. */
  signedOn?: string;
};

const TERMS = {
  nm: { chainCode: "nm-equipment-manufacturing", regionCode: "150200" },
  gs: { chainCode: "gs-advanced-equipment", regionCode: "620100" },
} as const;

/** 万元; members' contributions come on top of the lead's, which covers the self-raised part alone. */
const BUDGET = { total: "1200", selfRaised: "900", fiscal: "300", tasks: ["700", "500"] } as const;

const GOVERNANCE: SectionValues = {
  council: "理事会由各成员单位各派一名代表组成，理事长单位为牵头企业，每年至少召开两次会议。",
  decisionRule: "重大事项由全体理事三分之二以上同意通过，其他事项由过半数同意通过。",
  secretariatUnit: "lead",
  expertCommittee: "由高校和科研院所推荐的九名专家组成，对技术路线和任务验收提出意见。",
  chiefScientist: "演示人员",
  contactName: "演示联系人",
  contactPhone: "0471-0000000",
  contactEmail: "contact@demo.example",
};

const FUNDING: SectionValues = {
  totalWan: BUDGET.total,
  selfRaisedWan: BUDGET.selfRaised,
  fiscalWan: BUDGET.fiscal,
  socialWan: "",
  leadContributionKind: ["money", "equipment"],
  leadContributionWan: BUDGET.selfRaised,
  use: "用于联合研发、样机试制、试验验证和人才培养，按任务书分年度使用，单独核算。",
};

/** Every section of a filing, complete enough to pass the machine check of both provinces. */
export function sampleSections(filing: SampleFiling): Record<SectionId, SectionValues> {
  const signedOn = filing.signedOn ?? "2022-01-10";
  return {
    basic: basicSection(filing, signedOn),
    tasks: { rows: taskRows(filing.memberIds, Number(signedOn.slice(0, 4))) },
    platforms: {
      rows: [
        {
          host: "lead",
          name: "演示企业技术中心",
          level: "provincial",
          category: "企业技术中心",
          approvedOn: "2019-06-01",
          validUntil: "",
          documentNumber: "",
        },
      ],
    },
    agreement: {
      signedOn,
      effectiveFrom: signedOn,
      until: "",
      liableUnit: "lead",
      ...Object.fromEntries(CLAUSE_IDS.map((id, index) => [clauseField(id), `第${index + 1}条`])),
    },
    governance: GOVERNANCE,
    funding: FUNDING,
    declarations: {
      nonSecrecy: "yes",
      truth: "yes",
      integrity: "yes",
      consent: "yes",
      filedBy: "legalRepresentative",
    },
  };
}

function basicSection(filing: SampleFiling, formationDate: string): SectionValues {
  const terms = TERMS[filing.province === "gs" ? "gs" : "nm"];
  return {
    name: filing.name,
    shortName: "",
    chainCodes: [filing.chainCode ?? terms.chainCode],
    clusterCodes: [],
    regionCodes: [filing.regionCode ?? terms.regionCode],
    industryCode: "34",
    formationDate,
    planYears: "3",
    objectives: "围绕产业链共性关键技术开展联合攻关，形成可以批量应用的产品、标准和中试能力。",
    publicSummary: "演示数据：由牵头企业联合高校、科研院所和上下游企业，开展关键技术联合攻关和成果转化。",
    projectReference: "",
    hasLegalEntity: "no",
    entityCreditCode: "",
  };
}

function taskRows(memberIds: readonly string[], year: number) {
  const [first = "lead", second = "lead"] = memberIds;
  return [
    {
      kind: "keyTechnology",
      goal: "突破核心部件的设计、材料和制造技术，完成样机试制。",
      leadUnit: "lead",
      partners: [...new Set([first, second])].filter((unit) => unit !== "lead"),
      startsOn: `${year}-03-01`,
      endsOn: `${year + 1}-12-31`,
      indicator: "样机3台套，主要性能指标达到国内先进水平；申请发明专利5件。",
      budgetWan: BUDGET.tasks[0],
    },
    {
      kind: "pilotDemonstration",
      goal: "建成中试线，在两家以上用户单位开展应用示范。",
      leadUnit: first,
      partners: first === "lead" ? [] : ["lead"],
      startsOn: `${year + 1}-01-01`,
      endsOn: `${year + 2}-12-31`,
      indicator: "中试线1条，示范应用2处；形成团体标准或者企业标准2项。",
      budgetWan: BUDGET.tasks[1],
    },
  ];
}
