import { normalizeTypedCode } from "../typed-code";

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const CREDIT_CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

/** A record's id as its address has it; null for any other text. */
export const readRecordId = (typed: string): string | null => {
  const id = typed.toLowerCase();
  return ID.test(id) ? id : null;
};

/** An institution's id or its credit code, spaces and small letters forgiven. */
export function readInstitutionKey(typed: string): string | null {
  const code = normalizeTypedCode(typed);
  return readRecordId(typed) ?? (CREDIT_CODE.test(code) ? code : null);
}
