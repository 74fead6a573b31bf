import { type Colleague, listColleagues } from "../../data/colleagues";
import { termNames } from "../../data/dictionaries";
import { listIntegrityRecords } from "../../data/integrity-records";
import { listOrganizationEvents, type OrganizationEventView } from "../../data/organization-events";
import { findCodeReview, findOrganization, type OrganizationView } from "../../data/organizations";
import { findRegistrationOf, type RegistrationView } from "../../data/registrations";
import { listTakeoverRequests, type UnitRequest } from "../../data/unit-requests";
import type { Staff } from "../../domain/actor";
import { textOf, valuesOf } from "../../domain/filing/sections";
import type { RegistrationProblem } from "../../domain/organization/check-registration";
import type { IntegrityRecordView } from "../../domain/organization/integrity";
import { deskRegistrationProblems } from "./registration-facts";

type UnitOnDesk = {
  unit: OrganizationView;
  registration: RegistrationView | null;
  problems: RegistrationProblem[];
  review: { code: string; explanation: string } | null;
  takeovers: UnitRequest[];
  colleagues: Colleague[];
  events: OrganizationEventView[];
  integrity: IntegrityRecordView[];
  /** Names of the divisions and industries it lies and works in, by code. */
  names: Record<"division" | "industry", ReadonlyMap<string, string>>;
};

/** Everything staff look at before they decide on a unit; null for absent or another province's. */
export async function openUnit(actor: Staff, id: string, at: Date): Promise<UnitOnDesk | null> {
  const unit = await findOrganization(actor, id);
  if (!unit) return null;
  const [registration, review, takeovers, colleagues, events, integrity] = await Promise.all([
    findRegistrationOf(actor, id, actor.province),
    findCodeReview(actor, id),
    listTakeoverRequests(actor, id),
    listColleagues(actor, id),
    listOrganizationEvents(actor, id),
    listIntegrityRecords(actor, [id]),
  ]);
  const typed = {
    division: textOf(valuesOf(registration?.document.identity?.values).regionCode),
    industry: textOf(valuesOf(registration?.document.industry?.values).industryCode),
  };
  const [division, industry] = await Promise.all([
    termNames("division", [unit.regionCode ?? "", typed.division]),
    termNames("industry", [unit.industryCode ?? "", typed.industry]),
  ]);
  return {
    unit,
    registration,
    problems: registration ? await deskRegistrationProblems(actor, registration, at) : [],
    review,
    takeovers,
    colleagues,
    events,
    integrity,
    names: { division, industry },
  };
}
