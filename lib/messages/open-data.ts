import type { Change, Resource } from "@/lib/domain/open-data/resources";

/** Names of the open resources. */
export const RESOURCE_NAMES: Record<Resource, string> = {
  consortia: "联合体",
  institutions: "机构",
  platforms: "创新平台",
  notices: "公示",
};

export const RESOURCE_TEXTS: Record<Resource, string> = {
  consortia: "在册的和已到期、已终止、已撤销的创新联合体，一个编号一条。",
  institutions: "牵头或者参加过创新联合体的机构，一家一条。",
  platforms: "创新联合体汇聚的创新平台，一个平台一条。",
  notices: "备案决定前的公示，发布后内容不变。",
};

/** What each field of a row means. */
export const FIELD_MEANINGS: Record<Resource, Readonly<Record<string, string>>> = {
  consortia: {
    number: "备案编号，终身不变",
    name: "联合体名称",
    shortName: "简称",
    province: "备案地区的简码，如 nm 为内蒙古",
    status: "备案状态",
    lead: "牵头企业名称",
    units: "现有组成单位数，含牵头企业",
    chains: "产业链的代码和名称",
    clusters: "产业集群的代码和名称",
    region: "牵头企业所在地的行政区划代码和名称",
    filedOn: "备案日期",
    validUntil: "有效期截止日，空为未设期限",
    endedOn: "到期、终止或者撤销的日期，空为在册",
    endReason: "到期、终止或者撤销的原因类别",
    demonstration: "是否为演示数据",
    url: "永久网址",
  },
  institutions: {
    id: "机构的编号，终身不变",
    name: "现用名称",
    formerNames: "曾用名称",
    creditCode: "统一社会信用代码，空为未收录",
    kind: "机构类型",
    region: "所在地的行政区划代码和名称",
    consortia: "现在所在的联合体数",
    leads: "其中牵头的联合体数",
    demonstration: "是否为演示数据",
    url: "永久网址",
  },
  platforms: {
    id: "平台的编号，终身不变",
    name: "平台名称",
    level: "级别",
    category: "类别",
    host: "依托单位名称",
    hostId: "依托单位的机构编号",
    region: "依托单位所在地的行政区划代码和名称",
    approvedOn: "认定日期",
    validUntil: "有效期截止日",
    demonstration: "是否为演示数据",
    url: "永久网址",
  },
  notices: {
    id: "公示的编号，终身不变",
    number: "公示文号",
    title: "公示标题",
    province: "备案地区的简码",
    name: "拟备案的联合体名称",
    lead: "牵头企业名称",
    from: "公示开始日",
    until: "公示截止日，含当日",
    days: "公示的工作日数",
    endedAt: "公示结束的时间，空为正在公示",
    result: "公示结果",
    url: "永久网址",
  },
};

/** Of fields that a whole record has beside its row, or has in more detail. */
export const RECORD_MEANINGS: Partial<Record<Resource, Readonly<Record<string, string>>>> = {
  consortia: {
    statuses: "各个时期的备案状态，最新的在前；endReason 为不再有效的原因类别",
    units:
      "组成单位，牵头企业在前；leftOn、leftReason 为退出日期和原因，contested 表示该单位反映未同意加入、正在核实",
    platforms: "汇聚的科研平台",
    notices: "备案公示，最新的在前",
    certified: "是否已经出具备案证书",
    events: "更正、核实等公开记录，最新的在前",
  },
};

export const CHANGE_MEANINGS: Record<keyof Change, string> = {
  resource: "资源名称",
  id: "联合体的备案编号，其余资源的编号",
  change: "变化：created 为新增，updated 为更新，tombstone 为不再有效或者移出名录",
  reason: "原因类别：expired、terminated、revoked、merged、removed，或者公示结果",
  successor: "合并后保留的那条记录的编号",
  at: "变化发生的时间（UTC）",
  url: "永久网址",
};

export const FORMAT_NAMES = { csv: "CSV", xlsx: "Excel", json: "JSON", jsonld: "JSON-LD" } as const;

/** Sentences of the interface for programs. */
export const openApi = {
  title: "创新联合体名录开放接口",
  badQuery: "查询参数无法识别。",
  badQueryDetail: (names: string) => `请检查参数：${names}。`,
  badAccept: "Accept 头的写法有误。",
  notAcceptable: "没有所要的格式。",
  notAcceptableDetail: (types: string) => `可以要：${types}。`,
  notFound: "没有这条记录。",
  noResource: "没有这个地址。",
  noResourceDetail: "接口目录见 /api/v1/openapi.json。",
  noDump: "没有这个文件。",
  badMethod: "这个地址只能读取。",
  tooMany: "请求太多，请稍后再来。",
  tooManyDetail: (seconds: number) => `请在 ${seconds} 秒后再试。`,
  busy: "正在下载的人太多，请稍后再来。",
  unavailable: "名录暂时读不出来，请稍后再试。",
} as const;

/** Sentences of the interface's description. */
export const apiWords = {
  description: "创新联合体、机构、创新平台、公示和统计的公开数据。只读，不用登录，不含个人信息。",
  list: (name: string) => `${name}列表`,
  one: (name: string) => `一条${name}`,
  download: (name: string, format: string) => `下载${name}（${format}）`,
  files: (name: string) => `下载${name}`,
  sameFilters: "和列表相同的筛选和排序，一次给出全部结果",
  schema: (name: string) => `${name} CSV 的字段说明（CSVW）`,
  parameters: {
    q: "查找的字，和网页的搜索框相同",
    status: "备案状态，current 为全部在册",
    province: "备案地区的简码；机构和平台用六位行政区划代码",
    region: "所在地的六位行政区划代码",
    chain: "产业链代码",
    cluster: "产业集群代码",
    year: "备案年份",
    kind: "单位类型",
    level: "平台级别",
    category: "平台类别",
    field: "服务的产业链代码",
    sort: "排序：relevance 最相关，newest 最新，oldest 最早，most 参加联合体最多",
    state: "running 为正在公示，ended 为已结束",
    after: "上一页给出的位置",
    limit: "每页条数，1 至 100，不写为 20",
  } as Readonly<Record<string, string>>,
  total: "符合条件的条数，超过 1000 条的为空",
  next: "下一页的网址，没有下一页的为空",
  changes: "名录的变化，按先后排列",
  changesNext: "下一次从这里接着读",
  hasMore: "是否还有更晚的变化",
  dumps: "整库下载的文件和校验值",
  dump: "下载一个整库文件",
  statistics: "任意一天的统计",
  asOf: "哪一天，不写为今天",
  statisticsProvince: "备案地区的简码，不写为全部",
  from: "起算日",
  days: "工作日数，1 至 400",
  counting: "first-day 为当日起算，next-day 为次日起算",
  workingDays: "从一天起若干工作日的截止日",
  creditCode: "检查统一社会信用代码",
  certificate: "备案证明的数据",
  openapi: "本说明",
  catalog: "数据目录（DCAT）",
  problem: "问题说明（RFC 9457）",
  ok: "成功",
  notModified: "没有变化",
  refused: "请求有误",
  missing: "没有这条记录",
  notAcceptable: "没有所要的格式",
  tooMany: "请求太多，Retry-After 写明几秒后再来",
} as const;

export const catalogWords = {
  title: "创新联合体名录开放数据",
  description: "已备案的创新联合体及其机构、平台和公示，每天更新整库文件，变化随时可读。",
  licence: "可以免费复制、传播和改编，注明来源和获取日期即可。",
  keywords: ["创新联合体", "产学研", "科技创新", "开放数据"],
} as const;

export const feed = {
  title: "创新联合体名录：新备案、状态变化和公示",
  filed: (name: string) => `新备案：${name}`,
  filedText: (lead: string, number: string) => `由${lead}牵头，备案编号 ${number}。`,
  status: (name: string, status: string) => `${status}：${name}`,
  statusText: (number: string, status: string) => `备案编号 ${number}，状态为${status}。`,
  notice: (title: string) => `公示：${title}`,
  noticeText: (name: string, lead: string) => `${name}，由${lead}牵头。`,
} as const;
