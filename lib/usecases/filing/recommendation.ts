import { insertOpinion } from "../../data/case-writes";
import { listSubmissions } from "../../data/submissions";
import { type Actor, actorUserId, systemActor } from "../../domain/actor";
import { latestOpinion } from "../../domain/filing/opinions";
import { done, type Outcome, refuse } from "../../domain/result";
import { momentText } from "../../messages/dates";
import { changeCase } from "./advance";
import { opinionOn } from "./opinion";

type OnCase = Promise<Outcome<{ filingId: string }>>;

type Recommendation = { filingId: string; outcome: "recommend" | "return"; reasons: string };

/** One person of the recommending office says what it thinks; it stays there until a second one has checked it. */
export const proposeRecommendation = (actor: Actor, input: Recommendation, at: Date): OnCase =>
  changeCase(actor, input.filingId, at, async ({ filing }) => {
    const byId = actorUserId(actor);
    if (!byId) return refuse("notAllowed");
    const { outcome, reasons } = input;
    return done({
      steps: [{ action: "proposeRecommendation", by: actor, reason: reasons }],
      write: (tx) =>
        insertOpinion(tx, opinionOn(filing, { step: "recommendation", outcome, reasons, byId, at })),
      result: () => ({ filingId: filing.id }),
    });
  });

/**
 * A second person forwards the case: this is the day of receipt. The opinion that was checked is the recommendation
 * letter; nothing is uploaded again (Administrative Licensing Law, article 35).
 */
export const recommendFiling = (actor: Actor, input: { filingId: string }, at: Date): OnCase =>
  changeCase(actor, input.filingId, at, async ({ filing }) => {
    const opinion = latestOpinion(filing.opinions, "recommendation");
    return done({
      steps: [
        { action: "recommend", by: actor, note: opinion?.reasons ?? null },
        { action: "acceptAtOnce", by: systemActor("recommendation"), ifPossible: true },
      ],
      columns: { receivedAt: at },
      number: async (tx) => {
        const [latest] = await listSubmissions(systemActor("recommendation"), filing.id, tx);
        return {
          sha256: latest?.sha256 ?? "",
          submittedAt: momentText(latest?.submittedAt ?? at),
        };
      },
      result: () => ({ filingId: filing.id }),
    });
  });

/** A second person returns the case to its lead for redrafting; the words proposed go into the notice. */
export const returnToLead = (actor: Actor, input: { filingId: string }, at: Date): OnCase =>
  changeCase(actor, input.filingId, at, async ({ filing }) => {
    const opinion = latestOpinion(filing.opinions, "recommendation");
    return done({
      steps: [{ action: "returnToLead", by: actor, note: opinion?.reasons ?? null }],
      result: () => ({ filingId: filing.id }),
    });
  });
