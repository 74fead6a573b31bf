import type { Tx } from "../../data/client";
import { listRounds, type Round, voidRound, voidSeats } from "../../data/expert-rounds";
import type { Actor } from "../../domain/actor";
import { standingOf, standingSeats } from "../../domain/expert/round";
import { done, type Outcome, refuse } from "../../domain/result";
import { expertInput, roundVoidNote } from "../../messages/expert";
import { changeCase } from "../filing/advance";
import { tellVoid } from "./invite";
import { actOnRound } from "./round-act";

type Void = { filingId: string; roundId: string; voidReason: string };

/** The reviewer voids a round, open or closed, with the reason; it does not count and must be repeated. */
export const voidExpertRound = (
  actor: Actor,
  { voidReason, ...on }: Void,
  at: Date,
): Promise<Outcome<{ filingId: string }>> =>
  voiding(actor, on, { reason: voidReason.trim(), seatId: null }, at);

type VoidSeat = { filingId: string; seatId: string; conflictReason: string };

/**
 * A conflict of interest has come to light (§11.5). Before scoring the seat alone falls and is filled anew;
 * a sheet handed in is void and with it its round, also one that is closed.
 */
export async function voidExpertSeat(
  actor: Actor,
  { filingId, seatId, conflictReason }: VoidSeat,
  at: Date,
): Promise<Outcome<{ filingId: string }>> {
  const reason = conflictReason.trim();
  const round = (await listRounds(actor, filingId)).find(({ seats }) =>
    seats.some(({ id }) => id === seatId),
  );
  const seat = round?.seats.find(({ id }) => id === seatId);
  if (!round || !seat) return refuse("notFound");
  if (!reason) return refuse("invalid", { fields: { conflictReason: expertInput.reasonMissing } });
  if (seat.state === "declined" || seat.state === "voided") return refuse("alreadyHandled");
  const on = { filingId, roundId: round.id };
  if (standingOf(round) !== "open" || seat.state === "scored")
    return voiding(actor, on, { reason, seatId }, at);
  return actOnRound(actor, on, at, async ({ tx, assessment, round: held }) => {
    const now = held.seats.find(({ id }) => id === seatId);
    if (now?.state !== "invited" && now?.state !== "accepted") return refuse("alreadyHandled");
    await voidSeats(tx, [seatId], reason, at);
    await tellVoid(tx, [now.email], assessment.filing.name);
    return done({
      action: "voidExpertSeat" as const,
      detail: { seat: seatId, reason },
      result: { filingId },
    });
  });
}

type Ground = { reason: string; seatId: string | null };

/** The reason may name an expert: it stays in the event's detail, the applicant reads a sentence without it. */
const voiding = (
  actor: Actor,
  { filingId, roundId }: { filingId: string; roundId: string },
  { reason, seatId }: Ground,
  at: Date,
): Promise<Outcome<{ filingId: string }>> =>
  changeCase(actor, filingId, at, async ({ filing }, tx) => {
    const round = (await listRounds(actor, filingId, tx)).find(({ id }) => id === roundId);
    if (!round) return refuse("notFound");
    const standing = standingOf(round);
    if (standing === "voided") return refuse("alreadyHandled");
    const action = standing === "open" ? "voidExpertRound" : "voidClosedExpertRound";
    return done({
      steps: [
        {
          action,
          by: actor,
          note: reason ? roundVoidNote(round.number) : null,
          reason,
          detail: { round: round.number, reason, ...(seatId ? { seat: seatId } : {}) },
        },
      ],
      write: (tx) => writeVoid(tx, round, { reason, seatId }, filing.name, at),
      result: () => ({ filingId }),
    });
  });

async function writeVoid(tx: Tx, round: Round, { reason, seatId }: Ground, name: string, at: Date) {
  await voidRound(tx, round.id, reason, at);
  if (seatId) await voidSeats(tx, [seatId], reason, at);
  if (standingOf(round) === "open")
    await tellVoid(
      tx,
      standingSeats(round.seats).map(({ email }) => email),
      name,
    );
}
