import type { Evidence } from "@/lib/domain/measure/terms";

type Term = { code: string; name: string; province: string; validFrom: string; evidence: Evidence };

const terms =
  (province: string, validFrom: string, evidence: Evidence) =>
  (codes: Record<string, string>): Term[] =>
    Object.entries(codes).map(([code, name]) => ({
      code: `${province}-${code}`,
      name,
      province,
      validFrom,
      evidence,
    }));

/**
 * Key industry chains. Names marked as found were read in a public text; the others are candidates that
 * the department confirms or removes. Official lists change nearly every year, so each name has its dates.
 */
export const CHAINS: Term[] = [
  // Industrial plan of the region, November 2021.
  ...terms(
    "nm",
    "2021-11-01",
    "found",
  )({
    "rare-earth": "稀土",
    graphite: "石墨（烯）",
    "new-energy-vehicle": "新能源汽车制造",
    "wind-equipment": "风电装备制造",
    "photovoltaic-equipment": "光伏设备制造",
  }),
  // Fields of the region's innovation layout, 2024.
  ...terms(
    "nm",
    "2024-01-01",
    "found",
  )({
    hydrogen: "氢能",
    storage: "储能与新型电力系统",
    dairy: "特色乳业",
    "artificial-intelligence": "人工智能+",
    "low-altitude": "低空经济",
    biotechnology: "生物技术",
  }),
  // Seed industry programme.
  ...terms("nm", "2021-11-01", "found")({ seed: "种业" }),
  ...terms(
    "nm",
    "2021-11-01",
    "assumption",
  )({
    "coal-chemistry": "现代煤化工",
    silicon: "晶硅（光伏材料）",
    aluminium: "铝后加工",
    ferroalloy: "铁合金",
    biomedicine: "生物医药",
    "mongolian-medicine": "中医药（蒙医药）",
    beef: "肉牛",
    mutton: "肉羊",
    potato: "马铃薯",
    maize: "玉米",
    cashmere: "羊绒",
    "equipment-manufacturing": "现代装备制造",
    grassland: "草业与生态修复",
  }),
  // Press conference of the province on its fourteen chains; the remaining names were not printed.
  ...terms(
    "gs",
    "2021-01-01",
    "found",
  )({
    "nonferrous-metallurgy": "冶金有色",
    "farm-products": "特色农产品及食品加工",
    petrochemistry: "石油化工",
    "advanced-equipment": "先进装备制造",
    "chinese-medicine": "中医药",
  }),
  ...terms(
    "gs",
    "2021-01-01",
    "assumption",
  )({
    "new-energy": "新能源及装备制造",
    "battery-materials": "动力电池材料",
    steel: "先进钢铁材料",
    "coal-chemistry": "煤化工",
    "fine-chemistry": "精细化工",
    "integrated-circuits": "集成电路",
    "electronic-information": "电子信息",
    biomedicine: "生物医药",
    nuclear: "核能",
    "digital-transport": "智慧交通",
    "new-materials": "化工新材料",
  }),
];

/** Recognised manufacturing clusters; one may span several prefectures. */
export const CLUSTERS: Term[] = [
  ...terms("nm", "2024-07-01", "found")({ "baotou-rare-earth": "包头稀土新材料及应用" }),
  ...terms(
    "nm",
    "2025-01-01",
    "found",
  )({
    "tongliao-baotou-aluminium": "通包铝基新材料",
    "wuhai-fine-chemistry": "环乌海地区精细化工",
    biomanufacturing: "呼通赤巴生物制造",
    "ulanqab-alloys": "乌兰察布合金材料",
    "wind-equipment": "包通风电装备",
    "cashmere-textiles": "鄂赤呼巴绒纺",
    "horinger-data": "和林格尔数据中心",
  }),
  ...terms("gs", "2022-01-01", "found")({ "nonferrous-metals": "金白兰武有色金属" }),
  ...terms(
    "gs",
    "2022-01-01",
    "assumption",
  )({
    "nonferrous-materials": "有色金属新材料",
    "battery-materials": "动力电池材料",
  }),
];
