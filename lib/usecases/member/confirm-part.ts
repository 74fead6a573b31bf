import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { answererRefusal, findAnswering, pageRefusal, recordAnswer, type Seen } from "./answer";
import type { Person } from "./standing";

type ConfirmPartInput = Seen & { person: Person; fileId: string | null };

/** The member stands to its own part exactly as it was shown (R-MEM-04); a code is required by then. */
export async function confirmPart(
  actor: Actor,
  { person, fileId, ...seen }: ConfirmPartInput,
  at: Date,
): Promise<Outcome<{ filingId: string }>> {
  return inTransaction(async (tx) => {
    const answering = await findAnswering(tx, actor, seen, at);
    if (!answering.ok) return answering;
    const { member, filing, standing } = answering.value;
    const refusal = answererRefusal(actor, member);
    if (refusal) return refuse(refusal);
    if (standing.confirmation === "confirmed") return refuse("alreadyHandled");
    if (!member.creditCode) return refuse("creditCodeMissing");
    const badPage = fileId ? await pageRefusal(tx, actor, fileId) : null;
    if (badPage) return refuse(badPage);
    const byAccount = actor.kind === "applicant" ? "account" : "link";
    const level = fileId ? "sealedPage" : byAccount;
    await recordAnswer(
      tx,
      actor,
      answering.value,
      { outcome: "confirmed", level, person, reason: null, fileId },
      at,
    );
    return done({ filingId: filing.id });
  });
}
