import { listAdministratorAddresses } from "../../data/colleagues";
import { insertOrganizationEvent } from "../../data/organization-events";
import { findOrganizationName } from "../../data/organizations";
import { inTransaction, takenIndex } from "../../data/transaction";
import { insertJoinRequest } from "../../data/unit-requests";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { organizationLetters } from "../../messages/organization-letters";
import { leaveMail } from "../outbox";

type Input = { organizationId: string; message: string };

/** A person without a unit asks the administrators of a registered one to be let in. */
export async function requestJoin(
  actor: Actor,
  input: Input,
  at: Date,
): Promise<Outcome<{ organizationId: string }>> {
  if (actor.kind !== "applicant") return refuse("notAllowed");
  if (actor.organization) return refuse("alreadyAffiliated");
  const { organizationId, message } = input;
  try {
    return await inTransaction(async (tx) => {
      const name = await findOrganizationName(tx, organizationId);
      const administrators = name === null ? [] : await listAdministratorAddresses(tx, organizationId);
      if (name === null || administrators.length === 0) return refuse("notFound");
      await insertJoinRequest(tx, { organizationId, userId: actor.userId, message, createdAt: at });
      await insertOrganizationEvent(tx, actor, at, {
        organizationId,
        action: "joinRequested",
        note: message,
      });
      const letter = organizationLetters.joinRequested(name, actor.name, message);
      await leaveMail(
        tx,
        administrators.map((to) => ({ to, ...letter })),
      );
      return done({ organizationId });
    });
  } catch (error) {
    if (takenIndex(error) !== null) return refuse("requestPending");
    throw error;
  }
}
