import { endOwnInterest } from "../../data/interests";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";

/** The interest no longer exists; the declaration with its dates stays on record. */
export async function endInterest(
  actor: Actor,
  input: { interestId: string },
  at: Date,
): Promise<Outcome<{ interestId: string }>> {
  if (actor.kind !== "staff") return refuse("notAllowed");
  return inTransaction(async (tx) =>
    (await endOwnInterest(tx, actor, input.interestId, at))
      ? done({ interestId: input.interestId })
      : refuse("notFound"),
  );
}
