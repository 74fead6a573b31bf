import { listFilingNames } from "../../data/queue";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { ASSIGNMENT_INPUT, queue } from "../../messages/desk";
import { REFUSAL_SENTENCES } from "../../messages/refusals";
import { acceptFiling } from "../filing/review";
import { assignFiling } from "./assign-filing";

type BatchInput = {
  filings: readonly string[];
  do: "assign" | "accept";
  assigneeId: string;
  reason: string;
};

/** What became of one case of a batch, in finished words. */
type BatchItem = { id: string; name: string; ok: boolean; message: string };

/** The same act on several cases, each in its own transaction: one refusal holds up none of the others. */
export async function takeInBatch(
  actor: Actor,
  input: BatchInput,
  at: Date,
): Promise<Outcome<{ items: BatchItem[]; handled: number }>> {
  if (actor.kind !== "staff") return refuse("notFound");
  if (input.do === "assign" && !input.assigneeId)
    return refuse("invalid", { fields: { assigneeId: ASSIGNMENT_INPUT.to } });
  const names = await listFilingNames(actor, input.filings);
  const items: BatchItem[] = [];
  for (const filingId of new Set(input.filings)) {
    const name = names.get(filingId);
    if (name === undefined) continue;
    const outcome =
      input.do === "accept"
        ? await acceptFiling(actor, { filingId, note: input.reason }, at)
        : await assignFiling(actor, { filingId, assigneeId: input.assigneeId, reason: input.reason }, at);
    items.push({ id: filingId, name, ok: outcome.ok, message: messageOf(outcome) });
  }
  return done({ items, handled: items.filter(({ ok }) => ok).length });
}

function messageOf(outcome: Outcome<unknown>): string {
  if (outcome.ok) return queue.itemDone;
  const [field] = Object.values(outcome.fields ?? {});
  return field ?? REFUSAL_SENTENCES[outcome.refusal];
}
