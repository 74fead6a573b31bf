import type { SectionId, SectionValues } from "./sections";

export type Profile = {
  regionCode: string | null;
  industryCode: string | null;
  contact: { name: string; phone: string; email: string } | null;
  platforms: readonly {
    name: string;
    level: string;
    category: string;
    approvedOn: string;
    validUntil: string;
    documentNumber: string;
  }[];
};

/** The prefecture a county lies in, both as GB/T 2260; a municipality's counties answer the municipality. */
const prefectureOf = (regionCode: string): string => `${regionCode.slice(0, 4)}00`;

/** What the unit's own record already answers: it is never asked twice. */
export function prefilledSections(profile: Profile): Partial<Record<SectionId, SectionValues>> {
  const { regionCode, industryCode, contact, platforms } = profile;
  return {
    basic: {
      ...(industryCode ? { industryCode } : {}),
      ...(regionCode ? { regionCodes: [prefectureOf(regionCode)] } : {}),
    },
    ...(contact
      ? {
          governance: {
            contactName: contact.name,
            contactPhone: contact.phone,
            contactEmail: contact.email,
          },
        }
      : {}),
    ...(platforms.length > 0
      ? { platforms: { rows: platforms.map((platform) => ({ host: "lead", ...platform })) } }
      : {}),
  };
}
