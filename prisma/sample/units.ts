import { completeCreditCode } from "@/lib/domain/organization/credit-code";
import type { OrganizationKind } from "@/lib/domain/organization/kinds";
import { provinceOfRegion } from "@/lib/domain/organization/provinces";

/** Authority and class of GB 32100-2015, by kind of unit. */
const CLASSES: Record<OrganizationKind, string> = {
  enterprise: "91",
  university: "12",
  researchInstitute: "12",
  newResearchInstitution: "52",
  medicalInstitution: "12",
  association: "51",
  technicalService: "91",
  financialInstitution: "91",
  other: "91",
};

/** Registering offices that do not exist, so that a made-up code can belong to nobody. */
const OFFICES = { nm: "159900", gs: "629900" } as const;

export type DemonstrationProvince = keyof typeof OFFICES;

/** Where a unit of a province lies unless something else is said. */
export const HOME_REGION: Record<DemonstrationProvince, string> = { nm: "150200", gs: "620100" };

/** A valid credit code of a unit that does not exist. */
export function demonstrationCode(kind: OrganizationKind, regionCode: string, serial: number): string {
  const office = provinceOfRegion(regionCode) === "gs" ? OFFICES.gs : OFFICES.nm;
  return completeCreditCode(`${CLASSES[kind]}${office}`, `MA${String(serial).padStart(6, "0")}`);
}
