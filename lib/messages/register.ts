import type { OrganizationKind } from "@/lib/domain/organization/kinds";
import type { EndReason } from "@/lib/domain/register/end-reasons";
import type { StatusFilter } from "@/lib/domain/register/query";
import type { ConsortiumStatus } from "@/lib/domain/register/statuses";
import { dateText } from "./dates";

export const CONSORTIUM_STATUS_NAMES: Record<ConsortiumStatus, string> = {
  filed: "在册",
  changing: "在册，变更办理中",
  expiring: "在册，即将到期",
  rectifying: "在册，整改中",
  expired: "已到期",
  terminated: "已终止",
  revoked: "已撤销",
};

/** What the status means for a reader. */
export const CONSORTIUM_STATUS_MEANINGS: Record<ConsortiumStatus, string> = {
  filed: "备案有效。",
  changing: "备案有效，变更事项正在办理。",
  expiring: "备案有效，有效期将满。",
  rectifying: "备案有效，主管部门已要求限期整改。",
  expired: "有效期已满，备案不再有效。",
  terminated: "联合体已终止，备案不再有效。",
  revoked: "备案已被撤销，不再有效。",
};

/** Classes of reasons for which a consortium is no longer in force. */
export const END_REASON_NAMES: Record<EndReason, string> = {
  validityEnded: "有效期届满",
  ownRequest: "联合体申请终止",
  agreementEnded: "组建协议解除或者到期",
  leadGone: "牵头企业注销或者吊销，没有接替单位",
  falseMaterials: "提供虚假材料或者有其他欺骗行为",
  failedEvaluations: "连续两次评价不合格",
  missingReports: "连续两期未报送年度报告",
  rectificationNotDone: "逾期未完成整改",
  seriousBreach: "牵头企业严重失信",
  unlawfulConduct: "有违法行为或者冒用名义",
};

const STATUS_FILTER_NAMES: Record<StatusFilter, string> = {
  ...CONSORTIUM_STATUS_NAMES,
  current: "全部在册",
  filed: "在册，无待办事项",
};

/** Short names of kinds for the picture and the filter above the members. */
export const SHORT_KIND_NAMES: Record<OrganizationKind, string> = {
  enterprise: "企业",
  university: "高校",
  researchInstitute: "科研院所",
  newResearchInstitution: "新型研发机构",
  medicalInstitution: "医疗机构",
  association: "社会组织",
  technicalService: "技术服务机构",
  financialInstitution: "金融机构",
  other: "其他单位",
};

/** Words that the public lists share; each list's own are in register-lists. */
export const register = {
  sort: "排序",
  filters: "筛选",
  statusFilterNames: STATUS_FILTER_NAMES,
  jumpToFilters: "筛选条件",
  yearName: (year: string | number) => `${year}年`,
  /** A prefecture's name without its class, where a column is narrow. */
  shortDivision: (name: string) => name.replace(/(市|地区)$/, ""),
  wholeProvince: (name: string) => `${name}（未细分）`,
  active: "当前条件",
  queryTerm: (q: string) => `“${q}”`,
  removeFilter: (name: string) => `去掉条件：${name}`,
  removeAll: "全部清除",
  more: (count: number) => `其余 ${count} 项`,
  listTitle: "查询结果",
  ledBy: "牵头",
  hostedBy: "依托",
  units: (count: number) => `${count} 家单位`,
  inConsortia: (count: number, leads: number) =>
    count === 0
      ? "现不在任何联合体中"
      : leads > 0
        ? `在 ${count} 个联合体中，牵头其中 ${leads} 个`
        : `在 ${count} 个联合体中`,
  filedOn: (date: string) => `${dateText(date)}备案`,
  approvedOn: (date: string) => `${dateText(date)}认定`,
  ignored: "有的查询条件无法识别或者太长，已经略去，下面是其余条件的结果。",
  cursorRefused: "翻页位置已经失效，从第一页重新显示。",
} as const;

/** Words of one consortium's public record. */
export const record = {
  numberLabel: "备案编号",
  demonstration: "演示数据",
  demonstrationText: "本条为演示记录，其中的编号、日期和未在公开来源列名的单位为虚构。",
  description: (name: string, lead: string) => `${name}，由${lead}牵头。成员单位、任务、平台与备案状态。`,
  ended: (status: string, date: string) => `${status}，自${dateText(date)}起`,
  endedReason: (reason: string) => `原因：${reason}。`,
  endedClass: (name: string) => `原因类别：${name}。`,
  endedText: "本页保留备案时的记录，供查考。",
  facts: {
    lead: "牵头企业",
    department: "备案部门",
    filedOn: "备案日期",
    formationDate: "组建日期",
    validUntil: "有效期",
    openEnded: "未设期限",
    until: (date: string) => `至${dateText(date)}`,
    chains: "产业链",
    clusters: "产业集群",
    regions: "实施地区",
    units: "组成单位",
  },
  unitCount: (count: number) => `${count} 家，含牵头企业`,
  published: "来源所载",
  publishedText: (text: string) => `“${text}”`,
  source: "资料来源",
  separator: "、",
  picture: "谁和谁在一起",
  pictureTitle: (name: string) => `${name}的构成图`,
  pictureText: (lead: string, parts: string) =>
    parts ? `${lead}居中牵头，连接${parts}。` : `${lead}牵头，尚无其他单位。`,
  kindCount: (kind: string, count: number) => `${kind} ${count} 家`,
  members: "成员单位",
  membersCaption: "成员单位名单，按单位类型排列",
  leadRow: "牵头企业",
  filterKind: "按类型看",
  allKinds: "全部",
  columns: {
    name: "单位名称",
    tier: "类别",
    region: "所在地",
    joinedOn: "加入日期",
  },
  unknownRegion: "未收录",
  formerMembers: "已退出的单位",
  joined: (date: string) => `${dateText(date)}加入`,
  left: (date: string) => `${dateText(date)}退出`,
  comma: "，",
  lasted: (until: string) => `至${dateText(until)}。`,
  since: (from: string) => `${dateText(from)}起`,
  tiers: (count: number, parts: string) =>
    count === 0 ? "牵头企业之外尚无成员单位。" : `牵头企业之外 ${count} 家成员单位：${parts}。`,
  documents: "公示与公开文件",
  noticeState: (running: boolean, from: string, until: string) =>
    `${running ? "公示中" : "公示已结束"}，${dateText(from)}至${dateText(until)}`,
  issued: (date: string) => `${date}签发，可以核验`,
  noDocuments: "没有公开的文件。",
  stop: "。",
  pictureTable: "图中各单位逐一列在成员单位名单中",
  tasks: "攻关任务",
  noTasks: "没有公开的任务。",
  platforms: "汇聚的创新平台",
  platformsLead: (count: number) => `各单位依托建设的创新平台共 ${count} 个，按级别排列。`,
  noPlatforms: "没有登记创新平台。",
  platformColumns: { name: "平台名称", category: "类别", host: "依托单位", approvedOn: "认定日期" },
  levelCount: (level: string, count: number) => `${level}，${count} 个`,
  platformEnded: (date: string) => `有效期至${dateText(date)}`,
  history: "状态记录",
  certificate: "备案证明",
  downloadCertificate: "下载备案证明（PDF）",
  verifyCertificate: "核验备案证明",
  citation: "怎样引用",
  /** As GB/T 7714 has it: the day it was filed, then the day it was read. */
  citationText: (cited: Record<"name" | "number" | "department" | "address" | "filedOn" | "today", string>) =>
    `${cited.department}. ${cited.name}：备案编号 ${cited.number}[EB/OL]. (${cited.filedOn})[${cited.today}]. ${cited.address}.`,
  citationHint: "点一下全文选中，即可复制。方括号内为引用日期，可改为您查阅的日期。",
  permalink: "永久地址",
  permalinkText: "备案终止、到期或者撤销后，本页和地址仍然保留。",
  json: "本条数据（JSON）",
  print: "在浏览器中选“打印”，可得 A4 版。",
} as const;

/** Words of the check of a certificate. */
export const verify = {
  title: "证明核验",
  description: "用备案编号核验创新联合体备案证明：签发时和今天的状态。",
  lead: "输入证明上的备案编号，或者扫描证明上的二维码，立即看到签发时和今天的状态。",
  numberLabel: "备案编号",
  numberHint: "例如 NMCXLHT-2021-0001。空格、全角、小写均可识别。",
  submit: "核验",
  again: "核验另一份证明",
  empty: "请输入备案编号。",
  malformed: "这不是备案编号的写法。编号由字母、四位年份和顺序号组成，请照证明上的填写。",
  validTitle: "证明有效",
  validText: (date: string) => `截至${dateText(date)}，这项备案在名录中有效。`,
  reason: (reason: string) => `原因：${reason}。`,
  facts: {
    number: "备案编号",
    name: "联合体名称",
    nameToday: "现名称",
    lead: "牵头企业",
    units: "组成单位",
    issuedOn: "签发日期",
    term: "有效期",
    authority: "备案部门",
    statusAtIssue: "签发时的状态",
    statusToday: "今天的状态",
    digest: "证明内容摘要（SHA-256）",
  },
  unitCount: (count: number) => `${count} 家，含牵头企业`,
  termText: (from: string, until: string | null) =>
    until ? `${dateText(from)}至${dateText(until)}` : `自${dateText(from)}起，未设期限`,
  since: (status: string, date: string) => `${status}（${dateText(date)}起）`,
  certified: "证明所载",
  today: "今天的名录",
  record: "查看名录中的记录",
  download: "下载备案证明（PDF）",
  legal: "备案不代表法人登记，不构成行政许可。",
  unknownTitle: "没有查到这个编号",
  unknownText: "名录中没有这个备案编号的证明。请核对证明上的编号：字母、四位年份和顺序号都要一致。",
  unknownNext: "编号无误仍查不到的，证明可能不是本系统出具的，请与证明上的备案部门联系。",
  search: "按名称查找联合体",
} as const;

/** Texts of the public interface for programs. */
export const api = {
  badQuery: "查询参数无法识别。",
  badQueryDetail: (names: string) => `请检查参数：${names}。`,
  notFound: "没有这个备案编号。",
  certificateNotFound: "没有这个编号的备案证明。",
} as const;
