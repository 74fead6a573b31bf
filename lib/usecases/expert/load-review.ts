import { prisma } from "../../data/client";
import { findRoundOf, type Round } from "../../data/expert-rounds";
import { findOwnSeat, listCaseFiles, type OwnSeat } from "../../data/expert-seats";
import { listSubmissions } from "../../data/submissions";
import type { Actor } from "../../domain/actor";
import { isFullyScored, standingOf, standingSeats } from "../../domain/expert/round";
import { summaryOf, totalOf } from "../../domain/expert/score-sheet";
import type { ReviewView } from "../../domain/expert/views";
import type { BenchPart } from "../../domain/filing/bench-view";
import type { Snapshot } from "../../domain/filing/snapshot";
import { termsOf } from "../desk/bench-context";
import { benchParts } from "../desk/bench-parts";
import { assessFiling } from "../filing/assess";

/** A seat of the expert's own with what he may see of its case; null for absent or not his. */
export async function loadReview(actor: Actor, seatId: string, at: Date): Promise<ReviewView | null> {
  const seat = await findOwnSeat(actor, seatId);
  const round = seat && (await findRoundOf(seat.filing.id, seat.round.id, prisma));
  if (!seat || !round) return null;
  const { filing } = seat;
  return {
    seatId,
    state: seat.state,
    standing: standingOf(round),
    number: round.number,
    mode: round.mode,
    expectedOn: round.expectedOn,
    name: filing.name,
    lead: filing.lead,
    members: filing.members,
    chair: seat.chair,
    indicators: round.indicators,
    own: ownSheet(seat),
    material: await materialOf(actor, seat, at),
    ...groupWork(seat, round),
  };
}

const ownSheet = ({ scores, opinion, scoredAt, round }: OwnSeat): ReviewView["own"] =>
  scores && { scores, total: totalOf(round.indicators, scores), opinion: opinion ?? "", scoredAt };

/** Nobody sees others' sheets before they are all in; the chair then reads sums and opinions without names. */
function groupWork(seat: OwnSeat, round: Round) {
  const sits = seat.state === "scored" && round.voidedAt === null;
  const isChairsTurn = sits && seat.chair && isFullyScored(round);
  const isShown = sits && (isChairsTurn || round.closedAt !== null);
  const scored = standingSeats(round.seats);
  return {
    summary: isShown
      ? summaryOf(
          round.indicators,
          scored.flatMap(({ scores }) => (scores ? [scores] : [])),
        )
      : null,
    opinions: isShown && isChairsTurn ? scored.map(({ opinion }) => opinion ?? "").sort() : [],
    mayConclude: isChairsTurn && round.concludedAt === null && round.closedAt === null,
    conclusion: isShown ? round.conclusion : null,
    reasons: isShown ? round.reasons : null,
  };
}

/** The latest submitted version without marks, findings or notes of the department; scope decides whether at all. */
async function materialOf(actor: Actor, { filing }: OwnSeat, at: Date): Promise<ReviewView["material"]> {
  const assessment = await assessFiling(actor, filing.id, at);
  const [latest] = assessment ? await listSubmissions(actor, filing.id) : [];
  if (!assessment || !latest) return null;
  const snapshot = JSON.parse(latest.canonical) as Snapshot;
  const parts = benchParts(
    {
      snapshot,
      check: {
        track: assessment.track,
        regionName: assessment.measure.document.regionName,
        memberNames: new Map(snapshot.members.map(({ id, name }) => [id, name])),
      },
      problems: [],
      differences: [],
      marks: new Map(),
      terms: await termsOf([snapshot], prisma),
    },
    await listCaseFiles(actor, filing.id),
  );
  return { submittedAt: latest.submittedAt, parts: parts.map(withoutReveal) };
}

/** Masked values stay masked: an expert has no way to open them. */
const withoutReveal = (part: BenchPart): BenchPart => ({
  ...part,
  blocks: part.blocks.map((block) => ({
    ...block,
    fields: block.fields.map((field) => ({ ...field, masked: false })),
  })),
});
