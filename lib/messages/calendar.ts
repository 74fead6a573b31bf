import type { CalendarDate } from "../domain/calendar/dates";
import type {
  ArrangementLine,
  LineProblem,
  YearFinding,
  YearProblem,
} from "../domain/calendar/year-document";
import type { EndField } from "../domain/filing/open-terms";
import { dateText, termText } from "./dates";

/** Answers of the public question when a term of working days ends. */
export const workingDaysApi = {
  badQuestion: "查询参数无法识别。",
  badQuestionDetail: (names: string) =>
    `请检查参数：${names}。from 为日期（如 2023-02-09），days 为 1 至 400 的整数，counting 为 first-day 或 next-day，均须填写且只填一次。`,
  missingYear: "节假日安排尚未录入。",
  missingYearDetail: (year: number) => `${year} 年的节假日安排尚未录入，无法计算截止日。`,
} as const;

/** Words that people write for a day of rest and for a make-up working day. */
const REST_WORDS = ["休", "休息", "放假", "休假", "off", "true"];
const WORK_WORDS = ["班", "上班", "补班", "调休上班", "on", "false"];

export const DAY_WORDS = { rest: "休", work: "班", plain: "按星期" } as const;

/** Whether a typed word means rest (true) or work (false); null where it says neither. */
export function readDayWord(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (REST_WORDS.includes(word)) return true;
  return WORK_WORDS.includes(word) ? false : null;
}

/** Typed lines such as 「2027-01-01,休」, one a day; empty lines do not count. */
export const readArrangementText = (text: string): ArrangementLine[] =>
  text.split("\n").flatMap((line) => {
    const [date = "", day = ""] = line.split(/[,，;；\t]|\s+/).map((cell) => cell.trim());
    return line.trim() ? [{ date, day, off: readDayWord(day) }] : [];
  });

/** The same lines as a form shows them. */
export const arrangementText = (lines: readonly ArrangementLine[]): string =>
  lines.map(({ date, day }) => `${date},${day}`).join("\n");

export const sourceWord = "文号或来源";

export const arrangementTitle = "放假和调休日期";

export const linesFault = "最多 120 行，每行一个日期和「休」或「班」，用逗号分开。";

/** Heads of an uploaded table's columns. */
export const COLUMN_WORDS = { date: "日期", day: ["休", "班"], source: ["文号", "来源"] } as const;

const LINE_PROBLEMS: Record<LineProblem, string> = {
  dateUnreadable: "日期无法识别，请写成 2027-01-01 的样子",
  otherYear: "日期不在该年度",
  dayUnknown: "请写「休」或「班」",
  repeated: "与前面的日期重复",
  makeUpOnWeekday: "补班日应为星期六或星期日",
};

const YEAR_PROBLEMS: Record<YearProblem, string> = {
  noLines: "还没有录入任何日期。",
  noSource: "请填写文号或来源。",
  newYearMissing: "缺少元旦（1月1日）放假。",
  springFestivalMissing: "缺少春节放假，1月20日至2月底至少应有 7 个休息日。",
  labourDayMissing: "缺少劳动节（5月1日）放假。",
  nationalDayMissing: "缺少国庆节（10月1日至3日）放假。",
  tooFewWorkingDays: "全年工作日少于 240 天，请核对休息日。",
  tooManyWorkingDays: "全年工作日多于 256 天，请核对休息日。",
};

/** 「第 3 行（2027-06-01）：补班日应为星期六或星期日。」 */
export const yearFindingText = (finding: YearFinding, lines: readonly { date: string }[]): string =>
  finding.line === null
    ? YEAR_PROBLEMS[finding.problem]
    : `第 ${finding.line} 行（${lines[finding.line - 1]?.date ?? ""}）：${LINE_PROBLEMS[finding.problem]}。`;

const END_NAMES: Record<EndField, string> = {
  dueOn: "办理截止日",
  correctionDueOn: "补正截止日",
  stepDueOn: "本环节截止日",
};

/** 「15 个工作日，截止 2027年1月6日（星期三），为本环节截止日」; the case's own end needs no name. */
export const knownEndText = (field: EndField, days: number, day: CalendarDate): string =>
  field === "dueOn" ? termText(days, day) : `${termText(days, day)}，为${END_NAMES[field]}`;

/** 「2027年1月6日（补正截止日）」 */
export const movedEndText = (field: EndField, day: CalendarDate): string =>
  `${dateText(day)}（${END_NAMES[field]}，因节假日安排变更重新计算）`;

export const calendarFaults = {
  otherYear: (year: string) => `文件内容应为 ${year} 年的安排。`,
  changedMeanwhile: "该年度的安排已被另一次变更更新，请重新起草。",
} as const;

/** What the system administrators are told of a year that is missing. */
export const missingYearMail = (year: number, address: string, to: readonly string[]) =>
  to.map((recipient) => ({
    to: recipient,
    subject: `请录入 ${year} 年节假日安排`,
    text: [
      `${year} 年的节假日安排还没有录入工作日历。跨入 ${year} 年的办理期限因此无法计算，申请人只能看到「截止日待节假日安排公布后告知」。`,
      "国务院办公厅的通知发布后，请录入放假和调休日期，提请另一人批准。批准后系统会补算办理中申请的截止日并告知申请人。",
      address,
    ].join("\n\n"),
  }));

export const calendarWarning = {
  title: (year: number) => `${year} 年的节假日安排还没有录入`,
  body: (year: number) =>
    `跨入 ${year} 年的期限暂不计算，通知书上写「截止日待节假日安排公布后告知」。安排公布后请尽快录入。`,
  link: "打开工作日历",
} as const;

/** The administrators' pages of the calendar. */
export const calendarRoom = {
  title: "工作日历",
  lead: "按国务院办公厅每年的节假日安排录入。一人起草，另一人批准；批准后办理中申请的截止日按新安排重新计算，原日期留在办理记录里。",
  caption: "已录入的年度",
  year: "年度",
  yearText: (year: number) => `${year}年`,
  source: "文号或来源",
  days: "工作日",
  daysText: (days: number) => `${days} 天`,
  exceptions: "放假和补班日期",
  exceptionsText: (rest: number, work: number) => `放假 ${rest} 天，补班 ${work} 天`,
  restDays: "放假",
  workDays: "补班",
  change: "修改",
  start: (year: number) => `修改 ${year} 年`,
  startComing: (year: number) => `录入 ${year} 年`,
  coming: (year: number) => `${year} 年尚未录入`,
  comingLead: "可以手工填写，也可以上传表格或 JSON 文件。",
  underWay: "已有修改正在办理",
  aid: "期限可以在公开接口核对：",
  none: "还没有录入任何年度。",
} as const;

/** The form of a year's arrangement. */
export const arrangementForm = {
  upload: "上传文件",
  uploadLead:
    "表格两列：日期、休或班；也可以有第三列「文号」。上传后逐行检查，有误的行保留在下面，改正后保存即可。",
  field: "安排文件",
  hint: "CSV、XLSX 或 JSON，不超过 1 MB。",
  submit: "上传并检查",
  edit: "填写或改正",
  source: "文号或来源",
  sourceHint: "例如：国办发明电〔2025〕7号。",
  lines: "日期",
  linesHint:
    "每行一个日期，逗号后写「休」或「班」，例如 2027-01-01,休。只写与平常星期不同的日子和放假的周末。",
  save: "保存",
  back: "返回修改页",
  read: (count: number, file: string) => `已读入${file ? `「${file}」` : ""} ${count} 行。`,
  problems: "需要改正",
  sound: "各行都能识别，全年安排没有发现问题。",
  workingDays: (days: number) => `全年 ${days} 个工作日。`,
  refused: {
    noFile: "请选择文件。",
    tooLarge: "文件超过 1 MB。",
    spreadsheetUnreadable: "文件无法识别，请使用 CSV、XLSX 或 JSON。",
    tooMany: "操作过于频繁，请稍后再试。",
    versionConflict: "该内容已被他人修改，请刷新后再上传。",
    ruleUnreadable: "文件超过 120 行，或者内容过长。",
  },
} as const;
