import { type FoundInvitation, findInvitation, markOpened } from "../../data/invitations";
import { mayAnswer } from "../../domain/filing/member-editing";
import { maskEmail } from "../../domain/mask";
import { normalizeTypedCode } from "../../domain/typed-code";
import { secretHash, unseal } from "../../infrastructure/cryptography/secrets";
import { contactOf } from "./standing";

type EntranceStatus = "open" | "expired" | "revoked" | "closed";

/** What a link shows before anybody proved who he is: the least that tells whom it is for. */
type Entrance = {
  status: EntranceStatus;
  memberId: string;
  consortiumName: string;
  leadName: string;
  memberName: string;
  /** Where the code goes, masked; empty when no address is known. */
  codeGoesTo: string;
  /** Whether the lead unit knows the member's credit code; else the person brings it. */
  creditCodeKnown: boolean;
};

export function entranceStatus(invitation: FoundInvitation, at: Date): EntranceStatus {
  if (invitation.revokedAt || invitation.member.removedAt) return "revoked";
  if (invitation.expiresAt.getTime() <= at.getTime()) return "expired";
  return mayAnswer({ state: invitation.member.filing.state, correctionAddresses: [] }) ? "open" : "closed";
}

/** The entrance behind a link's token; null for a token nobody gave out. The first look is remembered. */
export async function findEntrance(token: string, at: Date): Promise<Entrance | null> {
  const invitation = await findInvitation({ tokenHash: secretHash(token) });
  if (!invitation) return null;
  const status = entranceStatus(invitation, at);
  if (status === "open") await markOpened(invitation.id, at);
  const { member } = invitation;
  return {
    status,
    memberId: member.id,
    consortiumName: member.filing.name,
    leadName: member.filing.leadOrganization.name,
    memberName: member.name,
    codeGoesTo: maskEmail(contactOf(member.contact)?.email ?? ""),
    creditCodeKnown: member.creditCode !== null,
  };
}

/** The link's token behind the short code of a letter; null for a code nobody gave out. */
export async function findTokenByShortCode(typed: string): Promise<string | null> {
  const invitation = await findInvitation({ codeHash: secretHash(normalizeTypedCode(typed)) });
  return invitation && unseal(invitation.token);
}
