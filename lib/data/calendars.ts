import { z } from "zod";
import { type WorkingCalendar, workingCalendar } from "../domain/calendar/working-days";
import { type Db, prisma } from "./client";

const exceptions = z.array(z.object({ date: z.string(), off: z.boolean() }));

/** Every year whose arrangement is loaded. */
export async function findCalendar(db: Db = prisma): Promise<WorkingCalendar> {
  const rows = await db.calendarYear.findMany({ select: { year: true, exceptions: true } });
  return workingCalendar(
    rows.map(({ year, exceptions: days }) => ({ year, exceptions: exceptions.parse(days) })),
  );
}
