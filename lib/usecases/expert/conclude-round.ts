import { expertNamesOf, writeConclusion } from "../../data/expert-rounds";
import type { Actor } from "../../domain/actor";
import { type Conclusion, isFullyScored, namesSomebody } from "../../domain/expert/round";
import { done, type Outcome, refuse } from "../../domain/result";
import { expertInput } from "../../messages/expert";
import { actOnSeat } from "./round-act";

type Words = { seatId: string; conclusion: Conclusion; reasons: string };

/** The chair says for all, once everybody has scored; the words go to the applicant and name no expert. */
export const concludeExpertRound = (
  actor: Actor,
  { seatId, conclusion, reasons }: Words,
  at: Date,
): Promise<Outcome<{ seatId: string }>> =>
  actOnSeat(actor, seatId, at, async ({ tx, seat, round }) => {
    if (!seat.chair) return refuse("isNotChair");
    if (!isFullyScored(round)) return refuse("everyExpertScored");
    const words = reasons.trim();
    if (!words) return refuse("invalid", { fields: { reasons: expertInput.reasonsMissing } });
    const names = await expertNamesOf(seat.filing.id, tx);
    if (namesSomebody(words, names))
      return refuse("invalid", { fields: { reasons: expertInput.namesExpert } });
    if (!(await writeConclusion(tx, round.id, { conclusion, reasons: words, at })))
      return refuse("alreadyHandled");
    return done({ action: "concludeExpertRound" as const, detail: { conclusion }, result: { seatId } });
  });
