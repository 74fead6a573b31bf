import type { Actor } from "../domain/actor";
import { columnDate } from "../domain/calendar/dates";
import type { Conclusion, RoundMode } from "../domain/expert/round";
import { type Scores, scoreSheet, scoresOf } from "../domain/expert/score-sheet";
import type { FilingState } from "../domain/filing/states";
import type { Indicator } from "../domain/measure/track";
import { type Db, type Prisma, prisma } from "./client";
import { expertSeatScope, filingScope } from "./scope";

const ownColumns = {
  id: true,
  expertId: true,
  state: true,
  chair: true,
  version: true,
  invitedAt: true,
  declineReason: true,
  scores: true,
  opinion: true,
  scoredAt: true,
  round: {
    select: {
      id: true,
      filingId: true,
      number: true,
      mode: true,
      expectedOn: true,
      indicators: true,
      conclusion: true,
      reasons: true,
      concludedAt: true,
      closedAt: true,
      voidedAt: true,
      filing: {
        select: {
          state: true,
          name: true,
          province: true,
          leadOrganization: { select: { name: true } },
          members: {
            where: { removedAt: null },
            orderBy: [{ position: "asc" }, { id: "asc" }],
            select: { name: true },
          },
        },
      },
    },
  },
} as const satisfies Prisma.ExpertSeatSelect;

type Row = Prisma.ExpertSeatGetPayload<{ select: typeof ownColumns }>;

/** A seat of the expert himself, with what he needs to judge his conflicts. */
export type OwnSeat = Omit<Row, "round" | "scores"> & {
  scores: Scores | null;
  round: {
    id: string;
    filingId: string;
    number: number;
    mode: RoundMode;
    /** YYYY-MM-DD */
    expectedOn: string;
    indicators: Indicator[];
    conclusion: Conclusion | null;
    reasons: string | null;
    concludedAt: Date | null;
    closedAt: Date | null;
    voidedAt: Date | null;
  };
  filing: { id: string; state: FilingState; name: string; province: string; lead: string; members: string[] };
};

function ownSeat({ round, scores, ...seat }: Row): OwnSeat {
  const { filing, indicators, expectedOn, conclusion, ...rest } = round;
  const { leadOrganization, members, ...facts } = filing;
  return {
    ...seat,
    scores: scores === null ? null : scoresOf.parse(scores),
    round: {
      ...rest,
      indicators: scoreSheet.parse(indicators),
      expectedOn: columnDate(expectedOn),
      conclusion: conclusion as Conclusion | null,
    },
    filing: {
      ...facts,
      id: round.filingId,
      lead: leadOrganization.name,
      members: members.map(({ name }) => name),
    },
  };
}

/** The expert's own seats, newest first. */
export async function listOwnSeats(actor: Actor, db: Db = prisma): Promise<OwnSeat[]> {
  if (actor.kind !== "expert") return [];
  const rows = await db.expertSeat.findMany({
    where: expertSeatScope(actor),
    orderBy: [{ invitedAt: "desc" }, { id: "desc" }],
    take: 200,
    select: ownColumns,
  });
  return rows.map(ownSeat);
}

/** A seat of the expert's own; null for absent or not his. */
export async function findOwnSeat(actor: Actor, id: string, db: Db = prisma): Promise<OwnSeat | null> {
  const row = await db.expertSeat.findFirst({
    where: { AND: [expertSeatScope(actor), { id }] },
    select: ownColumns,
  });
  return row && ownSeat(row);
}

/** Files of a case as those who may see it read them beside a submitted version. */
export async function listCaseFiles(actor: Actor, filingId: string, db: Db = prisma) {
  return db.material.findMany({
    where: { filing: { AND: [filingScope(actor), { id: filingId }] } },
    select: { type: true, file: { select: { id: true, sha256: true, name: true, mime: true, scan: true } } },
  });
}
