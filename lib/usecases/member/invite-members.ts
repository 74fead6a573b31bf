import type { Tx } from "../../data/client";
import { insertInvitations, renewInvitations } from "../../data/invitations";
import { findMembersOfCase, isLeadVerified, type MembersOfCase, type StoredMember } from "../../data/members";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { shanghaiDate } from "../../domain/calendar/dates";
import { mayAnswer } from "../../domain/filing/member-editing";
import { invitationEnd, RESENT_STATES } from "../../domain/filing/member-states";
import { done, type Outcome, refuse } from "../../domain/result";
import { env } from "../../env";
import { paperCode, randomToken, seal, secretHash, unseal } from "../../infrastructure/cryptography/secrets";
import { dateText } from "../../messages/dates";
import { invitationMail } from "../../messages/invitation";
import { leaveMail, type Mail } from "../outbox";
import { contactOf, standingOf } from "./standing";

type InviteInput = {
  filingId: string;
  /** One member, or all that have not confirmed. */
  memberId?: string;
};

export type Invited = {
  sent: number;
  /** Members left out because no e-mail address of a contact is known. */
  withoutContact: number;
};

const SHORT_CODE_LENGTH = 8;

export const invitationAddress = (token: string): string => `${env.APP_URL}/invitations/${token}`;

/**
 * Sends the invitation of one member, or of all that have not confirmed. A member keeps its link; its term starts anew.
 * Nobody mails in another firm's name: the lead's registration is verified first.
 */
export async function inviteMembers(actor: Actor, input: InviteInput, at: Date): Promise<Outcome<Invited>> {
  if (actor.kind !== "applicant") return refuse("notAllowed");
  return inTransaction(async (tx) => {
    const filing = await findMembersOfCase(actor, input.filingId, tx);
    if (!filing) return refuse("notFound");
    if (!mayAnswer(filing)) return refuse("illegalTransition");
    if (!(await isLeadVerified(filing.lead.id, filing.province, tx))) return refuse("leadNotVerified");
    const asked = membersAsked(filing, input.memberId, at);
    if (input.memberId && asked.length === 0) return refuse("notFound");
    const reachable = asked.flatMap((member) => {
      const email = contactOf(member.contact)?.email;
      return email ? [{ member, email }] : [];
    });
    if (input.memberId && reachable.length === 0) return refuse("contactMissing");
    await sendInvitations(tx, filing, reachable, at);
    return done({ sent: reachable.length, withoutContact: asked.length - reachable.length });
  });
}

function membersAsked(filing: MembersOfCase, memberId: string | undefined, at: Date): StoredMember[] {
  if (memberId) return filing.members.filter(({ id }) => id === memberId);
  return filing.members.filter((member) => RESENT_STATES.includes(standingOf(filing, member, at).state));
}

type Reachable = { member: StoredMember; email: string };

async function sendInvitations(
  tx: Tx,
  filing: MembersOfCase,
  reachable: readonly Reachable[],
  at: Date,
): Promise<void> {
  const expiresAt = invitationEnd(at);
  const letters = reachable.map(({ member, email }) => ({ member, email, secrets: secretsOf(member) }));
  const fresh = letters.filter(({ member }) => !member.invitation);
  await insertInvitations(
    tx,
    fresh.map(({ member, secrets: { token, shortCode } }) => ({
      memberId: member.id,
      tokenHash: secretHash(token),
      token: seal(token),
      codeHash: secretHash(shortCode),
      shortCode: seal(shortCode),
      expiresAt,
      sentAt: at,
    })),
  );
  const old = letters.flatMap(({ member }) => (member.invitation ? [member.invitation.id] : []));
  await renewInvitations(tx, old, { sentAt: at, expiresAt });
  await leaveMail(
    tx,
    letters.map(({ member, email, secrets }) => mailTo(filing, member, email, secrets, expiresAt)),
  );
}

type Secrets = { token: string; shortCode: string };

const secretsOf = ({ invitation }: StoredMember): Secrets =>
  invitation
    ? { token: unseal(invitation.token), shortCode: unseal(invitation.shortCode) }
    : { token: randomToken(), shortCode: paperCode(SHORT_CODE_LENGTH) };

function mailTo(
  filing: MembersOfCase,
  member: StoredMember,
  to: string,
  { token, shortCode }: Secrets,
  expiresAt: Date,
): Mail {
  return {
    to,
    ...invitationMail({
      consortiumName: filing.name,
      leadName: filing.lead.name,
      memberName: member.name,
      address: invitationAddress(token),
      entrance: `${env.APP_URL}/invitations`,
      shortCode,
      until: dateText(shanghaiDate(expiresAt)),
      again: member.confirmation !== null,
    }),
  };
}
