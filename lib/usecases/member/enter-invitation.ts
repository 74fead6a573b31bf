import type { Tx } from "../../data/client";
import { consumeCode, tryCode } from "../../data/codes";
import { findInvitation } from "../../data/invitations";
import { isCodeInCase, lockMember, updateMember } from "../../data/member-writes";
import { findUnitsByCode } from "../../data/members";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { inspectCreditCode } from "../../domain/organization/credit-code";
import type { RefusalCode } from "../../domain/refusals";
import { done, type Outcome, refuse } from "../../domain/result";
import { sameSecret, secretHash } from "../../infrastructure/cryptography/secrets";
import { addMember as words } from "../../messages/member";
import { entranceStatus } from "./find-invitation";
import { invitationCodeHash } from "./send-invitation-code";

const MOST_TRIES = 5;

type EnterInput = { token: string; code: string; creditCode: string };

/** Lets a person in who has the link, the mailed code and the unit's credit code. Five tries end a code. */
export async function enterInvitation(
  _actor: Actor,
  { token, code, creditCode }: EnterInput,
  at: Date,
): Promise<Outcome<{ invitationId: string; token: string }>> {
  const invitation = await findInvitation({ tokenHash: secretHash(token) });
  if (!invitation) return refuse("notFound");
  if (entranceStatus(invitation, at) !== "open") return refuse("invitationClosed");
  const tried = await tryCode("invitation", invitation.id, MOST_TRIES, at);
  if (!tried) return refuse("codeExpired");
  if (!sameSecret(tried.codeHash, invitationCodeHash(invitation.id, code))) return refuse("codeWrong");
  return inTransaction(async (tx) => {
    await lockMember(tx, invitation.member.id);
    const refusal = await proveUnit(tx, invitation.id, creditCode);
    if (refusal) return refusal;
    if (!(await consumeCode(tx, tried.id, at))) return refuse("codeExpired");
    return done({ invitationId: invitation.id, token });
  });
}

/** The typed credit code is the known one, or becomes the member's after its checks; null when it proves the unit. */
async function proveUnit(tx: Tx, invitationId: string, typed: string): Promise<Outcome<never> | null> {
  const invitation = await findInvitation({ id: invitationId }, tx);
  if (!invitation) return refuse("notFound");
  const { member } = invitation;
  const { code, valid } = inspectCreditCode(typed);
  if (member.creditCode !== null)
    return code === member.creditCode ? null : wrongCode("creditCodeMismatch", words.codeDiffers);
  if (!valid) return wrongCode("creditCodeInvalid", words.codeInvalid);
  const lead = member.filing.leadOrganization;
  if (await isCodeInCase(tx, { id: member.filingId, lead }, code, member.id))
    return wrongCode("memberExists", words.codeTaken);
  const unit = (await findUnitsByCode([code], tx)).get(code);
  const change = { creditCode: code, organizationId: unit?.id ?? null };
  return (await updateMember(tx, member, change)) ? null : refuse("versionConflict");
}

const wrongCode = (refusal: RefusalCode, sentence: string): Outcome<never> =>
  refuse(refusal, { fields: { creditCode: sentence } });
