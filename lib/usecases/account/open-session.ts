import type { Tx } from "../../data/client";
import { insertSession, revokeSessionsOf } from "../../data/sessions";
import { type Account, noteSignIn } from "../../data/users";
import { sessionEnd } from "../../domain/account/session-limits";
import { landingOf, type SignInStep, signInStep } from "../../domain/account/sign-in-step";
import { randomToken, secretHash } from "../../infrastructure/cryptography/secrets";

/** The single-use ticket becomes a cookie; step and landing say where to go. */
export type OpenedSession = { ticket: string; step: SignInStep; landing: string };

type SessionSetting = { ip: string | null; secondFactorOn: boolean };

/** A session for an account whose password or e-mail address has just been proven. Staff keep one session only. */
export async function insertOpenSession(
  tx: Tx,
  account: Account,
  { ip, secondFactorOn }: SessionSetting,
  at: Date,
): Promise<OpenedSession> {
  const [id, ticket] = [randomToken(), randomToken()];
  const step = signInStep({ ...account, secondFactorAt: null }, secondFactorOn, at);
  if (step !== "secondFactor") {
    await noteSignIn(tx, account.id, at);
    if (account.kind === "staff") await revokeSessionsOf(tx, account.id, at);
  }
  await insertSession(tx, {
    id,
    userId: account.id,
    ticketHash: secretHash(ticket),
    secondFactorAt: null,
    ip,
    createdAt: at,
    expiresAt: sessionEnd(at),
  });
  return { ticket, step, landing: landingOf(account.kind, account.roles) };
}
