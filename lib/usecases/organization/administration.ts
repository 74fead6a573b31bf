import type { Tx } from "../../data/client";
import { findRole } from "../../data/colleagues";
import type { Applicant } from "../../domain/actor";

/** Whether the person still administers its unit; asked again under the unit's lock. */
export async function isAdministratorNow(tx: Tx, actor: Applicant): Promise<boolean> {
  if (!actor.organization) return false;
  return (await findRole(tx, actor.organization.id, actor.userId)) === "administrator";
}
