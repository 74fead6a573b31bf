import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/lib/data/client";
import type { StaffRole } from "@/lib/domain/actor";
import { columnDate } from "@/lib/domain/calendar/dates";
import { findStep } from "@/lib/usecases/desk/find-step";
import { assessFiling } from "@/lib/usecases/filing/assess";
import { approveFiling } from "@/lib/usecases/filing/decide";
import { extendDecision } from "@/lib/usecases/filing/extension";
import { settleIntegrity } from "@/lib/usecases/filing/integrity";
import {
  giveJointOpinion,
  recallJointOpinion,
  requestJointOpinion,
  resolveJointOpinion,
} from "@/lib/usecases/filing/joint-opinion";
import { proposeDecision, takeFiling } from "@/lib/usecases/filing/review";
import { deemJointOpinions } from "@/lib/usecases/filing/run-clocks";
import {
  cancelSiteVisit,
  recordSiteVisit,
  scheduleSiteVisit,
  signSiteVisit,
} from "@/lib/usecases/filing/site-visit";
import { submitFiling } from "@/lib/usecases/filing/submit";
import { withdrawFiling } from "@/lib/usecases/filing/withdraw";
import { addIntegrityRecord } from "@/lib/usecases/integrity/add-record";
import { cancelIntegrityRecord } from "@/lib/usecases/integrity/cancel-record";
import { declareInterest } from "@/lib/usecases/interest/declare";
import { endInterest } from "@/lib/usecases/interest/end";
import { makeStaff, staffActor } from "@/prisma/factories";
import { makeReadyFiling } from "@/prisma/filing-factory";
import { installReference } from "@/prisma/reference/install-reference";
import { type Department, makeDepartment, underReview } from "../support/department";

/** Monday 2022-03-07, 10:00 in Shanghai, and so many days later. */
const MONDAY = new Date("2022-03-07T02:00:00Z");
const later = (days: number): Date => new Date(MONDAY.getTime() + days * 86_400_000);

let gansu: Department;
let inner: Department;

beforeAll(async () => {
  await installReference(prisma);
  gansu = await makeDepartment();
  inner = await makeDepartment("nm");
});

const row = (id: string) =>
  prisma.filing.findUniqueOrThrow({
    where: { id },
    include: {
      events: { orderBy: { sequence: "asc" } },
      notices: { orderBy: { id: "asc" } },
      opinions: { orderBy: { at: "asc" } },
      stops: true,
      siteVisits: true,
    },
  });
const dayOf = (date: Date | null) => date && columnDate(date);
const reasoned = (filingId: string, reasons = "理由充分") => ({ filingId, reasons });
const proposal = (filingId: string) => ({ ...reasoned(filingId), outcome: "approve" as const, remedies: "" });

async function blockers(id: string, action: string, at: Date) {
  const assessment = await assessFiling(gansu.reviewer, id, at);
  return assessment?.actions.find((open) => open.action === action)?.blockedBy;
}

describe("the second department's opinion", () => {
  it("E-07: a negative one keeps the case from approval until a third person has recorded how it is met", async () => {
    const { id } = await underReview(gansu, MONDAY);
    expect(
      await giveJointOpinion(gansu.jointReviewer, { ...reasoned(id), outcome: "agree" }, MONDAY),
    ).toMatchObject({ refusal: "notFound" });
    expect(await requestJointOpinion(gansu.reviewer, { filingId: id }, MONDAY)).toMatchObject({ ok: true });
    const asked = await row(id);
    expect(asked.state).toBe("jointOpinion");
    expect(dayOf(asked.stepDueOn)).toBe("2022-03-21");
    // The measure of Gansu lets the term of decision run meanwhile.
    expect(asked.stops).toEqual([]);
    const disagree = { ...reasoned(id, "任务与现有项目重复"), outcome: "disagree" as const };
    expect(await giveJointOpinion(gansu.reviewer, disagree, later(1))).toMatchObject({
      refusal: "notYourRole",
    });
    expect(await giveJointOpinion(gansu.jointReviewer, disagree, later(1))).toMatchObject({ ok: true });
    expect(await blockers(id, "proposeApproval", later(1))).toContain("jointOpinionSettled");
    expect(await resolveJointOpinion(gansu.reviewer, reasoned(id), later(2))).toMatchObject({
      refusal: "notYourRole",
    });
    expect(await resolveJointOpinion(gansu.approver, reasoned(id, "已核实不重复"), later(2))).toMatchObject({
      ok: true,
    });
    expect(await blockers(id, "proposeApproval", later(2))).not.toContain("jointOpinionSettled");
    expect(await resolveJointOpinion(gansu.approver, reasoned(id), later(2))).toMatchObject({
      refusal: "jointOpinionUnsettled",
    });
    expect(await requestJointOpinion(gansu.reviewer, { filingId: id }, later(2))).toMatchObject({
      refusal: "jointOpinionMissing",
    });
  });

  it("is recalled after its term, not before; then it may be asked for again or be met by a third person", async () => {
    const { id } = await underReview(gansu, MONDAY);
    await requestJointOpinion(gansu.reviewer, { filingId: id }, MONDAY);
    expect(await recallJointOpinion(gansu.reviewer, reasoned(id), later(14))).toMatchObject({
      refusal: "periodIsOver",
    });
    await deemJointOpinions(later(15));
    expect((await row(id)).state).toBe("jointOpinion");
    expect(await recallJointOpinion(gansu.reviewer, reasoned(id, "逾期未反馈"), later(15))).toMatchObject({
      ok: true,
    });
    expect(await row(id)).toMatchObject({ state: "checking", stepDueOn: null });
    expect(await blockers(id, "proposeApproval", later(15))).toContain("jointOpinionSettled");
    expect(await blockers(id, "requestJointOpinion", later(15))).toEqual([]);
    expect(await resolveJointOpinion(gansu.approver, reasoned(id), later(15))).toMatchObject({ ok: true });
    expect(await blockers(id, "proposeApproval", later(15))).not.toContain("jointOpinionSettled");
  });

  it("counts as given by silence where the measure says so", async () => {
    const { id } = await underReview(gansu, MONDAY);
    await requestJointOpinion(gansu.reviewer, { filingId: id }, MONDAY);
    const { id: _id, ...version } = await prisma.measureVersion.findFirstOrThrow({
      where: { province: "gs" },
    });
    const document = structuredClone(version.document) as {
      tracks: { openFiling: { silenceIsConsent: { value: boolean } } };
    };
    document.tracks.openFiling.silenceIsConsent.value = true;
    const consenting = await prisma.measureVersion.create({
      data: { ...version, version: 99, effectiveFrom: new Date("2030-01-01"), document },
    });
    await prisma.filing.update({ where: { id }, data: { measureVersionId: consenting.id } });
    await deemJointOpinions(later(14));
    expect((await row(id)).state).toBe("jointOpinion");
    await deemJointOpinions(later(15));
    const deemed = await row(id);
    expect(deemed.state).toBe("checking");
    expect(deemed.opinions.at(-1)).toMatchObject({ step: "jointOpinion", outcome: "deemed" });
    expect(deemed.events.at(-1)).toMatchObject({ action: "deemJointOpinion", actorKind: "system" });
  });
});

describe("a visit on the spot", () => {
  const plan = (filingId: string, ...visitors: { userId: string }[]) => ({
    filingId,
    plannedOn: "2022-03-10",
    place: "演示路1号中试车间",
    visitorIds: visitors.map(({ userId }) => userId),
  });

  it("needs two reviewers; one records, the other signs, the clock stands meanwhile", async () => {
    const { id } = await underReview(gansu, MONDAY);
    const { reviewer, second } = gansu;
    expect(await scheduleSiteVisit(reviewer, plan(id, reviewer), MONDAY)).toMatchObject({
      refusal: "twoVisitors",
    });
    expect(await scheduleSiteVisit(reviewer, plan(id, reviewer, reviewer), MONDAY)).toMatchObject({
      refusal: "twoVisitors",
    });
    for (const stranger of [gansu.intake, inner.reviewer])
      expect(await scheduleSiteVisit(reviewer, plan(id, reviewer, stranger), MONDAY)).toMatchObject({
        refusal: "invalid",
      });
    expect(
      await scheduleSiteVisit(reviewer, { ...plan(id, reviewer, second), plannedOn: "2022-03-04" }, MONDAY),
    ).toMatchObject({ refusal: "invalid" });
    expect(await scheduleSiteVisit(reviewer, plan(id, reviewer, second), MONDAY)).toMatchObject({ ok: true });
    const planned = await row(id);
    expect(planned).toMatchObject({ state: "siteVisit", dueOn: null });
    expect(dayOf(planned.stepDueOn)).toBe("2022-03-10");
    expect(planned.stops).toMatchObject([{ reason: "siteVisit", to: null }]);
    expect(planned.notices.at(-1)?.body).toContain("2022年3月10日");
    expect(planned.notices.at(-1)?.body).toContain("演示路1号中试车间");

    const outsider = staffActor(await makeStaff(prisma, { province: "gs", roles: ["reviewer"] }));
    expect(await recordSiteVisit(outsider, reasoned(id), later(3))).toMatchObject({ refusal: "isVisitor" });
    expect(await signSiteVisit(second, { filingId: id }, later(3))).toMatchObject({
      refusal: "siteVisitRecorded",
    });
    expect(await recordSiteVisit(reviewer, reasoned(id, "现场与材料一致"), later(3))).toMatchObject({
      ok: true,
    });
    expect(await signSiteVisit(reviewer, { filingId: id }, later(3))).toMatchObject({
      refusal: "isOtherVisitor",
    });
    expect(await signSiteVisit(second, { filingId: id }, later(4))).toMatchObject({ ok: true });
    const signed = await row(id);
    expect(signed).toMatchObject({ state: "checking", stepDueOn: null });
    expect(signed.siteVisits).toMatchObject([
      { record: "现场与材料一致", recordedById: reviewer.userId, signedById: second.userId },
    ]);
    expect(signed.stops[0]?.to).toEqual(later(4));
    expect((await assessFiling(reviewer, id, later(4)))?.facts.siteVisitsDone).toBe(1);
  });

  it("is cancelled with a reason, also by withdrawal of the case", async () => {
    const { id, owner } = await underReview(gansu, MONDAY);
    await scheduleSiteVisit(gansu.reviewer, plan(id, gansu.reviewer, gansu.second), MONDAY);
    expect(await cancelSiteVisit(gansu.reviewer, reasoned(id), MONDAY)).toMatchObject({ ok: true });
    expect((await row(id)).state).toBe("checking");
    await scheduleSiteVisit(gansu.reviewer, plan(id, gansu.reviewer, gansu.second), MONDAY);
    expect(await withdrawFiling(owner, { filingId: id, reason: "" }, later(1))).toMatchObject({ ok: true });
    const withdrawn = await row(id);
    expect(withdrawn.siteVisits.map(({ cancelledAt }) => cancelledAt !== null)).toEqual([true, true]);
    expect(withdrawn.stops.every(({ to }) => to !== null)).toBe(true);
  });
});

describe("who is named for a visit", () => {
  it("is nobody who has held a post apart from the examination on the case", async () => {
    const { id } = await underReview(gansu, MONDAY);
    const roles: StaffRole[] = ["reviewer", "approver"];
    const both = staffActor(await makeStaff(prisma, { province: "gs", roles, name: "演示两岗" }));
    const plan = (visitorIds: string[]) => ({
      filingId: id,
      plannedOn: "2022-03-10",
      place: "车间",
      visitorIds,
    });
    const offered = async () =>
      (await findStep(gansu.reviewer, id, "scheduleSiteVisit", MONDAY))?.visitors.map((one) => one.id);
    expect(await offered()).toContain(both.userId);
    expect(await extendDecision(both, reasoned(id), MONDAY)).toMatchObject({ ok: true });
    expect(await offered()).not.toContain(both.userId);
    const visitors = [gansu.reviewer.userId, both.userId];
    expect(await scheduleSiteVisit(gansu.reviewer, plan(visitors), MONDAY)).toMatchObject({
      refusal: "invalid",
      fields: { visitorIds: expect.stringContaining("另一岗位") },
    });
  });
});

describe("interest in a unit", () => {
  it("shuts every act on its cases, for the plan of a visit too, until it is ended", async () => {
    const { id, lead } = await underReview(gansu, MONDAY);
    const { second } = gansu;
    const creditCode = lead.organization.creditCode ?? "";
    expect(await declareInterest(second, { creditCode, reason: "" }, MONDAY)).toMatchObject({
      refusal: "reasonRequired",
    });
    expect(await declareInterest(second, { creditCode, reason: "近亲属任职" }, MONDAY)).toMatchObject({
      ok: true,
    });
    expect(await proposeDecision(second, { ...proposal(id), outcome: "reject" }, MONDAY)).toMatchObject({
      refusal: "hasNoInterest",
    });
    const visit = {
      filingId: id,
      plannedOn: "2022-03-10",
      place: "车间",
      visitorIds: [gansu.reviewer.userId, second.userId],
    };
    expect(await scheduleSiteVisit(gansu.reviewer, visit, MONDAY)).toMatchObject({ refusal: "invalid" });
    const { id: interestId } = await prisma.interest.findFirstOrThrow({ where: { userId: second.userId } });
    expect(await endInterest(gansu.reviewer, { interestId }, MONDAY)).toMatchObject({ refusal: "notFound" });
    expect(await endInterest(second, { interestId }, MONDAY)).toMatchObject({ ok: true });
    expect(await scheduleSiteVisit(gansu.reviewer, visit, MONDAY)).toMatchObject({ ok: true });
  });
});

/** A case of Inner Mongolia before its approver. */
async function approving(at: Date) {
  const filing = await makeReadyFiling({ province: "nm" });
  const input = { filingId: filing.id, idempotencyKey: crypto.randomUUID(), acknowledged: [] };
  expect(await submitFiling(filing.owner, input, at)).toMatchObject({ ok: true });
  await takeFiling(inner.reviewer, { filingId: filing.id }, at);
  expect(await proposeDecision(inner.reviewer, proposal(filing.id), at)).toMatchObject({ ok: true });
  expect((await row(filing.id)).state).toBe("approving");
  return filing;
}

const record = (organizationId: string) => ({
  organizationId,
  kind: "research" as const,
  source: "科研诚信办公室",
  documentNumber: "",
  from: "2022-03-01",
  until: null,
});

describe("integrity records", () => {
  it("E-13: one that begins between submission and decision blocks the decision until staff settle it with a reason", async () => {
    const { id, lead } = await approving(MONDAY);
    expect(await addIntegrityRecord(gansu.intake, record(lead.organization.id), later(1))).toMatchObject({
      refusal: "notFound",
    });
    expect(await addIntegrityRecord(inner.intake, record(lead.organization.id), later(1))).toMatchObject({
      ok: true,
    });
    const approve = (day: number) => approveFiling(inner.approver, { filingId: id, note: "" }, later(day));
    expect(await approve(2)).toMatchObject({ refusal: "noOpenIntegrityRecord" });
    expect(await settleIntegrity(inner.reviewer, reasoned(id), later(2))).toMatchObject({
      refusal: "notYourRole",
    });
    expect(await settleIntegrity(inner.head, reasoned(id, " "), later(2))).toMatchObject({
      refusal: "hasReason",
    });
    expect(await settleIntegrity(inner.head, reasoned(id, "处罚与本项目无关"), later(2))).toMatchObject({
      ok: true,
    });
    expect(await addIntegrityRecord(inner.intake, record(lead.organization.id), later(3))).toMatchObject({
      ok: true,
    });
    expect(await approve(4)).toMatchObject({ refusal: "noOpenIntegrityRecord" });
    const latest = await prisma.integrityRecord.findFirstOrThrow({ orderBy: { addedAt: "desc" } });
    const cancel = { recordId: latest.id, reason: "录入有误" };
    expect(await cancelIntegrityRecord(gansu.intake, cancel, later(4))).toMatchObject({
      refusal: "notFound",
    });
    expect(await cancelIntegrityRecord(inner.intake, cancel, later(4))).toMatchObject({ ok: true });
    expect(await cancelIntegrityRecord(inner.intake, cancel, later(4))).toMatchObject({
      refusal: "notFound",
    });
    expect(await approve(5)).toMatchObject({ ok: true });
  });

  it("are no reason to wait before they begin, after they end, or once they are cancelled", async () => {
    const { id, lead } = await approving(MONDAY);
    const ended = { ...record(lead.organization.id), until: "2022-03-05" };
    expect(await addIntegrityRecord(inner.intake, ended, later(1))).toMatchObject({ ok: true });
    const early = { ...record(lead.organization.id), from: "2023-01-01" };
    expect(await addIntegrityRecord(inner.intake, early, later(1))).toMatchObject({ ok: true });
    const wrong = { ...record(lead.organization.id), until: "2022-02-01" };
    expect(await addIntegrityRecord(inner.intake, wrong, later(1))).toMatchObject({ refusal: "invalid" });
    expect(await approveFiling(inner.approver, { filingId: id, note: "" }, later(2))).toMatchObject({
      ok: true,
    });
  });
});

describe("two people", () => {
  it("E-12: who reviewed cannot approve or settle, by user id and though holding both posts", async () => {
    const both = staffActor(await makeStaff(prisma, { roles: ["reviewer", "approver"] }));
    const filing = await makeReadyFiling({ province: "nm" });
    const { id } = filing;
    const input = { filingId: id, idempotencyKey: crypto.randomUUID(), acknowledged: [] };
    await submitFiling(filing.owner, input, MONDAY);
    await takeFiling(both, { filingId: id }, MONDAY);
    await proposeDecision(inner.reviewer, proposal(id), MONDAY);
    expect(await approveFiling(both, { filingId: id, note: "" }, MONDAY)).toMatchObject({
      refusal: "keepsPostsApart",
    });
    expect(await approveFiling(inner.approver, { filingId: id, note: "" }, MONDAY)).toMatchObject({
      ok: true,
    });
    const own = await approving(MONDAY);
    await prisma.user.update({
      where: { id: inner.reviewer.userId },
      data: { roles: ["reviewer", "approver"] },
    });
    const promoted = { ...inner.reviewer, roles: ["reviewer", "approver"] } as typeof inner.reviewer;
    expect(await approveFiling(promoted, { filingId: own.id, note: "" }, MONDAY)).toMatchObject({
      refusal: "isNotProposer",
    });
  });
});
