import type { CalendarYear } from "./working-days";

/** Years of the working-day calendar as their keepers see them, the latest first. */
export type CalendarRoom = {
  years: (Pick<CalendarYear, "year"> & {
    exceptions: { date: string; off: boolean }[];
    source: string;
    workingDays: number;
    /** The change of it that is under way. */
    openChangeId: string | null;
  })[];
  /** Next year, where its arrangement is not loaded. */
  coming: { year: number; openChangeId: string | null } | null;
  mayStart: boolean;
};
