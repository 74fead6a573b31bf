import { prisma } from "@/lib/data/client";
import type { Actor } from "@/lib/domain/actor";
import { askForExtension, extendCorrection, extendDecision } from "@/lib/usecases/filing/extension";
import { settleIntegrity } from "@/lib/usecases/filing/integrity";
import {
  giveJointOpinion,
  recallJointOpinion,
  requestJointOpinion,
  resolveJointOpinion,
} from "@/lib/usecases/filing/joint-opinion";
import {
  confirmNonAcceptance,
  declineNonAcceptance,
  proposeNonAcceptance,
} from "@/lib/usecases/filing/non-acceptance";
import { proposeRecommendation, recommendFiling, returnToLead } from "@/lib/usecases/filing/recommendation";
import { addCorrectionItem, requestCorrection } from "@/lib/usecases/filing/request-correction";
import {
  cancelSiteVisit,
  recordSiteVisit,
  scheduleSiteVisit,
  signSiteVisit,
} from "@/lib/usecases/filing/site-visit";
import { addIntegrityRecord } from "@/lib/usecases/integrity/add-record";
import { cancelIntegrityRecord } from "@/lib/usecases/integrity/cancel-record";
import { declareInterest } from "@/lib/usecases/interest/declare";
import { endInterest } from "@/lib/usecases/interest/end";
import type { ReadyFiling } from "@/prisma/filing-factory";
import { type Department, forwarded, makeDepartment, submitReady, underReview } from "../department";
import type { Attempt } from "./attempt";
import { AT, NAMES, type Name } from "./cast";

type Stage = "recommending" | "received" | "checking" | "correction" | "jointOpinion" | "siteVisit";

/** One department of Gansu for all attempts; the cast is of Inner Mongolia but for one, who has three of its posts. */
let department: Promise<Department> | undefined;
const gansu = (): Promise<Department> => {
  department ??= makeDepartment();
  return department;
};

const LATER = new Date(AT.getTime() + 30 * 86_400_000);

/** A case of Gansu as it stands at a stage. */
async function caseAt(staff: Department, stage: Stage): Promise<ReadyFiling> {
  if (stage === "recommending") return submitReady(AT);
  if (stage === "received") return forwarded(staff, AT);
  if (stage === "correction") {
    const filing = await forwarded(staff, AT);
    const item = { address: "tasks.0.goal", problem: "目标过于笼统", remedy: "请写明指标" };
    await addCorrectionItem(staff.intake, { filingId: filing.id, ...item }, AT);
    await requestCorrection(staff.intake, { filingId: filing.id }, AT);
    return filing;
  }
  const filing = await underReview(staff, AT);
  if (stage === "jointOpinion") await requestJointOpinion(staff.reviewer, { filingId: filing.id }, AT);
  if (stage === "siteVisit") await scheduleSiteVisit(staff.reviewer, planOf(filing.id, staff), AT);
  return filing;
}

const planOf = (filingId: string, { reviewer, second }: Department) => ({
  filingId,
  plannedOn: "2022-04-08",
  place: "演示路1号",
  visitorIds: [reviewer.userId, second.userId],
});

type Case = ReadyFiling & { staff: Department; said: { filingId: string; reasons: string } };

/** Who of the department an act belongs to, or the lead's administrator. */
type Rightful = keyof Department | "owner";

const EVERYBODY = NAMES.filter((name) => name !== "otherStaff");

const on = (
  file: string,
  what: string,
  stage: Stage,
  rightful: Rightful,
  act: (actor: Actor, filing: Case) => Promise<unknown>,
  before: (filing: Case) => Promise<unknown> = async () => null,
  strangers: readonly Name[] = EVERYBODY,
): Attempt => ({
  file,
  what,
  may: [],
  strangers,
  prepare: async () => {
    const staff = await gansu();
    const made = await caseAt(staff, stage);
    const filing: Case = { ...made, staff, said: { filingId: made.id, reasons: "理由充分" } };
    await before(filing);
    return {
      call: (actor) => act(actor, filing),
      rightful: rightful === "owner" ? filing.owner : staff[rightful],
    };
  },
});

const INTAKE: Attempt[] = [
  on(
    "filing/recommendation",
    "recommends",
    "recommending",
    "maker",
    (actor, { said }) => proposeRecommendation(actor, { ...said, outcome: "recommend" }, AT),
    undefined,
    NAMES,
  ),
  on(
    "filing/recommendation",
    "forwards a case",
    "recommending",
    "checker",
    (actor, { id }) => recommendFiling(actor, { filingId: id }, AT),
    ({ staff, said }) => proposeRecommendation(staff.maker, { ...said, outcome: "recommend" }, AT),
    NAMES,
  ),
  on(
    "filing/recommendation",
    "returns a case to its lead",
    "recommending",
    "checker",
    (actor, { id }) => returnToLead(actor, { filingId: id }, AT),
    ({ staff, said }) => proposeRecommendation(staff.maker, { ...said, outcome: "return" }, AT),
    NAMES,
  ),
  on("filing/non-acceptance", "proposes not to accept", "received", "intake", (actor, { said }) =>
    proposeNonAcceptance(actor, said, AT),
  ),
  on(
    "filing/non-acceptance",
    "does not accept",
    "received",
    "approver",
    (actor, { id }) => confirmNonAcceptance(actor, { filingId: id }, AT),
    ({ staff, said }) => proposeNonAcceptance(staff.intake, said, AT),
  ),
  on(
    "filing/non-acceptance",
    "keeps a case at intake",
    "received",
    "approver",
    (actor, { said }) => declineNonAcceptance(actor, said, AT),
    ({ staff, said }) => proposeNonAcceptance(staff.intake, said, AT),
  ),
  on(
    "filing/extension",
    "asks for more time",
    "correction",
    "owner",
    (actor, { said }) => askForExtension(actor, said, AT),
    undefined,
    NAMES,
  ),
  on("filing/extension", "gives more time", "correction", "intake", (actor, { said }) =>
    extendCorrection(actor, said, AT),
  ),
];

const REVIEW: Attempt[] = [
  on("filing/extension", "extends the decision's term", "checking", "approver", (actor, { said }) =>
    extendDecision(actor, said, AT),
  ),
  on("filing/joint-opinion", "asks the second department", "checking", "reviewer", (actor, { id }) =>
    requestJointOpinion(actor, { filingId: id }, AT),
  ),
  on(
    "filing/joint-opinion",
    "speaks for the second department",
    "jointOpinion",
    "jointReviewer",
    (actor, { said }) => giveJointOpinion(actor, { ...said, outcome: "agree" }, AT),
    undefined,
    NAMES,
  ),
  on("filing/joint-opinion", "calls a question back", "jointOpinion", "reviewer", (actor, { said }) =>
    recallJointOpinion(actor, said, LATER),
  ),
  on(
    "filing/joint-opinion",
    "settles a negative opinion",
    "jointOpinion",
    "approver",
    (actor, { said }) => resolveJointOpinion(actor, said, AT),
    ({ staff, said }) => giveJointOpinion(staff.jointReviewer, { ...said, outcome: "disagree" }, AT),
  ),
  on("filing/site-visit", "plans a visit", "checking", "reviewer", (actor, { id, staff }) =>
    scheduleSiteVisit(actor, planOf(id, staff), AT),
  ),
  on(
    "filing/site-visit",
    "writes its record",
    "siteVisit",
    "reviewer",
    (actor, { said }) => recordSiteVisit(actor, said, AT),
    undefined,
    NAMES,
  ),
  on(
    "filing/site-visit",
    "signs its record",
    "siteVisit",
    "second",
    (actor, { id }) => signSiteVisit(actor, { filingId: id }, AT),
    ({ staff, said }) => recordSiteVisit(staff.reviewer, said, AT),
    NAMES,
  ),
  on("filing/site-visit", "cancels it", "siteVisit", "reviewer", (actor, { said }) =>
    cancelSiteVisit(actor, said, AT),
  ),
  on(
    "filing/integrity",
    "settles an integrity record",
    "checking",
    "reviewer",
    (actor, { said }) => settleIntegrity(actor, said, AT),
    ({ staff, lead }) => addIntegrityRecord(staff.intake, recordOf(lead.organization.id), AT),
  ),
];

const recordOf = (organizationId: string) => ({
  organizationId,
  kind: "research" as const,
  source: "科研诚信办公室",
  documentNumber: "",
  from: "2022-03-01",
  until: null,
});

const STAFF: readonly Name[] = ["intake", "reviewer", "approver", "otherStaff", "keeper"];

const RECORDS: Attempt[] = [
  {
    file: "integrity/add-record",
    what: "enters a record on a unit of another province",
    may: ["intake", "reviewer", "approver"],
    prepare: async ({ lead }) => ({
      call: (actor) => addIntegrityRecord(actor, recordOf(lead.organization.id), AT),
    }),
  },
  {
    file: "integrity/cancel-record",
    what: "cancels a record on a unit of another province",
    may: ["intake", "reviewer", "approver"],
    prepare: async ({ lead, intake }) => {
      await addIntegrityRecord(intake, recordOf(lead.organization.id), AT);
      const { id } = await prisma.integrityRecord.findFirstOrThrow({
        where: { organizationId: lead.organization.id, cancelledAt: null },
      });
      return { call: (actor) => cancelIntegrityRecord(actor, { recordId: id, reason: "录入有误" }, AT) };
    },
  },
  {
    file: "interest/declare",
    what: "declares an interest without a post",
    may: STAFF,
    prepare: async ({ memberUnit }) => ({
      call: (actor) =>
        declareInterest(actor, { creditCode: memberUnit.creditCode ?? "", reason: "曾在该单位任职" }, AT),
    }),
  },
  {
    file: "interest/end",
    what: "ends a colleague's declaration",
    may: ["approver"],
    prepare: async ({ memberUnit, approver }) => {
      const unit = { creditCode: memberUnit.creditCode ?? "", reason: "曾在该单位任职" };
      await declareInterest(approver, unit, AT);
      const { id } = await prisma.interest.findFirstOrThrow({
        where: { userId: approver.userId, endedAt: null },
      });
      return { call: (actor) => endInterest(actor, { interestId: id }, AT) };
    },
  },
];

export const STEP_ATTEMPTS: readonly Attempt[] = [...INTAKE, ...REVIEW, ...RECORDS];
