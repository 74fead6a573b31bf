import type { ImportField, ImportKind } from "../domain/import/fields";
import type { Finding, FindingCode, RowOutcome } from "../domain/import/plan";
import type { ImportAction, ImportState } from "../domain/import/transitions";
import { ORGANIZATION_KINDS, type OrganizationKind } from "../domain/organization/kinds";
import { ORGANIZATION_KIND_NAMES } from "./organization-kinds";

/** Words of headers by which a column is recognised, the surest first. */
export const HEADER_WORDS: Record<ImportField, readonly string[]> = {
  name: ["名称", "单位名称", "机构名称", "学校名称", "平台名称", "创新联合体名称", "联合体名称", "name"],
  creditCode: ["统一社会信用代码", "信用代码", "机构代码", "creditCode", "uscc"],
  kind: ["机构类型", "单位类型", "单位性质", "类型", "性质", "kind"],
  region: ["行政区划代码", "地区代码", "行政区划", "province_code", "所在地", "所在地区", "地区", "region"],
  formerNames: ["曾用名", "原名称", "原名", "formerNames"],
  host: ["依托单位", "承担单位", "建设单位", "所属单位", "host"],
  hostCode: ["依托单位统一社会信用代码", "依托单位代码", "hostCode"],
  level: ["级别", "平台级别", "level"],
  category: ["类别", "平台类别", "平台类型", "category"],
  approvedOn: ["认定日期", "认定时间", "批准日期", "批复时间", "approvedOn"],
  validUntil: ["有效期至", "有效期", "有效期截止", "validUntil"],
  documentNumber: ["文号", "批准文号", "认定文号", "documentNumber"],
  number: ["备案编号", "编号", "备案号", "number"],
  lead: ["牵头企业", "牵头单位", "lead"],
  leadCode: ["牵头企业统一社会信用代码", "牵头单位统一社会信用代码", "牵头单位代码", "leadCode"],
  shortName: ["简称", "shortName"],
  filedOn: ["备案日期", "备案时间", "filedOn"],
  formationDate: ["组建日期", "组建时间", "成立时间", "formationDate"],
  members: ["成员单位", "成员", "members"],
  unitText: ["成员数", "成员单位数", "单位数", "家数", "成员单位数量", "unitText"],
  chain: ["产业链", "重点产业链", "chain"],
  objectives: ["建设目标", "目标", "主要任务", "objectives"],
};

export const FIELD_NAMES: Record<ImportField, string> = {
  name: "名称",
  creditCode: "统一社会信用代码",
  kind: "机构类型",
  region: "所在地区",
  formerNames: "曾用名",
  host: "依托单位",
  hostCode: "依托单位信用代码",
  level: "级别",
  category: "类别",
  approvedOn: "认定日期",
  validUntil: "有效期至",
  documentNumber: "认定文号",
  number: "备案编号",
  lead: "牵头企业",
  leadCode: "牵头企业信用代码",
  shortName: "简称",
  filedOn: "备案日期",
  formationDate: "组建日期",
  members: "成员单位",
  unitText: "公布的单位数",
  chain: "产业链",
  objectives: "目标",
};

const KIND_WORDS: readonly [word: string, kind: OrganizationKind][] = [
  ["新型研发", "newResearchInstitution"],
  ["大学", "university"],
  ["学院", "university"],
  ["高校", "university"],
  ["高等", "university"],
  ["院校", "university"],
  ["医院", "medicalInstitution"],
  ["医疗", "medicalInstitution"],
  ["研究", "researchInstitute"],
  ["科研", "researchInstitute"],
  ["科学院", "researchInstitute"],
  ["协会", "association"],
  ["学会", "association"],
  ["联盟", "association"],
  ["银行", "financialInstitution"],
  ["基金", "financialInstitution"],
  ["检验", "technicalService"],
  ["检测", "technicalService"],
  ["公司", "enterprise"],
  ["企业", "enterprise"],
  ["集团", "enterprise"],
  ["其他", "other"],
];

/** The kind a list's own word means; null for a word that means none. */
export function kindOfWords(words: string): OrganizationKind | null {
  const known = ORGANIZATION_KINDS.find((kind) => kind === words || ORGANIZATION_KIND_NAMES[kind] === words);
  return known ?? KIND_WORDS.find(([word]) => words.includes(word))?.[1] ?? null;
}

const ENDINGS: readonly string[] = ["公司", "集团", "合作社", "厂"];
/** The kind a unit's name speaks of, where a list gives names alone. */
export const kindOfName = (name: string): OrganizationKind =>
  ENDINGS.some((ending) => name.endsWith(ending)) ? "enterprise" : (kindOfWords(name) ?? "other");

const LEVELS: readonly [word: string, level: "national" | "ministerial" | "provincial" | "municipal"][] = [
  ["国家", "national"],
  ["全国", "national"],
  ["部", "ministerial"],
  ["省", "provincial"],
  ["自治区", "provincial"],
  ["市", "municipal"],
  ["盟", "municipal"],
  ["national", "national"],
  ["ministerial", "ministerial"],
  ["provincial", "provincial"],
  ["municipal", "municipal"],
];
export const levelOfWords = (words: string) => LEVELS.find(([word]) => words.includes(word))?.[1] ?? null;

const detailed = (text: string | undefined) => (text ? `「${text}」` : "");
const fieldName = (name: string | undefined): string =>
  (FIELD_NAMES as Readonly<Record<string, string>>)[name ?? ""] ?? "";

const FINDING_SENTENCES: Record<FindingCode, (detail?: string) => string> = {
  required: (field) => `缺少${fieldName(field)}。`,
  codeInvalid: (code) => `统一社会信用代码${detailed(code)}校验未通过，请核对。`,
  kindUnknown: (kind) => `没有写明机构类型，或者无法识别${detailed(kind)}。`,
  regionUnknown: (region) => `没有找到地区${detailed(region)}，请填写行政区划代码或者全称。`,
  sameCode: () => "该代码的单位已在名录中。",
  sameName: () => "同名单位已在名录中。",
  formerName: (name) => `该名称是${detailed(name)}的曾用名。`,
  codeDiffers: (code) => `同名单位的代码是${detailed(code)}，与本行不同，请核对。`,
  nameDiffers: (name) => `该代码在名录中的名称是${detailed(name)}。如已更名，请把它写入「曾用名」列。`,
  severalUnits: (name) => `名录中有不止一家${detailed(name)}，请写明统一社会信用代码。`,
  ownRecord: () => "该单位已自行登记，不由导入修改。",
  sameRow: (row) => `与文件第 ${row} 行重复。`,
  fills: () => "补充空缺的信息。",
  renames: (name) => `由${detailed(name)}更名，原名称作为曾用名保留。`,
  hostUnknown: (host) => `名录中没有依托单位${detailed(host)}，请先导入该单位。`,
  hostLater: (host) => `依托单位${detailed(host)}在本文件之后才导入。`,
  levelUnknown: (level) => `无法识别级别${detailed(level)}，请填写国家级、省部级、省级或者市级。`,
  samePlatform: () => "该依托单位下已有同名平台。",
  dateWrong: () => "日期不正确，请写成 2022-05-31 的样式，且有效期不早于备案日期。",
  dateFuture: () => "备案日期晚于今天。",
  numberWrong: (number) => `备案编号${detailed(number)}不合格式，应为字母、年份和序号。`,
  numberTaken: () => "该备案编号已在名录中。",
  nameTaken: () => "同名创新联合体已在名录中。",
  leadMade: (name) => `名录中没有牵头企业${detailed(name)}，将一并建立。`,
  membersMade: (count) => `其中 ${count} 家成员单位名录中没有，将一并建立。`,
  chainUnknown: (chain) => `没有找到产业链${detailed(chain)}。`,
  unitAmbiguous: (names) => `名录中有不止一家同名单位，无法确定：${names}。`,
  countLess: () => "列出的成员多于公布的单位数，请核对。",
  tooLong: () => "名称过长。",
  builtUpon: () => "已有其他记录引用，不能撤销。",
  changedSince: () => "导入后又有修改，不能撤销。",
};

export const findingSentence = ({ code, detail }: Finding): string => FINDING_SENTENCES[code](detail);

export const OUTCOME_NAMES: Record<RowOutcome, string> = {
  new: "新增",
  update: "补充",
  duplicate: "重复，未写入",
  error: "有误，未写入",
  undone: "已撤销",
  kept: "不能撤销",
};

export const KIND_NAMES: Record<ImportKind, string> = {
  institutions: "单位",
  platforms: "创新平台",
  consortia: "历史备案的创新联合体",
};

export const STATE_NAMES: Record<ImportState, string> = {
  draft: "待核对",
  proposed: "待批准",
  running: "正在写入",
  done: "已完成",
  undoing: "正在撤销",
  undone: "已撤销",
  discarded: "已作废",
};

export const ACTION_LABELS: Record<ImportAction, string> = {
  map: "按此对应预览",
  run: "写入名录",
  propose: "提请批准",
  publish: "批准并列入名录",
  return: "退回",
  discard: "作废",
  undo: "撤销整批导入",
};

export const importNote = (fileName: string): string => `由名录导入：${fileName}`;
export const consortiumImportNote = (source: string | undefined): string =>
  source ? `历史备案，依据「${source}」列入名录。` : "历史备案，列入名录。";
export const RESULT_COLUMNS = ["处理结果", "说明"] as const;

export const importWords = {
  navigation: "名录导入",
  title: "名录导入",
  lead: "从 CSV 或者 XLSX 文件导入单位、创新平台和历史备案的创新联合体。写入前可以逐行核对，写入后可以整批撤销。",
  upload: "上传文件",
  kind: "导入内容",
  kindHints: {
    institutions: "必须有名称；有统一社会信用代码的以代码为准。",
    platforms: "必须有名称、依托单位和级别；依托单位须已在名录中。",
    consortia: "必须有备案编号、名称、牵头企业和备案日期；列入名录须由另一人批准。",
  },
  file: "文件",
  fileHint:
    "CSV（UTF-8 或者 GB 18030）或者 XLSX，不超过 10 MB、20000 行。表头以上可以有标题，表头可以是两行。",
  send: "上传并核对",
  refused: {
    noFile: "请选择文件。",
    tooLarge: "文件超过 10 MB。",
    spreadsheetUnreadable: "无法读取该文件。请另存为 CSV 或者 XLSX 后重试。",
    tooManyRows: "文件超过 20000 行，请分成几个文件。",
    empty: "文件中没有数据行。",
    kind: "请选择导入内容。",
    tooMany: "上传过于频繁，请稍后再试。",
  },
  list: "导入记录",
  none: "还没有导入过。",
  columns: { file: "文件", kind: "内容", rows: "行数", state: "状态", who: "导入人", when: "时间" },
  mapping: "列与内容的对应",
  mappingLead: "已按表头猜测，请核对。没有对应的列可以留空。",
  noColumn: "文件中没有",
  options: {
    kind: "没有类型的单位一律作为",
    track: "备案通道",
    source: "名单来源",
    sourceHint: "文件名称和文号，会显示在公开页面上。",
  },
  missing: (fields: string) => `还没有对应的必填列：${fields}。`,
  needsSource: "请写明名单来源。",
  preview: "预览",
  previewLead: (shown: number, total: number) =>
    `共 ${total} 行，先列有误和重复的，这里是其中 ${shown} 行。写入时按届时的名录重新核对。`,
  rowCount: (count: number) => `${count} 行`,
  result: "处理结果",
  progress: "进度",
  progressText: (done: number, total: number) => `已处理 ${done} / ${total} 行`,
  reload: "刷新页面查看进度",
  row: "行",
  what: "将做什么",
  why: "说明",
  downloadErrors: "下载未写入的行和原因",
  downloadAll: "下载全部行和结果",
  reason: "理由",
  undoLead:
    "撤销后，本次新增的记录从名录移出，补充的内容恢复原状。已有其他记录引用的行不能撤销，会逐行列明。",
  kept: "不能撤销的行",
  createdBy: (name: string, at: string) => `${name} 于 ${at} 上传`,
  decidedBy: (name: string, at: string) => `${name} 于 ${at} 办理`,
  undoneBy: (name: string, at: string) => `${name} 于 ${at} 撤销`,
  back: "全部导入记录",
} as const;
