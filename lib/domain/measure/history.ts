import type { CalendarDate } from "../calendar/dates";

type MeasureVersionView = {
  id: string;
  version: number;
  effectiveFrom: CalendarDate;
  /** The first day it is no longer in force. */
  effectiveUntil: CalendarDate | null;
  standing: "inForce" | "toCome" | "past";
  /** Who drafted and who published it; null for what came with the system. */
  people: { drafter: string; publisher: string } | null;
};

/** The versions of one place's measure, newest first. */
export type MeasureHistory = {
  province: string;
  title: string;
  regionCode: string;
  versions: MeasureVersionView[];
  /** The change of it that is under way. */
  openChangeId: string | null;
  mayStart: boolean;
};
