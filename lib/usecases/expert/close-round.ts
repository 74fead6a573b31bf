import { closeRound, listRounds } from "../../data/expert-rounds";
import { type Actor, actorUserId } from "../../domain/actor";
import { standingOf } from "../../domain/expert/round";
import { done, type Outcome, refuse } from "../../domain/result";
import { conclusionNote } from "../../messages/expert";
import { changeCase } from "../filing/advance";

/** The reviewer ends a round: the applicant gets conclusion and reasons in writing, without names, and the clock runs on. */
export const closeExpertRound = (
  actor: Actor,
  { filingId }: { filingId: string },
  at: Date,
): Promise<Outcome<{ filingId: string }>> =>
  changeCase(actor, filingId, at, async (_assessment, tx) => {
    const closedById = actorUserId(actor);
    if (!closedById) return refuse("notAllowed");
    const round = (await listRounds(actor, filingId, tx)).find((known) => standingOf(known) === "open");
    const { conclusion, reasons } = round ?? {};
    const note = conclusion && reasons ? conclusionNote(conclusion, reasons) : null;
    return done({
      steps: [
        { action: "closeExpertRound", by: actor, note, detail: { round: round?.number ?? null, conclusion } },
      ],
      write: async (tx) => {
        if (round) await closeRound(tx, round.id, closedById, at);
      },
      result: () => ({ filingId }),
    });
  });
