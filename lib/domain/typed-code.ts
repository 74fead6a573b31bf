// Dashes, blanks and invisible marks that come along when a code is copied from a document or a scan.
const SEPARATORS = /[\s\p{Cf}\p{Cc}\p{Pd}]/gu;
const LONGEST_READ = 4096;

/** Reads a code as a person wrote it: full-width forms, blanks, dashes, invisible marks and lower case are all the same code. */
export function normalizeTypedCode(input: string): string {
  return input.slice(0, LONGEST_READ).normalize("NFKC").replace(SEPARATORS, "").toUpperCase();
}
