import { insertOrganizationEvent } from "../../data/organization-events";
import { findRegistration, moveRegistration } from "../../data/registrations";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { registrationProblems } from "./registration-facts";

type Input = { registrationId: string; version: number };

/**
 * Hands the registration to the department. A verified one that was corrected goes the same way and waits for
 * verification again; what was verified before stays on the unit's record until then.
 */
export async function submitRegistration(actor: Actor, input: Input, at: Date): Promise<Outcome<null>> {
  if (actor.kind !== "applicant" || !actor.organization) return refuse("notAllowed");
  const { id: organizationId } = actor.organization;
  return inTransaction(async (tx) => {
    const registration = await findRegistration(actor, input.registrationId, tx);
    if (!registration) return refuse("notFound");
    if (registration.state === "submitted") return refuse("alreadyHandled");
    if (registration.organization.creditCode === null) return refuse("creditCodeInvalid");
    if (registration.version !== input.version) return refuse("versionConflict");
    if ((await registrationProblems(registration, at, tx)).length > 0)
      return refuse("registrationIncomplete");
    const moved = await moveRegistration(tx, registration, {
      from: ["draft", "returned", "verified"],
      to: "submitted",
      at,
      byId: actor.userId,
    });
    if (!moved) return refuse("alreadyHandled");
    await insertOrganizationEvent(tx, actor, at, { organizationId, action: "registrationSubmitted" });
    return done(null);
  });
}
