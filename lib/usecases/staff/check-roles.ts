import { findMeasure } from "../../data/measures";
import { rolesClash } from "../../domain/account/roles";
import type { Staff, StaffRole } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { staffAccountErrors } from "../../messages/staff-accounts";

export type Office = { code: string; name: string };

/** The offices that recommend in a province, over all tracks of its measure in force. */
export async function listOffices(province: string, at: Date): Promise<Office[]> {
  const measure = await findMeasure(province, at);
  const offices = Object.values(measure?.document.tracks ?? {}).flatMap(
    ({ recommenders }) => recommenders.value,
  );
  return [...new Map(offices.map((office) => [office.code, office])).values()];
}

/** Whether one person of the actor's province may hold these roles; answers the office they stand for. */
export async function checkRoles(
  actor: Staff,
  { roles, officeCode }: { roles: readonly StaffRole[]; officeCode: string | null },
  at: Date,
): Promise<Outcome<{ officeCode: string | null }>> {
  const clash = rolesClash(roles);
  if (clash) return refuse("invalid", { fields: { roles: staffAccountErrors.clash(clash) } });
  if (!roles.includes("recommender")) return done({ officeCode: null });
  const offices = await listOffices(actor.province, at);
  return offices.some(({ code }) => code === officeCode)
    ? done({ officeCode })
    : refuse("invalid", { fields: { officeCode: staffAccountErrors.office } });
}
