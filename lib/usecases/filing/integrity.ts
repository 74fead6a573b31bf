import { insertOpinion } from "../../data/case-writes";
import { type Actor, actorUserId } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { changeCase } from "./advance";
import { opinionOn } from "./opinion";

/** Says what the integrity records in force mean for this case; one entered later asks again (R-CRED-01). */
export const settleIntegrity = (
  actor: Actor,
  input: { filingId: string; reasons: string },
  at: Date,
): Promise<Outcome<{ filingId: string }>> =>
  changeCase(actor, input.filingId, at, async ({ filing }) => {
    const byId = actorUserId(actor);
    if (!byId) return refuse("notAllowed");
    const { reasons } = input;
    return done({
      steps: [
        {
          action: filing.state === "approving" ? "settleIntegrityInDecision" : "settleIntegrity",
          by: actor,
          reason: reasons,
        },
      ],
      write: (tx) =>
        insertOpinion(tx, opinionOn(filing, { step: "integrity", outcome: "settled", reasons, byId, at })),
      result: () => ({ filingId: filing.id }),
    });
  });
