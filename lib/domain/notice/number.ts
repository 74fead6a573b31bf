/** Longest running number a notice carries. */
const MOST = 10 ** 6;

/** Shape of a measure's pattern: the year and the running number with its digits. */
export const NOTICE_NUMBER_PATTERN = /^(?=[^{}]*\{yyyy\})(?=.*\{seq[1-6]\})(?:[^{}]|\{yyyy\}|\{seq[1-6]\})+$/;

/** Fills `{yyyy}` and `{seqN}`; a number with more digits than foreseen is printed whole. @throws RangeError */
export function officialNumber(pattern: string, year: number, sequence: number): string {
  if (!Number.isInteger(sequence) || sequence < 1 || sequence >= MOST)
    throw new RangeError(`Sequence out of range: ${sequence}`);
  return pattern
    .replaceAll("{yyyy}", String(year))
    .replaceAll(/\{seq(\d)\}/g, (_, digits: string) => String(sequence).padStart(Number(digits), "0"));
}
