import { prisma } from "@/lib/data/client";
import type { Actor, Expert } from "@/lib/domain/actor";
import type { Outcome } from "@/lib/domain/result";
import { acceptExpertSeat } from "@/lib/usecases/expert/answer-invitation";
import { concludeExpertRound } from "@/lib/usecases/expert/conclude-round";
import { nameExpertChair } from "@/lib/usecases/expert/name-chair";
import { submitScores } from "@/lib/usecases/expert/submit-scores";

/** The latest round of a case, with its seats in the order of the draw. */
export const lastRound = (filingId: string) =>
  prisma.expertRound.findFirstOrThrow({
    where: { filingId },
    orderBy: { number: "desc" },
    include: { seats: { orderBy: { position: "asc" } } },
  });

const insist = (outcome: Outcome<unknown>): void => {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal} ${JSON.stringify(outcome.fields ?? {})}`);
};

type Words = { conclusion: "recommended" | "revise" | "notRecommended"; reasons: string };

/** Every expert of the open round accepts and scores; the first drawn is named chair and concludes. */
export async function scoreAndConclude(
  reviewer: Actor,
  experts: readonly Expert[],
  filingId: string,
  words: Words,
  at: Date,
): Promise<void> {
  const round = await lastRound(filingId);
  const personOf = (expertId: string): Expert => {
    const expert = experts.find((known) => known.expertId === expertId);
    if (!expert) throw new Error("a seat of an expert who is not of the pool");
    return expert;
  };
  for (const { id, expertId } of round.seats)
    insist(await acceptExpertSeat(personOf(expertId), { seatId: id, noConflict: true }, at));
  const [chair] = round.seats;
  if (!chair) throw new Error("a round without seats");
  insist(await nameExpertChair(reviewer, { filingId, roundId: round.id, chairId: chair.id }, at));
  const typed = Object.fromEntries(
    (round.indicators as { id: string; most: number }[]).map(({ id, most }) => [id, String(most - 2)]),
  );
  for (const { id, expertId } of round.seats)
    insist(await submitScores(personOf(expertId), { seatId: id, typed, opinion: "同意专家组意见。" }, at));
  insist(await concludeExpertRound(personOf(chair.expertId), { seatId: chair.id, ...words }, at));
}
