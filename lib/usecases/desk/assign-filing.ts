import { findCaseFile } from "../../data/case-files";
import { moveCase } from "../../data/case-writes";
import { listDepartmentStaff } from "../../data/staff";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { mayAssign, postsFor } from "../../domain/filing/assignment";
import { laneOf } from "../../domain/filing/urgency";
import { done, type Outcome, refuse } from "../../domain/result";
import { ASSIGNMENT_INPUT } from "../../messages/desk";
import { appendEvent } from "../filing/record";

type AssignmentInput = { filingId: string; assigneeId: string; reason: string };

/** Gives a case to a colleague of the department; a case somebody holds needs a reason. The state stays. */
export async function assignFiling(
  actor: Actor,
  { filingId, assigneeId, reason }: AssignmentInput,
  at: Date,
): Promise<Outcome<{ filingId: string }>> {
  if (actor.kind !== "staff") return refuse("notFound");
  return inTransaction(async (tx) => {
    const filing = await findCaseFile(actor, filingId, tx);
    if (!filing) return refuse("notFound");
    if (laneOf(filing.state) === "decided") return refuse("alreadyHandled");
    if (!mayAssign(actor, filing)) return refuse("notAllowed");
    const receiver = (await listDepartmentStaff(actor, postsFor(filing.state), tx)).find(
      ({ id }) => id === assigneeId,
    );
    if (!receiver || receiver.id === filing.assigneeId)
      return refuse("invalid", { fields: { assigneeId: ASSIGNMENT_INPUT.notReceiver } });
    const words = reason.trim();
    if (filing.assigneeId !== null && !words) return refuse("reasonRequired");
    if (!(await moveCase(tx, filing, filing.state, { assigneeId }))) return refuse("alreadyHandled");
    await appendEvent(tx, {
      filingId,
      at,
      action: "assign",
      fromState: filing.state,
      toState: filing.state,
      actor,
      detail: { fromId: filing.assigneeId, toId: receiver.id, toName: receiver.name, reason: words || null },
    });
    return done({ filingId });
  });
}
