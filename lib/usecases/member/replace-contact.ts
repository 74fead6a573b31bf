import { revokeInvitations } from "../../data/invitations";
import { lockMember, updateMember } from "../../data/member-writes";
import { findMember } from "../../data/members";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { mayAnswer } from "../../domain/filing/member-editing";
import type { Contact } from "../../domain/filing/member-rows";
import { done, type Outcome, refuse } from "../../domain/result";
import { sealContact } from "./add-member";
import { isLeadOf } from "./save-part";
import { contactOf } from "./standing";

type ReplaceContactInput = { memberId: string; version: number; contact: Contact };

/** Names the person to invite. Another address closes the link the former person holds; the member stays as it is. */
export async function replaceContact(
  actor: Actor,
  { memberId, version, contact }: ReplaceContactInput,
  at: Date,
): Promise<Outcome<{ filingId: string; revoked: boolean }>> {
  return inTransaction(async (tx) => {
    await lockMember(tx, memberId);
    const found = await findMember(actor, memberId, tx);
    if (!found || !isLeadOf(actor, found.filing)) return refuse("notFound");
    if (!mayAnswer(found.filing)) return refuse("illegalTransition");
    const before = contactOf(found.member.contact)?.email ?? "";
    if (!(await updateMember(tx, { id: memberId, version }, { contact: sealContact(contact) })))
      return refuse("versionConflict");
    const moved = before.toLowerCase() !== contact.email.toLowerCase();
    const revoked = moved && (await revokeInvitations(tx, memberId, at)) > 0;
    return done({ filingId: found.filing.id, revoked });
  });
}
