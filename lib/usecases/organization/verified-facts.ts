import type { VerifiedFacts } from "../../data/verified-facts";
import { listOf, rowsOf, textOf, type Values, valuesOf } from "../../domain/filing/sections";
import type { PlatformLevel } from "../../domain/filing/vocabulary";
import { figuresOf } from "../../domain/organization/check-registration";
import type { RegistrationDocument } from "../../domain/organization/registration-fields";
import { normalizeTypedCode } from "../../domain/typed-code";
import { seal } from "../../infrastructure/cryptography/secrets";

const dayOf = (text: string): Date | null => (text ? new Date(`${text}T00:00:00Z`) : null);

const namesOf = (text: string): string[] =>
  text
    .split(/[\n、;；,，]/u)
    .map((name) => name.trim())
    .filter(Boolean);

const platformOf = (row: Values): VerifiedFacts["platforms"][number] => ({
  name: textOf(row.name),
  level: textOf(row.level) as PlatformLevel,
  category: textOf(row.category),
  approvedOn: dayOf(textOf(row.approvedOn)),
  validUntil: dayOf(textOf(row.validUntil)),
  documentNumber: textOf(row.documentNumber) || null,
});

/** The facts of a checked registration as the unit's record holds them; personal data sealed. */
export function verifiedFacts(document: RegistrationDocument): VerifiedFacts {
  const identity = valuesOf(document.identity?.values);
  const industry = valuesOf(document.industry?.values);
  const contact = valuesOf(document.contact?.values);
  return {
    name: textOf(identity.name),
    formerNames: namesOf(textOf(identity.formerNames)),
    address: textOf(identity.address),
    regionCode: textOf(identity.regionCode),
    parentCreditCode: normalizeTypedCode(textOf(identity.parentCreditCode)) || null,
    industryCode: textOf(industry.industryCode),
    attributes: listOf(industry.attributes),
    legalRepresentative: seal(textOf(identity.legalRepresentative)),
    contact: seal(
      JSON.stringify({
        name: textOf(contact.contactName),
        post: textOf(contact.contactPost),
        phone: textOf(contact.contactPhone),
        email: textOf(contact.contactEmail),
      }),
    ),
    years: rowsOf(document.figures?.values).map(figuresOf),
    platforms: rowsOf(document.platforms?.values).map(platformOf),
  };
}
