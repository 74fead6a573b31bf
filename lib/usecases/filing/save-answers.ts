import { findOpenItems, writeAnswer } from "../../data/correction-answers";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";

export type AnswersInput = {
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
    if (!items) return refuse("notFound");
    const answered = items.filter((id) => answers[id] !== undefined);
    for (const id of answered) await writeAnswer(tx, id, answers[id] ?? "");
    return done({ saved: answered.length });
  });
}
