import { randomUUID } from "node:crypto";
import { insertSubmission } from "../../data/case-writes";
import { writeCorrectionAnswers } from "../../data/corrections";
import { type Actor, actorUserId, systemActor } from "../../domain/actor";
import { openNotice } from "../../domain/filing/correction-notice";
import type { FilingAction } from "../../domain/filing/transitions";
import { done, type Outcome, refuse } from "../../domain/result";
import { changeCase } from "./advance";
import { snapshotOf } from "./snapshot";

type AnswerInput = { filingId: string; answers: Readonly<Record<string, string>> };

/** Hands in the answer to a correction notice: every item answered, a new immutable version, back to where it came from. */
export function answerCorrection(
  actor: Actor,
  input: AnswerInput,
  at: Date,
): Promise<Outcome<{ filingId: string }>> {
  return changeCase(actor, input.filingId, at, async (assessment) => {
    const { filing, measure, facts } = assessment;
    const notice = openNotice(filing.corrections);
    const userId = actorUserId(actor);
    if (!notice || !userId) return refuse("alreadyHandled");
    const answers = notice.items.map(({ id, answer }) => ({
      id,
      answer: (input.answers[id] ?? answer ?? "").trim(),
    }));
    const inReview = filing.state === "correctionInReview";
    const action: FilingAction = inReview ? "answerCorrectionInReview" : "answerCorrection";
    const snapshot = snapshotOf(assessment, at);
    return done({
      steps: [
        { action, by: actor, detail: { sha256: snapshot.sha256 } },
        ...(inReview
          ? []
          : [{ action: "acceptAtOnce" as const, by: systemActor("correction"), ifPossible: true as const }]),
      ],
      columns: inReview ? {} : { receivedAt: at },
      facts: facts.correction
        ? { correction: { ...facts.correction, unanswered: answers.filter(({ answer }) => !answer).length } }
        : {},
      write: async (tx) => {
        await writeCorrectionAnswers(tx, notice.id, answers, at);
        await insertSubmission(tx, {
          filingId: filing.id,
          ...snapshot,
          measureVersionId: filing.measureVersionId ?? measure.id,
          idempotencyKey: randomUUID(),
          submittedById: userId,
          submittedAt: at,
        });
      },
      result: () => ({ filingId: filing.id }),
    });
  });
}
