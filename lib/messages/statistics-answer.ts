import {
  FIGURE_IDS,
  type FigureValues,
  figureRule,
  isCumulative,
  type NamedDay,
  PART_DIMENSIONS,
  type PartDimension,
} from "@/lib/domain/register/statistics";
import {
  FIGURE_NAMES,
  figureDefinition,
  PART_NAMES,
  PART_NOTES,
  partName,
  UNIT_WORDS,
  statisticsSheet as words,
} from "./statistics";

/** Figures as programs read them: platforms in one object, by level. */
function answered({ consortia, institutions, memberships, platforms, ...byLevel }: FigureValues) {
  return { consortia, institutions, memberships, platforms: { ...byLevel, total: platforms } };
}

/** The figures of a day as the public interface for programs answers them; each with its definition. */
export function statisticsAnswer(day: NamedDay, own: string | null) {
  const { asOf, province, figures, parts, matrix, names } = day;
  const definitions = FIGURE_IDS.map((figure) => {
    const { unit, distinct } = figureRule(figure);
    const term = {
      name: FIGURE_NAMES[figure],
      unit: UNIT_WORDS[unit],
      distinct,
      text: figureDefinition(figure),
    };
    return [figure, { ...term, cumulative: isCumulative(figure) }] as const;
  });
  const tables = PART_DIMENSIONS.map((dimension) => {
    const rows = parts[dimension].map(({ code, figures: values }) => ({
      code,
      name: partName(dimension, code, names, own),
      ...answered(values),
    }));
    return [dimension, { text: PART_NOTES[dimension], rows }] as const;
  });
  return {
    asOf,
    province,
    ...answered(figures),
    parts: Object.fromEntries(tables),
    chainsByRegion: matrix.map(({ chain, region, count }) => ({
      chain,
      chainName: names[chain] ?? chain,
      region,
      regionName: partName("region", region, names, own),
      count,
    })),
    definitions: Object.fromEntries(definitions),
  };
}

/** Parts of either day, those of the first in its order. */
export function bothParts(dimension: PartDimension, chosen: NamedDay, today: NamedDay) {
  const [before, now] = [chosen, today].map(
    (day) => new Map(day.parts[dimension].map(({ code, figures }) => [code, figures])),
  );
  const codes = [...new Set([...(before?.keys() ?? []), ...(now?.keys() ?? [])])];
  if (dimension === "year") codes.sort();
  return codes.map((code) => ({ code, chosen: before?.get(code) ?? null, today: now?.get(code) ?? null }));
}

/** All numbers of two days as the rows of a table: figures with their definitions, then every part. */
export function statisticsTable(chosen: NamedDay, today: NamedDay, own: string | null): string[][] {
  const names = { ...today.names, ...chosen.names };
  const parts = PART_DIMENSIONS.flatMap((dimension) =>
    bothParts(dimension, chosen, today).flatMap((part) =>
      FIGURE_IDS.map((figure) => [
        PART_NAMES[dimension],
        partName(dimension, part.code, names, own),
        part.code,
        FIGURE_NAMES[figure],
        String(part.chosen?.[figure] ?? 0),
        String(part.today?.[figure] ?? 0),
        UNIT_WORDS[figureRule(figure).unit],
        PART_NOTES[dimension],
      ]),
    ),
  );
  return [
    words.headers(chosen.asOf, today.asOf),
    ...FIGURE_IDS.map((figure) => [
      words.whole,
      "",
      figure,
      FIGURE_NAMES[figure],
      String(chosen.figures[figure]),
      String(today.figures[figure]),
      UNIT_WORDS[figureRule(figure).unit],
      figureDefinition(figure),
    ]),
    ...parts,
    ...matrixRows(chosen, today, names, own),
  ];
}

function matrixRows(
  chosen: NamedDay,
  today: NamedDay,
  names: NamedDay["names"],
  own: string | null,
): string[][] {
  const counts = (day: NamedDay) =>
    new Map(day.matrix.map(({ chain, region, count }) => [`${chain}|${region}`, count]));
  const [before, now] = [counts(chosen), counts(today)];
  return [...new Set([...before.keys(), ...now.keys()])]
    .sort()
    .map((code) => [
      words.matrix,
      partName("cell", code, names, own),
      code,
      FIGURE_NAMES.consortia,
      String(before.get(code) ?? 0),
      String(now.get(code) ?? 0),
      UNIT_WORDS.consortium,
      PART_NOTES.chain,
    ]);
}
