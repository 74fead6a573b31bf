import { findCalendar } from "../../data/calendars";
import { isOfDepartment } from "../../data/scope";
import type { Actor } from "../../domain/actor";
import { shanghaiDate } from "../../domain/calendar/dates";
import { addWorkingDays } from "../../domain/calendar/working-days";
import type { BenchItem } from "../../domain/filing/bench-view";
import type { CorrectionDraft } from "../../domain/filing/correction-draft";
import { correctionStep, followUpStep, shownNotice } from "../../domain/filing/correction-notice";
import { deadlineDays } from "../../domain/filing/deadline-days";
import { NoticeError } from "../../domain/notice/render";
import { addressLabel } from "../../messages/checks";
import { termText } from "../../messages/dates";
import { noticeFault } from "../../messages/notice-words";
import { REFUSAL_SENTENCES } from "../../messages/refusals";
import { type Assessment, assessFiling } from "../filing/assess";
import { noticeFactsOf } from "../filing/case-notice";
import { caseNoticeText } from "../notices";
import { markRights } from "./mark-rights";

/** The items collected for a correction notice, the first or a follow-up, and the text it will have; null where the case is not theirs. */
export async function findCorrectionDraft(
  actor: Actor,
  filingId: string,
  at: Date,
): Promise<CorrectionDraft | null> {
  const mayRead = actor.kind === "staff" && isOfDepartment(actor);
  const assessment = mayRead ? await assessFiling(actor, filingId, at) : null;
  if (!assessment) return null;
  const { filing, members, actions, track } = assessment;
  const notice = shownNotice(filing.corrections);
  const memberNames = new Map(members.map(({ id, name }) => [id, name]));
  const items = (notice?.items ?? []).map((item) => ({
    ...item,
    answer: item.answer ?? "",
    where: addressLabel(item.address, { memberNames }),
  }));
  const followUp = notice?.followUp === true;
  const asked = followUp ? followUpStep(filing.state) : correctionStep(filing.state)?.action;
  const action = asked ?? "requestCorrection";
  const send = actions.find((open) => open.action === action);
  const { collecting } = await markRights(actor, assessment);
  return {
    id: filing.id,
    name: filing.name,
    caseNumber: filing.caseNumber ?? "",
    state: filing.state,
    items,
    followUp,
    sentAt: notice?.sentAt ?? null,
    open: collecting !== null && !notice?.sentAt,
    maySend: send !== undefined && !notice?.sentAt,
    blockedBy: send?.blockedBy ?? [],
    action,
    terms: deadlineDays(track),
    preview: await previewOf(assessment, items, at),
  };
}

async function previewOf(assessment: Assessment, items: readonly BenchItem[], at: Date) {
  const { filing, track, measure } = assessment;
  const days = track.deadlines.correctionDays.value;
  const end = addWorkingDays(await findCalendar(), shanghaiDate(at), days);
  const term = termText(days, end.ok ? end.end : null);
  const facts = { ...noticeFactsOf(assessment, term, at), items };
  // The text stands beside its items: an empty list is shown, not refused.
  if (items.length === 0) return { title: "", paragraphs: [] };
  try {
    const addressee = filing.leadOrganization.name;
    return caseNoticeText(measure.document, "correction", { addressee, facts });
  } catch (error) {
    if (!(error instanceof NoticeError)) throw error;
    return {
      title: REFUSAL_SENTENCES.noticeNotIssued,
      paragraphs: [noticeFault(error.title, error.problems)],
    };
  }
}
