import { insertOrganizationEvent } from "../../data/organization-events";
import { findRegistration, moveRegistration } from "../../data/registrations";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { refusingUnworded } from "../notices";
import { tellUnit } from "./tell-unit";

type Input = { registrationId: string; version: number; reason: string };

/** 受理 staff return a submitted registration with a reason; the enterprise edits and submits again. */
export async function returnRegistration(actor: Actor, input: Input, at: Date): Promise<Outcome<null>> {
  if (actor.kind !== "staff" || !actor.roles.includes("intake")) return refuse("notYourRole");
  const reason = input.reason.trim();
  if (reason === "") return refuse("reasonRequired");
  return refusingUnworded(() =>
    inTransaction(async (tx) => {
      const registration = await findRegistration(actor, input.registrationId, tx);
      if (!registration) return refuse("notFound");
      const { id, organizationId, province } = registration;
      const moved = await moveRegistration(
        tx,
        { id, version: input.version },
        { from: ["submitted"], to: "returned", at, byId: actor.userId, reason },
      );
      if (!moved) return refuse("alreadyHandled");
      await insertOrganizationEvent(tx, actor, at, {
        organizationId,
        action: "registrationReturned",
        note: reason,
      });
      const { name } = registration.organization;
      await tellUnit(tx, { template: "registrationReturned", organizationId, province, name, reason }, at);
      return done(null);
    }),
  );
}
