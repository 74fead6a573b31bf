import type { Tx } from "../../data/client";
import { revokeSessionsOf } from "../../data/sessions";
import { type Account, replacePassword } from "../../data/users";
import { rememberedHashes } from "../../domain/account/password";
import { isOneOf } from "../../infrastructure/cryptography/passwords";
import { accountMail } from "../../messages/account-mail";
import { leaveMail } from "../outbox";

export const isRemembered = (account: Account, password: string): Promise<boolean> =>
  isOneOf([account.passwordHash, ...account.previousHashes], password);

/** Puts a new password in force, ends the account's other sessions and tells its owner; false when it changed meanwhile. */
export async function setPassword(
  tx: Tx,
  account: Account,
  passwordHash: string,
  at: Date,
  keptSessionId?: string,
): Promise<boolean> {
  const previousHashes = rememberedHashes(account.passwordHash, account.previousHashes);
  const replaced = await replacePassword(tx, account.id, account.passwordHash, {
    passwordHash,
    previousHashes,
    at,
  });
  if (!replaced) return false;
  await revokeSessionsOf(tx, account.id, at, keptSessionId);
  await leaveMail(tx, [{ to: account.email, ...accountMail.passwordChanged() }]);
  return true;
}
