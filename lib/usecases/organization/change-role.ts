import { countAffiliated, findColleague } from "../../data/colleagues";
import { insertOrganizationEvent } from "../../data/organization-events";
import { lockOrganization, updateRole } from "../../data/organization-writes";
import { inTransaction } from "../../data/transaction";
import type { Actor, AffiliationRole } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { organizationWords } from "../../messages/organization";
import { isAdministratorNow } from "./administration";

type Input = { userId: string; role: AffiliationRole };

/** An administrator makes a colleague administrator or filer; one administrator always remains. */
export async function changeRole(actor: Actor, { userId, role }: Input, at: Date): Promise<Outcome<null>> {
  if (actor.kind !== "applicant" || !actor.organization) return refuse("notAllowed");
  const organizationId = actor.organization.id;
  return inTransaction(async (tx) => {
    await lockOrganization(tx, organizationId);
    if (!(await isAdministratorNow(tx, actor))) return refuse("notAllowed");
    const colleague = await findColleague(actor, userId, tx);
    if (!colleague) return refuse("notFound");
    if (colleague.role === role) return refuse("alreadyHandled");
    if (role === "filer" && (await countAffiliated(tx, organizationId, "administrator")) < 2)
      return refuse("lastAdministrator");
    await updateRole(tx, organizationId, userId, role);
    const note = organizationWords.roleOf(colleague.name, role);
    await insertOrganizationEvent(tx, actor, at, { organizationId, action: "roleChanged", note });
    return done(null);
  });
}
