import { passSecondFactor, revokeSessionsOf } from "../../data/sessions";
import { BusyError, inTransaction } from "../../data/transaction";
import { type Account, findAccount, insertTotpSecret, noteSignIn, takeTotpStep } from "../../data/users";
import { landingOf, type SignInStep, signInStep } from "../../domain/account/sign-in-step";
import type { Person } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { offeredSecret, totpStep } from "../../infrastructure/cryptography/second-factor";
import { seal, unseal } from "../../infrastructure/cryptography/secrets";
import { mayTry, settleTry } from "./lock";

type Confirmed = { step: SignInStep; landing: string };

/** Checks the authenticator's six digits; each time step counts once. The first right one puts the secret in force. */
export async function confirmSecondFactor(
  actor: Person,
  { token }: { token: string },
  at: Date,
): Promise<Outcome<Confirmed>> {
  const account = await findAccount({ id: actor.userId });
  if (!account) return refuse("notFound");
  const { id: userId, email } = account;
  const subject = { name: "secondFactorCheck" as const, account: email, userId, ip: actor.ip, at };
  if (!(await mayTry(subject))) return refuse("locked");
  const step = totpStep(secretOf(actor, account), token, account.totpLastStep, at);
  const passed = step !== null && (await pass(actor, account, step, at));
  await settleTry(subject, passed);
  if (!passed) return refuse("secondFactorWrong");
  const facts = { ...account, secondFactorAt: at };
  return done({ step: signInStep(facts, true, at), landing: landingOf(account.kind, account.roles) });
}

const secretOf = (actor: Person, { totpSecret, totpConfirmedAt }: Account): string =>
  totpSecret && totpConfirmedAt ? unseal(totpSecret) : offeredSecret(actor.sessionId);

async function pass(actor: Person, account: Account, step: number, at: Date): Promise<boolean> {
  return inTransaction(async (tx) => {
    if (!(await takeTotpStep(tx, account.id, step))) return false;
    if (
      !account.totpConfirmedAt &&
      !(await insertTotpSecret(tx, account.id, seal(offeredSecret(actor.sessionId)), at))
    )
      throw new BusyError("a second factor was set up elsewhere meanwhile");
    await noteSignIn(tx, account.id, at);
    await passSecondFactor(tx, actor.sessionId, at);
    if (account.kind === "staff") await revokeSessionsOf(tx, account.id, at, actor.sessionId);
    return true;
  });
}
