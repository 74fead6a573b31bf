"use server";
import { queueFilterIn, queueQuery } from "@/lib/domain/filing/queue-filter";
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

const onDone = async (_value: unknown, { filingId, queue }: { filingId: string; queue: string }) => {
  const query = queueQuery(queueFilterIn(queue));
  return `/desk/filings/${filingId}${query ? `?queue=${encodeURIComponent(query)}` : ""}`;
};

export const accept = freshAfter(
  defineAction({ name: "accept", input: stepInput, allowance, run: acceptFiling, onDone }),
);

export const take = freshAfter(
  defineAction({ name: "take", input: stepInput, allowance, run: takeFiling, onDone }),
);

export const proposeApproval = freshAfter(
  defineAction({
    name: "proposeApproval",
    input: reasonedInput,
    allowance,
    run: (actor, input, at) => proposeDecision(actor, { ...input, outcome: "approve", remedies: "" }, at),
    onDone,
  }),
);

export const proposeRejection = freshAfter(
  defineAction({
    name: "proposeRejection",
    input: rejectionInput,
    allowance,
    run: (actor, input, at) => proposeDecision(actor, { ...input, outcome: "reject" }, at),
    onDone,
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
      return onDone(value, input);
    },
  }),
);

export const reject = freshAfter(
  defineAction({ name: "reject", input: reasonedInput, allowance, run: deciding.rejectFiling, onDone }),
);

export const sendBack = freshAfter(
  defineAction({ name: "sendBack", input: reasonedInput, allowance, run: deciding.sendBackFiling, onDone }),
);

export const proposeRecommendation = freshAfter(
  defineAction({
    name: "proposeRecommendation",
    input: recommendationInput,
    allowance,
    run: recommendation.proposeRecommendation,
    onDone,
  }),
);

export const recommend = freshAfter(
  defineAction({
    name: "recommend",
    input: stepInput,
    allowance,
    run: recommendation.recommendFiling,
    onDone,
  }),
);

export const returnToLead = freshAfter(
  defineAction({
    name: "returnToLead",
    input: stepInput,
    allowance,
    run: recommendation.returnToLead,
    onDone,
  }),
);

export const proposeNonAcceptance = freshAfter(
  defineAction({
    name: "proposeNonAcceptance",
    input: reasonedInput,
    allowance,
    run: nonAcceptance.proposeNonAcceptance,
    onDone,
  }),
);

export const confirmNonAcceptance = freshAfter(
  defineAction({
    name: "confirmNonAcceptance",
    input: stepInput,
    allowance,
    run: nonAcceptance.confirmNonAcceptance,
    onDone,
  }),
);

export const declineNonAcceptance = freshAfter(
  defineAction({
    name: "declineNonAcceptance",
    input: reasonedInput,
    allowance,
    run: nonAcceptance.declineNonAcceptance,
    onDone,
  }),
);

export const extendCorrection = freshAfter(
  defineAction({
    name: "extendCorrection",
    input: reasonedInput,
    allowance,
    run: extension.extendCorrection,
    onDone,
  }),
);

export const extendDecision = freshAfter(
  defineAction({
    name: "extendDecision",
    input: reasonedInput,
    allowance,
    run: extension.extendDecision,
    onDone,
  }),
);

export const requestJointOpinion = freshAfter(
  defineAction({
    name: "requestJointOpinion",
    input: stepInput,
    allowance,
    run: joint.requestJointOpinion,
    onDone,
  }),
);

export const giveJointOpinion = freshAfter(
  defineAction({
    name: "giveJointOpinion",
    input: jointOpinionInput,
    allowance,
    run: joint.giveJointOpinion,
    onDone,
  }),
);

export const recallJointOpinion = freshAfter(
  defineAction({
    name: "recallJointOpinion",
    input: reasonedInput,
    allowance,
    run: joint.recallJointOpinion,
    onDone,
  }),
);

export const resolveJointOpinion = freshAfter(
  defineAction({
    name: "resolveJointOpinion",
    input: reasonedInput,
    allowance,
    run: joint.resolveJointOpinion,
    onDone,
  }),
);

export const scheduleSiteVisit = freshAfter(
  defineAction({
    name: "scheduleSiteVisit",
    input: siteVisitInput,
    allowance,
    run: visit.scheduleSiteVisit,
    onDone,
  }),
);

export const recordSiteVisit = freshAfter(
  defineAction({
    name: "recordSiteVisit",
    input: reasonedInput,
    allowance,
    run: visit.recordSiteVisit,
    onDone,
  }),
);

export const signSiteVisit = freshAfter(
  defineAction({ name: "signSiteVisit", input: stepInput, allowance, run: visit.signSiteVisit, onDone }),
);

export const cancelSiteVisit = freshAfter(
  defineAction({
    name: "cancelSiteVisit",
    input: reasonedInput,
    allowance,
    run: visit.cancelSiteVisit,
    onDone,
  }),
);

export const settle = freshAfter(
  defineAction({ name: "settleIntegrity", input: reasonedInput, allowance, run: settleIntegrity, onDone }),
);
