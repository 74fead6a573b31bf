import { findFile } from "../../data/files";
import {
  createRegistrationFile,
  findRegistrationCase,
  holdRegistration,
  retireRegistrationFiles,
} from "../../data/registration-files";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";

type RegistrationFileInput = { registrationId: string; type: string; fileId: string };

/** Adds evidence to the enterprise's registration while it is the enterprise's to write; a type has one file. */
export async function attachRegistrationFile(
  actor: Actor,
  { registrationId, type, fileId }: RegistrationFileInput,
  at: Date,
): Promise<Outcome<null>> {
  if (actor.kind !== "applicant") return refuse("notAllowed");
  return inTransaction(async (tx) => {
    const registration = await findRegistrationCase(tx, actor, registrationId);
    const file = await findFile(actor, fileId, tx);
    if (!registration || !file) return refuse("notFound");
    if (registration.state === "submitted") return refuse("illegalTransition");
    if (file.scan === "quarantined") return refuse("fileRejected");
    if (!(await holdRegistration(tx, registrationId, registration))) return refuse("alreadyHandled");
    await retireRegistrationFiles(tx, { registrationId, type }, at);
    await createRegistrationFile(tx, { registrationId, type, fileId }, at);
    return done(null);
  });
}
