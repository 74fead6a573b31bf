import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { findAnswering, pageRefusal, recordAnswer, type Seen } from "./answer";
import { isLeadOf } from "./save-part";
import type { Person } from "./standing";

type RecordSealedPageInput = Seen & { person: Person; fileId: string };

/** The lead unit hands in the page a member signed and sealed on paper (R-MEM-04); staff see that it came this way. */
export async function recordSealedPage(
  actor: Actor,
  { person, fileId, ...seen }: RecordSealedPageInput,
  at: Date,
): Promise<Outcome<{ filingId: string }>> {
  return inTransaction(async (tx) => {
    const answering = await findAnswering(tx, actor, seen, at);
    if (!answering.ok) return answering;
    const { filing, member, standing } = answering.value;
    if (!isLeadOf(actor, filing)) return refuse("notFound");
    if (standing.confirmation === "confirmed") return refuse("alreadyHandled");
    if (!member.creditCode) return refuse("creditCodeMissing");
    const badPage = await pageRefusal(tx, actor, fileId);
    if (badPage) return refuse(badPage);
    const answer = { outcome: "confirmed", level: "sealedPage", person, reason: null, fileId } as const;
    await recordAnswer(tx, actor, answering.value, answer, at);
    return done({ filingId: filing.id });
  });
}
