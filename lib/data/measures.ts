import { type Measure, measureSchema } from "../domain/measure/schema";
import { type Db, prisma } from "./client";

export type MeasureInForce = { id: string; province: string; version: number; document: Measure };

/** Rows never change once written, so a parsed document stays good for the life of the process. */
const parsed = new Map<string, Measure>();

function documentOf(row: { id: string; document: unknown }): Measure {
  const known = parsed.get(row.id);
  if (known) return known;
  const document = measureSchema.parse(row.document);
  parsed.set(row.id, document);
  return document;
}

const columns = { id: true, province: true, version: true, document: true } as const;
const inForce = (on: Date) => ({
  effectiveFrom: { lte: on },
  OR: [{ effectiveUntil: null }, { effectiveUntil: { gt: on } }],
});

/** The province's measure in force on a day; public, as rules are. */
export async function findMeasure(
  province: string,
  on: Date,
  db: Db = prisma,
): Promise<MeasureInForce | null> {
  const row = await db.measureVersion.findFirst({
    where: { province, ...inForce(on) },
    orderBy: { version: "desc" },
    select: columns,
  });
  return row && { ...row, document: documentOf(row) };
}

export async function findMeasureById(id: string, db: Db = prisma): Promise<MeasureInForce | null> {
  const row = await db.measureVersion.findUnique({ where: { id }, select: columns });
  return row && { ...row, document: documentOf(row) };
}

/** One measure a province, by region code. */
export async function listMeasuresInForce(on: Date, db: Db = prisma): Promise<MeasureInForce[]> {
  const rows = await db.measureVersion.findMany({
    where: inForce(on),
    orderBy: [{ province: "asc" }, { version: "desc" }],
    distinct: ["province"],
    select: columns,
  });
  return rows
    .map((row) => ({ ...row, document: documentOf(row) }))
    .sort((a, b) => a.document.regionCode.localeCompare(b.document.regionCode));
}
