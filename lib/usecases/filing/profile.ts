import { z } from "zod";
import type { LeadProfile } from "../../data/new-filings";
import { columnDate } from "../../domain/calendar/dates";
import type { Profile } from "../../domain/filing/prefill";
import { unseal } from "../../infrastructure/cryptography/secrets";

const person = z.object({
  name: z.string().default(""),
  phone: z.string().default(""),
  email: z.string().default(""),
});

function contactOf(sealed: string | null): Profile["contact"] {
  if (!sealed) return null;
  const read = person.safeParse(JSON.parse(unseal(sealed)));
  return read.success ? read.data : null;
}

const day = (date: Date | null): string => (date ? columnDate(date) : "");

/** The unit's record as its own people read it, personal data opened. */
export function profileOf(lead: LeadProfile): Profile {
  return {
    regionCode: lead.regionCode,
    industryCode: lead.industryCode,
    contact: contactOf(lead.contact),
    platforms: lead.platforms.map((platform) => ({
      name: platform.name,
      level: platform.level,
      category: platform.category,
      approvedOn: day(platform.approvedOn),
      validUntil: day(platform.validUntil),
      documentNumber: platform.documentNumber ?? "",
    })),
  };
}
