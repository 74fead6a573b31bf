import { listAdministratorAddresses } from "../../data/colleagues";
import { insertOrganizationEvent } from "../../data/organization-events";
import { storeOverriddenCode } from "../../data/organization-writes";
import { findCodeReview, findOrganization } from "../../data/organizations";
import { inTransaction, takenIndex } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { organizationLetters } from "../../messages/organization-letters";
import { leaveMail } from "../outbox";

type Input = { organizationId: string; reason: string };

/** 受理 staff accept a code that fails its check, with a recorded reason; only then is it stored. */
export async function overrideCreditCode(
  actor: Actor,
  input: Input,
  at: Date,
): Promise<Outcome<{ code: string }>> {
  if (actor.kind !== "staff" || !actor.roles.includes("intake")) return refuse("notYourRole");
  const reason = input.reason.trim();
  if (reason === "") return refuse("reasonRequired");
  try {
    return await inTransaction(async (tx) => {
      const organization = await findOrganization(actor, input.organizationId, tx);
      if (!organization) return refuse("notFound");
      const review = await findCodeReview(actor, organization.id, tx);
      if (!review) return refuse("alreadyHandled");
      const override = { creditCode: review.code, reason, byId: actor.userId };
      if (!(await storeOverriddenCode(tx, organization.id, override))) return refuse("alreadyHandled");
      await insertOrganizationEvent(tx, actor, at, {
        organizationId: organization.id,
        action: "codeOverridden",
        note: reason,
        detail: { code: review.code },
      });
      const letter = organizationLetters.codeOverridden(organization.name, review.code);
      const addresses = await listAdministratorAddresses(tx, organization.id);
      await leaveMail(
        tx,
        addresses.map((to) => ({ to, ...letter })),
      );
      return done({ code: review.code });
    });
  } catch (error) {
    if (takenIndex(error) !== null) return refuse("creditCodeTaken");
    throw error;
  }
}
