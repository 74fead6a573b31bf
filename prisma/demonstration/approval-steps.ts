import { findCalendar } from "@/lib/data/calendars";
import { prisma } from "@/lib/data/client";
import type { Expert, Staff } from "@/lib/domain/actor";
import { addDays, shanghaiDate } from "@/lib/domain/calendar/dates";
import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import { acceptExpertSeat } from "@/lib/usecases/expert/answer-invitation";
import { closeExpertRound } from "@/lib/usecases/expert/close-round";
import { concludeExpertRound } from "@/lib/usecases/expert/conclude-round";
import { nameExpertChair } from "@/lib/usecases/expert/name-chair";
import { openExpertRound } from "@/lib/usecases/expert/open-round";
import { submitScores } from "@/lib/usecases/expert/submit-scores";
import { assessFiling } from "@/lib/usecases/filing/assess";
import { giveJointOpinion, requestJointOpinion } from "@/lib/usecases/filing/joint-opinion";
import { confirmNonAcceptance, proposeNonAcceptance } from "@/lib/usecases/filing/non-acceptance";
import { proposeRecommendation, recommendFiling, returnToLead } from "@/lib/usecases/filing/recommendation";
import { endPublicNotices } from "@/lib/usecases/filing/run-clocks";
import { recordSiteVisit, scheduleSiteVisit, signSiteVisit } from "@/lib/usecases/filing/site-visit";
import { composeNotice } from "@/lib/usecases/public-notice/compose";
import { publishNotice } from "@/lib/usecases/public-notice/publish";
import { took } from "./took";

export type ApprovalStage = {
  maker: Staff;
  checker: Staff;
  intake: Staff;
  reviewer: Staff;
  second: Staff;
  approver: Staff;
  joint: Staff | null;
  publisher: Staff;
  experts: readonly Expert[];
  filingId: string;
  at: (daysBefore: number) => Date;
};

/** Steps of a measure that decides by approval; those that run through several hands are one step here. */
export const approvalSteps = (stage: ApprovalStage) => ({
  ...officeSteps(stage),
  ...opinionSteps(stage),
  ...expertSteps(stage),
  ...visitSteps(stage),
  ...noticeSteps(stage),
});

function officeSteps({ maker, checker, intake, approver, filingId, at }: ApprovalStage) {
  const propose = (outcome: "recommend" | "return", reasons: string, days: number) =>
    took("proposeRecommendation", proposeRecommendation(maker, { filingId, outcome, reasons }, at(days)));
  return {
    recommend: async (days: number) => {
      await propose("recommend", "牵头企业整合能力强，成员覆盖产业链上下游，同意推荐。", days + 1);
      await took("recommend", recommendFiling(checker, { filingId }, at(days)));
    },
    returnToLead: async (days: number) => {
      await propose("return", "请写明两家成员单位的分工后再提交。", days + 1);
      await took("returnToLead", returnToLead(checker, { filingId }, at(days)));
    },
    declineToAccept: async (days: number) => {
      const reasons = "牵头单位注册地在外省，应当向注册地的科技主管部门提出。";
      await took("proposeNonAcceptance", proposeNonAcceptance(intake, { filingId, reasons }, at(days + 1)));
      await took("confirmNonAcceptance", confirmNonAcceptance(approver, { filingId }, at(days)));
    },
  };
}

const opinionSteps = ({ reviewer, joint, filingId, at }: ApprovalStage) => ({
  askJointOpinion: (days: number) =>
    took("requestJointOpinion", requestJointOpinion(reviewer, { filingId }, at(days))),
  jointlyAgree: async (days: number) => {
    if (!joint) throw new Error("there is no second department");
    const input = { filingId, outcome: "agree" as const, reasons: "符合全省产业发展方向，同意。" };
    await took("giveJointOpinion", giveJointOpinion(joint, input, at(days)));
  },
});

function sheetOf({ id, position }: { id: string; position: number }, indicators: unknown) {
  const lines = indicators as { id: string; most: number }[];
  const typed = Object.fromEntries(
    lines.map(({ id: line, most }) => [line, String(most - 1 - (position % 3))]),
  );
  return { seatId: id, typed, opinion: "目标明确，分工合理，建议备案。" };
}

function expertSteps({ reviewer, experts, filingId, at }: ApprovalStage) {
  const open = async (days: number) => {
    const end = addWorkingDays(await findCalendar(), shanghaiDate(at(days)), 15);
    if (!end.ok) return null;
    const wish = { mode: "meeting" as const, fields: ["C"], size: null, expectedOn: end.end };
    return took("openExpertRound", openExpertRound(reviewer, { filingId, ...wish }, at(days)));
  };
  /** Takes up where an interrupted seed stopped: seats, chair and conclusion that are there stay. */
  const score = async (days: number) => {
    const round = await prisma.expertRound.findFirstOrThrow({
      where: { filingId },
      orderBy: { number: "desc" },
      include: { seats: { orderBy: { position: "asc" } } },
    });
    const seats = round.seats.flatMap((seat) => {
      const expert = experts.find(({ expertId }) => expertId === seat.expertId);
      return expert ? [{ ...seat, expert }] : [];
    });
    const [chair] = seats;
    if (!chair) throw new Error("the round has no seats");
    for (const { id, expert, state } of seats)
      if (state === "invited")
        await took("acceptExpertSeat", acceptExpertSeat(expert, { seatId: id, noConflict: true }, at(days)));
    const naming = { filingId, roundId: round.id, chairId: chair.id };
    if (!chair.chair) await took("nameExpertChair", nameExpertChair(reviewer, naming, at(days)));
    for (const seat of seats)
      if (seat.state !== "scored")
        await took("submitScores", submitScores(seat.expert, sheetOf(seat, round.indicators), at(days)));
    if (round.concludedAt) return;
    const words = { conclusion: "recommended" as const, reasons: "技术路线可行，协同机制完整，同意备案。" };
    const conclusion = { seatId: chair.id, ...words };
    await took("concludeExpertRound", concludeExpertRound(chair.expert, conclusion, at(days)));
  };
  return {
    openRound: open,
    concludeRound: async (days: number) => {
      await score(days + 1);
      await took("closeExpertRound", closeExpertRound(reviewer, { filingId }, at(days)));
    },
  };
}

const visitSteps = ({ reviewer, second, filingId, at }: ApprovalStage) => ({
  planVisit: (days: number) => {
    const plannedOn = addDays(shanghaiDate(at(days)), 3);
    const plan = { plannedOn, place: "牵头企业研发中心", visitorIds: [reviewer.userId, second.userId] };
    return took("scheduleSiteVisit", scheduleSiteVisit(reviewer, { filingId, ...plan }, at(days)));
  },
  signVisit: async (days: number) => {
    const reasons = "现场核查了研发设备和中试线，与申报材料一致。";
    await took("recordSiteVisit", recordSiteVisit(reviewer, { filingId, reasons }, at(days)));
    await took("signSiteVisit", signSiteVisit(second, { filingId }, at(days)));
  },
});

const noticeSteps = ({ publisher, filingId, at }: ApprovalStage) => ({
  publish: async (days: number) => {
    const assessment = await assessFiling(publisher, filingId, at(days));
    const composed = assessment && (await composeNotice(assessment, at(days), prisma));
    if (!composed?.ok) return null;
    const { fingerprint: seen } = composed.value;
    return took("publishNotice", publishNotice(publisher, { filingId, seen }, at(days)));
  },
  endNotice: async (days: number) => {
    await endPublicNotices(at(days));
    const { state } = await prisma.filing.findUniqueOrThrow({
      where: { id: filingId },
      select: { state: true },
    });
    return state === "publicNotice" ? null : state;
  },
});
