import { insertOrganizationEvent } from "../../data/organization-events";
import { insertAffiliation } from "../../data/organization-writes";
import { inTransaction, takenIndex } from "../../data/transaction";
import { decideJoinRequest, findJoinRequest } from "../../data/unit-requests";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { organizationLetters } from "../../messages/organization-letters";
import { leaveMail } from "../outbox";

type Input = { requestId: string; decision: "accept" | "refuse" };

/** An administrator lets a person in as filer, or not. */
export async function decideJoin(
  actor: Actor,
  { requestId, decision }: Input,
  at: Date,
): Promise<Outcome<null>> {
  if (actor.kind !== "applicant" || actor.organization?.role !== "administrator") return refuse("notAllowed");
  const state = decision === "accept" ? "accepted" : "refused";
  try {
    return await inTransaction(async (tx) => {
      const request = await findJoinRequest(actor, requestId, tx);
      if (!request) return refuse("notFound");
      if (!(await decideJoinRequest(tx, requestId, { state, byId: actor.userId, at })))
        return refuse("alreadyHandled");
      const { organizationId, userId } = request;
      if (state === "accepted")
        await insertAffiliation(tx, { userId, organizationId, role: "filer", since: at });
      await insertOrganizationEvent(tx, actor, at, {
        organizationId,
        action: state === "accepted" ? "joinAccepted" : "joinRefused",
        note: request.personName,
      });
      const letter = organizationLetters.joinDecided(request.organizationName, state === "accepted");
      await leaveMail(tx, [{ to: request.personEmail, ...letter }]);
      return done(null);
    });
  } catch (error) {
    if (takenIndex(error) !== null) return refuse("personElsewhere");
    throw error;
  }
}
