import { randomUUID } from "node:crypto";
import { prisma } from "@/lib/data/client";
import type { Actor, Expert } from "@/lib/domain/actor";
import type { Outcome } from "@/lib/domain/result";
import { objectionInput } from "@/lib/schemas/public-notice";
import { closeExpertRound } from "@/lib/usecases/expert/close-round";
import { openExpertRound } from "@/lib/usecases/expert/open-round";
import { replyToExperts } from "@/lib/usecases/expert/reply-to-experts";
import { assessFiling } from "@/lib/usecases/filing/assess";
import { approveFiling } from "@/lib/usecases/filing/decide";
import { extendDecision } from "@/lib/usecases/filing/extension";
import { giveJointOpinion, requestJointOpinion } from "@/lib/usecases/filing/joint-opinion";
import { proposeRecommendation, recommendFiling } from "@/lib/usecases/filing/recommendation";
import { acceptFiling, proposeDecision, takeFiling } from "@/lib/usecases/filing/review";
import { endPublicNotices } from "@/lib/usecases/filing/run-clocks";
import { recordSiteVisit, scheduleSiteVisit, signSiteVisit } from "@/lib/usecases/filing/site-visit";
import { submitFiling } from "@/lib/usecases/filing/submit";
import { answerObjection } from "@/lib/usecases/public-notice/answer-objection";
import { composeNotice } from "@/lib/usecases/public-notice/compose";
import { publishNotice } from "@/lib/usecases/public-notice/publish";
import { receiveObjection } from "@/lib/usecases/public-notice/receive-objection";

import { lastRound, scoreAndConclude } from "./history-experts";

/** The case being replayed and who is in it. */
export type Stage = { filingId: string; people: Record<string, Actor>; experts: Expert[] };
type With = Record<string, string | string[]>;
type Act = (by: Actor, stage: Stage, given: With, at: Date) => Promise<Outcome<unknown> | undefined>;

const runningNotice = (filingId: string) =>
  prisma.publicNotice.findFirstOrThrow({
    where: { filingId, endedAt: null },
    include: { objections: { orderBy: { receivedAt: "desc" } } },
  });

const text = (given: With, key: string): string => {
  const value = given[key];
  return typeof value === "string" ? value : "";
};
const oneOf = <T extends string>(given: With, key: string, values: readonly T[]): T => {
  const value = values.find((known) => known === given[key]);
  if (!value) throw new Error(`${key} is none of ${values.join(", ")}`);
  return value;
};

/** What the file format's verbs do. */
export const ACTS = {
  submit: (by, { filingId }, _given, at) =>
    submitFiling(by, { filingId, idempotencyKey: randomUUID(), acknowledged: [] }, at),
  proposeRecommendation: (by, { filingId }, given, at) =>
    proposeRecommendation(
      by,
      {
        filingId,
        outcome: oneOf(given, "outcome", ["recommend", "return"]),
        reasons: text(given, "reasons"),
      },
      at,
    ),
  recommend: (by, { filingId }, _given, at) => recommendFiling(by, { filingId }, at),
  accept: (by, { filingId }, given, at) => acceptFiling(by, { filingId, note: text(given, "note") }, at),
  take: (by, { filingId }, _given, at) => takeFiling(by, { filingId }, at),
  requestJointOpinion: (by, { filingId }, _given, at) => requestJointOpinion(by, { filingId }, at),
  giveJointOpinion: (by, { filingId }, given, at) =>
    giveJointOpinion(
      by,
      { filingId, outcome: oneOf(given, "outcome", ["agree", "disagree"]), reasons: text(given, "reasons") },
      at,
    ),
  scheduleSiteVisit: (by, { filingId, people }, given, at) => {
    const visitorIds = [given.visitors ?? []].flat().flatMap((name) => {
      const visitor = people[name];
      return visitor?.kind === "staff" ? [visitor.userId] : [];
    });
    const { plannedOn, place } = { plannedOn: text(given, "plannedOn"), place: text(given, "place") };
    return scheduleSiteVisit(by, { filingId, plannedOn, place, visitorIds }, at);
  },
  recordSiteVisit: (by, { filingId }, given, at) =>
    recordSiteVisit(by, { filingId, reasons: text(given, "record") }, at),
  signSiteVisit: (by, { filingId }, _given, at) => signSiteVisit(by, { filingId }, at),
  openExpertRound: (by, { filingId }, given, at) =>
    openExpertRound(
      by,
      { filingId, mode: "meeting", fields: ["C"], size: null, expectedOn: text(given, "expectedOn") },
      at,
    ),
  scoreAndConclude: async (_by, { filingId, people, experts }, given, at) => {
    const conclusion = oneOf(given, "conclusion", ["recommended", "revise", "notRecommended"]);
    const { reviewer } = people;
    if (!reviewer) throw new Error("a round has a reviewer");
    await scoreAndConclude(reviewer, experts, filingId, { conclusion, reasons: text(given, "reasons") }, at);
    return undefined;
  },
  closeExpertRound: (by, { filingId }, _given, at) => closeExpertRound(by, { filingId }, at),
  replyToExperts: async (by, { filingId }, given, at) =>
    replyToExperts(
      by,
      { filingId, roundId: (await lastRound(filingId)).id, reply: text(given, "reply") },
      at,
    ),
  extendDecision: (by, { filingId }, given, at) =>
    extendDecision(by, { filingId, reasons: text(given, "reasons") }, at),
  proposeApproval: (by, { filingId }, given, at) =>
    proposeDecision(by, { filingId, outcome: "approve", reasons: text(given, "reasons"), remedies: "" }, at),
  publish: async (by, { filingId }, _given, at) => {
    const assessment = await assessFiling(by, filingId, at);
    const composed = assessment && (await composeNotice(assessment, at, prisma));
    if (!composed?.ok) throw new Error("no notice can be composed");
    return publishNotice(by, { filingId, seen: composed.value.fingerprint }, at);
  },
  object: async (by, { filingId }, given, at) => {
    const { id } = await runningNotice(filingId);
    const person = {
      name: "演示异议人",
      identity: "123X",
      phone: "13800000000",
      email: "objector@demo.example",
    };
    const typed = { noticeId: id, by: "person", ...person, content: text(given, "content") };
    return receiveObjection(by, objectionInput.parse(typed), { proof: null, evidence: [] }, at);
  },
  dismissObjection: async (by, { filingId }, given, at) => {
    const notice = await runningNotice(filingId);
    const [objection] = notice.objections;
    if (!objection) throw new Error("there is no objection");
    const { id: objectionId, version } = objection;
    const answer = { outcome: "dismissed" as const, answer: text(given, "answer"), note: "" };
    return answerObjection(by, { noticeId: notice.id, objectionId, version, ...answer }, at);
  },
  endPublicNotice: async (_by, _stage, _given, at) => {
    await endPublicNotices(at);
    return undefined;
  },
  approve: (by, { filingId }, given, at) => approveFiling(by, { filingId, note: text(given, "note") }, at),
} as const satisfies Record<string, Act>;
