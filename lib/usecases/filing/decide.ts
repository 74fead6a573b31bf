import type { CaseFile } from "../../data/case-files";
import { insertOpinion } from "../../data/case-writes";
import { nextNumber } from "../../data/counters";
import { type Actor, actorUserId } from "../../domain/actor";
import { shanghaiDate } from "../../domain/calendar/dates";
import { filingNumber } from "../../domain/filing/numbers";
import { done, type Outcome, refuse } from "../../domain/result";
import { changeCase } from "./advance";
import { projectCase } from "./project";

/**
 * A second person approves: the case goes onto the register under a gap-free filing number of its province and
 * year, with certificate and notices, in one transaction.
 */
export const approveFiling = (
  actor: Actor,
  input: { filingId: string; note: string },
  at: Date,
): Promise<Outcome<{ filingId: string; filingNumber: string }>> =>
  changeCase(actor, input.filingId, at, async (assessment) => {
    const { filing, measure } = assessment;
    const byId = actorUserId(actor);
    if (!byId) return refuse("notAllowed");
    return done({
      steps: [{ action: "approve", by: actor, note: input.note.trim() || null }],
      write: (tx) =>
        insertOpinion(tx, {
          ...opinionOf(filing, byId, at),
          outcome: "approve",
          reasons: input.note.trim(),
        }),
      number: async (tx) => {
        const filedOn = shanghaiDate(at);
        const year = Number(filedOn.slice(0, 4));
        const sequence = await nextNumber(tx, `filing:${filing.province}:${year}`);
        const number = filingNumber(measure.document.numbering.filingNumber.value, year, sequence);
        await projectCase(tx, assessment, number, filedOn);
        return { filingNumber: number };
      },
      result: (_moved, late) => ({ filingId: filing.id, filingNumber: late.filingNumber ?? "" }),
    });
  });

const opinionOf = (filing: CaseFile, byId: string, at: Date) => ({
  filingId: filing.id,
  step: "decision" as const,
  remedies: null,
  submission: filing._count.submissions,
  byId,
  at,
});

/** A second person rejects, with reasons; remedies and the way back are told. */
export const rejectFiling = (
  actor: Actor,
  input: { filingId: string; reasons: string },
  at: Date,
): Promise<Outcome<{ filingId: string }>> =>
  changeCase(actor, input.filingId, at, async ({ filing }) => {
    const byId = actorUserId(actor);
    if (!byId) return refuse("notAllowed");
    return done({
      steps: [{ action: "reject", by: actor, note: input.reasons.trim() || null }],
      write: (tx) =>
        insertOpinion(tx, {
          ...opinionOf(filing, byId, at),
          outcome: "reject",
          reasons: input.reasons.trim(),
        }),
      result: () => ({ filingId: filing.id }),
    });
  });

/** The approver sends a proposal back to the reviewer, with the reason. */
export const sendBackFiling = (
  actor: Actor,
  input: { filingId: string; reasons: string },
  at: Date,
): Promise<Outcome<{ filingId: string }>> =>
  changeCase(actor, input.filingId, at, async ({ filing }) => {
    const byId = actorUserId(actor);
    if (!byId) return refuse("notAllowed");
    return done({
      steps: [{ action: "sendBack", by: actor, reason: input.reasons }],
      write: (tx) =>
        insertOpinion(tx, {
          ...opinionOf(filing, byId, at),
          step: "sendBack",
          outcome: "sendBack",
          reasons: input.reasons.trim(),
        }),
      result: () => ({ filingId: filing.id }),
    });
  });
