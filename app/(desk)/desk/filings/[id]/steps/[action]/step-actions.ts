import type { FormAction } from "@/lib/action-result";
import type { StaffStep } from "@/lib/domain/filing/staff-steps";
import * as acts from "./actions";

/** What each act's form sends to. */
export const STEP_ACTIONS: Record<StaffStep, FormAction> = {
  accept: acts.accept,
  take: acts.take,
  proposeRecommendation: acts.proposeRecommendation,
  recommend: acts.recommend,
  returnToLead: acts.returnToLead,
  proposeNonAcceptance: acts.proposeNonAcceptance,
  confirmNonAcceptance: acts.confirmNonAcceptance,
  declineNonAcceptance: acts.declineNonAcceptance,
  extendCorrection: acts.extendCorrection,
  extendCorrectionInReview: acts.extendCorrection,
  requestJointOpinion: acts.requestJointOpinion,
  giveJointOpinion: acts.giveJointOpinion,
  recallJointOpinion: acts.recallJointOpinion,
  resolveJointOpinion: acts.resolveJointOpinion,
  scheduleSiteVisit: acts.scheduleSiteVisit,
  recordSiteVisit: acts.recordSiteVisit,
  signSiteVisit: acts.signSiteVisit,
  cancelSiteVisit: acts.cancelSiteVisit,
  settleIntegrity: acts.settle,
  settleIntegrityInDecision: acts.settle,
  extendDecision: acts.extendDecision,
  proposeApproval: acts.proposeApproval,
  proposeRejection: acts.proposeRejection,
  approve: acts.approve,
  reject: acts.reject,
  sendBack: acts.sendBack,
};
