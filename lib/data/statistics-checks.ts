import type { FigureFault } from "../domain/register/statistics-check";
import { type Prisma, prisma } from "./client";

/** What the public reads of the last comparison of figures and rows. */
export type StatisticsVerdict = { at: string; days: number; figures: number; differences: FigureFault[] };

export async function findLastCheck(): Promise<StatisticsVerdict | null> {
  const [row] = await prisma.$queryRaw<(Omit<StatisticsVerdict, "at"> & { at: Date })[]>`
    SELECT "at", "days", "figures", "differences" FROM "StatisticsCheck" ORDER BY "id" DESC LIMIT 1`;
  return row ? { ...row, at: row.at.toISOString() } : null;
}

export async function keepCheck(check: Omit<StatisticsVerdict, "at">, at: Date): Promise<void> {
  const differences = check.differences as unknown as Prisma.InputJsonArray;
  await prisma.statisticsCheck.create({ data: { ...check, differences, at }, select: { id: true } });
}
