import type { Tx } from "../../data/client";
import { insertExpertEvent, wasClosedByPool } from "../../data/expert-events";
import {
  type ExpertRecord,
  findExpert,
  findNamedUnit,
  setAccountOpen,
  setExpertActive,
  sitsInOpenRound,
  updateExpert,
} from "../../data/experts";
import { revokeSessionsOf } from "../../data/sessions";
import { inTransaction } from "../../data/transaction";
import type { Actor, Staff } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import type { ExpertWish } from "./add-expert";

type OnExpert = { expertId: string; version: number };
type Kept = Promise<Outcome<{ expertId: string }>>;

/** An act of a keeper of the pool on one of its experts. */
const keep = (
  actor: Actor,
  expertId: string,
  act: (tx: Tx, expert: ExpertRecord, keeper: Staff) => Kept,
): Kept =>
  inTransaction(async (tx) => {
    const expert = actor.kind === "staff" ? await findExpert(actor, expertId, tx) : null;
    return expert && actor.kind === "staff" ? act(tx, expert, actor) : refuse("notFound");
  });

/** Corrects what the pool says of an expert; draws that were made keep what they were made from. */
export const changeExpert = (
  actor: Actor,
  { expertId, version, ...wish }: OnExpert & ExpertWish,
  at: Date,
): Kept =>
  keep(actor, expertId, async (tx, expert, keeper) => {
    const unit = await findNamedUnit(wish.unit, tx);
    const facts = {
      name: wish.name.trim(),
      unitName: unit?.name ?? wish.unit.trim(),
      fields: wish.fields,
      post: wish.post.trim() || null,
    };
    const change = { ...facts, userId: expert.userId, organizationId: unit?.id ?? null };
    if (!(await updateExpert(tx, { id: expertId, version }, change))) return refuse("versionConflict");
    const { name, unitName, fields, post } = expert;
    const detail = { before: { name, unitName, fields, post }, after: facts };
    await insertExpertEvent(tx, keeper, at, { expertId, action: "change", detail });
    return done({ expertId });
  });

/** Takes an expert out of the pool and closes the account; not while a seat in an open round is held. */
export const deactivateExpert = (actor: Actor, { expertId, version }: OnExpert, at: Date): Kept =>
  keep(actor, expertId, async (tx, { userId }, keeper) => {
    if (await sitsInOpenRound(tx, expertId)) return refuse("expertBusy");
    if (!(await setExpertActive(tx, { id: expertId, version }, false))) return refuse("versionConflict");
    const accountClosed = await setAccountOpen(tx, userId, false);
    await revokeSessionsOf(tx, userId, at);
    await insertExpertEvent(tx, keeper, at, { expertId, action: "deactivate", detail: { accountClosed } });
    return done({ expertId });
  });

/** Takes an expert back into the pool; the account opens again only where leaving the pool had closed it. */
export const reactivateExpert = (actor: Actor, { expertId, version }: OnExpert, at: Date): Kept =>
  keep(actor, expertId, async (tx, { userId }, keeper) => {
    if (!(await setExpertActive(tx, { id: expertId, version }, true))) return refuse("versionConflict");
    const opens = await wasClosedByPool(tx, { id: expertId, userId });
    const accountOpened = opens && (await setAccountOpen(tx, userId, true));
    await insertExpertEvent(tx, keeper, at, { expertId, action: "reactivate", detail: { accountOpened } });
    return done({ expertId });
  });
