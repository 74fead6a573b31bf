import type { Db } from "../../data/client";
import { termLookup } from "../../data/dictionaries";
import { findVerifiableDocument, type RegistrationView } from "../../data/registrations";
import type { Actor } from "../../domain/actor";
import { shanghaiDate } from "../../domain/calendar/dates";
import {
  checkRegistration,
  type RegistrationFacts,
  type RegistrationProblem,
} from "../../domain/organization/check-registration";
import { figureYears } from "../../domain/organization/registration-fields";

/** What a registration is checked against today. */
async function registrationFacts(
  registration: RegistrationView | null,
  at: Date,
  db?: Db,
): Promise<RegistrationFacts> {
  return {
    hasTerm: await termLookup({ kinds: ["division", "industry"] }, at, db),
    hasUnit: () => false,
    years: figureYears(Number(shanghaiDate(at).slice(0, 4))),
    creditCode: registration?.organization.creditCode ?? null,
    files: (registration?.files ?? []).map(({ type }) => type),
  };
}

/** Everything that stands between a registration and its submission. */
export async function registrationProblems(
  registration: RegistrationView | null,
  at: Date,
  db?: Db,
): Promise<RegistrationProblem[]> {
  return checkRegistration(registration?.document ?? {}, await registrationFacts(registration, at, db));
}

/** What the machine finds in a registration staff look at; judged on the unmasked text, which stays here. */
export async function deskRegistrationProblems(
  actor: Actor,
  registration: RegistrationView,
  at: Date,
): Promise<RegistrationProblem[]> {
  const document = await findVerifiableDocument(actor, registration.id);
  return document ? registrationProblems({ ...registration, document }, at) : [];
}
