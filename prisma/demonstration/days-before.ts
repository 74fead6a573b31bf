import { shanghaiDate, startOfShanghaiDay } from "@/lib/domain/calendar/dates";

const HOUR = 3_600_000;

/** Ten o'clock of the day so many days before. */
export const daysBefore = (today: Date, days: number): Date =>
  new Date(startOfShanghaiDay(shanghaiDate(today)).getTime() - days * 24 * HOUR + 10 * HOUR);
