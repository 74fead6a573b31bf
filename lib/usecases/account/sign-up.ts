import { inTransaction } from "../../data/transaction";
import { findAccount } from "../../data/users";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { hashPassword } from "../../infrastructure/cryptography/passwords";
import { accountMail } from "../../messages/account-mail";
import { leaveMail } from "../outbox";
import { CODE_MINUTES, issueCode, mayMailCode } from "./codes";

type SignUp = { email: string; name: string; password: string; privacyVersion: string };

/** What the browser keeps, sealed, until the mailed code proves the address; no account exists before. */
export type PendingSignUp = { email: string; name: string; passwordHash: string; privacyVersion: string };

/** Mails a code, or to an address that has an account a note that says so; the page shows no difference. */
export async function signUp(_actor: Actor, input: SignUp, at: Date): Promise<Outcome<PendingSignUp>> {
  const { email, name, password, privacyVersion } = input;
  if (!(await mayMailCode("emailVerification", email, at))) return refuse("tooMany");
  const passwordHash = await hashPassword(password);
  await mailSignUpCode(email, at);
  return done({ email, name, passwordHash, privacyVersion });
}

/** Also for sending the code once more. */
export async function resendSignUpCode(
  _actor: Actor,
  pending: { email: string } | null,
  at: Date,
): Promise<Outcome<null>> {
  if (!pending) return refuse("codeExpired");
  if (!(await mayMailCode("emailVerification", pending.email, at))) return refuse("tooMany");
  await mailSignUpCode(pending.email, at);
  return done(null);
}

async function mailSignUpCode(email: string, at: Date): Promise<void> {
  await inTransaction(async (tx) => {
    const code = await issueCode(tx, "emailVerification", email, at);
    const known = await findAccount({ email }, tx);
    await leaveMail(tx, [
      { to: email, ...(known ? accountMail.known() : accountMail.signUp(code, CODE_MINUTES)) },
    ]);
  });
}
