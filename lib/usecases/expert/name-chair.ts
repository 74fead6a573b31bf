import { writeChair } from "../../data/expert-rounds";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { actOnRound } from "./round-act";

type Chair = { filingId: string; roundId: string; chairId: string };

/** The reviewer names one of those who took their seats to chair the group, as long as nothing is concluded. */
export const nameExpertChair = (
  actor: Actor,
  { chairId, ...on }: Chair,
  at: Date,
): Promise<Outcome<{ filingId: string }>> =>
  actOnRound(actor, on, at, async ({ tx, round }) => {
    const seat = round.seats.find(({ id }) => id === chairId);
    if (!seat || (seat.state !== "accepted" && seat.state !== "scored")) return refuse("seatNotAccepted");
    if (round.concludedAt) return refuse("alreadyHandled");
    await writeChair(tx, round.id, seat.id);
    return done({
      action: "nameExpertChair" as const,
      detail: { seat: seat.id },
      result: { filingId: on.filingId },
    });
  });
