import { type CaseFile, findCaseFile } from "../../data/case-files";
import type { CaseColumns } from "../../data/case-writes";
import type { Tx } from "../../data/client";
import {
  deleteCorrectionItem,
  insertCorrectionItem,
  openCorrectionNotice,
  sendCorrectionNotice,
} from "../../data/corrections";
import { lockCase } from "../../data/member-writes";
import { deleteMark } from "../../data/review-marks";
import { inTransaction } from "../../data/transaction";
import { type Actor, actorUserId } from "../../domain/actor";
import type { Problem } from "../../domain/filing/check";
import {
  arisesFromAnswer,
  collectingFor,
  correctionStep,
  followUpStep,
} from "../../domain/filing/correction-notice";
import { type CaseParties, fits } from "../../domain/filing/decide";
import type { FilingState } from "../../domain/filing/states";
import { done, type Outcome, refuse } from "../../domain/result";
import { addressLabel } from "../../messages/checks";
import { renewedAddresses } from "../desk/mark-rights";
import { changeCase } from "./advance";
import type { Assessment } from "./assess";

type OnCase = Promise<Outcome<{ filingId: string }>>;

type CorrectionItemInput = {
  filingId: string;
  address: Problem["address"];
  problem: string;
  remedy: string;
};

/** Items are collected by the post that may ask for the correction in this state. */
const mayCollect = (actor: Actor, filing: CaseParties & { state: FilingState }): boolean => {
  const step = correctionStep(filing.state);
  return step !== null && fits(step.who, actor, filing);
};

/** Collects one item while reading; bound to a field, a material or a member. */
export async function addCorrectionItem(
  actor: Actor,
  input: CorrectionItemInput,
): Promise<Outcome<{ filingId: string }>> {
  const byId = actorUserId(actor);
  return inTransaction(async (tx) => {
    await lockCase(tx, input.filingId);
    const filing = await findCaseFile(actor, input.filingId, tx);
    if (!filing || !byId || actor.kind !== "staff") return refuse("notFound");
    if (!correctionStep(filing.state)) return refuse("alreadyHandled");
    if (!mayCollect(actor, filing)) return refuse("notYourRole");
    const collecting = collectingFor(filing.corrections);
    const isFollowUp = collecting === "followUp";
    if (isFollowUp && !arisesFromAnswer(input.address, await renewedAddresses(actor, filing, tx)))
      return refuse("isFirstCorrection");
    if (!collecting) return refuse("isFirstCorrection");
    const noticeId = await openCorrectionNotice(tx, filing.id, byId, isFollowUp);
    await insertCorrectionItem(tx, noticeId, {
      address: input.address,
      problem: input.problem.trim(),
      remedy: input.remedy.trim(),
    });
    return done({ filingId: filing.id });
  });
}

export async function removeCorrectionItem(
  actor: Actor,
  input: { filingId: string; itemId: string },
): Promise<Outcome<{ filingId: string }>> {
  return inTransaction(async (tx) => {
    await lockCase(tx, input.filingId);
    const filing = await findCaseFile(actor, input.filingId, tx);
    if (!filing || actor.kind !== "staff") return refuse("notFound");
    if (!mayCollect(actor, filing)) return refuse("notYourRole");
    const open = filing.corrections.find(({ sentAt }) => !sentAt);
    if (!open) return refuse("noticeFrozen");
    if (!(await deleteCorrectionItem(tx, open.id, input.itemId))) return refuse("alreadyHandled");
    const address = open.items.find(({ id }) => id === input.itemId)?.address;
    if (address) await deleteMark(tx, filing.id, address);
    return done({ filingId: filing.id });
  });
}

/** Sends the one full correction notice: its items freeze, the applicant's term begins, in review the clock stops. */
export const requestCorrection = (actor: Actor, input: { filingId: string }, at: Date): OnCase =>
  changeCase(actor, input.filingId, at, async (assessment) => {
    const { filing } = assessment;
    const notice = filing.corrections.find(({ followUp, sentAt }) => !followUp && !sentAt);
    return done({
      steps: [
        {
          action: correctionStep(filing.state)?.action ?? "requestCorrection",
          by: actor,
          detail: { items: notice?.items.length ?? 0 },
        },
      ],
      ...sending(assessment, notice, null, at),
    });
  });

/** A second notice, on what arose from the answer alone; the approver sends it and says why. */
export const requestFollowUpCorrection = (
  actor: Actor,
  input: { filingId: string; reasons: string },
  at: Date,
): OnCase =>
  changeCase(actor, input.filingId, at, async (assessment) => {
    const { filing } = assessment;
    const notice = filing.corrections.find(({ followUp, sentAt }) => followUp && !sentAt);
    const reason = input.reasons.trim();
    return done({
      steps: [
        {
          action: followUpStep(filing.state) ?? "requestFollowUpCorrection",
          by: actor,
          note: reason || null,
          detail: { items: notice?.items.length ?? 0 },
        },
      ],
      ...sending(assessment, notice, reason, at),
    });
  });

type Notice = CaseFile["corrections"][number];

/** Freezes the collected notice and puts its items into the letter. */
function sending(
  { filing, members }: Assessment,
  notice: Notice | undefined,
  reason: string | null,
  at: Date,
) {
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return {
    write: async (tx: Tx, { columns }: { columns: CaseColumns }) => {
      const dueOn = columns.correctionDueOn ?? null;
      const sent = notice && (await sendCorrectionNotice(tx, notice.id, dueOn, at, reason));
      if (!sent) throw new Error(`correction notice of ${filing.id} was sent meanwhile`);
    },
    number: async () => ({
      items: (notice?.items ?? []).map(({ address, problem, remedy }) => ({
        where: addressLabel(address, { memberNames: names }),
        problem,
        remedy,
      })),
    }),
    result: () => ({ filingId: filing.id }),
  };
}
