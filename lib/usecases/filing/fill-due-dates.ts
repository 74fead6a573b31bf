import { findCalendar } from "../../data/calendars";
import { tellFaults } from "./each-case";
import { settleEnds } from "./settle-ends";

/** Ends of terms that waited for a year's arrangement are filled in and told. Counts them. */
export async function fillDueDates(at: Date): Promise<number> {
  const calendar = await findCalendar();
  const { settled, faults } = await settleEnds("endless", { before: calendar, after: calendar }, at);
  tellFaults(faults);
  return settled;
}
