import type { Tx } from "../../data/client";
import {
  changeAccount,
  findManagedAccount,
  insertAccountEvent,
  lockAccount,
  type ManagedAccount,
  removeSecondFactor,
} from "../../data/managed-accounts";
import { revokeSessionsOf } from "../../data/sessions";
import { inTransaction } from "../../data/transaction";
import { type AccountAct, accountActRefusal } from "../../domain/account/administration";
import { isUnused } from "../../domain/account/session-limits";
import { type Actor, actorIp } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { accountMail } from "../../messages/account-mail";
import { unlock } from "../account/unlock";
import { leaveMail } from "../outbox";
import { mailActivation } from "./mail-activation";

type Administration = { userId: string; reason: string; act: AccountAct };

/** Closes, opens or frees somebody else's account, with the reason on record. */
export async function administerAccount(
  actor: Actor,
  { userId, reason, act }: Administration,
  at: Date,
): Promise<Outcome<{ userId: string }>> {
  if (actor.kind !== "staff") return refuse("notFound");
  const outcome = await inTransaction(async (tx) => {
    await lockAccount(tx, userId);
    const account = await findManagedAccount(actor, userId, at, tx);
    if (!account) return refuse("notFound");
    const refusal = accountActRefusal(actor, act, account, at);
    if (refusal) return refuse(refusal);
    await CHANGES[act](tx, account, at);
    await insertAccountEvent(tx, actor, at, { userId, action: act, note: reason });
    return done(account);
  });
  if (!outcome.ok) return outcome;
  if (act === "unlock") await unlock({ email: outcome.value.email, userId }, actorIp(actor), at);
  return done({ userId });
}

const CHANGES: Record<AccountAct, (tx: Tx, account: ManagedAccount, at: Date) => Promise<void>> = {
  disable: async (tx, { userId }, at) => {
    await changeAccount(tx, userId, { status: "disabled" });
    await revokeSessionsOf(tx, userId, at);
  },
  enable: async (tx, { userId, lastSignInAt }, at) => {
    // The ninety days of disuse begin anew, or the next sign-in would close the account again.
    const anew = isUnused(lastSignInAt, at) ? { lastSignInAt: null } : {};
    await changeAccount(tx, userId, { status: "active", ...anew });
  },
  sendActivation: (tx, account, at) => mailActivation(tx, account, at),
  unlock: (tx, { userId }) => changeAccount(tx, userId, { lockedUntil: null }),
  endSessions: (tx, { userId }, at) => revokeSessionsOf(tx, userId, at),
  resetSecondFactor: async (tx, { userId, email }, at) => {
    await removeSecondFactor(tx, userId);
    await revokeSessionsOf(tx, userId, at);
    await leaveMail(tx, [{ to: email, ...accountMail.secondFactorReset() }]);
  },
};
