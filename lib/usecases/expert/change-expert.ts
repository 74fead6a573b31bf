import {
  findExpert,
  findNamedUnit,
  setExpertActive,
  sitsInOpenRound,
  updateExpert,
} from "../../data/experts";
import { revokeSessionsOf } from "../../data/sessions";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import type { ExpertWish } from "./add-expert";

type OnExpert = { expertId: string; version: number };

/** Corrects what the pool says of an expert; draws that were made keep what they were made from. */
export const changeExpert = (
  actor: Actor,
  { expertId, version, ...wish }: OnExpert & ExpertWish,
): Promise<Outcome<{ expertId: string }>> =>
  inTransaction(async (tx) => {
    const expert = actor.kind === "staff" ? await findExpert(actor, expertId, tx) : null;
    if (!expert) return refuse("notFound");
    const unit = await findNamedUnit(wish.unit, tx);
    const saved = await updateExpert(
      tx,
      { id: expertId, version },
      {
        userId: expert.userId,
        name: wish.name.trim(),
        organizationId: unit?.id ?? null,
        unitName: unit?.name ?? wish.unit.trim(),
        fields: wish.fields,
        post: wish.post.trim() || null,
      },
    );
    return saved ? done({ expertId }) : refuse("versionConflict");
  });

/** Takes an expert out of the pool and closes the account; not while a seat in an open round is held. */
export const deactivateExpert = (
  actor: Actor,
  { expertId, version }: OnExpert,
  at: Date,
): Promise<Outcome<{ expertId: string }>> =>
  inTransaction(async (tx) => {
    const expert = actor.kind === "staff" ? await findExpert(actor, expertId, tx) : null;
    if (!expert) return refuse("notFound");
    if (await sitsInOpenRound(tx, expertId)) return refuse("expertBusy");
    const on = { id: expertId, version, userId: expert.userId };
    if (!(await setExpertActive(tx, on, false))) return refuse("versionConflict");
    await revokeSessionsOf(tx, expert.userId, at);
    return done({ expertId });
  });

/** Takes an expert back into the pool and opens the account again. */
export const reactivateExpert = (
  actor: Actor,
  { expertId, version }: OnExpert,
): Promise<Outcome<{ expertId: string }>> =>
  inTransaction(async (tx) => {
    const expert = actor.kind === "staff" ? await findExpert(actor, expertId, tx) : null;
    if (!expert) return refuse("notFound");
    const on = { id: expertId, version, userId: expert.userId };
    return (await setExpertActive(tx, on, true)) ? done({ expertId }) : refuse("versionConflict");
  });
