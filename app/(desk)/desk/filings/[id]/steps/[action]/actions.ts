"use server";
import { benchAddress } from "@/components/desk/bench-address";
import { queueFilterIn, queueQuery } from "@/lib/domain/filing/queue-filter";
import type { StaffStep } from "@/lib/domain/filing/staff-steps";
import { defineAction } from "@/lib/infrastructure/define-action";
import { registerChanged } from "@/lib/infrastructure/register-cache";
import {
  jointOpinionInput,
  reasonedInput,
  recommendationInput,
  rejectionInput,
  siteVisitInput,
  stepInput,
} from "@/lib/schemas/desk";
import * as deciding from "@/lib/usecases/filing/decide";
import * as extension from "@/lib/usecases/filing/extension";
import { settleIntegrity } from "@/lib/usecases/filing/integrity";
import * as joint from "@/lib/usecases/filing/joint-opinion";
import * as nonAcceptance from "@/lib/usecases/filing/non-acceptance";
import * as recommendation from "@/lib/usecases/filing/recommendation";
import { acceptFiling, proposeDecision, takeFiling } from "@/lib/usecases/filing/review";
import * as visit from "@/lib/usecases/filing/site-visit";
import { freshAfter } from "../../../../fresh-after";

const allowance = { most: 60, seconds: 60 };

/** Back on the bench, which says what was done. */
const toBench =
  (step: StaffStep) =>
  async (_value: unknown, { filingId, queue }: { filingId: string; queue: string }) =>
    benchAddress(filingId, queueQuery(queueFilterIn(queue)), step);

export const accept = freshAfter(
  defineAction({ name: "accept", input: stepInput, allowance, run: acceptFiling, onDone: toBench("accept") }),
);

export const take = freshAfter(
  defineAction({ name: "take", input: stepInput, allowance, run: takeFiling, onDone: toBench("take") }),
);

export const proposeApproval = freshAfter(
  defineAction({
    name: "proposeApproval",
    input: reasonedInput,
    allowance,
    run: (actor, input, at) => proposeDecision(actor, { ...input, outcome: "approve", remedies: "" }, at),
    onDone: toBench("proposeApproval"),
  }),
);

export const proposeRejection = freshAfter(
  defineAction({
    name: "proposeRejection",
    input: rejectionInput,
    allowance,
    run: (actor, input, at) => proposeDecision(actor, { ...input, outcome: "reject" }, at),
    onDone: toBench("proposeRejection"),
  }),
);

export const approve = freshAfter(
  defineAction({
    name: "approve",
    input: stepInput,
    allowance,
    run: deciding.approveFiling,
    onDone: (value, input) => {
      registerChanged();
      return toBench("approve")(value, input);
    },
  }),
);

export const reject = freshAfter(
  defineAction({
    name: "reject",
    input: reasonedInput,
    allowance,
    run: deciding.rejectFiling,
    onDone: toBench("reject"),
  }),
);

export const sendBack = freshAfter(
  defineAction({
    name: "sendBack",
    input: reasonedInput,
    allowance,
    run: deciding.sendBackFiling,
    onDone: toBench("sendBack"),
  }),
);

export const proposeRecommendation = freshAfter(
  defineAction({
    name: "proposeRecommendation",
    input: recommendationInput,
    allowance,
    run: recommendation.proposeRecommendation,
    onDone: toBench("proposeRecommendation"),
  }),
);

export const recommend = freshAfter(
  defineAction({
    name: "recommend",
    input: stepInput,
    allowance,
    run: recommendation.recommendFiling,
    onDone: toBench("recommend"),
  }),
);

export const returnToLead = freshAfter(
  defineAction({
    name: "returnToLead",
    input: stepInput,
    allowance,
    run: recommendation.returnToLead,
    onDone: toBench("returnToLead"),
  }),
);

export const proposeNonAcceptance = freshAfter(
  defineAction({
    name: "proposeNonAcceptance",
    input: reasonedInput,
    allowance,
    run: nonAcceptance.proposeNonAcceptance,
    onDone: toBench("proposeNonAcceptance"),
  }),
);

export const confirmNonAcceptance = freshAfter(
  defineAction({
    name: "confirmNonAcceptance",
    input: stepInput,
    allowance,
    run: nonAcceptance.confirmNonAcceptance,
    onDone: toBench("confirmNonAcceptance"),
  }),
);

export const declineNonAcceptance = freshAfter(
  defineAction({
    name: "declineNonAcceptance",
    input: reasonedInput,
    allowance,
    run: nonAcceptance.declineNonAcceptance,
    onDone: toBench("declineNonAcceptance"),
  }),
);

export const extendCorrection = freshAfter(
  defineAction({
    name: "extendCorrection",
    input: reasonedInput,
    allowance,
    run: extension.extendCorrection,
    onDone: toBench("extendCorrection"),
  }),
);

export const extendDecision = freshAfter(
  defineAction({
    name: "extendDecision",
    input: reasonedInput,
    allowance,
    run: extension.extendDecision,
    onDone: toBench("extendDecision"),
  }),
);

export const requestJointOpinion = freshAfter(
  defineAction({
    name: "requestJointOpinion",
    input: stepInput,
    allowance,
    run: joint.requestJointOpinion,
    onDone: toBench("requestJointOpinion"),
  }),
);

export const giveJointOpinion = freshAfter(
  defineAction({
    name: "giveJointOpinion",
    input: jointOpinionInput,
    allowance,
    run: joint.giveJointOpinion,
    onDone: toBench("giveJointOpinion"),
  }),
);

export const recallJointOpinion = freshAfter(
  defineAction({
    name: "recallJointOpinion",
    input: reasonedInput,
    allowance,
    run: joint.recallJointOpinion,
    onDone: toBench("recallJointOpinion"),
  }),
);

export const resolveJointOpinion = freshAfter(
  defineAction({
    name: "resolveJointOpinion",
    input: reasonedInput,
    allowance,
    run: joint.resolveJointOpinion,
    onDone: toBench("resolveJointOpinion"),
  }),
);

export const scheduleSiteVisit = freshAfter(
  defineAction({
    name: "scheduleSiteVisit",
    input: siteVisitInput,
    allowance,
    run: visit.scheduleSiteVisit,
    onDone: toBench("scheduleSiteVisit"),
  }),
);

export const recordSiteVisit = freshAfter(
  defineAction({
    name: "recordSiteVisit",
    input: reasonedInput,
    allowance,
    run: visit.recordSiteVisit,
    onDone: toBench("recordSiteVisit"),
  }),
);

export const signSiteVisit = freshAfter(
  defineAction({
    name: "signSiteVisit",
    input: stepInput,
    allowance,
    run: visit.signSiteVisit,
    onDone: toBench("signSiteVisit"),
  }),
);

export const cancelSiteVisit = freshAfter(
  defineAction({
    name: "cancelSiteVisit",
    input: reasonedInput,
    allowance,
    run: visit.cancelSiteVisit,
    onDone: toBench("cancelSiteVisit"),
  }),
);

export const settle = freshAfter(
  defineAction({
    name: "settleIntegrity",
    input: reasonedInput,
    allowance,
    run: settleIntegrity,
    onDone: toBench("settleIntegrity"),
  }),
);
