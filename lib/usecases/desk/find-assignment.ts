import { findCaseFile } from "../../data/case-files";
import { listDepartmentStaff, staffNames } from "../../data/staff";
import type { Actor } from "../../domain/actor";
import { mayAssign, postsFor } from "../../domain/filing/assignment";
import type { AssignmentView } from "../../domain/filing/assignment-view";

/** Who holds a case and to whom this person may give it; null where the case is not theirs. */
export async function findAssignment(actor: Actor, filingId: string): Promise<AssignmentView | null> {
  const filing = actor.kind === "staff" ? await findCaseFile(actor, filingId) : null;
  if (!filing || actor.kind !== "staff") return null;
  const { assigneeId } = filing;
  const [staff, names] = await Promise.all([
    listDepartmentStaff(actor, postsFor(filing.state)),
    staffNames(assigneeId ? [assigneeId] : []),
  ]);
  return {
    id: filing.id,
    name: filing.name,
    caseNumber: filing.caseNumber ?? "",
    state: filing.state,
    assignee: assigneeId ? { id: assigneeId, name: names.get(assigneeId) ?? "" } : null,
    receivers: staff.filter(({ id }) => id !== assigneeId).map(({ id, name }) => ({ id, name })),
    open: mayAssign(actor, filing),
  };
}
