const MINUTE = 60_000;
const WINDOW = 15 * MINUTE;
const LOCK = 30 * MINUTE;

/** Many people share one office's address, so it bears more failures than an account. */
export const FAILURES_ALLOWED = { account: 5, address: 20 } as const;

export type Check = { at: Date; passed: boolean };

/** Checks older than this no longer matter. */
export const checksSince = (at: Date): Date => new Date(at.getTime() - WINDOW - LOCK);

/**
 * Until when an account or address stays locked: thirty minutes after so many failures within fifteen.
 * Checks come oldest first; a passed one clears what went before it. Null when it is not locked.
 */
export function lockedUntil(checks: readonly Check[], allowed: number, at: Date): Date | null {
  const failures = checks
    .slice(checks.findLastIndex((check) => check.passed) + 1)
    .map((check) => check.at.getTime());
  for (let last = failures.length - 1; last >= allowed - 1; last--) {
    const [newest, oldest] = [failures[last] ?? 0, failures[last - allowed + 1] ?? 0];
    if (newest - oldest <= WINDOW && newest + LOCK > at.getTime()) return new Date(newest + LOCK);
  }
  return null;
}
