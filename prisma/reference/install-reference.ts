import { type Db, type Prisma, prisma } from "@/lib/data/client";
import type { Measure } from "@/lib/domain/measure/schema";
import { gs } from "../measures/gs";
import { hf } from "../measures/hf";
import { nj } from "../measures/nj";
import { nm } from "../measures/nm";
import { sjz } from "../measures/sjz";
import { xm } from "../measures/xm";
import { CALENDAR_YEARS } from "./calendar";
import { dictionaryRows } from "./dictionaries";

const MEASURES: readonly Measure[] = [nm, gs, xm, hf, sjz, nj];

const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** Measures, calendar years and dictionaries: what every installation needs. Rows that are there stay as they are. */
export async function installReference(db: Db = prisma): Promise<void> {
  await db.measureVersion.createMany({
    data: MEASURES.map((measure) => ({
      province: measure.province,
      version: measure.version,
      effectiveFrom: day(measure.effectiveFrom),
      document: measure as unknown as Prisma.InputJsonObject,
    })),
    skipDuplicates: true,
  });
  await db.calendarYear.createMany({
    data: CALENDAR_YEARS.map(({ year, exceptions }) => ({
      year,
      exceptions: exceptions.map(({ date, off }) => ({ date, off })),
      source: "国务院办公厅节假日安排通知",
    })),
    skipDuplicates: true,
  });
  await db.dictionaryEntry.createMany({
    data: dictionaryRows().map(({ validFrom, validUntil, ...row }) => ({
      ...row,
      validFrom: day(validFrom),
      validUntil: validUntil === null ? null : day(validUntil),
    })),
    skipDuplicates: true,
  });
}
