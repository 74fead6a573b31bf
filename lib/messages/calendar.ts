import type { CalendarDate } from "../domain/calendar/dates";
import type {
  ArrangementLine,
  LineProblem,
  YearFinding,
  YearProblem,
} from "../domain/calendar/year-document";
import type { EndField } from "../domain/filing/open-terms";
import { dateText } from "./dates";

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

/** 「2027年1月6日（补正截止日）」 */
export const movedEndText = (field: EndField, day: CalendarDate): string =>
  `${dateText(day)}（${END_NAMES[field]}，因节假日安排变更重新计算）`;

export const calendarFaults = {
  otherYear: (year: string) => `文件内容应为 ${year} 年的安排。`,
  changedMeanwhile: "该年度的安排已被另一次变更更新，请重新起草。",
} as const;
