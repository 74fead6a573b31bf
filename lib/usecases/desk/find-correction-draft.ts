import { findCalendar } from "../../data/calendars";
import type { Actor } from "../../domain/actor";
import { shanghaiDate } from "../../domain/calendar/dates";
import { addWorkingDays } from "../../domain/calendar/working-days";
import type { BenchItem } from "../../domain/filing/bench-view";
import type { CorrectionDraft } from "../../domain/filing/correction-draft";
import { correctionStep } from "../../domain/filing/correction-notice";
import { deadlineDays } from "../../domain/filing/deadline-days";
import { addressLabel } from "../../messages/checks";
import { termText } from "../../messages/dates";
import { NOTICE_TEXTS } from "../../messages/notices";
import { type Assessment, assessFiling } from "../filing/assess";
import { noticeFactsOf } from "../filing/case-notice";
import { markRights } from "./mark-rights";

/** The items collected for the one correction notice and the text it will have; null where the case is not theirs. */
export async function findCorrectionDraft(
  actor: Actor,
  filingId: string,
  at: Date,
): Promise<CorrectionDraft | null> {
  const assessment = actor.kind === "staff" ? await assessFiling(actor, filingId, at) : null;
  if (!assessment) return null;
  const { filing, members, actions, track } = assessment;
  const notice = filing.corrections.find(({ followUp }) => !followUp);
  const memberNames = new Map(members.map(({ id, name }) => [id, name]));
  const items = (notice?.items ?? []).map((item) => ({
    ...item,
    answer: item.answer ?? "",
    where: addressLabel(item.address, { memberNames }),
  }));
  const action = correctionStep(filing.state)?.action ?? "requestCorrection";
  return {
    id: filing.id,
    name: filing.name,
    caseNumber: filing.caseNumber ?? "",
    state: filing.state,
    items,
    sentAt: notice?.sentAt ?? null,
    open: markRights(assessment).collecting,
    blockedBy: actions.find((open) => open.action === action)?.blockedBy ?? [],
    action,
    terms: deadlineDays(track),
    preview: await previewOf(assessment, items, at),
  };
}

async function previewOf(assessment: Assessment, items: readonly BenchItem[], at: Date) {
  const { filing, track, measure } = assessment;
  const days = track.deadlines.correctionDays.value;
  const end = addWorkingDays(await findCalendar(), shanghaiDate(at), days);
  const office = measure.document.contacts.find(({ kind }) => kind === "business");
  return NOTICE_TEXTS.correction({
    ...noticeFactsOf(assessment, termText(days, end.ok ? end.end : null), at),
    items,
    addressee: filing.leadOrganization.name,
    office: office?.office ?? "",
    contact: office?.phone ?? "",
    remedies: measure.document.texts.remedies,
  });
}
