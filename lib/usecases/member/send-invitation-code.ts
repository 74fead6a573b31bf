import { takeAllowance } from "../../data/allowances";
import { insertCode } from "../../data/codes";
import { findInvitation } from "../../data/invitations";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { digitCode, secretHash } from "../../infrastructure/cryptography/secrets";
import { codeMail } from "../../messages/invitation";
import { leaveMail } from "../outbox";
import { entranceStatus } from "./find-invitation";
import { contactOf } from "./standing";

const INVITATION_CODE_MINUTES = 15;
const MOST_CODES_AN_HOUR = 5;

export const invitationCodeHash = (invitationId: string, code: string): string =>
  secretHash(`invitation:${invitationId}:${code}`);

/** Mails a six-digit code to the contact whom the lead unit named; earlier codes end. */
export async function sendInvitationCode(
  _actor: Actor,
  { token }: { token: string },
  at: Date,
): Promise<Outcome<{ token: string }>> {
  const invitation = await findInvitation({ tokenHash: secretHash(token) });
  if (!invitation) return refuse("notFound");
  if (entranceStatus(invitation, at) !== "open") return refuse("invitationClosed");
  const to = contactOf(invitation.member.contact)?.email;
  if (!to) return refuse("contactMissing");
  if (!(await takeAllowance(`invitationCode:${invitation.id}`, MOST_CODES_AN_HOUR, 3600, at)))
    return refuse("tooMany");
  const code = digitCode();
  await inTransaction(async (tx) => {
    await insertCode(tx, {
      purpose: "invitation",
      subject: invitation.id,
      codeHash: invitationCodeHash(invitation.id, code),
      createdAt: at,
      expiresAt: new Date(at.getTime() + INVITATION_CODE_MINUTES * 60_000),
    });
    await leaveMail(tx, [{ to, ...codeMail(code, INVITATION_CODE_MINUTES) }]);
  });
  return done({ token });
}
