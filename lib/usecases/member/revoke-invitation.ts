import { revokeInvitations } from "../../data/invitations";
import { lockMember } from "../../data/member-writes";
import { findMember } from "../../data/members";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { isLeadOf } from "./save-part";

/** Closes a member's link at once; an answer already given stays. */
export async function revokeInvitation(
  actor: Actor,
  { memberId }: { memberId: string },
  at: Date,
): Promise<Outcome<{ filingId: string }>> {
  return inTransaction(async (tx) => {
    await lockMember(tx, memberId);
    const found = await findMember(actor, memberId, tx);
    if (!found || !isLeadOf(actor, found.filing)) return refuse("notFound");
    if ((await revokeInvitations(tx, memberId, at)) === 0) return refuse("invitationClosed");
    return done({ filingId: found.filing.id });
  });
}
