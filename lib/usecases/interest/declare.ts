import { declareInterestIn } from "../../data/interests";
import { findByCreditCode } from "../../data/organizations";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { inspectCreditCode } from "../../domain/organization/credit-code";
import { done, type Outcome, refuse } from "../../domain/result";
import { interestWords } from "../../messages/interest";

type Input = { creditCode: string; reason: string };

/** A person of a department declares an interest in a unit and acts on none of its cases from now on (T-4). */
export async function declareInterest(
  actor: Actor,
  input: Input,
  at: Date,
): Promise<Outcome<{ organizationId: string }>> {
  if (actor.kind !== "staff") return refuse("notAllowed");
  const reason = input.reason.trim();
  if (reason === "") return refuse("reasonRequired");
  return inTransaction(async (tx) => {
    const unit = await findByCreditCode(inspectCreditCode(input.creditCode).code, tx);
    if (!unit) return refuse("invalid", { fields: { creditCode: interestWords.unknownUnit } });
    await declareInterestIn(tx, { userId: actor.userId, organizationId: unit.id, reason, at });
    return done({ organizationId: unit.id });
  });
}
