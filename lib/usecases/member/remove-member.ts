import { revokeInvitations } from "../../data/invitations";
import { lockCase, retireMember } from "../../data/member-writes";
import { findMember } from "../../data/members";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { mayChangeMembers } from "../../domain/filing/member-editing";
import { done, type Outcome, refuse } from "../../domain/result";
import { isLeadOf } from "./save-part";

/** Takes a member off the list and closes its links; its answers stay as history. */
export async function removeMember(
  actor: Actor,
  { memberId, version }: { memberId: string; version: number },
  at: Date,
): Promise<Outcome<{ filingId: string; name: string }>> {
  return inTransaction(async (tx) => {
    const before = await findMember(actor, memberId, tx);
    if (!before || !isLeadOf(actor, before.filing)) return refuse("notFound");
    await lockCase(tx, before.filing.id);
    const found = await findMember(actor, memberId, tx);
    if (!found) return refuse("alreadyHandled");
    if (!mayChangeMembers(found.filing)) return refuse("illegalTransition");
    if (!(await retireMember(tx, { id: memberId, version }, at))) return refuse("versionConflict");
    await revokeInvitations(tx, memberId, at);
    return done({ filingId: found.filing.id, name: found.member.name });
  });
}
