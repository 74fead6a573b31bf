import type { Actor } from "../domain/actor";
import type { Tx } from "./client";
import { registrationScope } from "./scope";

type RegistrationCase = { state: "draft" | "submitted" | "returned" | "verified"; version: number };

/** Null means absent or not this actor's. */
export async function findRegistrationCase(
  tx: Tx,
  actor: Actor,
  registrationId: string,
): Promise<RegistrationCase | null> {
  return tx.leadRegistration.findFirst({
    where: { AND: [registrationScope(actor), { id: registrationId }] },
    select: { state: true, version: true },
  });
}

/** Locks the registration while its files change; false when its state has changed meanwhile. */
export async function holdRegistration(
  tx: Tx,
  registrationId: string,
  seen: RegistrationCase,
): Promise<boolean> {
  const { count } = await tx.leadRegistration.updateMany({
    where: { id: registrationId, state: seen.state, version: seen.version },
    data: { version: seen.version },
  });
  return count === 1;
}

export async function createRegistrationFile(
  tx: Tx,
  file: { registrationId: string; type: string; fileId: string },
  at: Date,
): Promise<void> {
  await tx.registrationFile.create({ data: { ...file, addedAt: at } });
}

export async function retireRegistrationFiles(
  tx: Tx,
  where: { registrationId: string; type: string } | { registrationId: string; id: string },
  at: Date,
): Promise<number> {
  const { count } = await tx.registrationFile.updateMany({
    where: { ...where, removedAt: null },
    data: { removedAt: at },
  });
  return count;
}
