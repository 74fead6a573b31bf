import { type CalendarDate, weekday } from "../domain/calendar/dates";

const WEEKDAYS = ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"];

/** 2026年11月21日 */
export function dateText(date: CalendarDate | null | undefined): string {
  const [year, month, day] = (date ?? "").split("-").map(Number);
  return year && month && day ? `${year}年${month}月${day}日` : "";
}

/** 11月26日（星期四） */
export function dayText(date: CalendarDate): string {
  const [, month, day] = date.split("-").map(Number);
  return `${month}月${day}日（${WEEKDAYS[weekday(date)]}）`;
}

const SHANGHAI = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** 2026年11月21日 14:03, Asia/Shanghai. */
export function momentText(instant: Date | string): string {
  const parts = Object.fromEntries(
    SHANGHAI.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return `${parts.year}年${parts.month}月${parts.day}日 ${parts.hour}:${parts.minute}`;
}

/** A term in working days with its end, or the sentence for a year whose arrangement is not published. */
export const termText = (days: number, end: CalendarDate | null): string =>
  end
    ? `${days} 个工作日，截止 ${dateText(end)}（${WEEKDAYS[weekday(end)]}）`
    : `${days} 个工作日，截止日待节假日安排公布后告知`;

/** 还剩 3 个工作日，11月26日（星期四）截止 */
export function remainingText(left: number, end: CalendarDate): string {
  if (left < 0) return `已超期 ${-left} 个工作日，${dayText(end)}已截止`;
  if (left === 0) return `今天截止，${dayText(end)}`;
  return `还剩 ${left} 个工作日，${dayText(end)}截止`;
}
