import type { Tx } from "../../data/client";
import { insertConsortiumEvent } from "../../data/consortium-events";
import {
  type CorrectionRecord,
  decideCorrectionRow,
  findCorrection,
  readField,
  writeField,
} from "../../data/corrections-of-register";
import { insertOrganizationEvent } from "../../data/organization-events";
import { inTransaction, takenIndex } from "../../data/transaction";
import type { Actor, Staff } from "../../domain/actor";
import { decideCorrection as decide } from "../../domain/correction/correction";
import { done, type Outcome, refuse } from "../../domain/result";
import { correctionSentence } from "../../messages/correction";
import type { DecideCorrectionInput } from "../../schemas/correction";

/** A second person confirms: the value is written only where it is still what the draft saw. */
export async function decideCorrection(
  actor: Actor,
  input: DecideCorrectionInput,
  at: Date,
): Promise<Outcome<{ id: string }>> {
  if (actor.kind !== "staff") return refuse("notFound");
  try {
    return await inTransaction((tx) => advance(tx, actor, input, at));
  } catch (error) {
    if (takenIndex(error)) return refuse("nameTaken");
    throw error;
  }
}

async function advance(
  tx: Tx,
  actor: Staff,
  { correctionId, version, action, reason }: DecideCorrectionInput,
  at: Date,
): Promise<Outcome<{ id: string }>> {
  const correction = await findCorrection(actor, correctionId, tx);
  if (!correction) return refuse("notFound");
  const decision = decide(actor, action, correction);
  if (!decision.ok) return refuse(decision.refusal);
  if (action === "return" && !reason) return refuse("reasonRequired");
  const { id } = correction;
  if (action === "confirm" && (await readField(tx, correction)) !== correction.before)
    return refuse("versionConflict");
  if (!(await decideCorrectionRow(tx, { id, version }, { state: decision.to, by: actor, reason, at })))
    return refuse("versionConflict");
  if (action === "confirm") await write(tx, actor, correction, at);
  return done({ id });
}

async function write(tx: Tx, actor: Staff, correction: CorrectionRecord, at: Date): Promise<void> {
  await writeField(tx, correction);
  const { subject, subjectId, field, before, after, reasonClass } = correction;
  const event = { action: "corrected" as const, note: correctionSentence(field, before, after, reasonClass) };
  if (subject === "consortium")
    await insertConsortiumEvent(tx, actor, at, { ...event, consortiumId: subjectId, detail: { field } });
  if (subject === "organization")
    await insertOrganizationEvent(tx, actor, at, { ...event, organizationId: subjectId, detail: { field } });
}
