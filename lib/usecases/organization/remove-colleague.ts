import { countAffiliated, findColleague } from "../../data/colleagues";
import { insertOrganizationEvent } from "../../data/organization-events";
import { deleteAffiliation, lockOrganization } from "../../data/organization-writes";
import { findOrganizationName } from "../../data/organizations";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { organizationLetters } from "../../messages/organization-letters";
import { leaveMail } from "../outbox";
import { isAdministratorNow } from "./administration";

type Input = { userId: string };

/** An administrator removes a colleague, or a person leaves by itself; the last administrator stays. */
export async function removeColleague(
  actor: Actor,
  { userId }: Input,
  at: Date,
): Promise<Outcome<{ left: boolean }>> {
  if (actor.kind !== "applicant" || !actor.organization) return refuse("notAllowed");
  const organizationId = actor.organization.id;
  const left = userId === actor.userId;
  return inTransaction(async (tx) => {
    await lockOrganization(tx, organizationId);
    if (!left && !(await isAdministratorNow(tx, actor))) return refuse("notAllowed");
    const colleague = await findColleague(actor, userId, tx);
    if (!colleague) return refuse("notFound");
    if (
      colleague.role === "administrator" &&
      (await countAffiliated(tx, organizationId, "administrator")) < 2
    )
      return refuse("lastAdministrator");
    await deleteAffiliation(tx, organizationId, userId);
    const action = left ? "colleagueLeft" : "colleagueRemoved";
    await insertOrganizationEvent(tx, actor, at, { organizationId, action, note: colleague.name });
    const letter = organizationLetters.removed((await findOrganizationName(tx, organizationId)) ?? "");
    if (!left) await leaveMail(tx, [{ to: colleague.email, ...letter }]);
    return done({ left });
  });
}
