import { consumeCode } from "../../data/codes";
import { inTransaction, takenIndex } from "../../data/transaction";
import { insertUser } from "../../data/users";
import { type Actor, actorIp } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { checkCode } from "./codes";
import { insertOpenSession, type OpenedSession } from "./open-session";
import type { PendingSignUp } from "./sign-up";

/** Makes the account once the mailed code is right, and opens its first session. */
export async function verifyEmail(
  actor: Actor,
  { code, pending }: { code: string; pending: PendingSignUp | null },
  at: Date,
): Promise<Outcome<OpenedSession>> {
  if (!pending) return refuse("codeExpired");
  const checked = await checkCode("emailVerification", pending.email, code, at);
  if (typeof checked === "string") return refuse(checked);
  const user = { ...pending, kind: "applicant" as const, passwordChangedAt: at, emailVerifiedAt: at };
  try {
    return await inTransaction(async (tx) => {
      if (!(await consumeCode(tx, checked.id, at))) return refuse("codeExpired");
      const account = await insertUser(tx, user);
      return done(await insertOpenSession(tx, account, { ip: actorIp(actor), secondFactorOn: false }, at));
    });
  } catch (error) {
    if (takenIndex(error)?.includes("email")) return refuse("emailTaken");
    throw error;
  }
}
