import type { CaseFile } from "../../data/case-files";
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
import type { Actor } from "../../domain/actor";
import type { Problem } from "../../domain/filing/check";
import {
  arisesFromAnswer,
  collectingFor,
  correctionStep,
  followUpStep,
} from "../../domain/filing/correction-notice";
import { fits } from "../../domain/filing/decide";
import { done, type Outcome, refuse } from "../../domain/result";
import { addressLabel } from "../../messages/checks";
import { barTo, renewedAddresses } from "../desk/mark-rights";
import { changeCase } from "./advance";
import { type Assessment, assessFiling } from "./assess";

type OnCase = Promise<Outcome<{ filingId: string }>>;

type CorrectionItemInput = {
  filingId: string;
  address: Problem["address"];
  problem: string;
  remedy: string;
};

/** The case for the post that may ask for the correction in this state; not for whom posts or an interest keep apart. */
async function collecting(
  tx: Tx,
  actor: Actor,
  filingId: string,
  at: Date,
): Promise<Outcome<{ filing: CaseFile; byId: string }>> {
  await lockCase(tx, filingId);
  const byId = actor.kind === "staff" ? actor.userId : null;
  const assessment = byId ? await assessFiling(actor, filingId, at, tx) : null;
  if (!assessment || !byId) return refuse("notFound");
  const { filing, actions } = assessment;
  const step = correctionStep(filing.state);
  if (!step) return refuse("alreadyHandled");
  if (!fits(step.who, actor, filing)) return refuse("notYourRole");
  const bar = barTo(actions);
  return bar ? refuse(bar) : done({ filing, byId });
}

/** Collects one item while reading; bound to a field, a material or a member. */
export const addCorrectionItem = (actor: Actor, input: CorrectionItemInput, at: Date): OnCase =>
  inTransaction(async (tx) => {
    const found = await collecting(tx, actor, input.filingId, at);
    if (!found.ok) return found;
    const { filing, byId } = found.value;
    const kind = collectingFor(filing.corrections);
    const isFollowUp = kind === "followUp";
    if (isFollowUp && !arisesFromAnswer(input.address, await renewedAddresses(actor, filing, tx)))
      return refuse("isFirstCorrection");
    if (!kind) return refuse("isFirstCorrection");
    const noticeId = await openCorrectionNotice(tx, filing.id, byId, isFollowUp);
    await insertCorrectionItem(tx, noticeId, {
      address: input.address,
      problem: input.problem.trim(),
      remedy: input.remedy.trim(),
    });
    return done({ filingId: filing.id });
  });

export const removeCorrectionItem = (
  actor: Actor,
  input: { filingId: string; itemId: string },
  at: Date,
): OnCase =>
  inTransaction(async (tx) => {
    const found = await collecting(tx, actor, input.filingId, at);
    if (!found.ok) return found;
    const { filing } = found.value;
    const open = filing.corrections.find(({ sentAt }) => !sentAt);
    if (!open) return refuse("noticeFrozen");
    if (!(await deleteCorrectionItem(tx, open.id, input.itemId))) return refuse("alreadyHandled");
    const address = open.items.find(({ id }) => id === input.itemId)?.address;
    if (address) await deleteMark(tx, filing.id, address);
    return done({ filingId: filing.id });
  });

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
