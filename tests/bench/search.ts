import { line, type Sample, times } from "./figures";
import { measuredBy } from "./own-process";

export type SearchFigures = {
  queries: Record<string, Sample>;
  depth: Record<string, { first: Sample; deep: Sample }>;
  recall: Record<string, { found: number; asked: number }>;
};

/** Search on M and on L, each in a process of its own, since a process knows one database. */
export async function benchSearch(): Promise<void> {
  const small = await measuredBy<SearchFigures>("./search-measure.ts", "M");
  const large = await measuredBy<SearchFigures>("./search-measure.ts", "L");
  for (const [name, sample] of Object.entries(large.queries)) {
    const before = small.queries[name];
    line(
      `search ${name}: p50 / p95 on L`,
      `${sample.p50.toFixed(1)} / ${sample.p95.toFixed(1)} ms`,
      before
        ? `on M ${before.p50.toFixed(1)} / ${before.p95.toFixed(1)} ms, p95 ${times(sample.p95, before.p95)}`
        : "",
    );
  }
  for (const [name, { first, deep }] of Object.entries(large.depth))
    line(
      `${name}: page 500 on L, p50`,
      `${deep.p50.toFixed(1)} ms`,
      `${times(deep.p50, first.p50)} the first page (${first.p50.toFixed(1)} ms)`,
    );
  for (const [set, { recall }] of Object.entries({ M: small, L: large }))
    for (const [error, { found, asked }] of Object.entries(recall))
      line(
        `names with one ${error} among the first ten on ${set}`,
        `${((100 * found) / asked).toFixed(1)} %`,
        `${found} of ${asked}`,
      );
}
