import { line, ms, type Sample } from "./figures";
import { measuredBy } from "./own-process";

export type StatisticsFigures = {
  /** Seconds: everything counted anew, and one day compared with its rows. */
  whole: number;
  compared: number;
  /** Milliseconds until a day's figures are there, and of them in the database. */
  asked: Record<string, { wall: Sample; database: Sample }>;
};

/** Figures of past days on M and on L, each in a process of its own, since a process knows one database. */
export async function benchStatistics(): Promise<void> {
  for (const name of ["M", "L"] as const) {
    const { whole, compared, asked } = await measuredBy<StatisticsFigures>("./statistics-measure.ts", name);
    line(
      `statistics on ${name}: the whole register counted anew`,
      `${whole.toFixed(0)} s`,
      "of processor time",
    );
    line(`statistics on ${name}: a day compared with its rows`, `${compared.toFixed(1)} s`, "all places");
    for (const [what, { wall, database }] of Object.entries(asked))
      line(
        `statistics on ${name}, ${what}: p50 / p95`,
        `${ms(wall.p50)} / ${ms(wall.p95)}`,
        `in the database ${ms(database.p50)} / ${ms(database.p95)}`,
      );
  }
}
