import { insertExpertEvent } from "../../data/expert-events";
import { findNamedUnit, insertExpert } from "../../data/experts";
import { keepsPool } from "../../data/scope";
import { inTransaction, takenIndex } from "../../data/transaction";
import { insertUser } from "../../data/users";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { hashPassword } from "../../infrastructure/cryptography/passwords";
import { randomToken } from "../../infrastructure/cryptography/secrets";
import { mailActivation } from "../staff/mail-activation";

export type ExpertWish = {
  name: string;
  /** Credit code or whole name. */
  unit: string;
  fields: string[];
  post: string;
};

/**
 * Takes a person into the pool of the keeper's province, with an account that nobody has a password to: its owner
 * sets one by the mailed link.
 */
export async function addExpert(
  actor: Actor,
  { email, ...wish }: ExpertWish & { email: string },
  at: Date,
): Promise<Outcome<{ expertId: string }>> {
  if (actor.kind !== "staff" || !keepsPool(actor)) return refuse("notAllowed");
  const { province } = actor;
  const passwordHash = await hashPassword(randomToken());
  try {
    return await inTransaction(async (tx) => {
      const unit = await findNamedUnit(wish.unit, tx);
      const account = await insertUser(tx, {
        kind: "expert",
        email,
        name: wish.name.trim(),
        passwordHash,
        passwordChangedAt: at,
        emailVerifiedAt: null,
        mustChangePassword: true,
        province,
      });
      const { id } = await insertExpert(tx, {
        userId: account.id,
        province,
        organizationId: unit?.id ?? null,
        unitName: unit?.name ?? wish.unit.trim(),
        fields: wish.fields,
        post: wish.post.trim() || null,
      });
      const { unit: _typed, ...facts } = wish;
      const detail = { ...facts, unitName: unit?.name ?? wish.unit.trim() };
      await insertExpertEvent(tx, actor, at, { expertId: id, action: "add", detail });
      await mailActivation(tx, { kind: "expert", email, roles: [] }, at);
      return done({ expertId: id });
    });
  } catch (error) {
    if (takenIndex(error)) return refuse("emailTaken");
    throw error;
  }
}
