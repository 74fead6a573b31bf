import { normalizeTypedCode } from "../typed-code";

const LONGEST = 40;
const SERIES = /^([A-Z]{2,16})(\d{4})(\d{1,9})$/;

/**
 * The filing number a reader typed or scanned: full-width forms, blanks, any dash and lower case are the same
 * number. Null where it cannot be one.
 */
export function readFilingNumber(typed: string): string | null {
  const bare = normalizeTypedCode(typed);
  if (bare.length > LONGEST) return null;
  const parts = SERIES.exec(bare);
  return parts ? parts.slice(1).join("-") : null;
}

/** A path segment as it was typed; a lone percent sign is kept. */
export function typedSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
