/** Where a registered consortium stands; the first four are in force. */
export const CONSORTIUM_STATUSES = [
  "filed",
  "changing",
  "expiring",
  "rectifying",
  "expired",
  "terminated",
  "revoked",
] as const;
export type ConsortiumStatus = (typeof CONSORTIUM_STATUSES)[number];

export const STATUSES_IN_FORCE = ["filed", "changing", "expiring", "rectifying"] as const;

/** False for a tombstone: the record stays readable and says since when and why it is no longer in force. */
export const isInForce = (status: ConsortiumStatus): boolean =>
  (STATUSES_IN_FORCE as readonly ConsortiumStatus[]).includes(status);
