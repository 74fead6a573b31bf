import { prisma } from "./client";

export type OpenInvitation = { invitationId: string; memberId: string; filingId: string };

/** The invitation while it is neither revoked, nor expired, nor its member removed. */
export async function findOpenInvitation(id: string, at: Date): Promise<OpenInvitation | null> {
  const invitation = await prisma.invitation.findFirst({
    where: { id, revokedAt: null, expiresAt: { gt: at }, member: { removedAt: null } },
    select: { id: true, memberId: true, member: { select: { filingId: true } } },
  });
  return (
    invitation && {
      invitationId: invitation.id,
      memberId: invitation.memberId,
      filingId: invitation.member.filingId,
    }
  );
}
