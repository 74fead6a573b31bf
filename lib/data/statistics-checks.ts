import type { FigureFault } from "../domain/register/statistics-check";
import { type Prisma, prisma } from "./client";

/** What the public reads of the last comparison of figures and rows. */
export type StatisticsVerdict = { at: string; days: number; figures: number; differences: FigureFault[] };

export async function findLastCheck(): Promise<StatisticsVerdict | null> {
  const row = await prisma.statisticsCheck.findFirst({
    orderBy: { id: "desc" },
    select: { at: true, days: true, figures: true, differences: true },
  });
  return row && { ...row, at: row.at.toISOString(), differences: row.differences as FigureFault[] };
}

export async function keepCheck(check: Omit<StatisticsVerdict, "at">, at: Date): Promise<void> {
  const differences = check.differences as unknown as Prisma.InputJsonArray;
  await prisma.statisticsCheck.create({ data: { ...check, differences, at }, select: { id: true } });
}
