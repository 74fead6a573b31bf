import { findOpenItems, writeAnswer } from "../../data/correction-answers";
import { isOwnFiling } from "../../data/new-filings";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { answerCorrection } from "./answer-correction";

type AnswersInput = {
  filingId: string;
  /** By item id, as typed. */
  answers: Readonly<Record<string, string>>;
};

/** Keeps answers to correction items until all are there; only items of the open notice are touched. */
export async function saveAnswers(
  actor: Actor,
  { filingId, answers }: AnswersInput,
): Promise<Outcome<{ saved: number }>> {
  if (actor.kind !== "applicant") return refuse("notAllowed");
  return inTransaction(async (tx) => {
    const items = await findOpenItems(tx, actor, filingId);
    if (!items) return refuse((await isOwnFiling(actor, filingId, tx)) ? "alreadyHandled" : "notFound");
    const answered = items.filter((id) => answers[id] !== undefined);
    for (const id of answered) await writeAnswer(tx, id, answers[id] ?? "");
    return done({ saved: answered.length });
  });
}

type HandedAnswers = { submitted: boolean };

/** What the page's two buttons do: keep the answers, or keep them and hand the correction in. */
export async function handAnswers(
  actor: Actor,
  { pressed, ...input }: AnswersInput & { pressed: "save" | "submit" },
  at: Date,
): Promise<Outcome<HandedAnswers>> {
  const kept = await saveAnswers(actor, input);
  if (!kept.ok) return kept;
  if (pressed === "save") return done({ submitted: false });
  const handed = await answerCorrection(actor, input, at);
  return handed.ok ? done({ submitted: true }) : handed;
}
