/** Words of the map of platforms. */
export const map = {
  title: "创新平台分布",
  lead: "创新联合体汇聚的国家级、部委级、省级和市级创新平台，按依托单位所在地计数。点一格或者一个数字，看到正好这些平台的名单。",
  description: "创新联合体汇聚的创新平台按地区、级别和产业链的分布图和数据表。",
  back: "平台名录",
  link: "看分布图",
  filters: "显示范围",
  province: "省份",
  level: "级别",
  field: "服务的产业链",
  allLevels: "全部级别",
  allFields: "全部产业链",
  show: "显示",
  reset: "恢复全部",
  none: "无",
  regionTitle: (province: string) => `${province}：各盟市（州）`,
  regionLabel: (province: string) => `${province}各地区创新平台数，按方位排列，每格一个地区`,
  countryTitle: "全国：依托单位所在省份",
  countryLabel: "全国各省级行政区创新平台数，按方位排列，每格一个省级行政区",
  countryLead: "联合体的成员单位遍布全国，它们依托建设的平台计在所在省份。点一格换到该省。",
  total: (province: string, count: number) => `${province}共 ${count} 个平台。`,
  unit: "个平台",
  legend: "颜色越深、横条越长，平台越多；虚线格为没有。方格只表示大致方位和相邻关系，不表示行政区域界线。",
  table: (province: string) => `${province}各地区创新平台数`,
  tableTitle: "同样的数字，列成表",
  columns: { region: "地区", total: "合计" },
  /** So short that four of them stand side by side on a phone. */
  levelColumns: { national: "国家级", ministerial: "部委级", provincial: "省级", municipal: "市级" },
  whole: (province: string) => `${province}（未细分到地区）`,
  sum: "合计",
  ignored: "有的条件无法识别，已经略去。",
} as const;

/** A province's name without its class, where a tile has little room. */
export const shortProvince = (name: string): string =>
  name.replace(/(壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/u, "");

/** A prefecture's name without its class. */
export const shortPrefecture = (name: string): string =>
  name
    .replace(/(.+?)(?:[一-龥]族)*自治州$/u, "$1")
    .replace(/(市|地区)$/u, "")
    .replace(/(?<=.{3})盟$/u, "");
