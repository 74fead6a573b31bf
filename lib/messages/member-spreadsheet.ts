import {
  MEMBER_COLUMNS,
  type MemberColumn,
  MOST_SPREADSHEET_ROWS,
  type RowFinding,
  type RowProblem,
} from "../domain/filing/member-rows";
import type { ContributionKind, MembershipTier } from "../domain/filing/vocabulary";
import { CONTRIBUTION_KINDS, MEMBERSHIP_TIERS } from "../domain/filing/vocabulary";
import { ORGANIZATION_KINDS, type OrganizationKind } from "../domain/organization/kinds";
import { CONTRIBUTION_KIND_NAMES, TIER_NAMES } from "./filing-fields";
import { ORGANIZATION_KIND_NAMES } from "./organization-kinds";

export const MEMBER_COLUMN_NAMES: Record<MemberColumn, string> = {
  name: "单位名称",
  creditCode: "统一社会信用代码",
  kind: "单位类型",
  region: "所在地区",
  tier: "层次",
  duty: "承担任务",
  contributionKind: "出资方式",
  contributionWan: "出资（万元）",
  contactName: "联系人",
  contactPhone: "电话",
  contactEmail: "邮箱",
};

export const REASON_COLUMN = "原因";

/** Signs between words that make no other word. */
export const WORD_FILLERS = /[\s()、,，和]/g;

/** Other ways people write the same words. */
export const KIND_ALIASES: Record<OrganizationKind, readonly string[]> = {
  enterprise: ["公司"],
  university: ["高校", "大学", "高等院校"],
  researchInstitute: ["科研机构", "研究院", "研究所", "科研院所（机构）"],
  newResearchInstitution: ["新型研究机构"],
  medicalInstitution: ["医院", "医疗机构"],
  association: ["协会", "学会", "社会组织", "社会团体"],
  technicalService: ["技术服务机构", "检验检测机构"],
  financialInstitution: ["金融机构", "投资机构"],
  other: ["其他单位"],
};

export const TIER_ALIASES: Record<MembershipTier, readonly string[]> = {
  core: ["核心", "核心成员"],
  close: ["紧密", "紧密成员"],
  general: ["一般", "一般层", "普通成员"],
};

export const CONTRIBUTION_ALIASES: Record<ContributionKind, readonly string[]> = {
  money: ["现金", "货币"],
  equipment: ["仪器设备", "实物"],
  technology: ["技术", "知识产权"],
  people: ["人力", "人才"],
  site: ["场所"],
  scenario: ["场景"],
  data: ["数据资源"],
};

const SENTENCES: Record<RowProblem, (other: string) => string> = {
  nameMissing: () => "缺少单位名称",
  nameTooLong: () => "单位名称超过 100 字",
  codeInvalid: () => "统一社会信用代码校验未通过，请对照证照核对",
  kindMissing: () => "缺少单位类型",
  kindUnknown: () => "单位类型无法识别，请从说明页所列类型中选择",
  regionUnknown: () => "所在地区无法识别，请填写六位行政区划代码或全称",
  tierUnknown: () => "层次无法识别，请填核心层、紧密层或一般成员",
  dutyTooLong: () => "承担任务超过 500 字",
  contributionUnknown: () => "出资方式无法识别，请从说明页所列方式中选择",
  moneyInvalid: () => "出资应为数字，单位万元，最多两位小数",
  phoneInvalid: () => "电话格式不正确",
  emailInvalid: () => "邮箱格式不正确",
  isLead: () => "这是牵头企业，不需作为成员添加",
  alreadyMember: (name) => `已在成员名单中（${name}）`,
  duplicateInFile: (line) => `与表格第 ${line} 行是同一单位`,
  tooManyRows: () => `一次最多 ${MOST_SPREADSHEET_ROWS} 行，请分次上传`,
};

export const findingText = (findings: readonly RowFinding[]): string =>
  findings.map(({ problem, with: other }) => SENTENCES[problem](other ?? "")).join("；");

export const headerRow: readonly string[] = MEMBER_COLUMNS.map((column) => MEMBER_COLUMN_NAMES[column]);

const list = <T extends string>(options: readonly T[], names: Readonly<Record<T, string>>): string =>
  options.map((option) => names[option]).join("；");

export const template = {
  sheet: "成员单位",
  notesSheet: "填写说明",
  fileName: "成员单位模板",
  rejectedName: "未导入的成员单位",
  notes: [
    ["栏目", "说明"],
    [MEMBER_COLUMN_NAMES.name, "必填。与证照一致。"],
    [MEMBER_COLUMN_NAMES.creditCode, "18 位。暂不知道的可以空着，由成员单位确认时补填。"],
    [MEMBER_COLUMN_NAMES.kind, `必填。${list(ORGANIZATION_KINDS, ORGANIZATION_KIND_NAMES)}`],
    [MEMBER_COLUMN_NAMES.region, "选填。六位行政区划代码，或全称，例如「内蒙古自治区包头市」。"],
    [MEMBER_COLUMN_NAMES.tier, list(MEMBERSHIP_TIERS, TIER_NAMES)],
    [MEMBER_COLUMN_NAMES.duty, "500 字以内。"],
    [
      MEMBER_COLUMN_NAMES.contributionKind,
      `可填多项，用顿号分开。${list(CONTRIBUTION_KINDS, CONTRIBUTION_KIND_NAMES)}`,
    ],
    [MEMBER_COLUMN_NAMES.contributionWan, "数字，单位万元，最多两位小数。没有的空着。"],
    [MEMBER_COLUMN_NAMES.contactName, "接收邀请的人。只供办理使用，不公开。"],
    [MEMBER_COLUMN_NAMES.contactPhone, "手机或者带区号的固定电话。"],
    [MEMBER_COLUMN_NAMES.contactEmail, "邀请和验证码发到这个邮箱。"],
    ["", `每行一家单位，一次最多 ${MOST_SPREADSHEET_ROWS} 行，文件不超过 5 MB。请勿改动第一行。`],
  ],
} as const;
