import type { CaseFile } from "../../data/case-files";
import { prisma } from "../../data/client";
import { findExtensionRequest } from "../../data/corrections";
import { listIntegrityRecords } from "../../data/integrity-records";
import { staffNames } from "../../data/staff";
import type { Actor } from "../../domain/actor";
import { openNotice } from "../../domain/filing/correction-notice";
import { deadlineDays } from "../../domain/filing/deadline-days";
import { fits } from "../../domain/filing/decide";
import {
  type SaidWords,
  STEP_READS,
  STEP_WORDS,
  type StaffStep,
  type StepView,
} from "../../domain/filing/staff-steps";
import { TRANSITIONS } from "../../domain/filing/transitions";
import { integrityText } from "../../messages/integrity";
import { authorName } from "../../messages/people";
import { type Assessment, assessFiling } from "../filing/assess";
import { listVisitors } from "../filing/visitors";

/** A case with one act of staff; null where the case is not theirs or the act is of no post they hold. */
export async function findStep(
  actor: Actor,
  filingId: string,
  step: StaffStep,
  at: Date,
): Promise<StepView | null> {
  const assessment = actor.kind === "staff" ? await assessFiling(actor, filingId, at) : null;
  if (!assessment) return null;
  const { filing, track, actions } = assessment;
  if (!TRANSITIONS.some((row) => row.action === step && fits(row.who, actor, filing))) return null;
  const open = actions.find(({ action }) => action === step);
  return {
    step,
    id: filing.id,
    name: filing.name,
    caseNumber: filing.caseNumber ?? "",
    state: filing.state,
    lead: filing.leadOrganization.name,
    to: open?.to ?? null,
    blockedBy: open?.blockedBy ?? [],
    terms: deadlineDays(track),
    words: [...(await opinionWords(filing, step)), ...(await otherWords(actor, assessment, step))],
    visitors: STEP_WORDS[step].visit
      ? (await listVisitors(actor, assessment)).filter(({ bar }) => bar === null)
      : [],
  };
}

/** The newest words of each post the act reads. */
async function opinionWords({ opinions }: CaseFile, step: StaffStep): Promise<SaidWords[]> {
  const read = (STEP_READS[step] ?? []).flatMap(
    (kind) => opinions.find((opinion) => opinion.step === kind) ?? [],
  );
  const names = await staffNames(read.map(({ byId }) => byId));
  return read.map(({ step: kind, outcome, reasons, remedies, byId, at }) => ({
    title: `${kind}.${outcome}`,
    reasons,
    remedies,
    by: authorName(names, byId),
    at,
  }));
}

/** What is no opinion and yet decides the act: the record of a visit, the lead's request, records on its units. */
async function otherWords(actor: Actor, { filing }: Assessment, step: StaffStep): Promise<SaidWords[]> {
  switch (step) {
    case "signSiteVisit": {
      const visit = filing.siteVisits.find(({ signedAt }) => signedAt === null);
      if (!visit?.record || !visit.recordedById) return [];
      const names = await staffNames([visit.recordedById]);
      const by = authorName(names, visit.recordedById);
      return [{ title: "siteVisit.record", reasons: visit.record, remedies: null, by, at: null }];
    }
    case "extendCorrection":
    case "extendCorrectionInReview": {
      const since = openNotice(filing.corrections)?.sentAt;
      const asked = since && (await findExtensionRequest(prisma, filing.id, since));
      if (!asked) return [];
      const by = filing.leadOrganization.name;
      return [{ title: "extension.asked", reasons: asked.reason, remedies: null, by, at: asked.at }];
    }
    case "settleIntegrity":
    case "settleIntegrityInDecision": {
      const records = await listIntegrityRecords(actor, unitsOf(filing));
      return records
        .filter(({ cancelled }) => !cancelled)
        .map((record) => ({
          title: "integrity.record",
          reasons: integrityText(record),
          remedies: null,
          by: record.by,
          at: record.addedAt,
        }));
    }
    default:
      return [];
  }
}

const unitsOf = ({ leadOrganizationId, members }: CaseFile): string[] => [
  leadOrganizationId,
  ...members.flatMap(({ organizationId }) => organizationId ?? []),
];
