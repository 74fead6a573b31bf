import type { Tx } from "../../data/client";
import { findRoundOf, type Round } from "../../data/expert-rounds";
import { findOwnSeat, type OwnSeat } from "../../data/expert-seats";
import { lockCase } from "../../data/member-writes";
import { inTransaction } from "../../data/transaction";
import { type Actor, actorUserId } from "../../domain/actor";
import { type RoundAct, standingOf } from "../../domain/expert/round";
import { fits } from "../../domain/filing/decide";
import { GUARDS, STAFF_GUARDS } from "../../domain/filing/guards";
import { done, type Outcome, refuse } from "../../domain/result";
import { type Assessment, assessFiling } from "../filing/assess";
import { appendEvent } from "../filing/record";

type Act<T> = { action: RoundAct; detail: Record<string, unknown>; result: T };

type StaffContext = { tx: Tx; assessment: Assessment; round: Round };

/**
 * An act of the reviewer on a round that is open: it changes no state of the case, but is held to the same guards of
 * person as every step of staff, waits for the same lock, and stands in the case's chain.
 */
export async function actOnRound<T>(
  actor: Actor,
  { filingId, roundId }: { filingId: string; roundId: string },
  at: Date,
  act: (context: StaffContext) => Promise<Outcome<Act<T>>>,
): Promise<Outcome<T>> {
  return inTransaction(async (tx) => {
    await lockCase(tx, filingId);
    const assessment = await assessFiling(actor, filingId, at, tx);
    const round = assessment && (await findRoundOf(filingId, roundId, tx));
    if (!assessment || !round) return refuse("notFound");
    const { filing, facts } = assessment;
    if (!fits("reviewer", actor, filing)) return refuse("notYourRole");
    if (standingOf(round) !== "open" || filing.state !== "expertReview") return refuse("alreadyHandled");
    const input = { actorUserId: actorUserId(actor), reason: null, who: "reviewer" as const };
    const failed = STAFF_GUARDS.find((name) => !GUARDS[name](facts, input));
    if (failed) return refuse(failed);
    return record(tx, { actor, filingId, round, at }, await act({ tx, assessment, round }));
  });
}

type SeatContext = { tx: Tx; seat: OwnSeat; round: Round };

/** An act of the expert on his own seat, while the round is open. */
export async function actOnSeat<T>(
  actor: Actor,
  seatId: string,
  at: Date,
  act: (context: SeatContext) => Promise<Outcome<Act<T>>>,
): Promise<Outcome<T>> {
  return inTransaction(async (tx) => {
    const found = await findOwnSeat(actor, seatId, tx);
    if (!found) return refuse("notFound");
    const filingId = found.filing.id;
    await lockCase(tx, filingId);
    const seat = await findOwnSeat(actor, seatId, tx);
    const round = await findRoundOf(filingId, found.round.id, tx);
    if (!seat || !round) return refuse("notFound");
    if (standingOf(round) !== "open" || seat.filing.state !== "expertReview") return refuse("alreadyHandled");
    return record(tx, { actor, filingId, round, at }, await act({ tx, seat, round }));
  });
}

/** The act's event in the case's chain; the refusals before it have written nothing. */
async function record<T>(
  tx: Tx,
  { actor, filingId, round, at }: { actor: Actor; filingId: string; round: Round; at: Date },
  outcome: Outcome<Act<T>>,
): Promise<Outcome<T>> {
  if (!outcome.ok) return outcome;
  const { action, detail, result } = outcome.value;
  await appendEvent(tx, {
    filingId,
    at,
    action,
    fromState: "expertReview",
    toState: "expertReview",
    actor,
    detail: { round: round.number, ...detail },
  });
  return done(result);
}
