import type { Tx } from "../../data/client";
import { type Round, writeHistory } from "../../data/expert-rounds";
import type { Actor } from "../../domain/actor";
import {
  type Candidate,
  type DrawHistory,
  type DrawRecord,
  draw,
  nextReserve,
  placedAs,
} from "../../domain/expert/draw";
import { emptySeats, standingSeats } from "../../domain/expert/round";
import { done, type Outcome, refuse } from "../../domain/result";
import { randomToken, sha256 } from "../../infrastructure/cryptography/secrets";
import { avoidanceWords, expertInput, expertRefusals } from "../../messages/expert";
import type { Assessment } from "../filing/assess";
import { listCandidates, lotOf } from "./candidates";
import { inviteExperts } from "./invite";
import { actOnRound } from "./round-act";

type OnRound = { filingId: string; roundId: string };

/** Units at the table, by those who hold a seat. */
function unitsAt(round: Round, candidates: readonly Candidate[]): string[] {
  const sitting = new Set(standingSeats(round.seats).map(({ expertId }) => expertId));
  return candidates.flatMap(({ expertId, unit }) => (sitting.has(expertId) ? [unit] : []));
}

/** Fills an empty seat with the next recorded reserve who may still sit, else by a fresh draw that is recorded too. */
export const replaceExpert = (actor: Actor, on: OnRound, at: Date): Promise<Outcome<{ filingId: string }>> =>
  actOnRound(actor, on, at, async ({ tx, assessment, round }) => {
    if (emptySeats(round) === 0) return refuse("noEmptySeat");
    const pool = await listCandidates(actor, assessment.filing, at, tx);
    const taken = unitsAt(round, pool);
    const called = new Set(round.seats.map(({ expertId }) => expertId));
    const free = pool.filter(({ expertId }) => !called.has(expertId));
    const mayStillSit = (id: string): boolean =>
      free.some(
        ({ expertId, avoidances, unit }) =>
          expertId === id && avoidances.length === 0 && !taken.includes(unit),
      );
    const reserve = nextReserve(round.history, mayStillSit);
    if (reserve) {
      const { expertId, name, unitName } = reserve;
      const entry = { kind: "reserve" as const, at: at.toISOString(), expertId, name, unitName, reason: "" };
      return fill(tx, assessment, round, { expertId, entry }, at);
    }
    const record = freshDraw(round, free, taken, at);
    const [drawn] = placedAs(record.candidates, "seat");
    if (!drawn)
      return refuse("expertsTooFew", { detail: expertRefusals.tooFew(1, 0, record.candidates.length) });
    return fill(tx, assessment, round, { expertId: drawn.expertId, entry: record }, at);
  });

function freshDraw(
  { fields }: Round,
  free: readonly Candidate[],
  takenUnits: readonly string[],
  at: Date,
): DrawRecord {
  const terms = { seed: randomToken(), fields, size: 1, takenUnits: [...takenUnits] };
  return { kind: "draw", at: at.toISOString(), ...terms, candidates: draw(free, terms, lotOf) };
}

type Filled = { expertId: string; entry: DrawHistory[number] };

async function fill(tx: Tx, { filing }: Assessment, round: Round, { expertId, entry }: Filled, at: Date) {
  const firstPosition = Math.max(0, ...round.seats.map(({ position }) => position)) + 1;
  await writeHistory(tx, round.id, [...round.history, entry]);
  const { id: roundId, mode, expectedOn } = round;
  await inviteExperts(tx, { roundId, mode, expectedOn, filing, expertIds: [expertId], firstPosition }, at);
  return done({
    action: entry.kind === "hand" ? ("assignExpert" as const) : ("replaceExpert" as const),
    detail: { expert: expertId, draw: sha256(JSON.stringify(entry)) },
    result: { filingId: filing.id },
  });
}

type Assignment = OnRound & { expertId: string; handReason: string };

/** Names an expert by hand for an empty seat, with a reason; avoidance and one expert a unit hold all the same. */
export const assignExpert = (
  actor: Actor,
  { expertId, handReason, ...on }: Assignment,
  at: Date,
): Promise<Outcome<{ filingId: string }>> =>
  actOnRound(actor, on, at, async ({ tx, assessment, round }) => {
    if (emptySeats(round) === 0) return refuse("noEmptySeat");
    const reason = handReason.trim();
    if (!reason) return refuse("invalid", { fields: { handReason: expertInput.reasonMissing } });
    const pool = await listCandidates(actor, assessment.filing, at, tx);
    const chosen = pool.find((one) => one.expertId === expertId);
    if (!chosen) return refuse("notFound");
    if (chosen.avoidances.length > 0)
      return refuse("expertAvoids", { detail: chosen.avoidances.map(avoidanceWords).join("") });
    if (round.seats.some((seat) => seat.expertId === expertId)) return refuse("expertCalledBefore");
    if (unitsAt(round, pool).includes(chosen.unit)) return refuse("unitAtTable");
    const { name, unitName } = chosen;
    const entry = { kind: "hand" as const, at: at.toISOString(), expertId, name, unitName, reason };
    return fill(tx, assessment, round, { expertId, entry }, at);
  });
