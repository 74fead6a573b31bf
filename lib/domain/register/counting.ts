/** Totals and facets are exact up to here; above it the reader is told only that there are more. */
export const COUNTED_UP_TO = 1000;

/** A number, or, where not everything was counted, a number that is not too high. */
export type Count = { count: number; atLeast?: boolean };

/** 1000+ from the first number that is no longer counted; 30+ for thirty-odd and more where counting ended early. */
export function countText(count: number, atLeast = false): string {
  if (count > COUNTED_UP_TO) return `${COUNTED_UP_TO}+`;
  if (!atLeast) return String(count);
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(1, count)));
  return `${Math.floor(count / magnitude) * magnitude}+`;
}
