import type { Resource, Rows } from "@/lib/domain/open-data/resources";
import type { NoticeResult } from "@/lib/domain/public-notice/listing";
import { PLATFORM_LEVEL_NAMES } from "./filing-fields";
import { ORGANIZATION_KIND_NAMES } from "./organization-kinds";
import { PLACE_NAMES } from "./place-names";
import { CONSORTIUM_STATUS_NAMES, END_REASON_NAMES } from "./register";

/** A column of a table: its English name, its heading, its type in CSVW and what stands in it. */
export type TableColumn<Row> = {
  name: string;
  title: string;
  datatype: "string" | "integer" | "date" | "boolean" | "dateTime" | "anyURI";
  /** Several values in one cell are parted by this sign. */
  separator?: string;
  of: (row: Row) => string | number | null;
};

const SEPARATOR = "；";
const NOTICE_RESULTS: Record<NoticeResult, string> = {
  noObjection: "无异议",
  dismissed: "异议不成立",
  upheld: "异议成立",
  withdrawn: "申请单位撤回",
};

const joined = (values: readonly string[]): string => values.join(SEPARATOR);
const placeName = (id: string): string => PLACE_NAMES[id as keyof typeof PLACE_NAMES] ?? id;
const yesNo = (value: boolean): string => (value ? "是" : "否");

/** The tables as they are saved for spreadsheets: words for codes, codes as text, one line a row. */
export const TABLES: { [R in Resource]: readonly TableColumn<Rows[R]>[] } = {
  consortia: [
    { name: "number", title: "备案编号", datatype: "string", of: (row) => row.number },
    { name: "name", title: "联合体名称", datatype: "string", of: (row) => row.name },
    { name: "shortName", title: "简称", datatype: "string", of: (row) => row.shortName },
    { name: "province", title: "备案地区", datatype: "string", of: (row) => placeName(row.province) },
    {
      name: "status",
      title: "备案状态",
      datatype: "string",
      of: (row) => CONSORTIUM_STATUS_NAMES[row.status],
    },
    { name: "lead", title: "牵头企业", datatype: "string", of: (row) => row.lead },
    { name: "units", title: "组成单位数", datatype: "integer", of: (row) => row.units },
    {
      name: "chainCodes",
      title: "产业链代码",
      datatype: "string",
      separator: SEPARATOR,
      of: (row) => joined(row.chains.map(({ code }) => code)),
    },
    {
      name: "chains",
      title: "产业链",
      datatype: "string",
      separator: SEPARATOR,
      of: (row) => joined(row.chains.map(({ name }) => name)),
    },
    {
      name: "clusters",
      title: "产业集群",
      datatype: "string",
      separator: SEPARATOR,
      of: (row) => joined(row.clusters.map(({ name }) => name)),
    },
    {
      name: "regionCode",
      title: "牵头企业所在地代码",
      datatype: "string",
      of: (row) => row.region?.code ?? null,
    },
    { name: "region", title: "牵头企业所在地", datatype: "string", of: (row) => row.region?.name ?? null },
    { name: "filedOn", title: "备案日期", datatype: "date", of: (row) => row.filedOn },
    { name: "validUntil", title: "有效期至", datatype: "date", of: (row) => row.validUntil },
    { name: "endedOn", title: "不再在册的日期", datatype: "date", of: (row) => row.endedOn },
    {
      name: "endReason",
      title: "原因类别",
      datatype: "string",
      of: (row) => row.endReason && END_REASON_NAMES[row.endReason],
    },
    { name: "demonstration", title: "演示数据", datatype: "string", of: (row) => yesNo(row.demonstration) },
    { name: "url", title: "网址", datatype: "anyURI", of: (row) => row.url },
  ],
  institutions: [
    { name: "id", title: "机构编号", datatype: "string", of: (row) => row.id },
    { name: "name", title: "机构名称", datatype: "string", of: (row) => row.name },
    {
      name: "formerNames",
      title: "曾用名称",
      datatype: "string",
      separator: SEPARATOR,
      of: (row) => joined(row.formerNames),
    },
    { name: "creditCode", title: "统一社会信用代码", datatype: "string", of: (row) => row.creditCode },
    { name: "kind", title: "机构类型", datatype: "string", of: (row) => ORGANIZATION_KIND_NAMES[row.kind] },
    { name: "regionCode", title: "所在地代码", datatype: "string", of: (row) => row.region?.code ?? null },
    { name: "region", title: "所在地", datatype: "string", of: (row) => row.region?.name ?? null },
    { name: "consortia", title: "所在联合体数", datatype: "integer", of: (row) => row.consortia },
    { name: "leads", title: "牵头联合体数", datatype: "integer", of: (row) => row.leads },
    { name: "demonstration", title: "演示数据", datatype: "string", of: (row) => yesNo(row.demonstration) },
    { name: "url", title: "网址", datatype: "anyURI", of: (row) => row.url },
  ],
  platforms: [
    { name: "id", title: "平台编号", datatype: "string", of: (row) => row.id },
    { name: "name", title: "平台名称", datatype: "string", of: (row) => row.name },
    { name: "level", title: "级别", datatype: "string", of: (row) => PLATFORM_LEVEL_NAMES[row.level] },
    { name: "category", title: "类别", datatype: "string", of: (row) => row.category },
    { name: "host", title: "依托单位", datatype: "string", of: (row) => row.host },
    { name: "hostId", title: "依托单位编号", datatype: "string", of: (row) => row.hostId },
    { name: "regionCode", title: "所在地代码", datatype: "string", of: (row) => row.region?.code ?? null },
    { name: "region", title: "所在地", datatype: "string", of: (row) => row.region?.name ?? null },
    { name: "approvedOn", title: "认定日期", datatype: "date", of: (row) => row.approvedOn },
    { name: "validUntil", title: "有效期至", datatype: "date", of: (row) => row.validUntil },
    { name: "demonstration", title: "演示数据", datatype: "string", of: (row) => yesNo(row.demonstration) },
    { name: "url", title: "网址", datatype: "anyURI", of: (row) => row.url },
  ],
  notices: [
    { name: "number", title: "公示文号", datatype: "string", of: (row) => row.number },
    { name: "title", title: "标题", datatype: "string", of: (row) => row.title },
    { name: "province", title: "备案地区", datatype: "string", of: (row) => placeName(row.province) },
    { name: "name", title: "联合体名称", datatype: "string", of: (row) => row.name },
    { name: "lead", title: "牵头企业", datatype: "string", of: (row) => row.lead },
    { name: "from", title: "公示开始日", datatype: "date", of: (row) => row.from },
    { name: "until", title: "公示截止日", datatype: "date", of: (row) => row.until },
    { name: "days", title: "工作日数", datatype: "integer", of: (row) => row.days },
    { name: "endedAt", title: "结束时间", datatype: "dateTime", of: (row) => row.endedAt },
    {
      name: "result",
      title: "公示结果",
      datatype: "string",
      of: (row) => row.result && NOTICE_RESULTS[row.result],
    },
    { name: "id", title: "公示编号", datatype: "string", of: (row) => row.id },
    { name: "url", title: "网址", datatype: "anyURI", of: (row) => row.url },
  ],
};

/** The table of a resource for code that does not know which it is. */
export const tableOf = <R extends Resource>(resource: R): readonly TableColumn<Rows[R]>[] => TABLES[resource];
