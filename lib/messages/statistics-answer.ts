import {
  BREAKDOWN_IDS,
  BREAKDOWNS,
  FIGURE_IDS,
  figureRule,
  isCumulative,
  type NamedDay,
} from "@/lib/domain/register/statistics";
import {
  BREAKDOWN_NAMES,
  breakdownNote,
  FIGURE_NAMES,
  figureDefinition,
  partName,
  UNIT_WORDS,
  statisticsSheet as words,
} from "./statistics";

/** The figures of a day as the public interface for programs answers them; each with its definition. */
export function statisticsAnswer(day: NamedDay, own: string | null) {
  const { asOf, province, figures, breakdowns, matrix, names } = day;
  const parts = BREAKDOWN_IDS.map((id) => {
    const { figure, dimension } = BREAKDOWNS[id];
    const named = breakdowns[id].map(({ code, count }) => ({
      code,
      name: partName(dimension, code, names, own),
      count,
    }));
    return [id, { figure, dimension, parts: named }] as const;
  });
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
  const { consortia, institutions, memberships, platforms, ...byLevel } = figures;
  return {
    asOf,
    province,
    consortia,
    institutions,
    memberships,
    platforms: { ...byLevel, total: platforms },
    breakdowns: Object.fromEntries(parts),
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

/** All numbers of two days as the rows of a table: figures with their definitions, then every part. */
export function statisticsTable(chosen: NamedDay, today: NamedDay, own: string | null): string[][] {
  const names = { ...today.names, ...chosen.names };
  const parts = BREAKDOWN_IDS.flatMap((id) => {
    const { figure, dimension, addsUp } = BREAKDOWNS[id];
    const now = new Map(today.breakdowns[id].map(({ code, count }) => [code, count]));
    const before = new Map(chosen.breakdowns[id].map(({ code, count }) => [code, count]));
    return [...new Set([...before.keys(), ...now.keys()])].map((code) => [
      BREAKDOWN_NAMES[id],
      partName(dimension, code, names, own),
      code,
      String(before.get(code) ?? 0),
      String(now.get(code) ?? 0),
      UNIT_WORDS[figureRule(figure).unit],
      breakdownNote(addsUp),
    ]);
  });
  return [
    words.headers(chosen.asOf, today.asOf),
    ...FIGURE_IDS.map((figure) => [
      words.whole,
      FIGURE_NAMES[figure],
      figure,
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
      String(before.get(code) ?? 0),
      String(now.get(code) ?? 0),
      UNIT_WORDS.consortium,
      breakdownNote(false),
    ]);
}
