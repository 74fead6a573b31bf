import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/lib/data/client";
import type { Staff, StaffRole } from "@/lib/domain/actor";
import { shanghaiDate } from "@/lib/domain/calendar/dates";
import { queueWith } from "@/lib/domain/filing/queue-filter";
import { TRANSITIONS } from "@/lib/domain/filing/transitions";
import { listDeskRows } from "@/lib/usecases/desk/list-desk";
import { assessFiling } from "@/lib/usecases/filing/assess";
import { approveFiling, sendBackFiling } from "@/lib/usecases/filing/decide";
import { extendDecision } from "@/lib/usecases/filing/extension";
import {
  giveJointOpinion,
  recallJointOpinion,
  requestJointOpinion,
  resolveJointOpinion,
} from "@/lib/usecases/filing/joint-opinion";
import { declineNonAcceptance, proposeNonAcceptance } from "@/lib/usecases/filing/non-acceptance";
import { proposeRecommendation } from "@/lib/usecases/filing/recommendation";
import { acceptFiling, proposeDecision } from "@/lib/usecases/filing/review";
import { scheduleSiteVisit } from "@/lib/usecases/filing/site-visit";
import { withdrawFiling } from "@/lib/usecases/filing/withdraw";
import { declareInterest } from "@/lib/usecases/interest/declare";
import { makeStaff, staffActor } from "@/prisma/factories";
import { installReference } from "@/prisma/reference/install-reference";
import { type Department, forwarded, makeDepartment, submitReady, underReview } from "../support/department";

/** Monday 2022-03-07, 10:00 in Shanghai, and the day on which everybody looks at the list. */
const MONDAY = new Date("2022-03-07T02:00:00Z");
const later = (days: number): Date => new Date(MONDAY.getTime() + days * 86_400_000);
const TODAY = later(15);

let gs: Department;
/** Holds two posts, and has a term of one case extended. */
let both: Staff;
let tied: Staff;
let ids: Record<string, string>;

const took = async (outcome: Promise<{ ok: boolean }>) => expect(await outcome).toMatchObject({ ok: true });
const reasoned = (filingId: string, reasons = "理由") => ({ filingId, reasons });
const staff = async (...roles: StaffRole[]) => staffActor(await makeStaff(prisma, { province: "gs", roles }));
const of = async (making: Promise<{ id: string }>) => (await making).id;
const reviewed = () => of(underReview(gs, MONDAY));

/** Under review, with the second department's answers one after another. */
async function answered(...answers: ("agree" | "disagree" | "recall" | "resolve")[]): Promise<string> {
  const id = await reviewed();
  for (const [index, answer] of answers.entries()) {
    const at = later(Math.min(index, 2) * 5);
    if (answer === "resolve") await took(resolveJointOpinion(gs.head, reasoned(id), at));
    else await took(requestJointOpinion(gs.reviewer, { filingId: id }, at));
    if (answer === "recall") {
      await prisma.filing.update({ where: { id }, data: { stepDueOn: new Date("2022-03-01") } });
      await took(recallJointOpinion(gs.reviewer, reasoned(id), at));
    }
    if (answer === "agree" || answer === "disagree")
      await took(giveJointOpinion(gs.jointReviewer, { ...reasoned(id), outcome: answer }, at));
  }
  return id;
}

/** Rejection proposed: it goes straight to the head. */
async function approving(by: Staff = gs.reviewer): Promise<string> {
  const id = await reviewed();
  if (by !== gs.reviewer) await prisma.filing.update({ where: { id }, data: { assigneeId: by.userId } });
  await took(proposeDecision(by, { ...reasoned(id), outcome: "reject", remedies: "" }, MONDAY));
  return id;
}

async function withFollowUp(items: number): Promise<string> {
  const id = await reviewed();
  const item = { address: "basic.name", problem: "不清楚", remedy: "请写明" };
  const notice = { filingId: id, followUp: true, createdById: gs.reviewer.userId };
  await prisma.correctionNotice.create({
    data: { ...notice, items: { create: Array.from({ length: items }, () => item) } },
  });
  return id;
}

async function ofTiedUnit(): Promise<string> {
  const id = await approving();
  const { leadOrganization } = await prisma.filing.findUniqueOrThrow({
    where: { id },
    select: { leadOrganization: { select: { creditCode: true } } },
  });
  await took(
    declareInterest(tied, { creditCode: leadOrganization.creditCode ?? "", reason: "任职" }, MONDAY),
  );
  return id;
}

async function refusedAtIntake(declined: boolean): Promise<string> {
  const id = await of(forwarded(gs, MONDAY));
  await took(proposeNonAcceptance(gs.intake, reasoned(id), MONDAY));
  if (declined) await took(declineNonAcceptance(gs.approver, reasoned(id), MONDAY));
  return id;
}

async function asked(at: Date): Promise<string> {
  const id = await reviewed();
  await took(requestJointOpinion(gs.reviewer, { filingId: id }, at));
  return id;
}

async function recommendation(): Promise<string> {
  const id = await of(submitReady(MONDAY));
  await took(proposeRecommendation(gs.maker, { ...reasoned(id), outcome: "recommend" }, MONDAY));
  return id;
}

async function visited(): Promise<string> {
  const id = await reviewed();
  const visitorIds = [gs.reviewer.userId, gs.second.userId];
  const plan = { filingId: id, plannedOn: "2022-03-10", place: "车间", visitorIds };
  await took(scheduleSiteVisit(gs.reviewer, plan, MONDAY));
  return id;
}

async function extendedByBoth(): Promise<string> {
  const id = await reviewed();
  await took(extendDecision(both, reasoned(id), MONDAY));
  await prisma.filing.update({ where: { id }, data: { assigneeId: null } });
  return id;
}

async function sentBack(): Promise<string> {
  const id = await approving();
  await took(sendBackFiling(gs.approver, reasoned(id), MONDAY));
  return id;
}

async function gone(): Promise<string> {
  const filing = await forwarded(gs, MONDAY);
  await took(withdrawFiling(filing.owner, { filingId: filing.id, reason: "" }, MONDAY));
  return filing.id;
}

async function accepted(): Promise<string> {
  const id = await of(forwarded(gs, MONDAY));
  await took(acceptFiling(gs.intake, { filingId: id, note: "" }, MONDAY));
  return id;
}

beforeAll(async () => {
  await installReference(prisma);
  gs = await makeDepartment("gs");
  both = await staff("reviewer", "approver");
  tied = await staff("approver");
  ids = {
    "at the office": await of(submitReady(MONDAY)),
    "proposed by the office": await recommendation(),
    received: await of(forwarded(gs, MONDAY)),
    "not to be accepted": await refusedAtIntake(false),
    "not to be accepted, declined": await refusedAtIntake(true),
    accepted: await accepted(),
    "under review": await reviewed(),
    "asked lately": await asked(later(10)),
    "asked long ago": await asked(MONDAY),
    disagreed: await answered("disagree"),
    "disagreed, met": await answered("disagree", "resolve"),
    "recalled, then agreed": await answered("recall", "agree"),
    "recalled and met, then disagreed": await answered("recall", "resolve", "disagree"),
    "follow-up collected": await withFollowUp(1),
    "follow-up emptied": await withFollowUp(0),
    "before the head": await approving(),
    "before the head by both": await approving(both),
    "before the head, of a tied unit": await ofTiedUnit(),
    "extended by both": await extendedByBoth(),
    "sent back": await sentBack(),
    "visit planned": await visited(),
    withdrawn: await gone(),
  };
}, 180_000);

/** Acts that are open beside the work and make nobody wait. */
const BESIDE = ["extendDecision", "extendCorrection", "extendCorrectionInReview"];
/** Posts whose steps wait for nobody who holds the case. */
const HOLDING: readonly string[] = ["intake", "reviewer"];

const postOf = (action: string) => TRANSITIONS.find((row) => row.action === action)?.who ?? "";

/** By the matrix alone: whether the person can take a step now on a case that no colleague holds. */
async function canAct(actor: Staff, filingId: string): Promise<boolean> {
  const assessment = await assessFiling(actor, filingId, TODAY);
  if (!assessment) return false;
  const { filing, facts, actions } = assessment;
  const isFree = filing.assigneeId === null || filing.assigneeId === actor.userId;
  return actions.some(
    ({ action, blockedBy }) =>
      blockedBy.length === 0 &&
      !BESIDE.includes(action) &&
      (isFree || !HOLDING.includes(postOf(action))) &&
      // Whoever has said what the office thinks waits for the second person.
      !(action === "proposeRecommendation" && facts.recommendation?.byId === actor.userId),
  );
}

const namesOf = (found: readonly string[]) =>
  Object.entries(ids).flatMap(([name, id]) => (found.includes(id) ? [name] : []));

async function listed(actor: Staff): Promise<string[]> {
  const rows = await listDeskRows(actor, queueWith({ who: "mine" }), TODAY);
  return namesOf(rows.map(({ id }) => id));
}

async function possible(actor: Staff): Promise<string[]> {
  const found = [];
  for (const id of Object.values(ids)) if (await canAct(actor, id)) found.push(id);
  return namesOf(found);
}

describe("what stands in a person's list", () => {
  const people = [
    ...["maker", "checker", "intake", "reviewer", "second", "jointReviewer", "publisher", "approver", "head"],
    "both",
    "tied",
  ];
  it.each(people)("is what the permission matrix lets them act on: %s", async (name) => {
    const actor = name === "both" ? both : name === "tied" ? tied : gs[name as keyof Department];
    expect(await listed(actor)).toEqual(await possible(actor));
  });

  it("is for an approver what can be decided now, and after one decision the others", async () => {
    const forHead = ["not to be accepted", "disagreed", "recalled and met, then disagreed"];
    const decisions = ["before the head", "before the head by both", "before the head, of a tied unit"];
    const all = [...forHead, "follow-up collected", ...decisions];
    expect((await listed(gs.approver)).toSorted()).toEqual(all.toSorted());
    expect(await listed(both)).not.toContain("before the head by both");
    expect(await listed(both)).not.toContain("extended by both");
    expect(await listed(tied)).not.toContain("before the head, of a tied unit");
    const [first = ""] = decisions;
    expect(shanghaiDate(TODAY)).toBe("2022-03-22");
    await took(sendBackFiling(gs.approver, reasoned(ids[first] ?? ""), TODAY));
    expect((await listed(gs.approver)).toSorted()).toEqual(all.filter((name) => name !== first).toSorted());
    expect(await approveFiling(gs.approver, { filingId: ids[first] ?? "", note: "" }, TODAY)).toMatchObject({
      ok: false,
    });
  });
});
