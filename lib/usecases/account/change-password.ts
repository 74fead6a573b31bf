import { inTransaction } from "../../data/transaction";
import { findAccount } from "../../data/users";
import { landingOf } from "../../domain/account/sign-in-step";
import type { Person } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { hashPassword, isPassword } from "../../infrastructure/cryptography/passwords";
import { mayTry, settleTry } from "./lock";
import { isRemembered, setPassword } from "./set-password";

type PasswordChange = { current: string; password: string };

/** Changes the own password; the last five are refused and other sessions end. */
export async function changePassword(
  actor: Person,
  { current, password }: PasswordChange,
  at: Date,
): Promise<Outcome<{ landing: string }>> {
  const account = await findAccount({ id: actor.userId });
  if (!account) return refuse("notFound");
  const subject = {
    name: "passwordCheck" as const,
    account: account.email,
    userId: account.id,
    ip: actor.ip,
    at,
  };
  if (!(await mayTry(subject))) return refuse("locked");
  const matches = await isPassword(account.passwordHash, current);
  await settleTry(subject, matches);
  if (!matches) return refuse("passwordWrong");
  if (await isRemembered(account, password)) return refuse("passwordReused");
  const passwordHash = await hashPassword(password);
  const changed = await inTransaction((tx) => setPassword(tx, account, passwordHash, at, actor.sessionId));
  return changed ? done({ landing: landingOf(account.kind, account.roles) }) : refuse("alreadyHandled");
}
