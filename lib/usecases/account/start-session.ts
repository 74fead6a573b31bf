import { inTransaction } from "../../data/transaction";
import { type Account, disableUser, findAccount } from "../../data/users";
import { isUnused } from "../../domain/account/session-limits";
import { type Actor, actorIp } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { isPassword } from "../../infrastructure/cryptography/passwords";
import { mayTry, settleTry } from "./lock";
import { insertOpenSession, type OpenedSession } from "./open-session";

export type Credentials = { email: string; password: string; secondFactorOn: boolean };

/** Checks a password. Unknown, disabled and wrong answer alike, after the same work. */
export async function startSession(
  actor: Actor,
  input: Credentials,
  at: Date,
): Promise<Outcome<OpenedSession>> {
  const { email, password, secondFactorOn } = input;
  const ip = actorIp(actor);
  const account = await findAccount({ email });
  const subject = { name: "passwordCheck" as const, account: email, userId: account?.id ?? null, ip, at };
  if (!(await mayTry(subject))) return refuse("locked");
  const matches = await isPassword(account?.passwordHash ?? null, password);
  const usable = account && matches && (await isUsable(account, at)) ? account : null;
  await settleTry(subject, usable !== null);
  if (!usable) return refuse("credentialsWrong");
  return done(await inTransaction((tx) => insertOpenSession(tx, usable, { ip, secondFactorOn }, at)));
}

/** An account of staff that nobody used for ninety days is closed at the next attempt. */
async function isUsable(account: Account, at: Date): Promise<boolean> {
  const { kind, lastSignInAt, demonstration } = account;
  if (account.status !== "active") return false;
  if (kind !== "staff" || demonstration || !isUnused(lastSignInAt, at)) return true;
  await disableUser(account.id);
  return false;
}
