import { z } from "zod";
import { type CalendarYear, type WorkingCalendar, workingCalendar } from "../domain/calendar/working-days";
import { type Db, prisma, type Tx } from "./client";

const exceptions = z.array(z.object({ date: z.string(), off: z.boolean() }));

/** A year whose arrangement is loaded, and the notice it comes from. */
export type LoadedYear = CalendarYear & { source: string };

const columns = { year: true, exceptions: true, source: true } as const;
type Row = { year: number; exceptions: unknown; source: string };
const loaded = ({ exceptions: days, ...row }: Row): LoadedYear => ({
  ...row,
  exceptions: exceptions.parse(days),
});

/** Every year whose arrangement is loaded. */
export async function findCalendar(db: Db = prisma): Promise<WorkingCalendar> {
  return workingCalendar(await listCalendarYears(db));
}

/** Every loaded year with its source, the latest first. Public facts. */
export async function listCalendarYears(db: Db = prisma): Promise<LoadedYear[]> {
  const rows = await db.calendarYear.findMany({ orderBy: { year: "desc" }, select: columns });
  return rows.map(loaded);
}

export async function findCalendarYear(year: number, db: Db = prisma): Promise<LoadedYear | null> {
  const row = await db.calendarYear.findUnique({ where: { year }, select: columns });
  return row && loaded(row);
}

/** Puts a year's arrangement in force; what it was before stays in the change that replaced it. */
export async function writeCalendarYear(
  tx: Tx,
  { year, source, exceptions: days }: LoadedYear,
): Promise<void> {
  const data = { source, exceptions: days.map(({ date, off }) => ({ date, off })) };
  await tx.calendarYear.upsert({
    where: { year },
    create: { year, ...data },
    update: data,
    select: { year: true },
  });
}
