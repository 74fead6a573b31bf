import { prisma } from "../../data/client";
import type { Actor } from "../../domain/actor";
import { fits } from "../../domain/filing/decide";
import { NoticeError } from "../../domain/notice/render";
import type { PublishView } from "../../domain/public-notice/record";
import { noticeFault } from "../../messages/notice-words";
import { REFUSAL_SENTENCES } from "../../messages/refusals";
import { type Assessment, assessFiling } from "../filing/assess";
import { composeNotice } from "./compose";

/** The page before publishing: the exact text and dates; null where the case or the post is not theirs. */
export async function findPublishStep(actor: Actor, filingId: string, at: Date): Promise<PublishView | null> {
  const assessment = actor.kind === "staff" ? await assessFiling(actor, filingId, at) : null;
  if (!assessment || !fits("publisher", actor, assessment.filing)) return null;
  const { filing, actions } = assessment;
  const open = actions.find(({ action }) => action === "publish");
  return {
    id: filing.id,
    name: filing.name,
    caseNumber: filing.caseNumber ?? "",
    lead: filing.leadOrganization.name,
    state: filing.state,
    blockedBy: open?.blockedBy ?? [],
    possible: open !== undefined,
    ...(open ? await previewOf(assessment, at) : { notice: null, refusal: null }),
  };
}

async function previewOf(assessment: Assessment, at: Date): Promise<Pick<PublishView, "notice" | "refusal">> {
  try {
    const composed = await composeNotice(assessment, at, prisma);
    return composed.ok
      ? { notice: composed.value, refusal: null }
      : { notice: null, refusal: REFUSAL_SENTENCES[composed.refusal] };
  } catch (error) {
    if (!(error instanceof NoticeError)) throw error;
    return {
      notice: null,
      refusal: `${REFUSAL_SENTENCES.noticeNotIssued}${noticeFault(error.title, error.problems)}`,
    };
  }
}
