import { consumeCode, findLinkCode } from "../../data/codes";
import { insertAccountEvent } from "../../data/managed-accounts";
import { inTransaction } from "../../data/transaction";
import { findAccount, noteVerifiedEmail, replacePassword } from "../../data/users";
import type { Actor } from "../../domain/actor";
import { maskEmail } from "../../domain/mask";
import { done, type Outcome, refuse } from "../../domain/result";
import { hashPassword } from "../../infrastructure/cryptography/passwords";
import { activationHash } from "./mail-activation";

/** Whose account a link opens, masked; null when the link was used, is too old or unknown. */
export async function findActivation(token: string, at: Date): Promise<{ email: string } | null> {
  const code = await findLinkCode("activation", activationHash(token), at);
  return code && { email: maskEmail(code.subject) };
}

/** Sets the first password by the mailed link, which proves the address; the second factor is due at sign-in. */
export async function activateAccount(
  _actor: Actor,
  { token, password }: { token: string; password: string },
  at: Date,
): Promise<Outcome<null>> {
  const code = await findLinkCode("activation", activationHash(token), at);
  const account = code && (await findAccount({ email: code.subject }));
  if (account?.status !== "active") return refuse("activationClosed");
  const passwordHash = await hashPassword(password);
  return inTransaction(async (tx) => {
    if (!(await consumeCode(tx, code?.id ?? "", at))) return refuse("activationClosed");
    const fresh = { passwordHash, previousHashes: [], at };
    if (!(await replacePassword(tx, account.id, account.passwordHash, fresh)))
      throw new Error("the password changed while its account was activated");
    await noteVerifiedEmail(tx, account.id, at);
    const owner = { userId: account.id, name: account.name };
    await insertAccountEvent(tx, owner, at, { userId: account.id, action: "activate" });
    return done(null);
  });
}
