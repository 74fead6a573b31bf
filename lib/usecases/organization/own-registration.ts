import { findMeasure } from "../../data/measures";
import { findOwnOrganization, type OrganizationView } from "../../data/organizations";
import { findRegistrationOf, type RegistrationView } from "../../data/registrations";
import type { Applicant } from "../../domain/actor";
import { shanghaiDate } from "../../domain/calendar/dates";
import type { SectionValues, Typed } from "../../domain/filing/sections";
import type { RegistrationProblem } from "../../domain/organization/check-registration";
import { provinceOfRegion } from "../../domain/organization/provinces";
import {
  figureYears,
  type RegistrationSectionId,
  readSection,
} from "../../domain/organization/registration-fields";
import { registrationProblems } from "./registration-facts";

type OwnRegistration = {
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

type EditedSection = {
  version: number;
  values: SectionValues | undefined;
  problems: RegistrationProblem[];
};

/**
 * A section as its form shows it: what was typed before the session ended, else what was saved, else the identity
 * the unit gave when it registered. Problems are told of saved text only.
 */
export function sectionToEdit(
  section: RegistrationSectionId,
  { unit, registration, problems }: OwnRegistration,
  returned: Readonly<Record<string, Typed>> | null,
): EditedSection {
  const saved = registration?.document[section];
  if (returned)
    return {
      version: Number(returned.version ?? 0) || 0,
      values: readSection(section, returned),
      problems: [],
    };
  if (saved) return { ...saved, problems: problems.filter((problem) => problem.section === section) };
  const identity = {
    name: unit.name,
    formerNames: unit.formerNames.join("\n"),
    regionCode: unit.regionCode ?? "",
    address: unit.address ?? "",
  };
  return { version: 0, values: section === "identity" ? identity : undefined, problems: [] };
}
