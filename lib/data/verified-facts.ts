import type { PlatformLevel } from "../domain/filing/vocabulary";
import type { Tx } from "./client";
import { writeNames } from "./organization-writes";

export type VerifiedFacts = {
  name: string;
  formerNames: string[];
  address: string;
  regionCode: string;
  parentCreditCode: string | null;
  industryCode: string;
  attributes: string[];
  /** Sealed. */
  legalRepresentative: string;
  /** Sealed { name, post, phone, email }. */
  contact: string;
  years: {
    year: number;
    revenueWan: number | null;
    rdWan: number | null;
    staff: number | null;
    rdStaff: number | null;
  }[];
  platforms: {
    name: string;
    level: PlatformLevel;
    category: string;
    approvedOn: Date | null;
    validUntil: Date | null;
    documentNumber: string | null;
  }[];
};

/** Writes what staff verified onto the unit's record, its years and its platforms; nothing else is ever removed. */
export async function writeVerifiedFacts(
  tx: Tx,
  organizationId: string,
  facts: VerifiedFacts,
  at: Date,
): Promise<void> {
  const { name, formerNames, years, platforms, ...record } = facts;
  await tx.organization.update({
    where: { id: organizationId },
    data: { ...record, version: { increment: 1 } },
  });
  await writeNames(tx, organizationId, { name, former: formerNames, at });
  for (const { year, ...figures } of years)
    await tx.organizationYear.upsert({
      where: { organizationId_year: { organizationId, year } },
      create: { organizationId, year, ...figures },
      update: figures,
    });
  for (const { name: platform, ...rest } of platforms)
    await tx.platform.upsert({
      where: { organizationId_name: { organizationId, name: platform } },
      create: { organizationId, name: platform, regionCode: facts.regionCode, ...rest },
      update: rest,
    });
}
