import { insertOpinion } from "../../data/case-writes";
import { type Actor, actorUserId, systemActor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { changeCase } from "./advance";

type OnCase = Promise<Outcome<{ filingId: string }>>;

/** Intake accepts a case that a person had to look at; the decision clock starts. */
export const acceptFiling = (actor: Actor, input: { filingId: string; note: string }, at: Date): OnCase =>
  changeCase(actor, input.filingId, at, async ({ filing }) =>
    done({
      steps: [{ action: "accept", by: actor, note: input.note.trim() || null }],
      result: () => ({ filingId: filing.id }),
    }),
  );

/** A reviewer takes an accepted case; from now on it is in that person's hands. */
export const takeFiling = (actor: Actor, input: { filingId: string }, at: Date): OnCase =>
  changeCase(actor, input.filingId, at, async ({ filing }) =>
    done({
      steps: [{ action: "take", by: actor }],
      columns: { assigneeId: actorUserId(actor) },
      result: () => ({ filingId: filing.id }),
    }),
  );

type Proposal = { filingId: string; outcome: "approve" | "reject"; reasons: string; remedies: string };

/** The reviewer's opinion with its reasons; without a notice before the decision it goes on to the approver. */
export const proposeDecision = (actor: Actor, input: Proposal, at: Date): OnCase =>
  changeCase(actor, input.filingId, at, async ({ filing }) => {
    const byId = actorUserId(actor);
    if (!byId) return refuse("notAllowed");
    const { outcome, reasons, remedies } = input;
    return done({
      steps: [
        {
          action: outcome === "approve" ? "proposeApproval" : "proposeRejection",
          by: actor,
          reason: reasons,
        },
        { action: "forwardToApproval", by: systemActor("proposal"), ifPossible: true },
      ],
      facts: { proposedOutcome: outcome, proposerId: byId },
      write: (tx) =>
        insertOpinion(tx, {
          filingId: filing.id,
          step: "proposal",
          outcome,
          reasons: reasons.trim(),
          remedies: remedies.trim() || null,
          submission: filing._count.submissions,
          byId,
          at,
        }),
      result: () => ({ filingId: filing.id }),
    });
  });
