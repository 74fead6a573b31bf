import { insertSubmission, writeCaseNumber } from "../../data/case-writes";
import type { Tx } from "../../data/client";
import { nextNumber } from "../../data/counters";
import { findSubmissionByKey } from "../../data/submissions";
import { takenIndex } from "../../data/transaction";
import { type Actor, actorUserId, systemActor } from "../../domain/actor";
import { shanghaiDate } from "../../domain/calendar/dates";
import { normalizeName } from "../../domain/filing/names";
import { caseNumber } from "../../domain/filing/numbers";
import { recommenderOf } from "../../domain/measure/recommender";
import { done, type Outcome, refuse } from "../../domain/result";
import { paperCode } from "../../infrastructure/cryptography/secrets";
import { changeCase, type Step } from "./advance";
import type { Assessment } from "./assess";
import { snapshotOf } from "./snapshot";

export type SubmitInput = {
  filingId: string;
  /** The same key gives the same result, whoever clicks twice. */
  idempotencyKey: string;
  /** Warnings the sender has read. */
  acknowledged: readonly string[];
};

export type Submitted = { filingId: string; caseNumber: string };

/**
 * Submits a draft: snapshot, case number, receipt and, where the measure accepts at once and nothing needs a
 * person, acceptance with its due date, all in one transaction.
 */
export async function submitFiling(actor: Actor, input: SubmitInput, at: Date): Promise<Outcome<Submitted>> {
  const earlier = await findSubmissionByKey(actor, input.idempotencyKey);
  if (earlier?.caseNumber) return done({ filingId: earlier.filingId, caseNumber: earlier.caseNumber });
  try {
    const outcome = await submitNow(actor, input, at);
    return outcome.ok || outcome.refusal !== "alreadyHandled" ? outcome : repeated(actor, input, outcome);
  } catch (error) {
    if (takenIndex(error)?.includes("idempotencyKey"))
      return repeated(actor, input, refuse("alreadyHandled"));
    throw error;
  }
}

/** A double click lost the race: the first click's result is this one's too. */
async function repeated(
  actor: Actor,
  { idempotencyKey }: SubmitInput,
  otherwise: Outcome<Submitted>,
): Promise<Outcome<Submitted>> {
  const earlier = await findSubmissionByKey(actor, idempotencyKey);
  return earlier?.caseNumber
    ? done({ filingId: earlier.filingId, caseNumber: earlier.caseNumber })
    : otherwise;
}

/** What the system does with a submission: on to the office that recommends, or received and, where possible, accepted. */
function arrival(goesToOffice: boolean): Step[] {
  const by = systemActor("submission");
  if (goesToOffice) return [{ action: "route", by }];
  return [
    { action: "receive", by },
    { action: "acceptAtOnce", by, ifPossible: true },
  ];
}

function submitNow(actor: Actor, input: SubmitInput, at: Date): Promise<Outcome<Submitted>> {
  return changeCase(actor, input.filingId, at, async (assessment) => {
    const { filing, measure, track, facts } = assessment;
    if (facts.recommendationRequired && !facts.recommenderKnown) return refuse("recommenderKnown");
    const office = facts.recommendationRequired
      ? recommenderOf(track, filing.leadOrganization.regionCode, filing.recommenderCode)
      : null;
    const submittedById = actorUserId(actor);
    if (!submittedById) return refuse("notAllowed");
    const snapshot = snapshotOf(assessment, at);
    return done({
      steps: [
        {
          action: "submit",
          by: actor,
          detail: { sha256: snapshot.sha256, acknowledged: [...input.acknowledged] },
        },
        ...arrival(office !== null),
      ],
      columns: {
        measureVersionId: measure.id,
        normalizedName: normalizeName(filing.name),
        submittedAt: at,
        ...(office ? { recommenderCode: office.code } : { receivedAt: at }),
      },
      write: async (tx) => {
        await insertSubmission(tx, {
          filingId: filing.id,
          ...snapshot,
          measureVersionId: measure.id,
          idempotencyKey: input.idempotencyKey,
          submittedById,
          submittedAt: at,
        });
      },
      number: (tx) => numberCase(tx, assessment, snapshot.sha256, at),
      result: (_moved, late) => ({ filingId: filing.id, caseNumber: late.caseNumber ?? "" }),
    });
  });
}

/** The case keeps its number through every submission; a new one is gap-free per province and day. */
async function numberCase(tx: Tx, { filing, measure }: Assessment, sha256: string, at: Date) {
  if (filing.caseNumber)
    return { caseNumber: filing.caseNumber, progressCode: filing.progressCode ?? "", sha256 };
  const { regionCode, numbering, province } = measure.document;
  const date = shanghaiDate(at);
  const sequence = await nextNumber(tx, `case:${province}:${date}`);
  const number = caseNumber({ regionCode, item: numbering.item, date, sequence });
  const progressCode = paperCode(8);
  await writeCaseNumber(tx, filing.id, number, progressCode);
  return { caseNumber: number, progressCode, sha256 };
}
