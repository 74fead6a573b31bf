import type { CalendarDate } from "../calendar/dates";
import { type ConsortiumStatus, isInForce } from "./statuses";

type Certified = {
  voidedOn: CalendarDate | null;
  replaced: boolean;
  validUntil: CalendarDate | null;
  statusToday: ConsortiumStatus;
  statusSince: CalendarDate;
};

/** Why a certificate no longer holds. `replaced` and `voided` say nothing against the consortium itself. */
export type EndingKind = "revoked" | "terminated" | "expired" | "replaced" | "voided";
export type Ending = { kind: EndingKind; on: CalendarDate };

/**
 * Since when and why a certificate no longer holds on a day; null while it holds. The last day of its term still
 * counts. What became of the consortium goes before what became of the paper.
 */
export function endingOf(certificate: Certified, today: CalendarDate): Ending | null {
  const { voidedOn, replaced, validUntil, statusToday, statusSince } = certificate;
  if (!isInForce(statusToday)) return { kind: endedAs(statusToday), on: statusSince };
  if (voidedOn !== null && voidedOn <= today) return { kind: replaced ? "replaced" : "voided", on: voidedOn };
  return validUntil !== null && validUntil < today ? { kind: "expired", on: validUntil } : null;
}

const endedAs = (status: ConsortiumStatus): EndingKind =>
  status === "revoked" || status === "terminated" ? status : "expired";
