import { findMeasure } from "../../data/measures";
import { findCodeReview, type OrganizationView } from "../../data/organizations";
import type { Actor } from "../../domain/actor";
import { provinceOfRegion } from "../../domain/organization/provinces";

export type Standing = "none" | "draft" | "submitted" | "returned" | "verified" | "outside" | "codeReview";

/** Where a unit stands with the department of its province on the way to leading a consortium. */
export async function standingOf(
  actor: Actor,
  organization: OrganizationView,
  at: Date,
): Promise<{ province: string | null; standing: Standing }> {
  const province = provinceOfRegion(organization.regionCode);
  const registration = organization.registrations.find((entry) => entry.province === province);
  if (!province || !(await findMeasure(province, at))) return { province, standing: "outside" };
  const waits = organization.creditCode === null && (await findCodeReview(actor, organization.id)) !== null;
  if (waits && registration?.state !== "returned") return { province, standing: "codeReview" };
  return { province, standing: registration?.state ?? "none" };
}
