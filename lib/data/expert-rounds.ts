import type { Actor } from "../domain/actor";
import { columnDate } from "../domain/calendar/dates";
import { type DrawHistory, drawHistory } from "../domain/expert/draw";
import type { Conclusion, RoundMode } from "../domain/expert/round";
import { type Scores, scoreSheet, scoresOf } from "../domain/expert/score-sheet";
import type { Indicator } from "../domain/measure/track";
import { type Db, type Prisma, prisma, type Tx } from "./client";
import { expertRoundScope, filingScope } from "./scope";

const seatColumns = {
  id: true,
  expertId: true,
  position: true,
  state: true,
  chair: true,
  version: true,
  invitedAt: true,
  answeredAt: true,
  declineReason: true,
  scores: true,
  opinion: true,
  scoredAt: true,
  voidedAt: true,
  voidReason: true,
  expert: { select: { unitName: true, user: { select: { name: true, email: true } } } },
} as const satisfies Prisma.ExpertSeatSelect;

const roundColumns = {
  id: true,
  filingId: true,
  number: true,
  mode: true,
  fields: true,
  size: true,
  seed: true,
  candidates: true,
  indicators: true,
  expectedOn: true,
  openedById: true,
  openedAt: true,
  conclusion: true,
  reasons: true,
  concludedAt: true,
  closedById: true,
  closedAt: true,
  voidedAt: true,
  voidReason: true,
  reply: true,
  repliedAt: true,
  seats: { orderBy: [{ position: "asc" }, { invitedAt: "asc" }], select: seatColumns },
} as const satisfies Prisma.ExpertRoundSelect;

type Row = Prisma.ExpertRoundGetPayload<{ select: typeof roundColumns }>;
type SeatRow = Row["seats"][number];

export type Seat = Omit<SeatRow, "expert" | "scores"> & {
  name: string;
  email: string;
  unitName: string;
  scores: Scores | null;
};

export type Round = Omit<Row, "seats" | "candidates" | "indicators" | "conclusion" | "expectedOn"> & {
  seats: Seat[];
  history: DrawHistory;
  indicators: Indicator[];
  conclusion: Conclusion | null;
  expectedOn: string;
};

const seatOf = ({ expert, scores, ...seat }: SeatRow): Seat => ({
  ...seat,
  ...expert.user,
  unitName: expert.unitName,
  scores: scores === null ? null : scoresOf.parse(scores),
});

const roundOf = ({ seats, candidates, indicators, conclusion, expectedOn, ...row }: Row): Round => ({
  ...row,
  seats: seats.map(seatOf),
  history: drawHistory.parse(candidates),
  indicators: scoreSheet.parse(indicators),
  conclusion: conclusion as Conclusion | null,
  expectedOn: columnDate(expectedOn),
});

/** All rounds of a case with draws, seats and sheets, newest first; for the department's own posts alone. */
export async function listRounds(actor: Actor, filingId: string, db: Db = prisma): Promise<Round[]> {
  const rows = await db.expertRound.findMany({
    where: { AND: [expertRoundScope(actor), { filingId }] },
    orderBy: { number: "desc" },
    select: roundColumns,
  });
  return rows.map(roundOf);
}

/** A round that the use case has already reached through the case or a seat of the actor's own. */
export async function findRoundOf(filingId: string, id: string, db: Db): Promise<Round | null> {
  const row = await db.expertRound.findFirst({ where: { id, filingId }, select: roundColumns });
  return row && roundOf(row);
}

/** Why seats of earlier rounds of a case were voided, by expert. */
export async function voidedSeatsOf(filingId: string, db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.expertSeat.findMany({
    where: { round: { filingId }, state: "voided", voidReason: { not: null } },
    select: { expertId: true, voidReason: true },
  });
  return new Map(rows.map(({ expertId, voidReason }) => [expertId, voidReason ?? ""]));
}

/** Everybody who was ever asked to judge a case, whatever became of it. */
export async function expertNamesOf(filingId: string, db: Db): Promise<string[]> {
  const rows = await db.expertSeat.findMany({
    where: { round: { filingId } },
    select: { expert: { select: { user: { select: { name: true } } } } },
  });
  return rows.map(({ expert }) => expert.user.name);
}

/** What the lead unit learns of a closed round: never who sat in it. */
export type ToldRound = {
  id: string;
  number: number;
  conclusion: Conclusion | null;
  reasons: string | null;
  closedAt: Date | null;
  reply: string | null;
  repliedAt: Date | null;
};

/** Closed rounds of the actor's own case that stand, newest first. */
export async function listToldRounds(actor: Actor, filingId: string, db: Db = prisma): Promise<ToldRound[]> {
  if (actor.kind !== "applicant") return [];
  const rows = await db.expertRound.findMany({
    where: {
      filing: { AND: [filingScope(actor), { id: filingId }] },
      closedAt: { not: null },
      voidedAt: null,
    },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      conclusion: true,
      reasons: true,
      closedAt: true,
      reply: true,
      repliedAt: true,
    },
  });
  return rows.map((row) => ({ ...row, conclusion: row.conclusion as Conclusion | null }));
}

/** Keeps the lead unit's reply; false when the round is not closed, void, or was replied to before. */
export async function writeReply(
  tx: Tx,
  { filingId, roundId }: { filingId: string; roundId: string },
  reply: string,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.expertRound.updateMany({
    where: { id: roundId, filingId, closedAt: { not: null }, voidedAt: null, repliedAt: null },
    data: { reply, repliedAt: at },
  });
  return count === 1;
}

type NewRound = {
  filingId: string;
  number: number;
  mode: RoundMode;
  fields: string[];
  size: number;
  seed: string;
  history: DrawHistory;
  indicators: Indicator[];
  /** YYYY-MM-DD */
  expectedOn: string;
  openedById: string;
  openedAt: Date;
};

/** Throws on the unique number when a round of this number exists. */
export async function insertRound(tx: Tx, { history, expectedOn, ...round }: NewRound): Promise<string> {
  const { id } = await tx.expertRound.create({
    data: { ...round, candidates: history, expectedOn: new Date(`${expectedOn}T00:00:00Z`) },
    select: { id: true },
  });
  return id;
}

export async function insertSeats(
  tx: Tx,
  roundId: string,
  expertIds: readonly string[],
  firstPosition: number,
  at: Date,
): Promise<{ id: string; expertId: string }[]> {
  return tx.expertSeat.createManyAndReturn({
    data: expertIds.map((expertId, index) => ({
      roundId,
      expertId,
      position: firstPosition + index,
      invitedAt: at,
    })),
    select: { id: true, expertId: true },
  });
}

export async function writeHistory(tx: Tx, roundId: string, history: DrawHistory): Promise<void> {
  await tx.expertRound.update({
    where: { id: roundId },
    data: { candidates: history },
    select: { id: true },
  });
}

type SeatChange = {
  state?: "accepted" | "declined" | "scored";
  answeredAt?: Date;
  declineReason?: string;
  chair?: false;
  scores?: Scores;
  opinion?: string;
  scoredAt?: Date;
};

/** Compare-and-set on state and version; false when the seat has changed. */
export async function moveSeat(
  tx: Tx,
  { id, state, version }: Pick<Seat, "id" | "state" | "version">,
  change: SeatChange,
): Promise<boolean> {
  const { count } = await tx.expertSeat.updateMany({
    where: { id, state, version },
    data: { ...change, version: { increment: 1 } },
  });
  return count === 1;
}

/** The sheets stay readable for the record and count no more. */
export async function voidSeats(
  tx: Tx,
  seatIds: readonly string[],
  voidReason: string,
  at: Date,
): Promise<void> {
  await tx.expertSeat.updateMany({
    where: { id: { in: [...seatIds] }, state: { not: "voided" } },
    data: { state: "voided", chair: false, voidedAt: at, voidReason, version: { increment: 1 } },
  });
}

/** One chair a round. */
export async function writeChair(tx: Tx, roundId: string, seatId: string): Promise<void> {
  await tx.expertSeat.updateMany({ where: { roundId, chair: true }, data: { chair: false } });
  await tx.expertSeat.update({ where: { id: seatId }, data: { chair: true }, select: { id: true } });
}

const isOpen = { closedAt: null, voidedAt: null } as const;

/** False when the round was concluded, closed or voided before. */
export async function writeConclusion(
  tx: Tx,
  roundId: string,
  { conclusion, reasons, at }: { conclusion: Conclusion; reasons: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.expertRound.updateMany({
    where: { id: roundId, ...isOpen, concludedAt: null },
    data: { conclusion, reasons, concludedAt: at },
  });
  return count === 1;
}

export async function closeRound(tx: Tx, roundId: string, closedById: string, at: Date): Promise<void> {
  await tx.expertRound.update({
    where: { id: roundId },
    data: { closedById, closedAt: at },
    select: { id: true },
  });
}

export async function voidRound(tx: Tx, roundId: string, voidReason: string, at: Date): Promise<void> {
  await tx.expertRound.update({
    where: { id: roundId },
    data: { voidedAt: at, voidReason },
    select: { id: true },
  });
}
