import year2021 from "chinese-days/dist/years/2021.json";
import year2022 from "chinese-days/dist/years/2022.json";
import year2023 from "chinese-days/dist/years/2023.json";
import year2024 from "chinese-days/dist/years/2024.json";
import year2025 from "chinese-days/dist/years/2025.json";
import year2026 from "chinese-days/dist/years/2026.json";
import type { CalendarYear } from "@/lib/domain/calendar/working-days";

type Arrangement = { holidays: Record<string, string>; workdays: Record<string, string> };

const ARRANGEMENTS: Record<number, Arrangement> = {
  2021: year2021,
  2022: year2022,
  2023: year2023,
  2024: year2024,
  2025: year2025,
  2026: year2026,
};

function calendarYear(year: number, { holidays, workdays }: Arrangement): CalendarYear {
  const exceptions = [
    ...Object.keys(holidays).map((date) => ({ date, off: true })),
    ...Object.keys(workdays).map((date) => ({ date, off: false })),
  ];
  return { year, exceptions: exceptions.sort((a, b) => a.date.localeCompare(b.date)) };
}

/** The arrangements of the State Council's yearly notices, 2021–2026, as the package chinese-days carries them. */
export const CALENDAR_YEARS: CalendarYear[] = Object.entries(ARRANGEMENTS).map(([year, arrangement]) =>
  calendarYear(Number(year), arrangement),
);
