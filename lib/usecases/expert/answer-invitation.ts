import { moveSeat } from "../../data/expert-rounds";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { expertInput } from "../../messages/expert";
import { checkTies } from "./check-ties";
import { actOnSeat } from "./round-act";

type Acceptance = { seatId: string; noConflict: boolean };

/** The expert takes his seat, declaring that nothing binds him to the units; ties that arose since the draw refuse it. */
export const acceptExpertSeat = (
  actor: Actor,
  { seatId, noConflict }: Acceptance,
  at: Date,
): Promise<Outcome<{ seatId: string }>> =>
  actOnSeat(actor, seatId, at, async ({ tx, seat }) => {
    if (seat.state !== "invited") return refuse("alreadyHandled");
    if (!noConflict) return refuse("invalid", { fields: { noConflict: expertInput.noConflictMissing } });
    const free = await checkTies(actor, seat, at, tx);
    if (!free.ok) return free;
    if (!(await moveSeat(tx, seat, { state: "accepted", answeredAt: at }))) return refuse("alreadyHandled");
    return done({ action: "acceptExpertSeat" as const, detail: { seat: seatId }, result: { seatId } });
  });

type Decline = { seatId: string; reason: string };

/** The expert does not take the seat, or gives it back before scoring, and says why. */
export const declineExpertSeat = (
  actor: Actor,
  { seatId, reason }: Decline,
  at: Date,
): Promise<Outcome<{ seatId: string }>> =>
  actOnSeat(actor, seatId, at, async ({ tx, seat }) => {
    if (seat.state !== "invited" && seat.state !== "accepted") return refuse("alreadyHandled");
    const declineReason = reason.trim();
    if (!declineReason) return refuse("reasonRequired");
    const change = { state: "declined" as const, chair: false as const, answeredAt: at, declineReason };
    if (!(await moveSeat(tx, seat, change))) return refuse("alreadyHandled");
    return done({ action: "declineExpertSeat" as const, detail: { seat: seatId }, result: { seatId } });
  });
