import { findExtensionRequest, writeCorrectionExtension } from "../../data/corrections";
import { listPostAddresses } from "../../data/staff";
import type { Actor } from "../../domain/actor";
import { openNotice } from "../../domain/filing/correction-notice";
import { done, type Outcome, refuse } from "../../domain/result";
import { staffLetters } from "../../messages/staff-letters";
import { leaveMail } from "../outbox";
import { changeCase } from "./advance";

type OnCase = Promise<Outcome<{ filingId: string }>>;
type Reasoned = { filingId: string; reasons: string };

/** The lead asks for more time to answer a correction, once; the term stays until the department extends it. */
export const askForExtension = (actor: Actor, input: Reasoned, at: Date): OnCase =>
  changeCase(actor, input.filingId, at, async ({ filing }, tx) => {
    const notice = openNotice(filing.corrections);
    if (notice?.sentAt && (await findExtensionRequest(tx, filing.id, notice.sentAt)))
      return refuse("requestPending");
    return done({
      steps: [{ action: "askForExtension", by: actor, note: input.reasons.trim() || null }],
      write: async () => {
        const letter = staffLetters.extensionAsked(
          filing.name,
          filing.caseNumber ?? "",
          input.reasons.trim(),
        );
        const post = filing.state === "correction" ? "intake" : "reviewer";
        const addresses = await listPostAddresses(tx, filing.province, [post]);
        await leaveMail(
          tx,
          addresses.map((to) => ({ to, ...letter })),
        );
      },
      result: () => ({ filingId: filing.id }),
    });
  });

/** The post that asked for the correction extends its term, once, with the reason in writing. */
export const extendCorrection = (actor: Actor, input: Reasoned, at: Date): OnCase =>
  changeCase(actor, input.filingId, at, async ({ filing }) => {
    const notice = openNotice(filing.corrections);
    if (!notice) return refuse("alreadyHandled");
    const inReview = filing.state === "correctionInReview";
    return done({
      steps: [
        {
          action: inReview ? "extendCorrectionInReview" : "extendCorrection",
          by: actor,
          note: input.reasons.trim() || null,
        },
      ],
      write: (tx, { columns }) =>
        writeCorrectionExtension(tx, notice.id, columns.correctionDays ?? 0, columns.correctionDueOn ?? null),
      result: () => ({ filingId: filing.id }),
    });
  });

/** The head extends the decision's term, once, with the reason in writing (Administrative Licensing Law, article 42). */
export const extendDecision = (actor: Actor, input: Reasoned, at: Date): OnCase =>
  changeCase(actor, input.filingId, at, async ({ filing }) =>
    done({
      steps: [{ action: "extendDecision", by: actor, note: input.reasons.trim() || null }],
      result: () => ({ filingId: filing.id }),
    }),
  );
