import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { entrance } from "../../messages/invitation";
import { findTokenByShortCode } from "./find-invitation";

/** From the short code of a printed letter to its link. */
export async function openByShortCode(
  _actor: Actor,
  { shortCode }: { shortCode: string },
): Promise<Outcome<{ token: string }>> {
  const token = await findTokenByShortCode(shortCode);
  return token ? done({ token }) : refuse("notFound", { fields: { shortCode: entrance.unknownShortCode } });
}
