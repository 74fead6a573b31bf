import { normalizeTypedCode } from "../typed-code";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const CASE_NUMBER = /^\d{6}[A-Z]{4}\d{8}\d{5}[0-9A-Z]$/;

/** Check character of ISO 7064 MOD 37,36 for digits and capital letters. */
export function checkCharacter(text: string): string {
  let product = 36;
  for (const character of text) {
    const sum = (product + ALPHABET.indexOf(character)) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return ALPHABET.charAt((37 - product) % 36);
}

function paddedSequence(sequence: number, digits: number): string {
  if (!Number.isInteger(sequence) || sequence < 1 || sequence >= 10 ** digits) {
    throw new RangeError(`Sequence out of range: ${sequence}`);
  }
  return String(sequence).padStart(digits, "0");
}

type CaseNumberParts = {
  /** Six digits of GB/T 2260. */
  regionCode: string;
  /** Four letters of the matter, such as CXLH. */
  item: string;
  /** Day of submission in Asia/Shanghai, YYYY-MM-DD. */
  date: string;
  /** Running number of the province's day, from 1. */
  sequence: number;
};

/** `{region6}{item4}{yyyyMMdd}{seq5}{check}`. @throws RangeError where a part does not fit its place. */
export function caseNumber({ regionCode, item, date, sequence }: CaseNumberParts): string {
  const body = `${regionCode}${item}${date.replaceAll("-", "")}${paddedSequence(sequence, 5)}`;
  const number = body + checkCharacter(body);
  if (!CASE_NUMBER.test(number)) throw new RangeError(`Not the parts of a case number: ${body}`);
  return number;
}

/** True where a case number, as typed, has its shape and its check character. */
export function verifyCaseNumber(typed: string): boolean {
  const number = normalizeTypedCode(typed);
  return CASE_NUMBER.test(number) && checkCharacter(number.slice(0, -1)) === number.slice(-1);
}

/** Fills `{yyyy}` and `{seqN}` of a measure's pattern, such as `NMCXLHT-{yyyy}-{seq4}`. */
export function filingNumber(pattern: string, year: number, sequence: number): string {
  return pattern
    .replace("{yyyy}", String(year))
    .replace(/\{seq(\d)\}/, (_, digits: string) => paddedSequence(sequence, Number(digits)));
}
