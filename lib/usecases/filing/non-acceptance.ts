import { insertOpinion } from "../../data/case-writes";
import { type Actor, actorUserId } from "../../domain/actor";
import { latestOpinion } from "../../domain/filing/opinions";
import { done, type Outcome, refuse } from "../../domain/result";
import { changeCase } from "./advance";
import { opinionOn } from "./opinion";

type OnCase = Promise<Outcome<{ filingId: string }>>;
type Reasoned = { filingId: string; reasons: string };

const say = (actor: Actor, input: Reasoned, at: Date, outcome: "propose" | "decline"): OnCase =>
  changeCase(actor, input.filingId, at, async ({ filing }) => {
    const byId = actorUserId(actor);
    if (!byId) return refuse("notAllowed");
    const { reasons } = input;
    return done({
      steps: [
        {
          action: outcome === "propose" ? "proposeNonAcceptance" : "declineNonAcceptance",
          by: actor,
          reason: reasons,
        },
      ],
      write: (tx) =>
        insertOpinion(tx, opinionOn(filing, { step: "nonAcceptance", outcome, reasons, byId, at })),
      result: () => ({ filingId: filing.id }),
    });
  });

/** Intake thinks that the matter is not to be accepted; the term of acceptance runs on until an approver agrees. */
export const proposeNonAcceptance = (actor: Actor, input: Reasoned, at: Date): OnCase =>
  say(actor, input, at, "propose");

/** The approver keeps the case with intake. */
export const declineNonAcceptance = (actor: Actor, input: Reasoned, at: Date): OnCase =>
  say(actor, input, at, "decline");

/** The approver does not accept the matter; the proposal's reasons stand in the notice with the remedies. */
export const confirmNonAcceptance = (actor: Actor, input: { filingId: string }, at: Date): OnCase =>
  changeCase(actor, input.filingId, at, async ({ filing }) => {
    const opinion = latestOpinion(filing.opinions, "nonAcceptance");
    return done({
      steps: [{ action: "confirmNonAcceptance", by: actor, note: opinion?.reasons ?? null }],
      result: () => ({ filingId: filing.id }),
    });
  });
