import { listCorrections as read } from "../../data/corrections-of-register";
import type { Actor } from "../../domain/actor";
import {
  CORRECTION_ACTIONS,
  type CorrectionView,
  decideCorrection,
} from "../../domain/correction/correction";

/** Corrections of the own department with what this person may do about each. */
export async function listCorrections(actor: Actor): Promise<CorrectionView[]> {
  if (actor.kind !== "staff") return [];
  const rows = await read(actor);
  return rows.map(({ draftedById, subjectId: _id, ...row }) => ({
    ...row,
    actions: CORRECTION_ACTIONS.filter(
      (action) => decideCorrection(actor, action, { state: row.state, draftedById }).ok,
    ),
  }));
}
