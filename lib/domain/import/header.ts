import { guessMapping, type ImportField, type ImportKind, type Mapping } from "./fields";

/** Lines above the head that lists print: a title, a date, a unit of measure. */
const MOST_ABOVE = 10;

export type FoundHeader = {
  header: string[];
  mapping: Mapping;
  /** Rows under the head that say something, with their place in the file, counted from 0. */
  body: { position: number; cells: string[] }[];
};

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell === "");
/** One text over the whole width: a title, merged or alone. */
const isTitle = (row: readonly string[]): boolean =>
  new Set(row.filter((cell) => cell !== "")).size < 2 && row.length > 1;

/** A head of two lines, whose cells are merged downwards or sideways, as one. */
const joined = (upper: readonly string[], lower: readonly string[]): string[] =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [above = "", below = ""] = [upper[column], lower[column]];
    return above === below ? above : above + below;
  });

/**
 * The head of a list: the line, or two lines, among the first ones that name the most columns; the first line that
 * says anything where none names one. Titles above it are left out. Null where nothing stands under it.
 */
export function findHeader(
  kind: ImportKind,
  rows: readonly string[][],
  words: Record<ImportField, readonly string[]>,
): FoundHeader | null {
  const first = rows.findIndex((row) => !isBlank(row));
  if (first < 0) return null;
  let best = { header: rows[first] ?? [], from: first + 1, score: 0 };
  for (const [index, row] of rows.slice(0, first + MOST_ABOVE).entries()) {
    if (isBlank(row) || isTitle(row)) continue;
    const below = rows[index + 1] ?? [];
    const lines = [
      { header: row, from: index + 1 },
      { header: joined(row, below), from: index + 2 },
    ];
    for (const line of lines) {
      const score = Object.keys(guessMapping(kind, line.header, words)).length;
      if (score > best.score) best = { ...line, score };
    }
  }
  const body = rows.flatMap((cells, position) =>
    position < best.from || isBlank(cells) ? [] : [{ position, cells }],
  );
  if (body.length === 0) return null;
  return { header: best.header, mapping: guessMapping(kind, best.header, words), body };
}
