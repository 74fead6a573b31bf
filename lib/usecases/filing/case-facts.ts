import type { CaseFile } from "../../data/case-files";
import type { Interest } from "../../data/interests";
import { columnDate, shanghaiDate } from "../../domain/calendar/dates";
import { isFullyScored } from "../../domain/expert/round";
import { errorsOf, type Problem } from "../../domain/filing/check";
import { openNotice } from "../../domain/filing/correction-notice";
import type { CaseFacts } from "../../domain/filing/guards";
import { latestOpinion } from "../../domain/filing/opinions";
import { saidFacts } from "../../domain/filing/said-facts";
import { isInCorrection, STEP_STATES } from "../../domain/filing/states";
import { TRANSITIONS } from "../../domain/filing/transitions";
import { recommenderOf } from "../../domain/measure/recommender";
import type { Track } from "../../domain/measure/track";
import type { AssessedMember } from "./assess";

type FactSource = {
  filing: CaseFile;
  track: Track;
  members: readonly AssessedMember[];
  problems: readonly Problem[];
  interest: Interest;
  at: Date;
};

/** Everything the guards ask, from the case as it was loaded. */
export function caseFacts({ filing, track, members, problems, interest, at }: FactSource): CaseFacts {
  const { state, kind, caseNumber, leadOrganization: lead } = filing;
  const { steps } = track;
  return {
    state,
    kind,
    hasCaseNumber: caseNumber !== null,
    acceptance: track.acceptance.value,
    recommendationRequired: steps.recommendation.value === "required",
    steps: {
      jointOpinion: steps.jointOpinion.value,
      expertReview: steps.expertReview.value,
      siteVisit: steps.siteVisit.value,
    },
    publicNoticeBefore: steps.publicNotice.value === "before",
    silenceIsConsent: track.silenceIsConsent.value,
    recommenderKnown: recommenderOf(track, lead.regionCode, filing.recommenderCode) !== null,
    unconfirmedMembers: members.filter(({ confirmation }) => confirmation !== "confirmed").length,
    blockingProblems: errorsOf(problems).filter(({ source }) => source !== "confirmation").length,
    personalQuestions: problems.filter(({ severity }) => severity === "question").length,
    leadVerified: lead.registrations.some(
      (registration) => registration.province === filing.province && registration.state === "verified",
    ),
    ...correctionFacts(filing),
    ...saidFacts(filing),
    ...stepFacts(filing),
    openIntegrityRecords: openRecords(filing, interest),
    decisionExtended: filing.extendedDays > 0,
    periodOver: isOver(filing, at),
    acted: filing.events.flatMap(({ action, actorId }) => {
      const who = TRANSITIONS.find((row) => row.action === action)?.who;
      return who && actorId ? [{ who, userId: actorId }] : [];
    }),
    interested: interest.isOwn,
  };
}

function correctionFacts({ corrections }: CaseFile) {
  const first = corrections.find(({ followUp }) => !followUp);
  const collected = corrections.find(({ followUp, sentAt }) => followUp && !sentAt);
  const current = openNotice(corrections) ?? first;
  return {
    correction:
      first && current
        ? {
            items: current.items.length,
            unanswered: current.items.filter(({ answer }) => !answer?.trim()).length,
            sent: first.sentAt !== null,
          }
        : null,
    followUp: collected ? { items: collected.items.length } : null,
    correctionExtended: corrections.some(({ extendedDays }) => extendedDays > 0),
  };
}

function stepFacts({ expertRounds, siteVisits, publicNotices }: CaseFile) {
  const standing = expertRounds.filter(({ voidedAt }) => voidedAt === null);
  const open = standing.find(({ closedAt }) => closedAt === null);
  const closed = standing.filter(({ closedAt }) => closedAt !== null);
  const planned = siteVisits.find(({ signedAt }) => signedAt === null);
  const objections = publicNotices[0]?.objections ?? [];
  return {
    expertRound: open
      ? {
          scored: isFullyScored(open),
          concluded: open.concludedAt !== null,
        }
      : null,
    expertRoundsDone: closed.length,
    expertConclusion: (closed[0]?.conclusion ?? null) as CaseFacts["expertConclusion"],
    siteVisit: planned ? { visitorIds: planned.visitorIds, recordedById: planned.recordedById } : null,
    siteVisitsDone: siteVisits.filter(({ signedAt }) => signedAt !== null).length,
    openObjections: objections.filter(({ state }) => state === "received" || state === "upheld").length,
    upheldObjections: objections.filter(({ state }) => state === "upheld").length,
  };
}

/** A record counts as settled by words written after it was entered. */
export function openRecords({ opinions }: CaseFile, { recordedAt }: Interest): number {
  const settled = latestOpinion(opinions, "integrity");
  return recordedAt.filter((entered) => !settled || settled.at < entered).length;
}

function isOver({ state, dueOn, correctionDueOn, stepDueOn }: CaseFile, at: Date): boolean {
  const due = isInCorrection(state) ? correctionDueOn : STEP_STATES.includes(state) ? stepDueOn : dueOn;
  return due !== null && columnDate(due) < shanghaiDate(at);
}
