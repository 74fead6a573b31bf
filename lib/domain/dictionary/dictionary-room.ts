import type { CalendarDate } from "../calendar/dates";
import type { Evidence } from "../measure/terms";
import type { DictionaryScope } from "./dictionary-document";

export type EntryStanding = "inForce" | "toCome" | "past";

/** A dictionary as its keepers see it. */
export type DictionaryRoom = DictionaryScope & {
  subject: string;
  entries: {
    id: string;
    code: string;
    name: string;
    standing: EntryStanding;
    /** Names, or codes that lie outside the dictionary. */
    parent: string | null;
    successor: string | null;
    evidence: Evidence;
    validFrom: CalendarDate | null;
    validUntil: CalendarDate | null;
  }[];
  openChangeId: string | null;
  mayStart: boolean;
};
