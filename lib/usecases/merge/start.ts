import { findUnitToMerge, insertMerge } from "../../data/organization-merges";
import { inTransaction, takenIndex } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { MERGE_DRAFTERS } from "../../domain/organization/merge";
import { done, type Outcome, refuse } from "../../domain/result";
import { mergeWords } from "../../messages/merge";
import type { StartMergeInput } from "../../schemas/merge";

const { errors } = mergeWords;

/** Proposes that two records are one unit; nothing moves before another person says so. */
export async function startMerge(
  actor: Actor,
  input: StartMergeInput,
  at: Date,
): Promise<Outcome<{ id: string }>> {
  if (actor.kind !== "staff" || !MERGE_DRAFTERS.some((role) => actor.roles.includes(role)))
    return refuse("notYourRole");
  try {
    return await inTransaction(async (tx) => {
      const [kept, absorbed] = [
        await findUnitToMerge(actor, input.kept, tx),
        await findUnitToMerge(actor, input.absorbed, tx),
      ];
      if (!kept || !absorbed)
        return refuse("invalid", { fields: { [kept ? "absorbed" : "kept"]: errors.unit } });
      if (kept.id === absorbed.id) return refuse("invalid", { fields: { absorbed: errors.same } });
      const merge = {
        keptId: kept.id,
        absorbedId: absorbed.id,
        keptName: kept.name,
        absorbedName: absorbed.name,
        reason: input.reason,
      };
      return done({ id: await insertMerge(tx, actor, merge, at) });
    });
  } catch (error) {
    if (takenIndex(error)) return refuse("invalid", { fields: { absorbed: errors.open } });
    throw error;
  }
}
