import type { ConsortiumStatus } from "@/lib/data/generated/enums";
import type { OrganizationKind } from "@/lib/domain/organization/kinds";
import type { EndReason } from "@/lib/domain/register/end-reasons";

export type PlannedUnit = { name: string; kind: OrganizationKind; regionCode: string | null };

/** One consortium of the demonstration's register; dates are YYYY-MM-DD. */
export type PlannedConsortium = {
  province: "nm" | "gs";
  track: "openFiling" | "keyChain";
  name: string;
  lead: PlannedUnit;
  /** Members a public text prints. */
  printed: readonly PlannedUnit[];
  /** How many made-up units stand beside them. */
  others: number;
  chainCode: string;
  filedOn: string;
  validUntil: string | null;
  publishedUnitText: string | null;
  /** The public text that names it; empty for a made-up one. */
  source: string | null;
  /** What became of it, after `filed`. */
  later: readonly {
    status: ConsortiumStatus;
    from: string;
    reason?: string;
    endReason?: EndReason;
  }[];
};

const enterprise = (name: string, regionCode: string | null): PlannedUnit => ({
  name,
  kind: "enterprise",
  regionCode,
});

const plan = (
  part: Pick<PlannedConsortium, "province" | "name" | "lead" | "others" | "chainCode" | "filedOn"> &
    Partial<PlannedConsortium>,
): PlannedConsortium => ({
  track: "openFiling",
  printed: [],
  validUntil: null,
  publishedUnitText: null,
  source: null,
  later: [],
  ...part,
});

const INVENTED = "备案编号、备案日期和未列名的成员为演示数据。";
const PROGRAMME = `据2022年自治区种业科技项目的公开报道。${INVENTED}`;
const FIRST_BATCH = `据《甘肃日报》2021年8月关于首批企业创新联合体的报道。${INVENTED}`;

/** Consortia of Inner Mongolia that public texts name. */
const NAMED_NM: PlannedConsortium[] = [
  plan({
    province: "nm",
    name: "装备特种液压泵阀国产化攻关创新联合体",
    lead: enterprise("内蒙古北方重工业集团有限公司", "150200"),
    printed: [
      { name: "浙江大学", kind: "university", regionCode: "330100" },
      { name: "北京理工大学", kind: "university", regionCode: "110000" },
    ],
    others: 47,
    chainCode: "nm-equipment-manufacturing",
    filedOn: "2021-11-08",
    publishedUnitText: "浙江大学、北京理工大学等49家国内液压泵阀领域优势科研单位",
    source: `据自治区科技厅《积极构建企业主导的融通创新生态》（2022年8月）。${INVENTED}`,
  }),
  ...(
    [
      ["内蒙古自治区肉牛现代种业育种创新联合体", "草原和牛投资有限公司", "nm-beef", "2022-03-02"],
      ["内蒙古自治区草种业技术创新联合体", "蒙草生态环境（集团）股份有限公司", "nm-grassland", "2022-03-09"],
      ["内蒙古苜蓿种业创新联合体", "内蒙古伊禾绿锦农业发展有限公司", "nm-seed", "2022-03-16"],
    ] as const
  ).map(([name, lead, chainCode, filedOn]) =>
    plan({
      province: "nm",
      name,
      lead: enterprise(lead, "150000"),
      others: 7,
      chainCode,
      filedOn,
      source: PROGRAMME,
    }),
  ),
];

/** Subject, chain and place of made-up consortia filed by the end of May 2022. */
const SUBJECTS_NM: [string, string, string][] = [
  ["稀土永磁材料", "rare-earth", "150200"],
  ["稀土储氢材料", "rare-earth", "150200"],
  ["石墨烯应用", "graphite", "150900"],
  ["风电叶片与运维", "wind-equipment", "150600"],
  ["光伏组件制造", "photovoltaic-equipment", "150100"],
  ["矿用新能源重卡", "new-energy-vehicle", "150200"],
  ["煤基新材料", "coal-chemistry", "150600"],
  ["单晶硅材料", "silicon", "150100"],
  ["铝合金深加工", "aluminium", "150500"],
  ["铁合金节能", "ferroalloy", "150900"],
  ["原料药绿色制造", "biomedicine", "150100"],
  ["蒙医药现代化", "mongolian-medicine", "150500"],
  ["肉羊种业", "mutton", "150400"],
  ["马铃薯种业", "potato", "150900"],
  ["玉米种业", "maize", "150500"],
  ["绒山羊种业", "cashmere", "150600"],
  ["乳品加工", "dairy", "150100"],
  ["草原生态修复", "grassland", "152500"],
  ["向日葵种业", "seed", "150800"],
  ["智慧矿山装备", "equipment-manufacturing", "150300"],
];

type Later = Pick<PlannedConsortium, "later"> & Partial<PlannedConsortium>;

/** One consortium of each province in every status; only made-up ones come to an end. */
const FATES_NM: Record<string, Later> = {
  石墨烯应用: { later: [{ status: "changing", from: "2026-10-12", reason: "成员单位变更办理中" }] },
  矿用新能源重卡: {
    later: [{ status: "rectifying", from: "2026-09-07", reason: "年度报告未按期报送，限期整改" }],
  },
  铁合金节能: { later: [{ status: "terminated", from: "2024-06-18", endReason: "ownRequest" }] },
  肉羊种业: {
    validUntil: "2026-12-31",
    later: [{ status: "expiring", from: "2026-10-01", reason: "有效期将满" }],
  },
  乳品加工: {
    validUntil: "2025-05-31",
    later: [{ status: "expired", from: "2025-06-01", endReason: "validityEnded" }],
  },
  向日葵种业: { later: [{ status: "revoked", from: "2025-03-20", endReason: "falseMaterials" }] },
};

const invented = (
  province: "nm" | "gs",
  [subject, chain, regionCode]: readonly [string, string, string],
  rest: { others: number; filedOn: string } & Partial<PlannedConsortium>,
): PlannedConsortium =>
  plan({
    province,
    name: `演示${subject}创新联合体`,
    lead: enterprise(`演示${subject}有限公司`, regionCode),
    chainCode: `${province}-${chain}`,
    ...rest,
  });

const monthDay = (index: number, first: number): string => {
  const month = first + index;
  const year = 2021 + Math.floor((month - 1) / 12);
  return `${year}-${String(((month - 1) % 12) + 1).padStart(2, "0")}-${String(5 + index)}`.replace(
    /-(\d)$/,
    "-0$1",
  );
};

const EARLY_NM = SUBJECTS_NM.map((subject, index) =>
  // 150 units over these twenty; twenty-one stand in the three seed consortia.
  invented("nm", subject, {
    others: index < 10 ? 8 : 7,
    filedOn: monthDay(index % 14, 4),
    ...FATES_NM[subject[0]],
  }),
);

/** Left the register before the end of May 2022: stands on it, not in the figures of that day. */
const ENDED_EARLY = invented("nm", ["沙产业", "grassland", "152900"], {
  others: 0,
  filedOn: "2021-03-22",
  later: [{ status: "terminated", from: "2022-04-15", endReason: "ownRequest" }],
});

const LATER_NM = (
  [
    ["氢能装备", "hydrogen", "150600", "2024-03-11", "openFiling"],
    ["新型储能系统", "storage", "150100", "2024-07-02", "openFiling"],
    ["乳业智能工厂", "dairy", "150100", "2024-11-19", "openFiling"],
    ["低空巡检", "low-altitude", "152900", "2025-04-08", "keyChain"],
    ["稀土功能材料", "rare-earth", "150200", "2025-06-24", "keyChain"],
    ["生物制造", "biotechnology", "150500", "2025-10-15", "keyChain"],
    ["矿区人工智能", "artificial-intelligence", "150300", "2026-02-26", "openFiling"],
    ["沙戈荒风光基地运维", "wind-equipment", "152900", "2026-06-09", "openFiling"],
  ] as const
).map(([subject, chain, region, filedOn, track]) =>
  invented("nm", [subject, chain, region], { others: 6, filedOn, track }),
);

/** Consortia of Gansu that public texts name together with their lead. */
const NAMED_GS: PlannedConsortium[] = [
  ...(
    [
      [
        "甘肃省镍钴资源高效利用及新产品开发创新联合体",
        "金川集团股份有限公司",
        "620300",
        "nonferrous-metallurgy",
      ],
      ["甘肃省钢铁新材料研发及产业化应用创新联合体", "酒泉钢铁（集团）有限责任公司", "620200", "steel"],
      ["甘肃省能源装备创新联合体", "兰州兰石集团有限公司", "620100", "advanced-equipment"],
      ["甘肃省绿色智慧公路交通创新联合体", "甘肃省公路交通建设集团有限公司", "620100", "digital-transport"],
      ["甘肃省动物用生物制品创新联合体", "中农威特生物科技股份有限公司", "620100", "biomedicine"],
    ] as const
  ).map(([name, lead, region, chain], index) =>
    plan({
      province: "gs",
      name,
      lead: enterprise(lead, region),
      others: 7,
      chainCode: `gs-${chain}`,
      filedOn: `2021-08-${20 + index}`,
      publishedUnitText: "首批5家联合体共有40余家单位",
      source: FIRST_BATCH,
    }),
  ),
  plan({
    province: "gs",
    name: "甘肃中医药产业创新联合体",
    lead: enterprise("甘肃药业投资集团有限公司", "620100"),
    printed: [
      { name: "甘肃药业集团科技创新研究院", kind: "researchInstitute", regionCode: "620000" },
      { name: "甘肃陇神戎发药业股份有限公司", kind: "enterprise", regionCode: "620000" },
      { name: "兰州大学", kind: "university", regionCode: "620100" },
      { name: "甘肃省中医院", kind: "medicalInstitution", regionCode: "620100" },
    ],
    others: 34,
    chainCode: "gs-chinese-medicine",
    filedOn: "2022-09-15",
    publishedUnitText: "39家单位共同发起",
    source: `据2022年9月关于甘肃中医药产业创新联合体获核准备案的报道。${INVENTED}`,
  }),
];

const INVENTED_GS = (
  [
    ["光热装备", "new-energy", "620900", "2023-02-14", null, null],
    ["动力电池材料", "battery-materials", "620300", "2024-05-21", "2027-05-20", "changing"],
    ["煤化工节水", "coal-chemistry", "621000", "2024-09-10", "2027-09-09", "rectifying"],
    ["集成电路封装", "integrated-circuits", "620500", "2024-01-09", "2027-01-08", "expiring"],
    ["精细化工安全", "fine-chemistry", "620400", "2022-11-30", "2025-11-29", "expired"],
    ["道地药材种植", "chinese-medicine", "621100", "2023-04-18", "2026-04-17", "terminated"],
    ["农机智能化", "advanced-equipment", "620700", "2023-06-27", "2026-06-26", "revoked"],
  ] as const
).map(([subject, chain, region, filedOn, validUntil, status]) =>
  invented("gs", [subject, chain, region], {
    others: 6,
    filedOn,
    validUntil,
    later: status ? [fatesGs()[status]] : [],
  }),
);

function fatesGs() {
  return {
    changing: { status: "changing", from: "2026-11-02", reason: "牵头企业更名办理中" },
    rectifying: { status: "rectifying", from: "2026-08-17", reason: "评估不合格，限期整改" },
    expiring: { status: "expiring", from: "2026-10-09", reason: "有效期将满" },
    expired: { status: "expired", from: "2025-11-30", endReason: "validityEnded" },
    terminated: { status: "terminated", from: "2025-02-11", endReason: "agreementEnded" },
    revoked: { status: "revoked", from: "2025-07-08", endReason: "seriousBreach" },
  } as const;
}

/** By the end of May 2022 the first twenty-four of Inner Mongolia are in force, with 244 units among them. */
export const CONSORTIA: readonly PlannedConsortium[] = [
  ...NAMED_NM,
  ...EARLY_NM,
  ENDED_EARLY,
  ...LATER_NM,
  ...NAMED_GS,
  ...INVENTED_GS,
];
