import { shanghaiDate } from "../domain/calendar/dates";
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
/** A version holds from the first hour of its day in Shanghai. */
const inForce = (on: Date) => {
  const day = new Date(`${shanghaiDate(on)}T00:00:00Z`);
  return { effectiveFrom: { lte: day }, OR: [{ effectiveUntil: null }, { effectiveUntil: { gt: day } }] };
};

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

/** Provinces before cities, each by region code. */
const inOrder = (a: Measure, b: Measure): number =>
  Number(!a.regionCode.endsWith("0000")) - Number(!b.regionCode.endsWith("0000")) ||
  a.regionCode.localeCompare(b.regionCode);

/** One measure a place. */
export async function listMeasuresInForce(on: Date, db: Db = prisma): Promise<MeasureInForce[]> {
  const rows = await db.measureVersion.findMany({
    where: inForce(on),
    orderBy: [{ province: "asc" }, { version: "desc" }],
    distinct: ["province"],
    select: columns,
  });
  return rows
    .map((row) => ({ ...row, document: documentOf(row) }))
    .sort((a, b) => inOrder(a.document, b.document));
}
