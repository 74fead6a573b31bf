import { z } from "zod";
import type { Indicator } from "../measure/track";

/** The lines of a score sheet as they stood when a round was opened. */
export const scoreSheet = z.array(z.object({ id: z.string(), name: z.string(), most: z.int() }));

/** Points by indicator. */
export const scoresOf = z.record(z.string(), z.int());
export type Scores = z.infer<typeof scoresOf>;

type ScoreProblem = "missing" | "notInteger" | "outOfRange";

type CheckedScores =
  | { ok: true; scores: Scores }
  | { ok: false; problems: Record<string, { problem: ScoreProblem; most: number }> };

/** Typed points, every indicator with a whole number from 0 to its most; anything else is named by indicator. */
export function checkScores(
  indicators: readonly Indicator[],
  typed: Readonly<Record<string, string>>,
): CheckedScores {
  const scores: Scores = {};
  const problems: Record<string, { problem: ScoreProblem; most: number }> = {};
  for (const { id, most } of indicators) {
    const text = (typed[id] ?? "").normalize("NFKC").trim();
    const problem = problemOf(text, most);
    if (problem) problems[id] = { problem, most };
    else scores[id] = Number(text);
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, scores };
}

function problemOf(text: string, most: number): ScoreProblem | null {
  if (text === "") return "missing";
  if (!/^\d{1,3}$/.test(text)) return "notInteger";
  return Number(text) > most ? "outOfRange" : null;
}

export const mostPoints = (indicators: readonly Indicator[]): number =>
  indicators.reduce((sum, { most }) => sum + most, 0);

export const totalOf = (indicators: readonly Indicator[], scores: Scores): number =>
  indicators.reduce((sum, { id }) => sum + (scores[id] ?? 0), 0);

/** Points of several sheets on one line, to two places. */
type Spread = { mean: number; lowest: number; highest: number };

export type ScoreSummary = {
  sheets: number;
  lines: (Indicator & Spread)[];
  total: Spread & { most: number };
};

const hundredths = (value: number): number => Math.round(value * 100) / 100;

const spreadOf = (points: readonly number[]): Spread => ({
  mean: hundredths(points.reduce((sum, point) => sum + point, 0) / points.length),
  lowest: Math.min(...points),
  highest: Math.max(...points),
});

/** Mean and spread by indicator and in all; null where nobody has scored or nothing is counted. */
export function summaryOf(indicators: readonly Indicator[], sheets: readonly Scores[]): ScoreSummary | null {
  if (sheets.length === 0 || indicators.length === 0) return null;
  return {
    sheets: sheets.length,
    lines: indicators.map((line) => ({ ...line, ...spreadOf(sheets.map((sheet) => sheet[line.id] ?? 0)) })),
    total: { most: mostPoints(indicators), ...spreadOf(sheets.map((sheet) => totalOf(indicators, sheet))) },
  };
}
