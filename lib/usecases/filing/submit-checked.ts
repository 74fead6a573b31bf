import { findSubmissionByKey } from "../../data/submissions";
import type { Actor } from "../../domain/actor";
import { type Outcome, refuse } from "../../domain/result";
import { check } from "../../messages/filing";
import { assessFiling } from "./assess";
import { type SubmitInput, type Submitted, submitFiling } from "./submit";

/** Warnings are acknowledged one by one before a first submission; a repeated click passes as it is. */
export async function submitChecked(actor: Actor, input: SubmitInput, at: Date): Promise<Outcome<Submitted>> {
  if (await findSubmissionByKey(actor, input.idempotencyKey)) return submitFiling(actor, input, at);
  const assessment = await assessFiling(actor, input.filingId, at);
  if (!assessment) return refuse("notFound");
  const open = assessment.problems.filter(
    ({ severity, address }) => severity === "warning" && !input.acknowledged.includes(address),
  );
  if (open.length > 0) return refuse("invalid", { fields: { acknowledged: check.acknowledge } });
  return submitFiling(actor, input, at);
}
