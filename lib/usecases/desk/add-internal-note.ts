import { findCaseFile } from "../../data/case-files";
import { insertNote } from "../../data/review-marks";
import { isOfDepartment } from "../../data/scope";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";

/** Leaves words for colleagues of the department; applicants never see them. */
export async function addInternalNote(
  actor: Actor,
  { filingId, text }: { filingId: string; text: string },
  at: Date,
): Promise<Outcome<{ filingId: string }>> {
  if (actor.kind !== "staff" || !isOfDepartment(actor)) return refuse("notFound");
  return inTransaction(async (tx) => {
    if (!(await findCaseFile(actor, filingId, tx))) return refuse("notFound");
    await insertNote(tx, { filingId, text, byId: actor.userId, byName: actor.name, at });
    return done({ filingId });
  });
}
