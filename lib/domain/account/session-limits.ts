import type { PersonKind } from "../actor";

const MINUTE = 60_000;

/** Staff sessions end after 15 idle minutes, others' after 30 (level 3 of GB/T 22239). */
const IDLE_MINUTES = { staff: 15, applicant: 30, expert: 30 } as const;

/** No session outlives twelve hours, however busy. */
export const SESSION_HOURS = 12;

/** A checked password must become a cookie within two minutes. */
const TICKET_MINUTES = 2;

/** A password is to be changed after so many days. */
const PASSWORD_DAYS = 90;

/** An account of staff that nobody used for so many days is closed. */
const UNUSED_DAYS = 90;

type SessionTimes = { lastSeenAt: Date; expiresAt: Date; revokedAt: Date | null };

export const idleLimit = (kind: PersonKind): number => IDLE_MINUTES[kind] * MINUTE;

/** A session lives while it is neither revoked, nor idle too long, nor past its absolute end. */
export function isAlive(session: SessionTimes, kind: PersonKind, at: Date): boolean {
  return (
    session.revokedAt === null &&
    session.expiresAt > at &&
    at.getTime() - session.lastSeenAt.getTime() <= idleLimit(kind)
  );
}

/** The last-seen time is written at most once a minute. */
export const isWorthTouching = (lastSeenAt: Date, at: Date): boolean =>
  at.getTime() - lastSeenAt.getTime() >= MINUTE;

export const ticketsSince = (at: Date): Date => new Date(at.getTime() - TICKET_MINUTES * MINUTE);

export const sessionEnd = (at: Date): Date => new Date(at.getTime() + SESSION_HOURS * 60 * MINUTE);

const daysBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / (24 * 60 * MINUTE);

export const isPasswordOld = (changedAt: Date, at: Date): boolean =>
  daysBetween(changedAt, at) > PASSWORD_DAYS;

export const isUnused = (lastSignInAt: Date | null, at: Date): boolean =>
  lastSignInAt !== null && daysBetween(lastSignInAt, at) > UNUSED_DAYS;
