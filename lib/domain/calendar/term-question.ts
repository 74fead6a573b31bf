import { type CalendarDate, isCalendarDate } from "./dates";
import { COUNTINGS, type Counting } from "./working-days";

/** The longest term of working days that is answered. */
export const MOST_DAYS = 400;

/** When does a term of so many working days end? */
export type TermQuestion = { from: CalendarDate; days: number; counting: Counting };

const PARAMETERS = ["from", "days", "counting"] as const;

/** Reads the question from an address's parameters, or names those that are missing, repeated or not understood. */
export function readTermQuestion(
  params: URLSearchParams,
): { ok: true; question: TermQuestion } | { ok: false; wrong: string[] } {
  const one = (name: string): string => {
    const [value = "", ...more] = params.getAll(name);
    return more.length > 0 ? "" : value;
  };
  const from = one("from");
  const days = /^[1-9]\d{0,2}$/.test(one("days")) ? Number(one("days")) : 0;
  const counting = COUNTINGS.find((known) => known === one("counting"));
  const holds = {
    from: isCalendarDate(from),
    days: days >= 1 && days <= MOST_DAYS,
    counting: counting !== undefined,
  };
  const wrong = PARAMETERS.filter((name) => !holds[name]);
  if (wrong.length > 0 || !counting) return { ok: false, wrong };
  return { ok: true, question: { from, days, counting } };
}
