import { prisma } from "../../data/client";
import { findExtensionRequest } from "../../data/corrections";
import { listFieldTerms } from "../../data/field-terms";
import { findLeadProfile } from "../../data/new-filings";
import type { Actor } from "../../domain/actor";
import { columnDate } from "../../domain/calendar/dates";
import { openNotice } from "../../domain/filing/correction-notice";
import type { DraftView } from "../../domain/filing/draft-view";
import { latestOpinion } from "../../domain/filing/opinions";
import { prefilledSections } from "../../domain/filing/prefill";
import { isInCorrection } from "../../domain/filing/states";
import { recommenderOf } from "../../domain/measure/recommender";
import { type Assessment, assessFiling } from "./assess";
import { profileOf } from "./profile";

async function correctionOf({ filing, facts }: Assessment): Promise<DraftView["correction"]> {
  if (!isInCorrection(filing.state)) return null;
  const notice = openNotice(filing.corrections);
  if (!notice?.sentAt) return null;
  const asked = await findExtensionRequest(prisma, filing.id, notice.sentAt);
  return {
    items: notice.items.map((item) => ({ ...item, answer: item.answer ?? "" })),
    dueOn: filing.correctionDueOn && columnDate(filing.correctionDueOn),
    extension: facts.correctionExtended ? "given" : asked ? "asked" : "open",
  };
}

/** The words with which the recommending office returned the version handed in last. */
function returnOf({ filing, track, facts }: Assessment): DraftView["returned"] {
  if (filing.state !== "draft" || facts.recommendation?.outcome !== "return") return null;
  const opinion = latestOpinion(filing.opinions, "recommendation");
  const office = recommenderOf(track, filing.leadOrganization.regionCode, filing.recommenderCode);
  return opinion && { office: office?.name ?? "", reasons: opinion.reasons, at: opinion.at };
}

/** A case of the actor's own unit with everything its pages show; null means absent or not theirs. */
export async function loadDraft(actor: Actor, filingId: string, at: Date): Promise<DraftView | null> {
  if (actor.kind !== "applicant") return null;
  const assessment = await assessFiling(actor, filingId, at);
  if (!assessment) return null;
  const { filing, measure, track, members, problems, facts, actions } = assessment;
  const { regionCode, regionName } = measure.document;
  const [terms, profile] = await Promise.all([
    listFieldTerms(filing.province, regionCode, at),
    findLeadProfile(actor),
  ]);
  return {
    id: filing.id,
    province: filing.province,
    regionName,
    state: filing.state,
    name: filing.name,
    caseNumber: filing.caseNumber,
    track,
    lead: { name: filing.leadOrganization.name, verified: facts.leadVerified },
    sections: filing.sections,
    members: members.map(({ id, name, creditCode, kind, part, confirmation }) => ({
      id,
      name,
      creditCode,
      kind,
      part,
      confirmation,
    })),
    materials: filing.materials.map(({ id, type, fileId, file: { name, mime, size, scan } }) => ({
      id,
      type,
      fileId,
      name,
      mime,
      size,
      scan,
    })),
    problems,
    terms,
    profile: profile ? prefilledSections(profileOf(profile)) : {},
    correction: await correctionOf(assessment),
    returned: returnOf(assessment),
    actions: actions.map(({ action, blockedBy }) => ({ action, blockedBy })),
  };
}
