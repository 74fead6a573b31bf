import { findColleague } from "../../data/colleagues";
import { insertOrganizationEvent } from "../../data/organization-events";
import { lockOrganization, updateRole } from "../../data/organization-writes";
import { findOrganizationName } from "../../data/organizations";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { organizationLetters } from "../../messages/organization-letters";
import { leaveMail } from "../outbox";
import { isAdministratorNow } from "./administration";

type Input = { userId: string };

/** An administrator makes a colleague administrator and becomes a filer in the same step. */
export async function handOverAdministration(
  actor: Actor,
  { userId }: Input,
  at: Date,
): Promise<Outcome<null>> {
  if (actor.kind !== "applicant" || !actor.organization) return refuse("notAllowed");
  if (userId === actor.userId) return refuse("invalid");
  const organizationId = actor.organization.id;
  return inTransaction(async (tx) => {
    await lockOrganization(tx, organizationId);
    if (!(await isAdministratorNow(tx, actor))) return refuse("notAllowed");
    const colleague = await findColleague(actor, userId, tx);
    if (!colleague) return refuse("notFound");
    await updateRole(tx, organizationId, userId, "administrator");
    await updateRole(tx, organizationId, actor.userId, "filer");
    await insertOrganizationEvent(tx, actor, at, {
      organizationId,
      action: "administrationHandedOver",
      note: colleague.name,
    });
    const name = (await findOrganizationName(tx, organizationId)) ?? "";
    await leaveMail(tx, [{ to: colleague.email, ...organizationLetters.madeAdministrator(name) }]);
    return done(null);
  });
}
