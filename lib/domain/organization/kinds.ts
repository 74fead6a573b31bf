export const ORGANIZATION_KINDS = [
  "enterprise",
  "university",
  "researchInstitute",
  "newResearchInstitution",
  "medicalInstitution",
  "association",
  "technicalService",
  "financialInstitution",
  "other",
] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

const ORGANIZATION_STATUSES = ["active", "deregistered", "revoked"] as const;
export type OrganizationStatus = (typeof ORGANIZATION_STATUSES)[number];
