import { moveSeat } from "../../data/expert-rounds";
import type { Actor } from "../../domain/actor";
import { checkScores } from "../../domain/expert/score-sheet";
import { done, type Outcome, refuse } from "../../domain/result";
import { sha256 } from "../../infrastructure/cryptography/secrets";
import { expertInput, scoreName } from "../../messages/expert";
import { checkTies } from "./check-ties";
import { actOnSeat } from "./round-act";

type Sheet = { seatId: string; typed: Readonly<Record<string, string>>; opinion: string };

/** The expert hands in the sheet of his own seat, once, unless a tie has arisen; the case's chain keeps its digest. */
export const submitScores = (
  actor: Actor,
  { seatId, typed, opinion }: Sheet,
  at: Date,
): Promise<Outcome<{ seatId: string }>> =>
  actOnSeat(actor, seatId, at, async ({ tx, seat, round }) => {
    if (seat.state !== "accepted")
      return refuse(seat.state === "invited" ? "seatNotAccepted" : "alreadyHandled");
    const free = await checkTies(actor, seat, at, tx);
    if (!free.ok) return free;
    const checked = checkScores(round.indicators, typed);
    const words = opinion.trim();
    const fields = {
      ...(checked.ok
        ? {}
        : Object.fromEntries(
            Object.entries(checked.problems).map(([id, { problem, most }]) => [
              scoreName(id),
              expertInput.score[problem](most),
            ]),
          )),
      ...(words ? {} : { opinion: expertInput.opinionMissing }),
    };
    if (!checked.ok || !words) return refuse("invalid", { fields });
    const sheet = { scores: checked.scores, opinion: words };
    if (!(await moveSeat(tx, seat, { state: "scored", ...sheet, scoredAt: at })))
      return refuse("alreadyHandled");
    const digest = sha256(JSON.stringify(sheet));
    return done({
      action: "scoreExpertSeat" as const,
      detail: { seat: seatId, sheet: digest },
      result: { seatId },
    });
  });
