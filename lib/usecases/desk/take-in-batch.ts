import { recordAttempt } from "../../data/attempts";
import { listFilingNames } from "../../data/queue";
import { listDepartmentStaff } from "../../data/staff";
import { BusyError } from "../../data/transaction";
import type { Actor, Staff } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { ASSIGNMENT_INPUT, queue } from "../../messages/desk";
import { REFUSAL_SENTENCES } from "../../messages/refusals";
import { acceptFiling, takeFiling } from "../filing/review";
import { assignFiling } from "./assign-filing";

/** What a batch can do with each of its cases. */
export type BatchAct = "take" | "accept" | "assign";

type BatchInput = {
  filings: readonly string[];
  do: BatchAct;
  assigneeId: string;
  reason: string;
};

/** What became of one case of a batch, in finished words. */
type BatchItem = { id: string; name: string; ok: boolean; message: string };

/** Where a fault of one case is told, so that the others go on. */
type Report = (fault: unknown, filingId: string) => void;

/** The same act on several cases, each in its own transaction: one refusal or fault holds up none of the others. */
export async function takeInBatch(
  actor: Actor,
  input: BatchInput,
  at: Date,
  report: Report,
): Promise<Outcome<{ items: BatchItem[]; handled: number }>> {
  if (actor.kind !== "staff") return refuse("notFound");
  if (input.do === "assign" && !input.assigneeId)
    return refuse("invalid", { fields: { assigneeId: ASSIGNMENT_INPUT.to } });
  const names = await listFilingNames(actor, input.filings);
  const items: BatchItem[] = [];
  for (const filingId of new Set(input.filings)) {
    const name = names.get(filingId);
    if (name === undefined) continue;
    items.push({ id: filingId, name, ...(await tryOne(actor, filingId, input, at, report)) });
  }
  return done({ items, handled: items.filter(({ ok }) => ok).length });
}

function actOn(
  actor: Staff,
  filingId: string,
  { do: act, assigneeId, reason }: BatchInput,
  at: Date,
): Promise<Outcome<unknown>> {
  switch (act) {
    case "take":
      return takeFiling(actor, { filingId }, at);
    case "accept":
      return acceptFiling(actor, { filingId, note: reason }, at);
    case "assign":
      return assignFiling(actor, { filingId, assigneeId, reason }, at);
  }
}

/** One case of the batch; every refused one stands in the attempt log, like a case refused by itself. */
async function tryOne(
  actor: Staff,
  filingId: string,
  input: BatchInput,
  at: Date,
  report: Report,
): Promise<Pick<BatchItem, "ok" | "message">> {
  const attempt = { actor, action: `batch:${input.do}`, object: filingId };
  try {
    const outcome = await actOn(actor, filingId, input, at);
    if (outcome.ok) return { ok: true, message: await wordsOf(actor, input) };
    await recordAttempt({ ...attempt, outcome: "refused", code: outcome.refusal });
    const [field] = Object.values(outcome.fields ?? {});
    return { ok: false, message: queue.itemRefused(field ?? REFUSAL_SENTENCES[outcome.refusal]) };
  } catch (fault) {
    report(fault, filingId);
    const sentence = fault instanceof BusyError ? REFUSAL_SENTENCES.busy : queue.itemFault;
    return { ok: false, message: queue.itemRefused(sentence) };
  }
}

async function wordsOf(actor: Staff, { do: act, assigneeId }: BatchInput): Promise<string> {
  if (act !== "assign") return queue.itemDone[act];
  const receiver = (await listDepartmentStaff(actor)).find(({ id }) => id === assigneeId);
  return queue.itemAssigned(receiver?.name ?? "");
}
