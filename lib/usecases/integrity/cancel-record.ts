import { cancelRecord, findRecordedUnit } from "../../data/integrity-records";
import { insertOrganizationEvent } from "../../data/organization-events";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { INTEGRITY_POSTS } from "../../domain/organization/integrity";
import { done, type Outcome, refuse } from "../../domain/result";

type Input = { recordId: string; reason: string };

/** Staff cancel an integrity record that was entered wrongly or lifted, with the reason; it stays readable. */
export async function cancelIntegrityRecord(
  actor: Actor,
  input: Input,
  at: Date,
): Promise<Outcome<{ organizationId: string }>> {
  if (actor.kind !== "staff" || !INTEGRITY_POSTS.some((post) => actor.roles.includes(post)))
    return refuse("notYourRole");
  const reason = input.reason.trim();
  if (reason === "") return refuse("reasonRequired");
  return inTransaction(async (tx) => {
    const organizationId = await findRecordedUnit(actor, input.recordId, tx);
    if (!organizationId) return refuse("notFound");
    if (!(await cancelRecord(tx, input.recordId, { byId: actor.userId, reason, at })))
      return refuse("alreadyHandled");
    await insertOrganizationEvent(tx, actor, at, {
      organizationId,
      action: "integrityRecordCancelled",
      detail: { recordId: input.recordId, reason },
    });
    return done({ organizationId });
  });
}
