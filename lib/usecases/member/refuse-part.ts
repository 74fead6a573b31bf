import { findFilingAuthorEmail } from "../../data/confirmations";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { env } from "../../env";
import { refusalMail } from "../../messages/invitation";
import { leaveMail } from "../outbox";
import { answererRefusal, findAnswering, recordAnswer, type Seen } from "./answer";
import type { Person } from "./standing";

type RefusePartInput = Seen & { person: Person; reason: string };

/** The member does not stand to its part; the reason reaches the lead unit, and submission waits. */
export async function refusePart(
  actor: Actor,
  { person, reason, ...seen }: RefusePartInput,
  at: Date,
): Promise<Outcome<{ filingId: string }>> {
  if (!reason.trim()) return refuse("reasonRequired");
  return inTransaction(async (tx) => {
    const answering = await findAnswering(tx, actor, seen, at);
    if (!answering.ok) return answering;
    const { member, filing } = answering.value;
    const refusal = answererRefusal(actor, member);
    if (refusal) return refuse(refusal);
    const level = actor.kind === "applicant" ? "account" : "link";
    await recordAnswer(
      tx,
      actor,
      answering.value,
      { outcome: "refused", level, person, reason: reason.trim(), fileId: null },
      at,
    );
    const author = await findFilingAuthorEmail(tx, filing.id);
    const address = `${env.APP_URL}/workspace/filings/${filing.id}/members/${member.id}`;
    const mail = refusalMail({
      memberName: member.name,
      consortiumName: filing.name,
      reason: reason.trim(),
      address,
    });
    await leaveMail(tx, author ? [{ to: author, ...mail }] : []);
    return done({ filingId: filing.id });
  });
}
