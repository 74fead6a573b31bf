import { listAdministratorAddresses } from "../../data/colleagues";
import { insertOrganizationEvent } from "../../data/organization-events";
import { findOrganizationName } from "../../data/organizations";
import { inTransaction, takenIndex } from "../../data/transaction";
import { insertTakeoverRequest, isOwnFile } from "../../data/unit-requests";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { organizationErrors } from "../../messages/organization-errors";
import { organizationLetters } from "../../messages/organization-letters";
import { leaveMail } from "../outbox";

type Input = { organizationId: string; reason: string; fileId: string };

/**
 * The only administrator has left: a person asks staff for the unit, with reason and evidence. The present
 * administrators are told, so that nobody is replaced unheard.
 */
export async function requestTakeover(actor: Actor, input: Input, at: Date): Promise<Outcome<null>> {
  if (actor.kind !== "applicant") return refuse("notAllowed");
  const { organizationId, reason, fileId } = input;
  if (actor.organization && actor.organization.id !== organizationId) return refuse("alreadyAffiliated");
  try {
    return await inTransaction(async (tx) => {
      const name = await findOrganizationName(tx, organizationId);
      if (name === null) return refuse("notFound");
      if (!(await isOwnFile(tx, actor.userId, fileId)))
        return refuse("fileRejected", { fields: { fileId: organizationErrors.evidence } });
      await insertTakeoverRequest(tx, {
        organizationId,
        userId: actor.userId,
        reason,
        fileId,
        createdAt: at,
      });
      await insertOrganizationEvent(tx, actor, at, {
        organizationId,
        action: "takeoverRequested",
        note: reason,
      });
      const letter = organizationLetters.takeoverRequested(name, actor.name);
      const addresses = await listAdministratorAddresses(tx, organizationId);
      await leaveMail(
        tx,
        addresses.map((to) => ({ to, ...letter })),
      );
      return done(null);
    });
  } catch (error) {
    if (takenIndex(error) !== null) return refuse("requestPending");
    throw error;
  }
}
