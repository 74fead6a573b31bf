import { insertOpinion } from "../../data/case-writes";
import { type Actor, actorUserId } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { changeCase } from "../filing/advance";

/** The officer of notices gives a proposal back to the reviewer instead of publishing it, with the reason. */
export const returnProposal = (
  actor: Actor,
  input: { filingId: string; reasons: string },
  at: Date,
): Promise<Outcome<{ filingId: string }>> =>
  changeCase(actor, input.filingId, at, async ({ filing }) => {
    const byId = actorUserId(actor);
    if (!byId) return refuse("notAllowed");
    return done({
      steps: [{ action: "returnProposal", by: actor, reason: input.reasons }],
      write: (tx) =>
        insertOpinion(tx, {
          filingId: filing.id,
          step: "returnProposal",
          outcome: "return",
          reasons: input.reasons.trim(),
          remedies: null,
          submission: filing._count.submissions,
          byId,
          at,
        }),
      result: () => ({ filingId: filing.id }),
    });
  });
