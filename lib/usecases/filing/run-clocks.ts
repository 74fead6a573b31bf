import { findCalendar } from "../../data/calendars";
import { endRunningNotice } from "../../data/case-endings";
import type { CaseFile } from "../../data/case-files";
import { insertOpinion } from "../../data/case-writes";
import type { Tx } from "../../data/client";
import {
  listCorrectionsToRemind,
  listOverdueAcceptances,
  listOverdueCorrections,
  listOverdueSteps,
  markReminded,
} from "../../data/clock-cases";
import { findUnitParty } from "../../data/notices";
import { listPostAddresses } from "../../data/staff";
import { inTransaction } from "../../data/transaction";
import { systemActor } from "../../domain/actor";
import { addDays, columnDate, shanghaiDate } from "../../domain/calendar/dates";
import { workingDaysBetween } from "../../domain/calendar/working-days";
import { SYSTEM_ID } from "../../domain/filing/opinions";
import type { FilingAction } from "../../domain/filing/transitions";
import { done } from "../../domain/result";
import { termText } from "../../messages/dates";
import { staffLetters } from "../../messages/staff-letters";
import { issueNotices } from "../notices";
import { leaveMail } from "../outbox";
import { changeCase } from "./advance";
import { assessFiling } from "./assess";
import { noticeFactsOf } from "./case-notice";
import { eachCase } from "./each-case";
import { opinionOn } from "./opinion";

const clock = systemActor("clocks");

/** What a step of the system writes beside the state. */
type Writing = (tx: Tx, filing: CaseFile) => Promise<void>;

/** One step of the system on each case, a transaction each; cases somebody else moved meanwhile are left. Counts the moved. */
const moveEach = (
  filingIds: readonly string[],
  action: FilingAction,
  at: Date,
  writing?: Writing,
): Promise<number> =>
  eachCase(filingIds, async (filingId) => {
    const outcome = await changeCase(clock, filingId, at, async ({ filing }) =>
      done({
        steps: [{ action, by: clock }],
        ...(writing ? { write: (tx: Tx) => writing(tx, filing) } : {}),
        result: () => filingId,
      }),
    );
    return outcome.ok;
  });

/** A correction not answered by its last day counts as withdrawn (Administrative Licensing rules by analogy). */
export const lapseOverdueCorrections = async (at: Date): Promise<number> =>
  moveEach(await listOverdueCorrections(clock, shanghaiDate(at)), "lapse", at);

/** What nobody accepted or returned in time counts as accepted from the day it was received; the department is alerted. */
export const deemAcceptances = async (at: Date): Promise<number> =>
  moveEach(await listOverdueAcceptances(clock, shanghaiDate(at)), "deemAccepted", at, alertDepartment);

const alertDepartment: Writing = async (tx, { province, name, caseNumber }) => {
  const letter = staffLetters.deemedAccepted(name, caseNumber ?? "");
  const addresses = await listPostAddresses(tx, province, ["intake", "approver"]);
  await leaveMail(
    tx,
    addresses.map((to) => ({ to, ...letter })),
  );
};

/** A second department that said nothing in time agrees, where the measure says so. */
export const deemJointOpinions = async (at: Date): Promise<number> =>
  moveEach(
    await listOverdueSteps(clock, "jointOpinion", shanghaiDate(at)),
    "deemJointOpinion",
    at,
    (tx, filing) =>
      insertOpinion(
        tx,
        opinionOn(filing, {
          step: "jointOpinion",
          outcome: "deemed",
          reasons: staffLetters.deemedConsent,
          byId: SYSTEM_ID,
          at,
        }),
      ),
  );

/** A public notice whose last day is over and whose objections are all handled leads to the decision. */
export const endPublicNotices = async (at: Date): Promise<number> =>
  moveEach(
    await listOverdueSteps(clock, "publicNotice", shanghaiDate(at)),
    "endPublicNotice",
    at,
    (tx, { id, publicNotices: [latest] }) => {
      const dismissed = latest?.objections.some(({ state }) => state === "dismissed") ?? false;
      return endRunningNotice(tx, id, dismissed ? "dismissed" : "noObjection", at);
    },
  );

/** Working days before the end of a correction on which the applicant is reminded, once. */
const REMIND_BEFORE = 3;
/** Calendar days that hold so many working days even over the longest holiday. */
const LOOK_AHEAD = 21;

/** Reminds of corrections that end within three working days, each once. Counts the reminders. */
export async function remindCorrections(at: Date): Promise<number> {
  const today = shanghaiDate(at);
  const calendar = await findCalendar();
  const open = await listCorrectionsToRemind(clock, today, addDays(today, LOOK_AHEAD));
  return eachCase(open, async ({ filingId, noticeId, dueOn }) => {
    const end = columnDate(dueOn);
    const left = workingDaysBetween(calendar, today, end);
    if (!left.ok || left.days > REMIND_BEFORE) return false;
    return remind(filingId, noticeId, termText(left.days, end), at);
  });
}

const remind = (filingId: string, noticeId: string, term: string, at: Date): Promise<boolean> =>
  inTransaction(async (tx) => {
    if (!(await markReminded(tx, noticeId, at))) return false;
    const assessment = await assessFiling(clock, filingId, at, tx);
    const party = assessment && (await findUnitParty(tx, assessment.filing.leadOrganizationId));
    if (!party) return true;
    const facts = noticeFactsOf(assessment, term, at);
    const draft = { template: "correctionReminder" as const, party, filingId, facts };
    await issueNotices(tx, assessment.measure.document, [draft], at);
    return true;
  });
