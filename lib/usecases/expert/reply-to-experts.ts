import { writeReply } from "../../data/expert-rounds";
import { lockCase } from "../../data/member-writes";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { fits } from "../../domain/filing/decide";
import { isTerminal } from "../../domain/filing/states";
import { done, type Outcome, refuse } from "../../domain/result";
import { expertInput } from "../../messages/expert";
import { assessFiling } from "../filing/assess";
import { appendEvent } from "../filing/record";

type Reply = { filingId: string; roundId: string; reply: string };

/** The lead unit answers the experts' opinion in writing, once a closed round, as long as nothing is decided. */
export const replyToExperts = (
  actor: Actor,
  input: Reply,
  at: Date,
): Promise<Outcome<{ filingId: string }>> =>
  inTransaction(async (tx) => {
    const { filingId } = input;
    await lockCase(tx, filingId);
    const assessment = await assessFiling(actor, filingId, at, tx);
    if (!assessment) return refuse("notFound");
    const { filing } = assessment;
    if (!fits("leadUnit", actor, filing)) return refuse("notAllowed");
    if (isTerminal(filing.state)) return refuse("alreadyReplied");
    const reply = input.reply.trim();
    if (!reply) return refuse("invalid", { fields: { reply: expertInput.replyMissing } });
    if (!(await writeReply(tx, input, reply, at))) return refuse("alreadyReplied");
    await appendEvent(tx, {
      filingId,
      at,
      action: "replyToExperts",
      fromState: filing.state,
      toState: filing.state,
      actor,
      note: reply,
    });
    return done({ filingId });
  });
