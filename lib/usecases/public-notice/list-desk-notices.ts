import { findCalendar } from "../../data/calendars";
import {
  type DeskNoticeRow,
  listDeskNotices as listNotices,
  listProposedCases,
} from "../../data/desk-notices";
import type { Actor } from "../../domain/actor";
import { columnDate, shanghaiDate } from "../../domain/calendar/dates";
import { type WorkingCalendar, workingDaysLeft } from "../../domain/calendar/working-days";
import { OBJECTORS, stageOf } from "../../domain/public-notice/objection";
import type { DeskNotice, ProposedCase } from "../../domain/public-notice/record";

/** Cases to publish, and notices that run or have objections to answer. */
export async function listDeskNotices(
  actor: Actor,
  at: Date,
): Promise<{ proposed: ProposedCase[]; notices: DeskNotice[] }> {
  if (actor.kind !== "staff") return { proposed: [], notices: [] };
  const [proposed, rows, calendar] = await Promise.all([
    listProposedCases(actor),
    listNotices(actor),
    findCalendar(),
  ]);
  return { proposed, notices: rows.map((row) => noticeOf(row, calendar, at)) };
}

function noticeOf(row: DeskNoticeRow, calendar: WorkingCalendar, at: Date): DeskNotice {
  const today = shanghaiDate(at);
  const until = columnDate(row.until);
  return {
    id: row.id,
    number: row.number,
    name: row.filing.name,
    lead: row.filing.leadOrganization.name,
    filingId: row.filing.id,
    caseNumber: row.filing.caseNumber ?? "",
    from: columnDate(row.from),
    until,
    stage: stageOf({ until, endedAt: row.endedAt }, at),
    left: workingDaysLeft(calendar, today, until),
    objections: row.objections.map(({ dueOn, by, ...objection }) => {
      const due = dueOn && columnDate(dueOn);
      return {
        ...objection,
        by: OBJECTORS.find((known) => known === by) ?? "anonymous",
        dueOn: due,
        left: due === null ? null : workingDaysLeft(calendar, today, due),
      };
    }),
  };
}
