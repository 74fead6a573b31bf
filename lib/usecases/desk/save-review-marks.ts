import type { Tx } from "../../data/client";
import { openCorrectionNotice } from "../../data/corrections";
import { lockCase } from "../../data/member-writes";
import { listMarks, writeItemAt, writeMark } from "../../data/review-marks";
import { inTransaction } from "../../data/transaction";
import { type Actor, actorUserId } from "../../domain/actor";
import { placeOf } from "../../domain/filing/address";
import type { Verdict } from "../../domain/filing/bench-view";
import { collects } from "../../domain/filing/correction-notice";
import { done, type Outcome, refuse } from "../../domain/result";
import { bench } from "../../messages/bench";
import { type Assessment, assessFiling } from "../filing/assess";
import { barTo, markRights } from "./mark-rights";

type MarkInput = { address: string; verdict: Verdict; problem: string; remedy: string };
type IsCollected = (address: string) => boolean;
type MarksInput = { filingId: string; marks: readonly MarkInput[] };

/** What a deficient mark still lacks, by the names of the bench's form. */
function missing(marks: readonly MarkInput[], isCollected: IsCollected): Record<string, string> {
  const deficient = marks.filter(({ verdict }) => verdict === "deficient");
  return Object.fromEntries([
    ...deficient
      .filter(({ problem }) => !problem.trim())
      .map(({ address }) => [`problem.${address}`, bench.problemMissing]),
    ...deficient
      .filter(({ address, remedy }) => isCollected(address) && !remedy.trim())
      .map(({ address }) => [`remedy.${address}`, bench.remedyMissing]),
  ]);
}

/** The form sends every mark; what already stands is left as it is, with its author and time. */
async function newMarks(
  tx: Tx,
  { filing }: Assessment,
  marks: readonly MarkInput[],
  isCollected: IsCollected,
): Promise<MarkInput[]> {
  const items = filing.corrections.find(({ sentAt }) => !sentAt)?.items ?? [];
  const stored = new Map((await listMarks(tx, filing.id)).map((mark) => [mark.address, mark]));
  return marks.filter(({ address, verdict, problem, remedy }) => {
    const mark = stored.get(address);
    if (mark?.verdict !== verdict) return true;
    if (verdict === "conforms") return false;
    const item = items.find((open) => open.address === address);
    const said = !isCollected(address) || (item?.problem === problem.trim() && item.remedy === remedy.trim());
    return !said || mark.comment !== problem.trim();
  });
}

/**
 * Saves a reviewer's verdicts; while the notice is not sent, each deficient one stands among its items and a
 * verdict of conformity takes the item away (一次性告知).
 */
export async function saveReviewMarks(
  actor: Actor,
  { filingId, marks: sent }: MarksInput,
  at: Date,
): Promise<Outcome<{ filingId: string; saved: number }>> {
  const byId = actorUserId(actor);
  if (actor.kind !== "staff" || !byId) return refuse("notFound");
  return inTransaction(async (tx) => {
    await lockCase(tx, filingId);
    const assessment = await assessFiling(actor, filingId, at, tx);
    if (!assessment) return refuse("notFound");
    const rights = await markRights(actor, assessment, tx);
    const isCollected: IsCollected = (address) => collects(rights, address);
    if (!rights.mayMark) return refuse(barTo(assessment.actions) ?? "alreadyHandled");
    const marks = await newMarks(tx, assessment, sent, isCollected);
    if (marks.some(({ address }) => placeOf(address) === null)) return refuse("invalid");
    const fields = missing(marks, isCollected);
    if (Object.keys(fields).length > 0) return refuse("invalid", { fields });
    const found = marks.some(({ address, verdict }) => verdict === "deficient" && isCollected(address));
    const open = assessment.filing.corrections.find(({ sentAt }) => !sentAt);
    const isFollowUp = rights.collecting === "followUp";
    const made = found && !open ? await openCorrectionNotice(tx, filingId, byId, isFollowUp) : null;
    const noticeId = rights.collecting ? (open?.id ?? made) : null;
    for (const { address, verdict, problem, remedy } of marks) {
      const deficient = verdict === "deficient";
      const comment = deficient ? problem.trim() : null;
      await writeMark(tx, { filingId, address, verdict, comment, byId, at });
      const item = deficient ? { problem: problem.trim(), remedy: remedy.trim() } : null;
      if (noticeId && isCollected(address)) await writeItemAt(tx, noticeId, address, item);
    }
    return done({ filingId, saved: marks.length });
  });
}
