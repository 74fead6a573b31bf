import type { CalendarDate } from "../calendar/dates";
import { PLATFORM_LEVELS, type PlatformLevel } from "../filing/vocabulary";
import { STATUSES_IN_FORCE } from "./statuses";

/** What is counted: each kind by its own rows. */
export const COUNTED_UNITS = ["consortium", "institution", "membership", "platform", "regional"] as const;
export type CountedUnit = (typeof COUNTED_UNITS)[number];

/**
 * What every figure is parted by. A consortium stands under its lead's region and kind, a membership under its unit's,
 * a platform under its host's; units and platforms stand under chain, cluster and year of the consortia that hold them.
 */
export const PART_DIMENSIONS = ["region", "chain", "cluster", "kind", "year"] as const;
export type PartDimension = (typeof PART_DIMENSIONS)[number];

/** `cell` is a chain in a region: consortia alone. */
export const DIMENSIONS = [...PART_DIMENSIONS, "cell"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

type FigureRule = {
  unit: CountedUnit;
  /** Platform levels it holds; a figure of several holds the figures of each, and they must not be added to it. */
  levels: readonly PlatformLevel[] | null;
  /** The same unit or platform counts once, however many consortia it is in. */
  distinct: boolean;
};

const platforms = (...levels: PlatformLevel[]): FigureRule => ({ unit: "platform", levels, distinct: true });

/** Every published figure. A consortium counts on the days on which it stands in one of FIGURE_STATUSES. */
export const FIGURES = {
  consortia: { unit: "consortium", levels: null, distinct: true },
  institutions: { unit: "institution", levels: null, distinct: true },
  memberships: { unit: "membership", levels: null, distinct: false },
  platforms: { unit: "platform", levels: null, distinct: true },
  national: platforms("national"),
  ministerial: platforms("ministerial"),
  provincial: platforms("provincial"),
  municipal: platforms("municipal"),
  ministerialAndAbove: platforms("national", "ministerial", "provincial"),
  regional: { unit: "regional", levels: null, distinct: true },
} as const satisfies Record<string, FigureRule>;

export type FigureId = keyof typeof FIGURES;
export const FIGURE_IDS = Object.keys(FIGURES) as FigureId[];
export const FIGURE_STATUSES = STATUSES_IN_FORCE;

export const figureRule = (figure: FigureId): FigureRule => FIGURES[figure];

/** A figure with `several` levels or statuses together holds others. */
export const isCumulative = (figure: FigureId): boolean => (figureRule(figure).levels?.length ?? 0) > 1;

/** Keys under which a figure, or with `part` such as `kind:university` one part of it, is kept: a platform's by level. */
export function keysOf(figure: FigureId, part: string | null): string[] {
  const { unit, levels } = figureRule(figure);
  const own = part ?? "";
  return unit === "platform" ? (levels ?? PLATFORM_LEVELS).map((level) => `${level}/${own}`) : [own];
}

/** The part that a key is of, with its platform level where it has one. */
export function readKept(key: string): { level: PlatformLevel | null; part: string } {
  const [before = "", after] = key.split("/");
  const level = PLATFORM_LEVELS.find((known) => known === before) ?? null;
  return after === undefined ? { level: null, part: key } : { level, part: after };
}

/**
 * Whether the parts of every figure make up its whole: a unit has one place and one kind, yet consortia in several
 * chains, clusters and years, and a consortium may have several chains and clusters itself, or none.
 */
export const addsUp = (dimension: PartDimension): boolean => dimension === "region" || dimension === "kind";

/** One number as it is kept: key is empty for all of a unit, otherwise such as `kind:university`. */
export type KeptCount = { unit: CountedUnit; key: string; count: number };

export type FigureValues = Record<FigureId, number>;
export type Part = { code: string; figures: FigureValues };
type Cell = { chain: string; region: string; count: number };
export type StatisticsOfDay = {
  asOf: CalendarDate;
  /** A place's id; null for all. */
  province: string | null;
  figures: FigureValues;
  /** Every figure of every part; parts in which nothing stands are left out. */
  parts: Record<PartDimension, Part[]>;
  matrix: Cell[];
};

/** `names` holds those of chains, clusters and divisions by code; the rows and columns of the matrix stand though empty. */
export type NamedDay = StatisticsOfDay & {
  names: Record<string, string>;
  rows: string[];
  columns: string[];
};

const order = (dimension: PartDimension) => (a: Part, b: Part) =>
  (dimension === "year"
    ? 0
    : b.figures.consortia - a.figures.consortia || b.figures.institutions - a.figures.institutions) ||
  (a.code < b.code ? -1 : 1);

/** All figures of a day from the numbers kept of it. */
export function statisticsOf(
  province: string | null,
  asOf: CalendarDate,
  counts: readonly KeptCount[],
): StatisticsOfDay {
  const kept = new Map(counts.map(({ unit, key, count }) => [`${unit} ${key}`, count]));
  const valuesOf = (part: string | null) =>
    Object.fromEntries(
      FIGURE_IDS.map((figure) => {
        const { unit } = figureRule(figure);
        return [
          figure,
          keysOf(figure, part).reduce((sum, key) => sum + (kept.get(`${unit} ${key}`) ?? 0), 0),
        ];
      }),
    ) as FigureValues;
  const codes = codesOf(counts);
  const partsOf = (dimension: PartDimension): Part[] =>
    [...codes[dimension]]
      .map((code) => ({ code, figures: valuesOf(`${dimension}:${code}`) }))
      .sort(order(dimension));
  return {
    asOf,
    province,
    figures: valuesOf(null),
    parts: Object.fromEntries(
      PART_DIMENSIONS.map((dimension) => [dimension, partsOf(dimension)]),
    ) as StatisticsOfDay["parts"],
    matrix: cellsOf(counts),
  };
}

function codesOf(counts: readonly KeptCount[]): Record<PartDimension, Set<string>> {
  const codes = Object.fromEntries(
    PART_DIMENSIONS.map((dimension) => [dimension, new Set<string>()]),
  ) as Record<PartDimension, Set<string>>;
  for (const { key } of counts) {
    const [name = "", code = ""] = readKept(key).part.split(":");
    const dimension = PART_DIMENSIONS.find((known) => known === name);
    if (dimension) codes[dimension].add(code);
  }
  return codes;
}

const cellsOf = (counts: readonly KeptCount[]): Cell[] =>
  counts
    .filter(({ unit, key }) => unit === "consortium" && key.startsWith("cell:"))
    .map(({ key, count }) => {
      const [chain = "", region = ""] = key.slice("cell:".length).split("|");
      return { chain, region, count };
    })
    .sort((a, b) => b.count - a.count || (`${a.chain}|${a.region}` < `${b.chain}|${b.region}` ? -1 : 1));

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

/** Codes of a day's parts whose names stand in dictionaries. */
export function namedCodes({ parts }: StatisticsOfDay): Record<"chain" | "cluster" | "division", string[]> {
  const codes = (dimension: PartDimension) => parts[dimension].map(({ code }) => code);
  return { chain: codes("chain"), cluster: codes("cluster"), division: codes("region") };
}
