/** Totals and facets are exact up to here; above it the reader is told only that there are more. */
export const COUNTED_UP_TO = 1000;

/** 1000+ from the first number that is no longer counted. */
export const countText = (count: number): string =>
  count > COUNTED_UP_TO ? `${COUNTED_UP_TO}+` : String(count);
