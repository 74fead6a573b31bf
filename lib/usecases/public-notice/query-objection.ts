import { recordAttempt } from "../../data/attempts";
import { findObjectionStanding } from "../../data/objections";
import type { Actor } from "../../domain/actor";
import type { ObjectionStanding } from "../../domain/public-notice/record";
import { done, type Outcome, refuse } from "../../domain/result";
import { sameSecret, secretHash } from "../../infrastructure/cryptography/secrets";

/** What became of an objection, for whoever holds its number and code; a number alone tells nothing. */
export async function queryObjection(
  actor: Actor,
  { number, code }: { number: string; code: string },
): Promise<Outcome<ObjectionStanding>> {
  const found = await findObjectionStanding(number);
  const matches = sameSecret(secretHash(code), found?.codeHash ?? "");
  if (found && matches) return done(found.standing);
  await recordAttempt({ actor, action: "queryObjection", outcome: "refused", code: "objectionUnknown" });
  return refuse("objectionUnknown");
}
