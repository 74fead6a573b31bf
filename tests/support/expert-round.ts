import { expect } from "vitest";
import { prisma } from "@/lib/data/client";
import type { Expert } from "@/lib/domain/actor";
import type { Conclusion } from "@/lib/domain/expert/round";
import { acceptExpertSeat } from "@/lib/usecases/expert/answer-invitation";
import { closeExpertRound } from "@/lib/usecases/expert/close-round";
import { concludeExpertRound } from "@/lib/usecases/expert/conclude-round";
import { nameExpertChair } from "@/lib/usecases/expert/name-chair";
import { openExpertRound } from "@/lib/usecases/expert/open-round";
import { submitScores } from "@/lib/usecases/expert/submit-scores";
import { expertActor, type MadeExpert, makeExpert } from "@/prisma/factories";
import type { Department } from "./department";

const FIELD = "C";

/** So many experts of Gansu, each of a unit of its own that stands in no directory. */
export const makeExperts = async (count: number, province = "gs"): Promise<MadeExpert[]> => {
  const made: MadeExpert[] = [];
  for (let index = 0; index < count; index++)
    made.push(await makeExpert(prisma, { province, fields: [FIELD] }));
  return made;
};

const took = async (outcome: Promise<{ ok: boolean }>): Promise<void> => {
  expect(await outcome).toMatchObject({ ok: true });
};

export const wish = (filingId: string, expectedOn: string, size: number | null = 3) => ({
  filingId,
  mode: "meeting" as const,
  fields: [FIELD],
  size,
  expectedOn,
});

/** The newest round of a case with its seats in order. */
export const latestRound = (filingId: string) =>
  prisma.expertRound.findFirstOrThrow({
    where: { filingId },
    orderBy: { number: "desc" },
    include: { seats: { orderBy: { position: "asc" } } },
  });

/** The expert behind a seat, signed in. */
export async function expertOf({ expertId }: { expertId: string }): Promise<Expert> {
  const { user, ...expert } = await prisma.expert.findUniqueOrThrow({
    where: { id: expertId },
    select: { province: true, unitName: true, user: { select: { id: true, name: true, email: true } } },
  });
  return expertActor({ ...user, ...expert, expertId });
}

export const fullMarks = { lead: "20", goals: "21", members: "15", mechanism: "12", resources: "10" };

/** Everybody accepts and scores; the first one chairs. */
export async function scoreRound({ reviewer }: Department, filingId: string, at: Date): Promise<void> {
  const { id: roundId, seats } = await latestRound(filingId);
  for (const { id: seatId, expertId, state } of seats) {
    const expert = await expertOf({ expertId });
    if (state === "invited") await took(acceptExpertSeat(expert, { seatId, noConflict: true }, at));
    if (state === "invited" || state === "accepted")
      await took(submitScores(expert, { seatId, typed: fullMarks, opinion: "方案可行。" }, at));
  }
  const chair = seats.find(({ state }) => state !== "declined" && state !== "voided");
  await took(nameExpertChair(reviewer, { filingId, roundId, chairId: chair?.id ?? "" }, at));
}

/** A whole round: opened on one day, scored, concluded and closed on another. */
export async function wholeRound(
  department: Department,
  filingId: string,
  days: { opened: Date; closed: Date; expectedOn: string },
  conclusion: Conclusion = "recommended",
  reasons = "目标明确，分工合理。",
): Promise<void> {
  await took(openExpertRound(department.reviewer, wish(filingId, days.expectedOn), days.opened));
  await scoreRound(department, filingId, days.closed);
  const chair = (await latestRound(filingId)).seats.find((seat) => seat.chair);
  const words = { seatId: chair?.id ?? "", conclusion, reasons };
  await took(concludeExpertRound(await expertOf({ expertId: chair?.expertId ?? "" }), words, days.closed));
  await took(closeExpertRound(department.reviewer, { filingId }, days.closed));
}
