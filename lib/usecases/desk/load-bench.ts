import { type Bench, findBench, listEarlierFilings } from "../../data/bench";
import { findCalendar } from "../../data/calendars";
import type { CaseFile } from "../../data/case-files";
import { prisma } from "../../data/client";
import { staffNames } from "../../data/staff";
import { listSubmissions, type SubmissionVersion } from "../../data/submissions";
import type { Actor } from "../../domain/actor";
import { columnDate, shanghaiDate } from "../../domain/calendar/dates";
import type { WorkingCalendar } from "../../domain/calendar/working-days";
import { type Conclusion, standingOf } from "../../domain/expert/round";
import { mayAssign } from "../../domain/filing/assignment";
import type { BenchEvent, BenchItem, BenchMark, BenchView, Verdict } from "../../domain/filing/bench-view";
import { shownNotice } from "../../domain/filing/correction-notice";
import { deadlineDays } from "../../domain/filing/deadline-days";
import { snapshotDifferences } from "../../domain/filing/differences";
import type { Snapshot } from "../../domain/filing/snapshot";
import { caseClock, laneOf } from "../../domain/filing/urgency";
import { maskName } from "../../domain/mask";
import { addressLabel } from "../../messages/checks";
import { assignment } from "../../messages/desk";
import { type Assessment, assessFiling } from "../filing/assess";
import { stopsOf } from "../filing/clock";
import { type BenchContext, termsOf } from "./bench-context";
import { benchParts } from "./bench-parts";
import { benchEvents, benchIntegrity, benchOpinions, benchVisits, isOutside } from "./bench-steps";
import { markRights } from "./mark-rights";

const snapshotIn = ({ canonical }: SubmissionVersion): Snapshot => JSON.parse(canonical) as Snapshot;

/**
 * A submitted case with everything its reviewers see, in finished words; personal data are masked.
 * `version` names an earlier submitted version; null means absent, not submitted, or not theirs.
 */
export async function loadBench(
  actor: Actor,
  filingId: string,
  at: Date,
  version: number | null = null,
): Promise<BenchView | null> {
  if (actor.kind !== "staff") return null;
  const [assessment, found, versions] = await Promise.all([
    assessFiling(actor, filingId, at),
    findBench(actor, filingId),
    listSubmissions(actor, filingId),
  ]);
  const index = version === null ? 0 : versions.findIndex((row) => row.version === version);
  const shown = versions[index];
  if (!assessment || !found || !shown) return null;
  const bench = isOutside(actor) ? { ...found, marks: [], notes: [] } : found;
  const { filing, members } = assessment;
  const units = [filing.leadOrganizationId, ...members.flatMap(({ organizationId }) => organizationId ?? [])];
  const [calendar, earlier, names, integrity] = await Promise.all([
    findCalendar(),
    listEarlierFilings(actor, filingId, units),
    staffNames(peopleOf(filing, bench)),
    benchIntegrity(actor, units, at),
  ]);
  const before = versions[index + 1];
  const context = await contextOf(assessment, bench, names, shown, before, index === 0);
  return {
    ...headOf(assessment, names, calendar, at),
    parts: benchParts(context, bench.materials),
    changes: context.differences.length,
    ...(await markRights(actor, assessment)),
    correction: isOutside(actor) ? null : correctionOf(filing, context),
    ...besides(actor, filing, bench, names),
    integrity,
    versions: versions.map(({ canonical: _canonical, ...row }) => row),
    shown: shown.version,
    earlier,
    mayAssign: mayAssign(actor, filing),
  };
}

/** What was said and done around the filing, as far as this person reads it. */
const besides = (actor: Actor, filing: CaseFile, bench: Bench, names: ReadonlyMap<string, string>) => ({
  outside: isOutside(actor),
  opinions: benchOpinions(actor, filing, names),
  visits: benchVisits(actor, filing, names),
  events: benchEvents(actor, bench.events.map(eventOf)),
  notes: bench.notes.map(({ byName, ...note }) => ({ ...note, by: byName })),
});

const peopleOf = ({ opinions, siteVisits, assigneeId }: CaseFile, { marks }: Bench): string[] => [
  ...marks.map(({ byId }) => byId),
  ...opinions.map(({ byId }) => byId),
  ...siteVisits.flatMap(({ visitorIds, recordedById }) => [...visitorIds, recordedById ?? ""]),
  assigneeId ?? "",
];

function headOf(
  { filing, track, actions }: Assessment,
  names: ReadonlyMap<string, string>,
  calendar: WorkingCalendar,
  at: Date,
) {
  const { leadOrganization: lead, assigneeId } = filing;
  const stops = stopsOf(filing.stops).map((stop, index) => ({
    ...stop,
    reason: filing.stops[index]?.reason ?? "",
  }));
  return {
    id: filing.id,
    name: filing.name,
    caseNumber: filing.caseNumber ?? "",
    state: filing.state,
    version: filing.version,
    trackName: track.name,
    lead: { id: lead.id, name: lead.name, creditCode: lead.creditCode },
    submittedAt: filing.submittedAt,
    assignee: assigneeId ? { id: assigneeId, name: names.get(assigneeId) ?? "" } : null,
    expertRounds: track.steps.expertReview.value === "none" ? null : filing.expertRounds.map(roundOf),
    clock: caseClock(
      {
        state: filing.state,
        dueOn: filing.dueOn && columnDate(filing.dueOn),
        dueDays: filing.dueDays,
        correctionDueOn: filing.correctionDueOn && columnDate(filing.correctionDueOn),
        stepDueOn: filing.stepDueOn && columnDate(filing.stepDueOn),
        acceptedOn: filing.acceptedAt && shanghaiDate(filing.acceptedAt),
        stops,
      },
      shanghaiDate(at),
      calendar,
    ),
    actions,
    terms: deadlineDays(track),
  };
}

const roundOf = ({ number, conclusion, ...round }: CaseFile["expertRounds"][number]) => ({
  number,
  standing: standingOf(round),
  conclusion: round.closedAt ? (conclusion as Conclusion | null) : null,
});

/** Findings belong to what stands now: they are left out for earlier versions and while the applicant edits. */
async function contextOf(
  { filing, track, measure, problems }: Assessment,
  bench: Bench,
  names: ReadonlyMap<string, string>,
  shown: SubmissionVersion,
  before: SubmissionVersion | undefined,
  isLatest: boolean,
): Promise<BenchContext> {
  const snapshot = snapshotIn(shown);
  const previous = before ? snapshotIn(before) : null;
  const memberNames = new Map(
    [...(previous?.members ?? []), ...snapshot.members].map(({ id, name }) => [id, name]),
  );
  return {
    snapshot,
    check: { track, regionName: measure.document.regionName, memberNames },
    problems: isLatest && laneOf(filing.state) === "office" ? problems : [],
    differences: previous ? snapshotDifferences(previous, snapshot) : [],
    marks: isLatest ? marksOf(filing, bench, names) : new Map(),
    terms: await termsOf(previous ? [snapshot, previous] : [snapshot], prisma),
  };
}

function marksOf(filing: CaseFile, bench: Bench, names: ReadonlyMap<string, string>): Map<string, BenchMark> {
  const items = filing.corrections.find(({ sentAt }) => !sentAt)?.items ?? [];
  const itemAt = (address: string) => items.find((item) => item.address === address);
  const marks = bench.marks.map(({ address, verdict, comment, byId }): [string, BenchMark] => {
    const item = itemAt(address);
    return [
      address,
      {
        verdict: verdict as Verdict,
        problem: item?.problem ?? comment ?? "",
        remedy: item?.remedy ?? "",
        by: names.get(byId) ?? "",
        collected: item !== undefined,
      },
    ];
  });
  return new Map(marks);
}

function correctionOf(filing: CaseFile, { check }: BenchContext): BenchView["correction"] {
  const notice = shownNotice(filing.corrections);
  if (!notice) return null;
  const items = notice.items.map(
    ({ answer, ...item }): BenchItem => ({
      ...item,
      where: addressLabel(item.address, check),
      answer: answer ?? "",
    }),
  );
  return {
    followUp: notice.followUp,
    sentAt: notice.sentAt,
    answeredAt: notice.answeredAt,
    dueOn: notice.dueOn && columnDate(notice.dueOn),
    items,
  };
}

/** A hand-over's reason and receiver stand in the detail: the applicant reads notes, never these. */
function eventOf({ actorName, actorKind, detail, ...event }: Bench["events"][number]): BenchEvent {
  const said = detail && typeof detail === "object" && !Array.isArray(detail) ? detail : {};
  const words = [
    typeof said.toName === "string" ? assignment.given(said.toName) : "",
    typeof said.reason === "string" ? said.reason : "",
  ];
  const who = actorKind === "applicant" ? maskName(actorName) : actorName;
  return { ...event, who, detail: words.filter(Boolean).join("，") || null };
}
