import { type CalendarDate, columnDate } from "../domain/calendar/dates";
import type { Measure } from "../domain/measure/schema";
import { type Db, type Prisma, prisma, type Tx } from "./client";

export type MeasureVersionRow = {
  id: string;
  province: string;
  version: number;
  effectiveFrom: CalendarDate;
  /** The first day it is no longer in force. */
  effectiveUntil: CalendarDate | null;
};

const columns = {
  id: true,
  province: true,
  version: true,
  effectiveFrom: true,
  effectiveUntil: true,
} as const satisfies Prisma.MeasureVersionSelect;

type Row = Prisma.MeasureVersionGetPayload<{ select: typeof columns }>;
const dated = ({ effectiveFrom, effectiveUntil, ...row }: Row): MeasureVersionRow => ({
  ...row,
  effectiveFrom: columnDate(effectiveFrom),
  effectiveUntil: effectiveUntil && columnDate(effectiveUntil),
});

/** Every version of every province, or of one, newest first. Rules are public. */
export async function listMeasureVersions(province?: string, db: Db = prisma): Promise<MeasureVersionRow[]> {
  const rows = await db.measureVersion.findMany({
    where: province ? { province } : {},
    orderBy: [{ province: "asc" }, { version: "desc" }],
    take: 500,
    select: columns,
  });
  return rows.map(dated);
}

/** The last version, in force or to come, with its document as stored. */
export async function findLatestMeasureVersion(
  province: string,
  db: Db = prisma,
): Promise<(MeasureVersionRow & { document: unknown; regionCode: string }) | null> {
  const row = await db.measureVersion.findFirst({
    where: { province },
    orderBy: { version: "desc" },
    select: { ...columns, document: true },
  });
  if (!row) return null;
  const { document, ...rest } = row;
  return { ...dated(rest), document, regionCode: String((document as { regionCode?: unknown }).regionCode) };
}

const day = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);

/** Ends a version on the day its successor begins; nothing else of a version ever changes. */
export async function closeMeasureVersion(tx: Tx, id: string, from: CalendarDate): Promise<void> {
  await tx.measureVersion.update({
    where: { id },
    data: { effectiveUntil: day(from) },
    select: { id: true },
  });
}

export async function insertMeasureVersion(tx: Tx, measure: Measure): Promise<void> {
  await tx.measureVersion.create({
    data: {
      province: measure.province,
      version: measure.version,
      effectiveFrom: day(measure.effectiveFrom),
      document: measure as unknown as Prisma.InputJsonObject,
    },
    select: { id: true },
  });
}
