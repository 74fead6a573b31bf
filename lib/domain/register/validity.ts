import type { CalendarDate } from "../calendar/dates";
import { type ConsortiumStatus, isInForce } from "./statuses";

type Certified = {
  voidedOn: CalendarDate | null;
  validUntil: CalendarDate | null;
  statusToday: ConsortiumStatus;
  statusSince: CalendarDate;
};

/** Since when a certificate no longer holds on a day; null while it holds. The last day of its term still counts. */
export function voidSince(
  { voidedOn, validUntil, statusToday, statusSince }: Certified,
  today: CalendarDate,
): CalendarDate | null {
  if (voidedOn !== null && voidedOn <= today) return voidedOn;
  if (!isInForce(statusToday)) return statusSince;
  return validUntil !== null && validUntil < today ? validUntil : null;
}
