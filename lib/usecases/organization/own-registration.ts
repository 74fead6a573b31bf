import { findMeasure } from "../../data/measures";
import { findOwnOrganization, type OrganizationView } from "../../data/organizations";
import { findRegistrationOf, type RegistrationView } from "../../data/registrations";
import type { Applicant } from "../../domain/actor";
import { shanghaiDate } from "../../domain/calendar/dates";
import type { RegistrationProblem } from "../../domain/organization/check-registration";
import { provinceOfRegion } from "../../domain/organization/provinces";
import {
  figureYears,
  type RegistrationDocument,
  type RegistrationSectionId,
} from "../../domain/organization/registration-fields";
import { registrationProblems } from "./registration-facts";

export type OwnRegistration = {
  unit: OrganizationView;
  registration: RegistrationView | null;
  problems: RegistrationProblem[];
  years: string[];
  /** No department registers leads where this unit lies. */
  outside: boolean;
};

/** The unit's registration with what the check says of it; without a unit the caller has gone astray. */
export async function ownRegistration(actor: Applicant, at: Date): Promise<OwnRegistration> {
  const unit = await findOwnOrganization(actor);
  if (!unit) throw new Error("an applicant's unit is missing");
  const province = provinceOfRegion(unit.regionCode);
  const registration = province ? await findRegistrationOf(actor, unit.id, province) : null;
  return {
    unit,
    registration,
    problems: await registrationProblems(registration, at),
    years: figureYears(Number(shanghaiDate(at).slice(0, 4))),
    outside: !province || (await findMeasure(province, at)) === null,
  };
}

/** The identity a unit gave when it registered stands in the form before it is saved once. */
export function valuesToEdit(
  section: RegistrationSectionId,
  unit: OrganizationView,
  document: RegistrationDocument,
): NonNullable<RegistrationDocument[RegistrationSectionId]>["values"] | undefined {
  const saved = document[section]?.values;
  if (saved || section !== "identity") return saved;
  return {
    name: unit.name,
    formerNames: unit.formerNames.join("\n"),
    regionCode: unit.regionCode ?? "",
    address: unit.address ?? "",
  };
}
