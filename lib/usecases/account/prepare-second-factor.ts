import { findAccount } from "../../data/users";
import type { Person } from "../../domain/actor";
import { offeredSecret, totpAddress } from "../../infrastructure/cryptography/second-factor";

export type SecondFactorSetUp = { secret: string; address: string };

/** What an authenticator must learn; null once a second factor is in force. */
export async function prepareSecondFactor(actor: Person): Promise<SecondFactorSetUp | null> {
  const account = await findAccount({ id: actor.userId });
  if (!account || account.totpConfirmedAt) return null;
  const secret = offeredSecret(actor.sessionId);
  return { secret, address: totpAddress(secret, account.email) };
}
