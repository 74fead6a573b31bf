import { endOpenRound, endRunningNotice } from "../../data/case-endings";
import type { CaseFile } from "../../data/case-files";
import type { Tx } from "../../data/client";
import { findRoundOf } from "../../data/expert-rounds";
import { cancelPlannedVisit } from "../../data/site-visits";
import type { Actor } from "../../domain/actor";
import { standingOf, standingSeats } from "../../domain/expert/round";
import { done, type Outcome } from "../../domain/result";
import { caseEndings } from "../../messages/case-endings";
import { tellVoid } from "../expert/invite";
import { changeCase } from "./advance";

/** The lead unit takes its application back before the decision; what was under way outside the desk ends with it. */
export const withdrawFiling = (
  actor: Actor,
  input: { filingId: string; reason: string },
  at: Date,
): Promise<Outcome<{ filingId: string }>> =>
  changeCase(actor, input.filingId, at, async ({ filing }) =>
    done({
      steps: [{ action: "withdraw", by: actor, note: input.reason.trim() || null }],
      write: async (tx) => {
        await tellExperts(tx, filing);
        await endOpenRound(tx, filing.id, caseEndings.roundWithdrawn, at);
        await endRunningNotice(tx, filing.id, "withdrawn", at);
        await cancelPlannedVisit(tx, filing.id, at);
      },
      result: () => ({ filingId: filing.id }),
    }),
  );

/** Experts at work on the case need not go on. */
async function tellExperts(tx: Tx, { id, name, expertRounds }: CaseFile): Promise<void> {
  const open = expertRounds.find((round) => standingOf(round) === "open");
  const round = open && (await findRoundOf(id, open.id, tx));
  if (round)
    await tellVoid(
      tx,
      standingSeats(round.seats).map(({ email }) => email),
      name,
    );
}

/** A draft that was never submitted leaves the lists; its first event stays. */
export const discardFiling = (
  actor: Actor,
  input: { filingId: string },
  at: Date,
): Promise<Outcome<{ filingId: string }>> =>
  changeCase(actor, input.filingId, at, async ({ filing }) =>
    done({ steps: [{ action: "discard", by: actor }], result: () => ({ filingId: filing.id }) }),
  );
