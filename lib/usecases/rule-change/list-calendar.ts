import { findCalendar, listCalendarYears } from "../../data/calendars";
import { listRuleChanges } from "../../data/rule-changes";
import type { Staff } from "../../domain/actor";
import type { CalendarRoom } from "../../domain/calendar/calendar-room";
import { shanghaiDate, yearOf } from "../../domain/calendar/dates";
import { missingYear } from "../../domain/calendar/missing-year";
import { workingDaysOfYear } from "../../domain/calendar/year-document";
import { RULE_DRAFTER } from "../../domain/rule-change/transitions";

/** Every year that is loaded, and the one that comes next where it is not. */
export async function listCalendar(actor: Staff, at: Date): Promise<CalendarRoom> {
  const [loaded, open] = await Promise.all([
    listCalendarYears(),
    listRuleChanges(actor, { kind: "calendar", states: ["draft", "proposed", "returned"] }),
  ]);
  const today = shanghaiDate(at);
  const next = yearOf(today) + 1;
  const openChangeId = (year: number) => open.find(({ subject }) => subject === String(year))?.id ?? null;
  const years = loaded.map((year) => ({
    ...year,
    exceptions: [...year.exceptions],
    workingDays: workingDaysOfYear(year),
    openChangeId: openChangeId(year.year),
  }));
  const coming = years.some(({ year }) => year === next)
    ? null
    : { year: next, openChangeId: openChangeId(next) };
  return { years, coming, mayStart: actor.roles.includes(RULE_DRAFTER) };
}

/** The year that staff must see to; null while every year they need is loaded. */
export const findMissingYear = async (at: Date): Promise<number | null> =>
  missingYear(await findCalendar(), shanghaiDate(at));
