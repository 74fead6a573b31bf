import canonicalize from "canonicalize";
import { type ConfirmationView, confirmationView } from "../../domain/filing/fingerprint";
import { type SectionValues, textOf, type Values, valuesOf } from "../../domain/filing/sections";
import { sha256 } from "../../infrastructure/cryptography/secrets";

/** SHA-256 over the canonical JSON (RFC 8785) of what a member sees, in hex. */
export function fingerprintOf(view: ConfirmationView): string {
  const text = canonicalize(view);
  if (text === undefined) throw new Error("a confirmation view has no canonical form");
  return sha256(text);
}

/** The rows of one filing from which its members' views are made. */
export type ViewedFiling = {
  consortiumName: string;
  leadName: string;
  agreement: SectionValues | undefined;
  /** Agreement materials of all times, removed ones too, that declared a change of the text. */
  agreementTextChanges: number;
  members: readonly { id: string; name: string }[];
};

/** The agreement's text version: 1 as first uploaded, one more with every declared change of the text. */
const agreementTextOf = (changes: number): string => String(changes + 1);

/** What one member sees and answers for, as it stands now. */
export function memberViewOf(filing: ViewedFiling, member: { name: string; part: Values }): ConfirmationView {
  return confirmationView({
    consortiumName: filing.consortiumName,
    leadName: filing.leadName,
    liableUnitName: unitName(filing, textOf(valuesOf(filing.agreement).liableUnit)),
    agreementText: agreementTextOf(filing.agreementTextChanges),
    memberName: member.name,
    part: member.part,
  });
}

/** `lead` or a member's id as that unit's name; empty where the unit is no longer one of the filing's. */
function unitName(filing: ViewedFiling, unit: string): string {
  if (unit === "lead") return filing.leadName;
  return filing.members.find(({ id }) => id === unit)?.name ?? "";
}
