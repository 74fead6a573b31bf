import { findCaseFile } from "@/lib/data/case-files";
import { type Applicant, type Staff, systemActor } from "@/lib/domain/actor";
import type { FilingAction } from "@/lib/domain/filing/transitions";
import { done } from "@/lib/domain/result";
import { changeCase } from "@/lib/usecases/filing/advance";
import { answerCorrection } from "@/lib/usecases/filing/answer-correction";
import { approveFiling, rejectFiling, sendBackFiling } from "@/lib/usecases/filing/decide";
import { addCorrectionItem, requestCorrection } from "@/lib/usecases/filing/request-correction";
import { acceptFiling, proposeDecision, takeFiling } from "@/lib/usecases/filing/review";
import { submitFiling } from "@/lib/usecases/filing/submit";
import { discardFiling, withdrawFiling } from "@/lib/usecases/filing/withdraw";
import { applicantActor, expertActor, type MadeLead, staffActor } from "../factories";
import { type ApprovalStage, approvalSteps } from "./approval-steps";
import type { Cast } from "./cast";
import { daysBefore } from "./days-before";
import { namedId } from "./named-id";
import { took } from "./took";

const ITEMS = [
  {
    address: "material:constructionPlan",
    problem: "建设方案未写明各年度的经费安排。",
    remedy: "补充分年度经费表后重新上传。",
  },
  {
    address: "tasks.0.indicator",
    problem: "考核指标没有写明检测方法。",
    remedy: "写明由哪家机构按什么标准检测。",
  },
] as const;

/** The event with which each step ends. */
export const LAST_ACTION: Record<keyof CaseSteps, readonly FilingAction[]> = {
  submit: ["submit"],
  answer: ["answerCorrection", "answerCorrectionInReview"],
  withdraw: ["withdraw"],
  discard: ["discard"],
  accept: ["accept"],
  askAtIntake: ["requestCorrection"],
  askInReview: ["requestCorrectionInReview"],
  take: ["take"],
  proposeApproval: ["proposeApproval"],
  proposeRejection: ["proposeRejection"],
  approve: ["approve"],
  reject: ["reject"],
  sendBack: ["sendBack"],
  lapse: ["lapse"],
  recommend: ["recommend"],
  returnToLead: ["returnToLead"],
  declineToAccept: ["confirmNonAcceptance"],
  askJointOpinion: ["requestJointOpinion"],
  jointlyAgree: ["giveJointOpinion"],
  openRound: ["openExpertRound"],
  concludeRound: ["closeExpertRound"],
  planVisit: ["scheduleSiteVisit"],
  signVisit: ["signSiteVisit"],
  publish: ["publish"],
  endNotice: ["endPublicNotice"],
};

export type CaseSteps = ReturnType<typeof caseSteps>;

type Stage = ApprovalStage & { applicant: Applicant };

/** The steps of one case, each by the use case a person would take, at ten o'clock so many days ago. */
export function caseSteps(cast: Cast, lead: MadeLead, filing: { id: string; province: string }, today: Date) {
  const { maker, checker, intake, reviewer, second, approver, joint, publisher, experts } =
    filing.province === "gs" ? cast.departments.gs : cast.departments.nm;
  const stage: Stage = {
    applicant: applicantActor(lead.administrator, lead.organization),
    maker: staffActor(maker),
    checker: staffActor(checker),
    intake: staffActor(intake),
    reviewer: staffActor(reviewer),
    second: staffActor(second),
    approver: staffActor(approver),
    joint: joint && staffActor(joint),
    publisher: staffActor(publisher),
    experts: experts.map(expertActor),
    filingId: filing.id,
    at: (days) => daysBefore(today, days),
  };
  return {
    ...applicantSteps(stage),
    ...reviewSteps(stage),
    ...decisionSteps(stage),
    ...approvalSteps(stage),
  };
}

const applicantSteps = ({ applicant, filingId, at }: Stage) => ({
  submit: (days: number) => {
    const input = { filingId, idempotencyKey: namedId(`submission:${filingId}`), acknowledged: [] };
    return took("submitFiling", submitFiling(applicant, input, at(days)));
  },
  answer: async (days: number) => {
    const filing = await findCaseFile(applicant, filingId);
    const items = filing?.corrections.flatMap((notice) => notice.items) ?? [];
    const answers = Object.fromEntries(items.map(({ id }) => [id, "已按要求补充，见更新后的材料。"]));
    return took("answerCorrection", answerCorrection(applicant, { filingId, answers }, at(days)));
  },
  withdraw: (days: number) => {
    const reason = "需要调整成员单位后重新申请。";
    return took("withdrawFiling", withdrawFiling(applicant, { filingId, reason }, at(days)));
  },
  discard: (days: number) => took("discardFiling", discardFiling(applicant, { filingId }, at(days))),
});

function reviewSteps({ intake, reviewer, filingId, at }: Stage) {
  const ask = async (by: Staff, days: number) => {
    for (const item of ITEMS)
      await took("addCorrectionItem", addCorrectionItem(by, { filingId, ...item }, at(days)));
    await took("requestCorrection", requestCorrection(by, { filingId }, at(days)));
  };
  const propose = (outcome: "approve" | "reject", reasons: string, days: number) => {
    const input = { filingId, outcome, reasons, remedies: "" };
    return took("proposeDecision", proposeDecision(reviewer, input, at(days)));
  };
  return {
    accept: (days: number) =>
      took("acceptFiling", acceptFiling(intake, { filingId, note: "名称用语已核实。" }, at(days))),
    askAtIntake: (days: number) => ask(intake, days),
    askInReview: (days: number) => ask(reviewer, days),
    take: (days: number) => took("takeFiling", takeFiling(reviewer, { filingId }, at(days))),
    proposeApproval: (days: number) => propose("approve", "材料齐全，符合备案条件，建议备案。", days),
    proposeRejection: (days: number) => propose("reject", "主要任务与已备案联合体重复，建议不予备案。", days),
  };
}

const decisionSteps = ({ approver, filingId, at }: Stage) => ({
  approve: (days: number) =>
    took("approveFiling", approveFiling(approver, { filingId, note: "同意备案。" }, at(days))),
  reject: (days: number) => {
    const reasons = "主要任务与已备案的创新联合体重复。调整任务后可以重新申请。";
    return took("rejectFiling", rejectFiling(approver, { filingId, reasons }, at(days)));
  },
  sendBack: (days: number) => {
    const reasons = "请补充对成员单位分工的审核意见。";
    return took("sendBackFiling", sendBackFiling(approver, { filingId, reasons }, at(days)));
  },
  lapse: (days: number) => {
    const by = systemActor("lapse");
    const plan = async () =>
      done({ steps: [{ action: "lapse" as const, by }], result: () => ({ filingId }) });
    return took("lapse", changeCase(by, filingId, at(days), plan));
  },
});
