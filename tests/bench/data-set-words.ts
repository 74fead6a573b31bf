import { pinyin } from "pinyin-pro";

/** Numbers in [0, 1) that are the same in every run. */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Spoken = { text: string; full: string; initials: string };

const spoken = new Map<string, Spoken>();

/** A word with its reading; each word is read once. */
export function say(text: string): Spoken {
  const known = spoken.get(text);
  if (known) return known;
  const syllables = pinyin(text, { toneType: "none", type: "array", nonZh: "consecutive", v: true });
  const said = {
    text,
    full: syllables.join(""),
    initials: syllables.map((syllable) => syllable.charAt(0)).join(""),
  };
  spoken.set(text, said);
  return said;
}

export const joined = (words: readonly Spoken[]): Spoken => ({
  text: words.map(({ text }) => text).join(""),
  full: words.map(({ full }) => full).join(""),
  initials: words.map(({ initials }) => initials).join(""),
});

/** As the application's own search texts: a name and its readings between bars. */
export const searchText = (names: readonly Spoken[]): string =>
  `|${names.flatMap(({ text, full, initials }) => [text, full, initials]).join("|")}|`;

const list = (text: string): string[] => text.trim().split(/\s+/);

const FIRST = [
  ..."华金中天东新大正宏盛恒泰瑞鑫德远博科海通达信联创腾飞龙润丰利安康明光辉宇航星云峰凯嘉众汇诚兴隆永福祥和顺百万三友亚欧国民建力",
];
const SECOND = [
  ..."达源泰丰盛隆兴昌荣华信诚德仁义和顺康宁安平通畅远航洋海川江河山岳峰林森木业联合众汇聚创智慧能动力源辰星光明亮晶瑞祥福禄宝珍玉",
];

/** Brands of two characters, some four thousand. */
export const BRANDS = FIRST.flatMap((first) =>
  SECOND.filter((second) => second !== first).map((second) => first + second),
);

export const TRADES = list(`
  稀土新材料 稀土永磁 石墨烯 新能源汽车 风电装备 光伏设备 氢能装备 储能技术 乳业 人工智能 低空航空 生物技术 种业 煤化工 晶硅材料
  铝业 铁合金 生物医药 中药 牧业 肉业 钢铁 有色金属 镍钴新材料 石油化工 精细化工 特种液压 泵阀制造 重型机械 数控机床 轴承 铸造
  矿山机械 农业机械 轨道交通装备 航空航天装备 船舶工程 电力设备 智能电网 半导体 集成电路 光电子 传感器 仪器仪表 机器人 软件 信息技术
  大数据 云计算 网络科技 通信技术 量子科技 环保工程 水务 节能技术 建筑工程 建材 水泥 玻璃 陶瓷 纺织 服装 造纸 食品 粮油 马铃薯
  饲料 兽药 医疗器械 检测技术 物流 供应链 化肥 农药 橡胶 塑料 涂料 电池 锂电材料 超导材料 合金材料 碳纤维 复合材料 膜材料 盐化工 核技术
`);

export const COMPANY_ENDS = list(
  "有限公司 有限公司 有限公司 科技有限公司 科技有限公司 股份有限公司 集团有限公司 有限责任公司 实业有限公司",
);
export const SUBJECTS = list(
  "理工 工业 农业 医科 师范 财经 科技 交通 石油 矿业 林业 民族 中医药 化工 电力 海洋 航空 建筑 邮电 政法",
);
export const SCHOOL_ENDS = list("大学 大学 学院 职业技术学院");
export const INSTITUTE_ENDS = list("研究院 研究所 技术研究院 产业技术研究院 设计研究院 科学研究院");
export const UNION_TOPICS = list(`
  关键技术 绿色制造 高端装备 国产化攻关 高值化利用 低碳冶炼 智能制造 产业化 协同攻关 检测评价 资源综合利用 良种繁育 安全开采 清洁能源 数字化
`);
export const PLATFORM_TOPICS = list(
  "重点实验室 工程研究中心 技术创新中心 企业技术中心 制造业创新中心 中试基地 工程技术研究中心 检验检测中心",
);
