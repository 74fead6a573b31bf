import type { Tx } from "../../data/client";
import { findRole, listAdministratorAddresses } from "../../data/colleagues";
import { insertOrganizationEvent } from "../../data/organization-events";
import {
  demoteAdministrators,
  insertAffiliation,
  lockOrganization,
  updateRole,
} from "../../data/organization-writes";
import { inTransaction, takenIndex } from "../../data/transaction";
import { decideTakeoverRequest, findTakeoverRequest } from "../../data/unit-requests";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { organizationLetters } from "../../messages/organization-letters";
import { leaveMail } from "../outbox";

type Input = { requestId: string; decision: "accept" | "refuse"; reason: string };

/** 受理 staff hand a unit to a colleague on written evidence, or refuse; both with a reason. */
export async function decideTakeover(actor: Actor, input: Input, at: Date): Promise<Outcome<null>> {
  if (actor.kind !== "staff" || !actor.roles.includes("intake")) return refuse("notYourRole");
  const reason = input.reason.trim();
  if (reason === "") return refuse("reasonRequired");
  const state = input.decision === "accept" ? "accepted" : "refused";
  try {
    return await inTransaction(async (tx) => {
      const request = await findTakeoverRequest(actor, input.requestId, tx);
      if (!request) return refuse("notFound");
      const { organizationId } = request;
      await lockOrganization(tx, organizationId);
      if (!(await decideTakeoverRequest(tx, request.id, { state, byId: actor.userId, at, reason })))
        return refuse("alreadyHandled");
      const former = await listAdministratorAddresses(tx, organizationId);
      if (state === "accepted") await makeAdministrator(tx, organizationId, request.userId, at);
      const action = state === "accepted" ? "takeoverAccepted" : "takeoverRefused";
      await insertOrganizationEvent(tx, actor, at, { organizationId, action, note: reason });
      const letter = organizationLetters.takeoverDecided(
        request.organizationName,
        state === "accepted",
        reason,
      );
      const others = state === "accepted" ? former.filter((to) => to !== request.personEmail) : [];
      await leaveMail(tx, [
        { to: request.personEmail, ...letter },
        ...others.map((to) => ({ to, ...organizationLetters.replaced(request.organizationName, reason) })),
      ]);
      return done(null);
    });
  } catch (error) {
    if (takenIndex(error) !== null) return refuse("personElsewhere");
    throw error;
  }
}

async function makeAdministrator(tx: Tx, organizationId: string, userId: string, at: Date): Promise<void> {
  await demoteAdministrators(tx, organizationId);
  if (await findRole(tx, organizationId, userId))
    await updateRole(tx, organizationId, userId, "administrator");
  else await insertAffiliation(tx, { userId, organizationId, role: "administrator", since: at });
}
