import { findContest, writeLeadAnswer } from "../../data/contests";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import type { AnswerContestInput } from "../../schemas/contest";
import { tellSettlers } from "./tell";

/** The lead of the consortium answers once; the decision stays with the department. */
export async function answerContest(
  actor: Actor,
  { contestId, version, answer }: AnswerContestInput,
  at: Date,
): Promise<Outcome<{ id: string }>> {
  if (actor.kind !== "applicant") return refuse("notFound");
  return inTransaction(async (tx) => {
    const contest = await findContest(actor, contestId, tx);
    if (!contest) return refuse("notFound");
    if (contest.state !== "received") return refuse("alreadyHandled");
    const written = { leadAnswer: answer, leadAnsweredAt: at, leadAnsweredById: actor.userId };
    const won = await writeLeadAnswer(tx, { id: contest.id, version }, written);
    if (!won) return refuse("versionConflict");
    await tellSettlers(tx, contest, true);
    return done({ id: contest.id });
  });
}
