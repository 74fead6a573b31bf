import { type CalendarDate, isCalendarDate } from "../calendar/dates";
import {
  DIMENSIONS,
  type Dimension,
  FIGURE_IDS,
  type FigureId,
  type PartDimension,
  type StatisticsOfDay,
} from "./statistics";

/** The first day a question may name: before it no consortium was ever filed. */
export const FIRST_DAY: CalendarDate = "2000-01-01";

export type StatisticsQuestion = { asOf: CalendarDate; province: string | null };
type Params = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Reads day and place from an address; a missing day is today, a missing place all of them. What cannot be understood
 * (no day of the calendar, a day to come, a place without a register) is named in `wrong` and left out.
 */
export function readStatisticsQuestion(
  params: Params,
  today: CalendarDate,
  provinces: readonly string[],
): { question: StatisticsQuestion; wrong: ("asOf" | "province")[] } {
  const { asOf, province } = params;
  const isDay =
    typeof asOf === "string" &&
    isCalendarDate(asOf) &&
    asOf >= FIRST_DAY &&
    asOf <= today &&
    asOf.length === 10;
  const isPlace = typeof province === "string" && provinces.includes(province);
  return {
    question: { asOf: isDay ? asOf : today, province: isPlace ? province : null },
    wrong: [
      ...(isDay || !asOf ? [] : (["asOf"] as const)),
      ...(isPlace || !province ? [] : (["province"] as const)),
    ],
  };
}

/** The rows behind one number: a figure, or with a key one part of it. */
export type RowsQuestion = { figure: FigureId; key: string | null };

const KEY = /^([a-z]+):([A-Za-z0-9-]{1,60}(\|[A-Za-z0-9]{1,12})?)$/;

/** Null where no such number is published. */
export function readRowsQuestion({ figure, key }: Params): RowsQuestion | null {
  const known = FIGURE_IDS.find((id) => id === figure);
  if (!known) return null;
  if (!key) return { figure: known, key: null };
  const [, name] = typeof key === "string" ? (KEY.exec(key) ?? []) : [];
  const dimension = DIMENSIONS.find((open) => open === name);
  const isOpen = dimension !== undefined && (dimension !== "cell" || known === "consortia");
  return typeof key === "string" && isOpen ? { figure: known, key } : null;
}

/** Address of the page with the rows that a number counts. */
export function rowsHref({ asOf, province }: StatisticsQuestion, { figure, key }: RowsQuestion): string {
  const params = new URLSearchParams({
    figure,
    ...(key ? { key } : {}),
    ...questionParams({ asOf, province }),
  });
  return `/statistics/rows?${params}`;
}

/** Address of the statistics of a day and place. */
export const statisticsHref = (question: StatisticsQuestion): string =>
  `/statistics?${new URLSearchParams(questionParams(question))}`;

export const questionParams = ({ asOf, province }: StatisticsQuestion): Record<string, string> => ({
  asOf,
  ...(province ? { province } : {}),
});

/** The dimension and code of a part's key. */
export function readKey(key: string): { dimension: Dimension; code: string } | null {
  const [, name, code] = /^([a-z]+):(.+)$/.exec(key) ?? [];
  const dimension = DIMENSIONS.find((known) => known === name);
  return dimension && code ? { dimension, code } : null;
}

/** The number that a question for rows asks about. */
export function countOf({ figures, parts, matrix }: StatisticsOfDay, { figure, key }: RowsQuestion): number {
  const part = key === null ? null : readKey(key);
  if (!part) return figures[figure];
  if (part.dimension === "cell")
    return matrix.find(({ chain, region }) => `${chain}|${region}` === part.code)?.count ?? 0;
  const dimension: PartDimension = part.dimension;
  return parts[dimension].find(({ code }) => code === part.code)?.figures[figure] ?? 0;
}
