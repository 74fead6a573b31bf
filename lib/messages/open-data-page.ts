import type { DumpFormat } from "@/lib/domain/open-data/resources";
import { FORMAT_NAMES } from "./open-data";

const MEGABYTE = 1024 * 1024;

/** Words of the pages about the open data. */
export const openData = {
  title: "数据开放",
  description: "创新联合体名录的开放数据：联合体、机构、创新平台、公示，可以下载、订阅或者用程序读取。",
  lead: "名录里公开的内容都可以整份拿走：下载表格，订阅变化，或者用程序读取。不用登录，不收费，不含个人信息。",
  downloadResults: "下载全部结果",
  downloadFormat: (format: keyof typeof FORMAT_NAMES) => FORMAT_NAMES[format],
  about: "数据开放说明",
  updated: (at: string) => `名录最近一次变化：${at}`,
  resources: "数据内容",
  rowsCaption: "资源和下载格式",
  columns: { resource: "资源", text: "内容", now: "下载最新数据", api: "接口地址", schema: "字段说明" },
  schemaLink: (name: string) => `${name}的 CSVW 字段说明`,
  fields: "字段",
  fieldsOf: (name: string) => `${name}的字段`,
  fieldColumns: { name: "字段名", meaning: "含义", type: "类型" },
  types: {
    string: "文本",
    integer: "整数",
    boolean: "是或否",
    array: "列表",
    object: "代码和名称",
    date: "日期",
    "date-time": "时间",
    uri: "网址",
    uuid: "编号",
  } as Readonly<Record<string, string>>,
  dumps: "整库下载",
  dumpsLead: "每天夜里两点半生成，gzip 压缩。下载后请核对 SHA-256 校验值。",
  dumpColumns: { name: "文件", rows: "条数", size: "大小", sha256: "SHA-256", madeAt: "生成时间" },
  noDumps: "还没有生成整库文件。",
  size: (bytes: number) =>
    bytes >= MEGABYTE ? `${(bytes / MEGABYTE).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`,
  dumpFormat: (format: DumpFormat) => FORMAT_NAMES[format],
  follow: "跟上变化",
  followItems: [
    {
      href: "/api/v1/changes",
      label: "变化清单",
      text: "每次新增、更新和失效各一条，只增不改。读完记下 next，下次从那里接着读，不会漏掉。",
    },
    {
      href: "/feed.atom",
      label: "Atom 订阅",
      text: "新备案、状态变化和公示，用任何阅读器都可以订阅。",
    },
    {
      href: "/api/v1/catalog.jsonld",
      label: "数据目录（DCAT）",
      text: "给数据开放平台收割用的目录，含每个文件的大小和校验值。",
    },
  ],
  programs: "用程序读取",
  programsText: "接口只读，返回 JSON、JSON-LD 或者 CSV。筛选条件和网页上的一样。",
  apiPage: "接口说明",
  terms: "使用条件",
  termsItems: [
    "可以免费复制、传播、改编和用于商业，不需要申请。",
    "使用时请注明来源“创新联合体备案登记系统”、主管部门和获取日期。",
    "不得改动数据后仍以本系统的名义发布，不得用数据推断或者汇集个人信息。",
    "数据按现状提供。以名录页面当天显示的状态为准，发现错误请告诉主管部门。",
    "标有“演示数据”的条目是虚构的，不能作为任何依据。",
  ],
  csvNote:
    "CSV 为 UTF-8 编码，代码按文本保存；以等号、加号等开头的内容前面加了一个撇号，避免表格软件当成公式。",
} as const;

/** Words of the page that describes the interface for programs. */
export const apiPage = {
  title: "接口说明",
  description: "创新联合体名录开放接口：地址、参数、返回内容、翻页、缓存、限速和错误。",
  lead: "所有地址只读，允许任何网站跨域读取。机器可读的说明见 OpenAPI 3.1 文件。",
  openapi: "OpenAPI 3.1 文件",
  back: "数据开放",
  example: "试一试",
  examples: [
    { text: "内蒙古在册的联合体，每页五条", path: "/api/v1/consortia?province=nm&status=current&limit=5" },
    { text: "名称里有“大学”的机构，存成 CSV", path: "/api/v1/institutions.csv?q=%E5%A4%A7%E5%AD%A6" },
    { text: "国家级平台", path: "/api/v1/platforms?level=national" },
    { text: "2022 年 5 月 31 日的统计", path: "/api/v1/statistics?asOf=2022-05-31&province=nm" },
  ],
  paths: "地址",
  pathColumns: { path: "地址", summary: "内容", parameters: "参数" },
  noParameters: "无",
  rules: [
    {
      title: "翻页",
      text: "列表按固定顺序排列。返回的 next 是下一页的完整网址，一直读到 next 为空。每页 1 至 100 条。",
    },
    {
      title: "格式",
      text: "用 Accept 头要 application/json、application/ld+json 或者 text/csv。要整份文件，用 .csv、.xlsx、.json、.jsonld 结尾的地址。",
    },
    {
      title: "缓存",
      text: "返回带 ETag。再次读取时用 If-None-Match 带上它，没有变化就只返回 304。",
    },
    {
      title: "限速",
      text: "同一网络每分钟 600 次，下载文件一次按 20 次计算。RateLimit 头写明剩余次数；超过时返回 429，Retry-After 写明几秒后再来。",
    },
    {
      title: "错误",
      text: "不认识、重复或者写错的参数返回 400 并写明是哪个，没有的记录返回 404，没有的格式返回 406，都是 application/problem+json。",
    },
    {
      title: "稳定",
      text: "地址以 /api/v1 开头。字段只会增加，不会改名或者换意思；不兼容的改动用新的版本号。",
    },
  ],
} as const;
