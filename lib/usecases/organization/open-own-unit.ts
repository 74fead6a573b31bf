import { termNames } from "../../data/dictionaries";
import { listOrganizationEvents, type OrganizationEventView } from "../../data/organization-events";
import { findCodeReview, type OrganizationView } from "../../data/organizations";
import type { Applicant } from "../../domain/actor";

type OwnUnitFacts = {
  region: string | null;
  industry: string | null;
  events: OrganizationEventView[];
  codeWaits: boolean;
};

/** What stands beside a unit's record on its own page. */
export async function openOwnUnit(actor: Applicant, unit: OrganizationView): Promise<OwnUnitFacts> {
  const [regions, industries, events, review] = await Promise.all([
    termNames("division", unit.regionCode ? [unit.regionCode] : []),
    termNames("industry", unit.industryCode ? [unit.industryCode] : []),
    listOrganizationEvents(actor, unit.id, 30),
    findCodeReview(actor, unit.id),
  ]);
  return {
    region: regions.get(unit.regionCode ?? "") ?? null,
    industry: industries.get(unit.industryCode ?? "") ?? null,
    events,
    codeWaits: review !== null,
  };
}
