import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StepForm } from "@/components/desk/step-form";
import type { FormAction } from "@/lib/action-result";
import { queueFilterIn, queueQuery } from "@/lib/domain/filing/queue-filter";
import { type StaffStep, staffStepOf } from "@/lib/domain/filing/staff-steps";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { ACTION_WORDS } from "@/lib/messages/actions";
import { findStep } from "@/lib/usecases/desk/find-step";
import * as acts from "./actions";

export const dynamic = "force-dynamic";

const ACTIONS: Record<StaffStep, FormAction> = {
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

type Props = PageProps<"/desk/filings/[id]/steps/[action]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const step = staffStepOf((await params).action);
  return step ? { title: ACTION_WORDS[step].label } : {};
}

export default async function StepPage({ params, searchParams }: Props) {
  const [actor, { id, action }, query] = await Promise.all([requireStaff(), params, searchParams]);
  const step = staffStepOf(action);
  const view = step && (await findStep(actor, id, step, now()));
  if (!view) notFound();
  const queue = queueQuery(queueFilterIn(typeof query.queue === "string" ? query.queue : ""));
  return <StepForm view={view} queue={queue} action={ACTIONS[view.step]} />;
}
