import { findMeasure } from "../../data/measures";
import { findOwnOrganization } from "../../data/organizations";
import type { Person } from "../../domain/actor";
import { provinceOfRegion } from "../../domain/organization/provinces";

/** The department a person has to do with: of staff and experts their own, of an applicant that of the unit's place. */
export async function findDepartment(actor: Person, at: Date): Promise<string | null> {
  const province = actor.kind === "applicant" ? await provinceOfUnit(actor) : actor.province;
  const measure = province && (await findMeasure(province, at));
  return measure ? measure.document.authority.value : null;
}

async function provinceOfUnit(actor: Person): Promise<string | null> {
  const unit = await findOwnOrganization(actor);
  return provinceOfRegion(unit?.regionCode ?? null);
}
