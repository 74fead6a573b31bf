import {
  findRegistrationCase,
  holdRegistration,
  retireRegistrationFiles,
} from "../../data/registration-files";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";

/** Takes a file out of the enterprise's registration. */
export async function removeRegistrationFile(
  actor: Actor,
  { registrationId, registrationFileId }: { registrationId: string; registrationFileId: string },
  at: Date,
): Promise<Outcome<null>> {
  if (actor.kind !== "applicant") return refuse("notAllowed");
  return inTransaction(async (tx) => {
    const registration = await findRegistrationCase(tx, actor, registrationId);
    if (!registration) return refuse("notFound");
    if (registration.state === "submitted") return refuse("illegalTransition");
    if (!(await holdRegistration(tx, registrationId, registration))) return refuse("alreadyHandled");
    const removed = await retireRegistrationFiles(tx, { registrationId, id: registrationFileId }, at);
    return removed === 1 ? done(null) : refuse("notFound");
  });
}
