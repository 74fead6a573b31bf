import { prisma } from "../../data/client";
import { listTerms } from "../../data/dictionaries";
import { listRounds, type Round } from "../../data/expert-rounds";
import { isOfDepartment } from "../../data/scope";
import type { Actor } from "../../domain/actor";
import { type DrawHistory, redraw } from "../../domain/expert/draw";
import { emptySeats, standingOf } from "../../domain/expert/round";
import { summaryOf, totalOf } from "../../domain/expert/score-sheet";
import type { HistoryView, RoundsView, RoundView } from "../../domain/expert/views";
import { listOf, textOf, valuesOf } from "../../domain/filing/sections";
import type { FilingAction } from "../../domain/filing/transitions";
import { avoidanceWords } from "../../messages/expert";
import { type Assessment, assessFiling } from "../filing/assess";
import { listCandidates, lotOf } from "./candidates";
import { fieldNames, listFieldOptions } from "./field-options";

/** The rounds of a case for its department; `recheck` names a round whose draws are drawn again from their records. */
export async function loadRounds(
  actor: Actor,
  filingId: string,
  at: Date,
  recheck: string | null = null,
): Promise<RoundsView | null> {
  if (actor.kind !== "staff" || !isOfDepartment(actor)) return null;
  const assessment = await assessFiling(actor, filingId, at);
  if (!assessment) return null;
  const { filing, track, actions, facts } = assessment;
  const rounds = await listRounds(actor, filingId);
  const names = await fieldNames(rounds.flatMap(codesOf));
  const open = rounds.find((round) => standingOf(round) === "open");
  const may = (action: FilingAction) => actions.find((known) => known.action === action);
  const opening = may("openExpertRound");
  const mayRun = may("voidExpertRound")?.blockedBy.length === 0;
  return {
    id: filing.id,
    name: filing.name,
    caseNumber: filing.caseNumber ?? "",
    state: filing.state,
    mayOpen: opening?.blockedBy.length === 0,
    blockedBy: opening?.blockedBy ?? [],
    mayRun,
    mayVoidClosed: may("voidClosedExpertRound")?.blockedBy.length === 0,
    isForeseen: facts.steps.expertReview !== "none",
    fieldOptions: opening ? await listFieldOptions(filing.province, at) : [],
    proposedFields: opening ? await proposedFields(assessment, at) : [],
    size: track.expertsOfRound.value,
    days: track.deadlines.expertReviewDays.value,
    choices: open && mayRun && emptySeats(open) > 0 ? await choicesFor(actor, assessment, open, at) : [],
    rounds: rounds.map((round) => roundView(round, names, recheck === round.id)),
  };
}

const codesOf = ({ fields, history }: Round): string[] => [
  ...fields,
  ...history.flatMap((entry) => (entry.kind === "draw" ? entry.candidates.flatMap((one) => one.fields) : [])),
];

/** The chains of the case, and the section its industry belongs to. */
async function proposedFields({ filing }: Assessment, at: Date): Promise<string[]> {
  const basic = valuesOf(filing.sections.basic?.values);
  const industry = textOf(basic.industryCode);
  const terms = await listTerms("industry", { on: at });
  const section = terms.find(({ code }) => code === industry)?.parentCode ?? industry;
  return [...listOf(basic.chainCodes), ...(section ? [section] : [])];
}

/** The whole pool but those called before: whom avoidance bars is refused with the reason. */
async function choicesFor(actor: Actor, { filing }: Assessment, { seats }: Round, at: Date) {
  const called = new Set(seats.map(({ expertId }) => expertId));
  const pool = await listCandidates(actor, filing, at, prisma);
  return pool
    .filter(({ expertId }) => !called.has(expertId))
    .map(({ expertId, name, unitName }) => ({ expertId, name, unitName }));
}

/** Sheets stay sealed until the round is closed, also for the department. */
function roundView(round: Round, names: ReadonlyMap<string, string>, recheck: boolean): RoundView {
  const { seats, indicators, history, fields, seed: _seed, ...rest } = round;
  const isUnsealed = round.closedAt !== null;
  const sheets = seats.flatMap(({ state, scores }) => (state === "scored" && scores ? [scores] : []));
  return {
    ...rest,
    standing: standingOf(round),
    empty: standingOf(round) === "open" ? emptySeats(round) : 0,
    fields: fields.map((code) => names.get(code) ?? code),
    seats: seats.map(({ scores, opinion, ...seat }) => ({
      id: seat.id,
      name: seat.name,
      unitName: seat.unitName,
      state: seat.state,
      chair: seat.chair,
      declineReason: seat.declineReason,
      voidReason: seat.voidReason,
      sheet: isUnsealed && scores ? { total: totalOf(indicators, scores), opinion: opinion ?? "" } : null,
    })),
    summary: isUnsealed ? summaryOf(indicators, sheets) : null,
    history: history.map((entry, index) => historyView(entry, `${round.id}-${index}`, names, recheck)),
  };
}

function historyView(
  entry: DrawHistory[number],
  key: string,
  names: ReadonlyMap<string, string>,
  recheck: boolean,
): HistoryView {
  const at = new Date(entry.at);
  if (entry.kind !== "draw") {
    const { kind, name, unitName, reason } = entry;
    return { kind, key, at, name, unitName, reason };
  }
  return {
    kind: "draw",
    key,
    at,
    seed: entry.seed,
    isSame: recheck ? redraw(entry, lotOf) : null,
    candidates: entry.candidates.map(({ expertId, name, unitName, fields, place, avoidances }) => ({
      expertId,
      name,
      unitName,
      fields: fields.map((code) => names.get(code) ?? code),
      place,
      reasons: avoidances.map(avoidanceWords),
    })),
  };
}
