import { insertOrganizationEvent } from "../../data/organization-events";
import { findRegistration, findVerifiableDocument, moveRegistration } from "../../data/registrations";
import { inTransaction } from "../../data/transaction";
import { writeVerifiedFacts } from "../../data/verified-facts";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { refusingUnworded } from "../notices";
import { registrationProblems } from "./registration-facts";
import { tellUnit } from "./tell-unit";
import { verifiedFacts } from "./verified-facts";

type Input = { registrationId: string; version: number };

/** 受理 staff verify a submitted registration: its facts go onto the unit's record in the same transaction. */
export async function verifyRegistration(actor: Actor, input: Input, at: Date): Promise<Outcome<null>> {
  if (actor.kind !== "staff" || !actor.roles.includes("intake")) return refuse("notYourRole");
  return refusingUnworded(() =>
    inTransaction(async (tx) => {
      const registration = await findRegistration(actor, input.registrationId, tx);
      const document = registration && (await findVerifiableDocument(actor, registration.id, tx));
      if (!registration || !document) return refuse("notFound");
      const { id, organizationId, province } = registration;
      if (registration.state !== "submitted") return refuse("alreadyHandled");
      if ((await registrationProblems({ ...registration, document }, at, tx)).length > 0)
        return refuse("registrationIncomplete");
      const moved = await moveRegistration(
        tx,
        { id, version: input.version },
        { from: ["submitted"], to: "verified", at, byId: actor.userId },
      );
      if (!moved) return refuse("alreadyHandled");
      const facts = verifiedFacts(document);
      await writeVerifiedFacts(tx, organizationId, facts, at);
      await insertOrganizationEvent(tx, actor, at, { organizationId, action: "registrationVerified" });
      await tellUnit(
        tx,
        { template: "registrationVerified", organizationId, province, name: facts.name },
        at,
      );
      return done(null);
    }),
  );
}
