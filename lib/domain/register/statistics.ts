import { type CalendarDate, isCalendarDate } from "../calendar/dates";
import type { PlatformLevel } from "../filing/vocabulary";
import { STATUSES_IN_FORCE } from "./statuses";

/** What is counted: each kind by its own rows. */
export const COUNTED_UNITS = ["consortium", "institution", "membership", "platform", "regional"] as const;
export type CountedUnit = (typeof COUNTED_UNITS)[number];

/** What a figure can be parted by; `cell` is a chain in a region. */
export const DIMENSIONS = ["region", "chain", "cluster", "year", "kind", "level", "cell"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

type FigureRule = {
  unit: CountedUnit;
  /** Platform levels it holds; a figure of several holds the figures of each, and they must not be added to it. */
  levels: readonly PlatformLevel[] | null;
  /** The same unit or platform counts once, however many consortia it is in. */
  distinct: boolean;
  dimensions: readonly Dimension[];
};

const platforms = (...levels: PlatformLevel[]): FigureRule => ({
  unit: "platform",
  levels,
  distinct: true,
  dimensions: [],
});

/** Every published figure. A consortium counts on the days on which it stands in one of FIGURE_STATUSES. */
export const FIGURES = {
  consortia: {
    unit: "consortium",
    levels: null,
    distinct: true,
    dimensions: ["region", "chain", "cluster", "year", "cell"],
  },
  institutions: { unit: "institution", levels: null, distinct: true, dimensions: ["kind", "region"] },
  memberships: { unit: "membership", levels: null, distinct: false, dimensions: ["kind"] },
  platforms: { unit: "platform", levels: null, distinct: true, dimensions: ["level"] },
  national: platforms("national"),
  ministerial: platforms("ministerial"),
  provincial: platforms("provincial"),
  municipal: platforms("municipal"),
  ministerialAndAbove: platforms("national", "ministerial", "provincial"),
  regional: { unit: "regional", levels: null, distinct: true, dimensions: [] },
} as const satisfies Record<string, FigureRule>;

export type FigureId = keyof typeof FIGURES;
export const FIGURE_IDS = Object.keys(FIGURES) as FigureId[];
export const FIGURE_STATUSES = STATUSES_IN_FORCE;

export const figureRule = (figure: FigureId): FigureRule => FIGURES[figure];

/** A figure with `several` levels or statuses together holds others. */
export const isCumulative = (figure: FigureId): boolean => (figureRule(figure).levels?.length ?? 0) > 1;

/** Each table of parts: a consortium in two chains or clusters stands in both, so these do not add up to the whole. */
export const BREAKDOWNS = {
  consortiaByRegion: { figure: "consortia", dimension: "region", addsUp: true },
  consortiaByChain: { figure: "consortia", dimension: "chain", addsUp: false },
  consortiaByCluster: { figure: "consortia", dimension: "cluster", addsUp: false },
  consortiaByYear: { figure: "consortia", dimension: "year", addsUp: true },
  institutionsByKind: { figure: "institutions", dimension: "kind", addsUp: true },
  institutionsByRegion: { figure: "institutions", dimension: "region", addsUp: true },
  membershipsByKind: { figure: "memberships", dimension: "kind", addsUp: true },
  platformsByLevel: { figure: "platforms", dimension: "level", addsUp: true },
} as const satisfies Record<string, { figure: FigureId; dimension: Dimension; addsUp: boolean }>;

export type BreakdownId = keyof typeof BREAKDOWNS;
export const BREAKDOWN_IDS = Object.keys(BREAKDOWNS) as BreakdownId[];

/** One number as it is kept: key is empty for all of a unit, otherwise such as `kind:university`. */
export type KeptCount = { unit: CountedUnit; key: string; count: number };

export type FigureValues = Record<FigureId, number>;
type Part = { code: string; count: number };
type Cell = { chain: string; region: string; count: number };
export type StatisticsOfDay = {
  asOf: CalendarDate;
  /** A place's id; null for all. */
  province: string | null;
  figures: FigureValues;
  breakdowns: Record<BreakdownId, Part[]>;
  matrix: Cell[];
};

/** `names` holds those of chains, clusters and divisions by code; the rows and columns of the matrix stand though empty. */
export type NamedDay = StatisticsOfDay & {
  names: Record<string, string>;
  rows: string[];
  columns: string[];
};

/** All figures of a day from the numbers kept of it. */
export function statisticsOf(
  province: string | null,
  asOf: CalendarDate,
  counts: readonly KeptCount[],
): StatisticsOfDay {
  const kept = new Map(counts.map(({ unit, key, count }) => [`${unit} ${key}`, count]));
  const figureValue = (figure: FigureId): number => {
    const { unit, levels } = figureRule(figure);
    const keys = levels === null ? [""] : levels.map((level) => `level:${level}`);
    return keys.reduce((sum, key) => sum + (kept.get(`${unit} ${key}`) ?? 0), 0);
  };
  const partsOf = (figure: FigureId, dimension: Dimension): Part[] =>
    counts
      .filter(({ unit, key }) => unit === FIGURES[figure].unit && key.startsWith(`${dimension}:`))
      .map(({ key, count }) => ({ code: key.slice(dimension.length + 1), count }))
      .sort((a, b) => (dimension === "year" ? 0 : b.count - a.count) || (a.code < b.code ? -1 : 1));
  return {
    asOf,
    province,
    figures: Object.fromEntries(FIGURE_IDS.map((figure) => [figure, figureValue(figure)])) as FigureValues,
    breakdowns: Object.fromEntries(
      BREAKDOWN_IDS.map((id) => [id, partsOf(BREAKDOWNS[id].figure, BREAKDOWNS[id].dimension)]),
    ) as Record<BreakdownId, Part[]>,
    matrix: partsOf("consortia", "cell").map(({ code, count }) => {
      const [chain = "", region = ""] = code.split("|");
      return { chain, region, count };
    }),
  };
}

/** Rows that differ between two counts of the same day. */
export type CountDifference = { unit: CountedUnit; key: string; published: number; counted: number };

export function countDifferences(
  published: readonly KeptCount[],
  counted: readonly KeptCount[],
): CountDifference[] {
  const of = (counts: readonly KeptCount[]) =>
    new Map(counts.map((kept) => [`${kept.unit} ${kept.key}`, kept]));
  const [shown, real] = [of(published), of(counted)];
  return [...new Map([...shown, ...real])].flatMap(([name, { unit, key }]) => {
    const pair = { published: shown.get(name)?.count ?? 0, counted: real.get(name)?.count ?? 0 };
    return pair.published === pair.counted ? [] : [{ unit, key, ...pair }];
  });
}

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
  const [, dimension] = typeof key === "string" ? (KEY.exec(key) ?? []) : [];
  const { dimensions } = figureRule(known);
  return typeof key === "string" && dimensions.some((open) => open === dimension)
    ? { figure: known, key }
    : null;
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
export function countOf(
  { figures, breakdowns, matrix }: StatisticsOfDay,
  { figure, key }: RowsQuestion,
): number {
  const part = key === null ? null : readKey(key);
  if (!part) return figures[figure];
  if (part.dimension === "cell")
    return matrix.find(({ chain, region }) => `${chain}|${region}` === part.code)?.count ?? 0;
  const id = BREAKDOWN_IDS.find(
    (known) => BREAKDOWNS[known].figure === figure && BREAKDOWNS[known].dimension === part.dimension,
  );
  return (id && breakdowns[id].find(({ code }) => code === part.code)?.count) ?? 0;
}

/** Codes of a day's parts whose names stand in dictionaries. */
export function namedCodes({
  breakdowns,
}: StatisticsOfDay): Record<"chain" | "cluster" | "division", string[]> {
  const codes = (...ids: BreakdownId[]) => ids.flatMap((id) => breakdowns[id].map(({ code }) => code));
  return {
    chain: codes("consortiaByChain"),
    cluster: codes("consortiaByCluster"),
    division: codes("consortiaByRegion", "institutionsByRegion"),
  };
}
