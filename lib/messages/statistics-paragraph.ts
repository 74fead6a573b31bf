import { addDays, type CalendarDate } from "@/lib/domain/calendar/dates";
import type { FigureId } from "@/lib/domain/register/statistics";
import { dateText } from "./dates";

const YEAR_MONTH = (day: CalendarDate) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`;

/** The day as the department writes it: the month alone where it is the month's last day. */
const untilText = (day: CalendarDate): string =>
  addDays(day, 1).endsWith("-01") ? YEAR_MONTH(day) : dateText(day);

/** How a place calls the whole of itself and the platforms it recognises. */
function placeWords(name: string | null): { whole: string; level: string; around: string } {
  if (name === null) return { whole: "各地", level: "备案地省级", around: "各地" };
  if (name.endsWith("自治区")) return { whole: "全区", level: "自治区级", around: "区内外" };
  return name.endsWith("市")
    ? { whole: "全市", level: "市级以上本省", around: "市内外" }
    : { whole: "全省", level: "省级", around: "省内外" };
}

type ParagraphFacts = {
  day: CalendarDate;
  /** Full name of the place; null for all. */
  place: string | null;
  figures: Record<FigureId, number>;
  /** Names of the chains with most consortia, first. */
  chains: readonly string[];
};

/** The department's own sentence on the register, for any day. */
export function departmentParagraph({ day, place, figures, chains }: ParagraphFacts): string {
  const { whole, level, around } = placeWords(place);
  const until = `截至${untilText(day)}，${whole}`;
  if (figures.consortia === 0) return `${until}没有在册的创新联合体。`;
  const fields = chains.length > 0 ? `，涉及${chains.join("、")}等产业链` : "";
  return `${until}组建并备案创新联合体${figures.consortia}个${fields}；联合${around}企业、高校、科研院所等${figures.institutions}家，汇聚国家级创新平台${figures.national}个、省部级及以上创新平台${figures.ministerialAndAbove}个、${level}创新平台${figures.regional}个。`;
}
