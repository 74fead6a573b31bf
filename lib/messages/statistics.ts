import {
  type CountedUnit,
  type Dimension,
  FIGURE_STATUSES,
  type FigureId,
  figureRule,
  isCumulative,
  type PartDimension,
  readKept,
} from "@/lib/domain/register/statistics";
import { dateText, momentText } from "./dates";
import { PLATFORM_LEVEL_NAMES } from "./filing-fields";
import { ORGANIZATION_KIND_NAMES } from "./organization-kinds";
import { CONSORTIUM_STATUS_NAMES } from "./register";

export const FIGURE_NAMES: Record<FigureId, string> = {
  consortia: "联合体",
  institutions: "机构",
  memberships: "参加家次",
  platforms: "创新平台（各级合计）",
  national: "国家级平台",
  ministerial: "部委级平台",
  provincial: "省级（自治区级）平台",
  municipal: "市级（盟级）平台",
  ministerialAndAbove: "省部级及以上平台",
  regional: "本省（自治区）认定的平台",
};

export const UNIT_WORDS: Record<CountedUnit, string> = {
  consortium: "个",
  institution: "家",
  membership: "家次",
  platform: "个",
  regional: "个",
};

const STATUS_WORDS = FIGURE_STATUSES.map((status) =>
  CONSORTIUM_STATUS_NAMES[status].replace("在册，", ""),
).join("、");
const platformRule =
  "当日由在册联合体汇聚、依托单位当日在该联合体中、已经认定并且没有超过有效期的创新平台，每个只计一次。";
const levelRule = (level: keyof typeof PLATFORM_LEVEL_NAMES) =>
  `上述平台中级别为${PLATFORM_LEVEL_NAMES[level]}的，单列。`;

const MEANINGS: Record<FigureId, string> = {
  consortia: "当日结束时已经备案、处于在册状态的联合体，每个计一次。已到期、已终止、已撤销的不计。",
  institutions:
    "当日是在册联合体牵头企业或者成员单位的机构，含牵头企业。一家机构参加几个联合体，也只计一家。名录里没有列出的单位不计，即使公布过单位总数。“机构”列表还收有从目录导入、没有参加或者已经退出联合体的机构，所以多于此数。",
  memberships:
    "当日各在册联合体的单位数之和，含牵头企业。一家机构参加三个联合体，计三家次。早年备案、只公布部分成员的联合体，按列出的单位计，不按公布的单位总数计。",
  platforms: `${platformRule}“平台”列表还收有没有被联合体汇聚或者已经到期的平台，所以多于此数。`,
  national: `${platformRule}${levelRule("national")}`,
  ministerial: `${platformRule}${levelRule("ministerial")}`,
  provincial: `${platformRule}${levelRule("provincial")}各省（自治区、直辖市）认定的都计入。`,
  municipal: `${platformRule}${levelRule("municipal")}`,
  ministerialAndAbove:
    "国家级、部委级和各省认定的省级平台合计。国家级平台已经包含在内，不能与它相加。公开来源没有说明各平台数之间的关系，这是本系统的理解。",
  regional:
    "省级平台中，由联合体备案地自己的省（自治区）认定的。已经包含在省部级及以上平台中，不能与它相加。",
};

/** Whether a figure of platforms stands alone or holds others; empty for all else. */
export const figureShare = (figure: FigureId): string => {
  if (isCumulative(figure)) return "累计";
  return figureRule(figure).levels ? "单列" : "";
};

/** What a figure counts, in its unit, in which statuses, and whether it holds other figures. */
export const figureDefinition = (figure: FigureId): string => {
  const { unit, distinct } = figureRule(figure);
  const share = figureShare(figure) && `${figureShare(figure)}数，`;
  const once = distinct ? "去重" : "不去重";
  return `${MEANINGS[figure]}单位：${UNIT_WORDS[unit]}，${share}${once}。计入的状态：${STATUS_WORDS}。`;
};

/** Names of figures where they head a column. */
export const FIGURE_HEADS: Record<FigureId, string> = {
  consortia: "联合体",
  institutions: "机构",
  memberships: "家次",
  platforms: "平台",
  national: "国家级",
  ministerial: "部委级",
  provincial: "省级",
  municipal: "市级",
  ministerialAndAbove: "省部级及以上",
  regional: "本省认定",
};

export const PART_NAMES: Record<PartDimension, string> = {
  region: "按地区",
  chain: "按产业链",
  cluster: "按产业集群",
  kind: "按机构类型",
  year: "按备案年份",
};

const HELD = "机构、家次和平台按当日所在的联合体计";
const NOW = "按名录现在的记载。";

/** Under which part each figure counts, and whether the parts make up the whole. */
export const PART_NOTES: Record<PartDimension, string> = {
  region: `联合体按牵头企业所在地，机构和家次按单位所在地，平台按依托单位所在地，${NOW}各项之和等于总数。`,
  kind: `联合体按牵头单位的类型，机构和家次按单位的类型，平台按依托单位的类型，${NOW}各项之和等于总数。`,
  chain: `${HELD}。属于几条产业链的，在每条都计；没有写明的不列。各项之和不等于总数。`,
  cluster: `${HELD}。属于几个集群的，在每个都计；不属于集群的不列。各项之和不等于总数。`,
  year: `按联合体备案的年份。${HELD}，在几个年份的联合体中都有的，每年都计。`,
};

export const statistics = {
  title: "统计",
  description: "任意一天的联合体、机构和创新平台数，每个数附定义，点开就是它所计的名单。",
  lead: "选定一天，看那一天结束时的名录，并与今天对照。每个数都附定义，点数字就是它所计的名单。",
  day: "日期",
  dayHint: "例如 2022-05-31",
  place: "备案地区",
  allPlaces: "全部",
  show: "查看",
  endOfYear: (year: number) => `${year}年底`,
  today: "今天",
  shortcuts: "常用日期",
  wrongDay: (first: string) =>
    `日期无法识别，已改为今天。请按“年-月-日”输入${dateText(first)}到今天之间的一天。`,
  wrongPlace: "地区无法识别，已显示全部地区。",
  figures: (day: string) => `截至${dateText(day)}`,
  figuresOfPlace: (place: string, day: string) => `${place}，截至${dateText(day)}`,
  everywhere: "全部地区",
  columns: { figure: "项目", today: "今天", change: "增减" },
  definition: "定义",
  noChange: "不变",
  rise: (count: number) => `增 ${count}`,
  fall: (count: number) => `减 ${count}`,
  notAdded: "各平台数互相包含，不能相加。",
  rowsOf: (name: string, day: string, count: number) => `${name}，${dateText(day)}，${count}，查看名单`,
  paragraph: "文字说明",
  paragraphLead: "可以直接引用，也可以下载成 Word 文件。",
  downloadWord: "下载 Word 文件",
  parts: "分项",
  part: "分项",
  total: "数量",
  partsLead: "每个总数在每一项中各有多少。条形在同一列内比较长短，点数字看名单。",
  partsHint: "屏幕窄时，左右滑动表格看其余各列。",
  upperBar: (day: string) => `上一行，实心：${dateText(day)}`,
  lowerBar: "下一行，空心：今天",
  otherParts: (count: number) => `其余 ${count} 项`,
  partOf: (part: string, figure: string) => `${part}，${figure}`,
  levelPart: (figure: string) => `其中${figure}`,
  unknownRegion: "所在地未收录",
  wholeProvince: (name: string) => `${name}（未细分）`,
  notFiner: "未细分",
  matrix: "产业链与地区",
  matrixLead: (place: string, day: string) =>
    `${place}${dateText(day)}在册的联合体，按产业链和牵头企业所在地计数，圆点表示没有。点数字查看名单。属于多条产业链的，分别计入。`,
  data: "下载数据",
  csv: "全部数字（CSV）",
  xlsx: "全部数字（XLSX）",
  json: "全部数字（JSON）",
  print: "在浏览器中选“打印”，可得 A4 版。",
  check: "核对",
  checkLead: "每天凌晨用名录的逐条记录重新计数，与公布的数比较，结果在此公开。",
  notChecked: "还没有核对过。",
  checkedEqual: (at: string, days: number, figures: number) =>
    `最近一次核对：${momentText(at)}，比较 ${days} 天的 ${figures} 个数，与名录记录一致。`,
  checkedDifferent: (at: string, days: number, faults: number) =>
    `最近一次核对：${momentText(at)}，比较 ${days} 天，有 ${faults} 个数与名录记录不一致，已按记录重新计算。`,
  faultColumns: { what: "项目", place: "地区", day: "日期", published: "公布", counted: "记录" },
} as const;

type PartNames = Readonly<Record<string, string>>;

function regionName(code: string, names: PartNames, own: string | null): string {
  const name = names[code];
  if (!name) return statistics.unknownRegion;
  return own !== null && code === own ? statistics.wholeProvince(name) : name;
}

/**
 * What a part is called. `own` is the code of the province asked about: what lies there and no finer is told apart
 * from its prefectures.
 */
export function partName(dimension: Dimension, code: string, names: PartNames, own: string | null): string {
  switch (dimension) {
    case "kind":
      return ORGANIZATION_KIND_NAMES[code as keyof typeof ORGANIZATION_KIND_NAMES] ?? code;
    case "year":
      return `${code}年`;
    case "region":
      return regionName(code, names, own);
    case "cell": {
      const [chain = "", region = ""] = code.split("|");
      return `${names[chain] ?? chain}，${regionName(region, names, own)}`;
    }
    case "chain":
    case "cluster":
      return names[code] ?? code;
  }
}

const UNIT_NAMES: Record<CountedUnit, string> = {
  consortium: FIGURE_NAMES.consortia,
  institution: FIGURE_NAMES.institutions,
  membership: FIGURE_NAMES.memberships,
  platform: FIGURE_NAMES.platforms,
  regional: FIGURE_NAMES.regional,
};

/** The number that a comparison found wrong; codes stand as they are. */
export function faultName({ unit, key }: { unit: CountedUnit; key: string }): string {
  const { level, part } = readKept(key);
  const terms = [level ? PLATFORM_LEVEL_NAMES[level] : "", part.slice(part.indexOf(":") + 1)].filter(Boolean);
  return terms.length > 0 ? `${UNIT_NAMES[unit]}（${terms.join("，")}）` : UNIT_NAMES[unit];
}

/** Words of the page with the rows behind a number. */
export const statisticsRows = {
  pageTitle: "统计数字的明细",
  description: "统计数所计的名单。",
  back: "回到统计",
  caption: (place: string, day: string) => `${place}，截至${dateText(day)}`,
  count: (count: number, unit: string) => `共 ${count} ${unit}，就是统计页上的这个数。`,
  nothing: "当日没有。",
  download: (format: string) => `下载全部（${format}）`,
  lead: "牵头企业",
  member: "成员单位",
  remark: "备注",
  headers: {
    consortium: ["备案编号", "联合体名称", "牵头企业", "所在地", "备案日期"],
    institution: ["机构名称", "类型", "所在地"],
    membership: ["机构名称", "类型", "身份", "联合体", "备案编号", "加入日期", "退出日期"],
    platform: ["平台名称", "级别", "类别", "依托单位", "认定日期"],
  },
} as const;

/** Words of the file with every number. */
export const statisticsSheet = {
  headers: (chosen: string, today: string) => [
    "分类",
    "分项",
    "代码",
    "项目",
    dateText(chosen),
    `今天（${dateText(today)}）`,
    "单位",
    "定义",
  ],
  whole: "总数",
  matrix: "联合体，按产业链和牵头企业所在地",
  sheetName: "统计",
  rowsSheetName: "名单",
  fileName: (day: string, format: string) => `统计-${day}.${format}`,
  rowsFileName: (title: string, day: string, format: string) => `${title}-${day}.${format}`,
} as const;

/** Words of the paragraph's file. */
export const statisticsPaper = {
  title: (place: string) => `${place}创新联合体情况`,
  fileName: (day: string) => `创新联合体情况-${day}.docx`,
  figure: "项目",
  count: "数量",
  definition: "定义",
  source: (address: string) => `数据来源：${address}`,
} as const;

export const statisticsApi = {
  badRows: "请检查参数：figure、key、asOf、province。从统计页上的数字进入，参数不会有误。",
  badQuestion: "查询参数无法识别。",
  badDetail: (names: string, first: string) =>
    `请检查参数：${names}。asOf 写作 YYYY-MM-DD，在 ${first} 与今天之间；province 为设有名录的地区，例如 nm、gs。`,
} as const;
