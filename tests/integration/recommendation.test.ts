import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/lib/data/client";
import { assessFiling } from "@/lib/usecases/filing/assess";
import { fillDueDates } from "@/lib/usecases/filing/fill-due-dates";
import { proposeRecommendation, recommendFiling, returnToLead } from "@/lib/usecases/filing/recommendation";
import { acceptFiling } from "@/lib/usecases/filing/review";
import { startFiling } from "@/lib/usecases/filing/start-filing";
import { submitFiling } from "@/lib/usecases/filing/submit";
import { withdrawFiling } from "@/lib/usecases/filing/withdraw";
import { confirmPart } from "@/lib/usecases/member/confirm-part";
import { findMemberPage } from "@/lib/usecases/member/find-member";
import { savePart } from "@/lib/usecases/member/save-part";
import { findDepartment } from "@/lib/usecases/organization/find-department";
import {
  applicantActor,
  joinUnit,
  makeOrganization,
  makeStaff,
  makeUser,
  staffActor,
} from "@/prisma/factories";
import { makeUnits } from "@/prisma/filing-factory";
import { installReference } from "@/prisma/reference/install-reference";
import { type Department, forwarded, makeDepartment, submitReady } from "../support/department";

/** Monday 2022-03-07, 10:00 in Shanghai, and so many days later. */
const MONDAY = new Date("2022-03-07T02:00:00Z");
const later = (days: number): Date => new Date(MONDAY.getTime() + days * 86_400_000);

let gansu: Department;

beforeAll(async () => {
  await installReference(prisma);
  gansu = await makeDepartment();
});

const row = (id: string) =>
  prisma.filing.findUniqueOrThrow({
    where: { id },
    include: {
      events: { orderBy: { sequence: "asc" } },
      notices: { orderBy: { id: "asc" } },
      opinions: true,
      submissions: true,
    },
  });

const opinion = (filingId: string, outcome: "recommend" | "return", reasons = "符合推荐条件") => ({
  filingId,
  outcome,
  reasons,
});

describe("the recommendation of a case", () => {
  it("is made by one person of the office and forwarded by another; receipt is the day of forwarding", async () => {
    const { id } = await submitReady(MONDAY);
    expect(await row(id)).toMatchObject({
      state: "recommending",
      recommenderCode: "620100",
      receivedAt: null,
    });
    expect(await recommendFiling(gansu.checker, { filingId: id }, MONDAY)).toMatchObject({
      refusal: "recommendationProposed",
    });
    expect(await proposeRecommendation(gansu.maker, opinion(id, "recommend", " "), MONDAY)).toMatchObject({
      refusal: "hasReason",
    });
    expect(await proposeRecommendation(gansu.maker, opinion(id, "recommend"), MONDAY)).toMatchObject({
      ok: true,
    });
    expect(await recommendFiling(gansu.maker, { filingId: id }, MONDAY)).toMatchObject({
      refusal: "isNotRecommendationMaker",
    });
    expect(await returnToLead(gansu.checker, { filingId: id }, MONDAY)).toMatchObject({
      refusal: "returnProposed",
    });
    expect(await recommendFiling(gansu.checker, { filingId: id }, later(2))).toMatchObject({ ok: true });
    const received = await row(id);
    expect(received).toMatchObject({ state: "received", receivedAt: later(2) });
    const receipt = received.notices.find(({ template }) => template === "receipt");
    expect(receipt?.body).toContain(received.submissions[0]?.sha256);
    expect(receipt?.body).toContain("2022年3月7日");
  });

  it("is the office's own: no other office and no post of the department sees or takes it", async () => {
    const { id } = await submitReady(MONDAY);
    const elsewhere = staffActor(
      await makeStaff(prisma, { province: "gs", roles: ["recommender"], officeCode: "620200" }),
    );
    expect(await proposeRecommendation(elsewhere, opinion(id, "recommend"), MONDAY)).toMatchObject({
      refusal: "notFound",
    });
    expect(await proposeRecommendation(gansu.intake, opinion(id, "recommend"), MONDAY)).toMatchObject({
      refusal: "notYourRole",
    });
  });

  it("keeps out people of a unit on the case and those who declared an interest in one", async () => {
    const { id, lead } = await submitReady(MONDAY);
    const [colleague, friend] = [
      await makeStaff(prisma, { province: "gs", roles: ["recommender"], officeCode: "620100" }),
      await makeStaff(prisma, { province: "gs", roles: ["recommender"], officeCode: "620100" }),
    ];
    await joinUnit(prisma, colleague, lead.organization, "filer");
    await prisma.interest.create({
      data: {
        userId: friend.id,
        organizationId: lead.organization.id,
        reason: "近亲属任职",
        declaredAt: MONDAY,
      },
    });
    for (const person of [colleague, friend])
      expect(await proposeRecommendation(staffActor(person), opinion(id, "recommend"), MONDAY)).toMatchObject(
        { refusal: "hasNoInterest" },
      );
  });

  it("keeps who recommended from accepting the same case, by user id and whatever the roles", async () => {
    const both = staffActor(
      await makeStaff(prisma, {
        province: "gs",
        roles: ["recommender", "intake"],
        officeCode: "620100",
      }),
    );
    const { id } = await submitReady(MONDAY);
    await proposeRecommendation(both, opinion(id, "recommend"), MONDAY);
    await recommendFiling(gansu.checker, { filingId: id }, MONDAY);
    expect(await acceptFiling(both, { filingId: id, note: "" }, MONDAY)).toMatchObject({
      refusal: "keepsPostsApart",
    });
    expect(await acceptFiling(gansu.intake, { filingId: id, note: "" }, MONDAY)).toMatchObject({ ok: true });
  });
});

const confirmationsOf = async (actor: Parameters<typeof assessFiling>[0], id: string, at: Date) =>
  (await assessFiling(actor, id, at))?.members.map(({ confirmation }) => confirmation);

describe("a case returned by its office", () => {
  it("E-03: goes back with its number; only the member whose part changed confirms again, the others keep theirs", async () => {
    const university = await makeOrganization(prisma, { province: "gs", kind: "university" });
    const head = await makeUser(prisma);
    await joinUnit(prisma, head, university);
    const others = await makeUnits(prisma, 3, { province: "gs" });
    const { id, owner, members } = await submitReady(MONDAY, { members: [university, ...others] });
    const { caseNumber } = await row(id);
    await proposeRecommendation(gansu.maker, opinion(id, "return", "成员任务不具体"), MONDAY);
    expect(await returnToLead(gansu.maker, { filingId: id }, MONDAY)).toMatchObject({
      refusal: "isNotRecommendationMaker",
    });
    expect(await returnToLead(gansu.checker, { filingId: id }, later(1))).toMatchObject({ ok: true });
    const returned = await row(id);
    expect(returned).toMatchObject({ state: "draft", caseNumber, dueOn: null });
    const told = returned.notices.find(({ template }) => template === "recommendationReturned");
    expect(told?.body).toContain("成员任务不具体");

    const [first] = members;
    const page = await findMemberPage(owner, id, first?.id ?? "", later(1));
    if (!page) throw new Error("no member");
    const { name, kind, version, part, creditCode } = page.member;
    const changed = { ...part, contributionWan: "66" };
    const saved = await savePart(owner, {
      memberId: page.member.id,
      version,
      name,
      kind,
      creditCode: creditCode ?? "",
      part: changed,
    });
    expect(saved).toMatchObject({ ok: true });
    expect(await confirmationsOf(owner, id, later(1))).toEqual([
      "changed",
      "confirmed",
      "confirmed",
      "confirmed",
    ]);
    const again = { filingId: id, idempotencyKey: crypto.randomUUID(), acknowledged: [] };
    expect(await submitFiling(owner, again, later(1))).toMatchObject({ refusal: "everyMemberConfirmed" });

    const member = applicantActor(head, university);
    const seen = (await assessFiling(owner, id, later(1)))?.members[0];
    const last = await prisma.confirmation.findFirstOrThrow({
      where: { memberId: first?.id ?? "" },
      orderBy: { at: "desc" },
    });
    const answer = {
      memberId: first?.id ?? "",
      fingerprint: seen?.fingerprint ?? "",
      lastAnswerId: last.id,
      person: { name: "演示确认人", post: "处长" },
      fileId: null,
    };
    expect(await confirmPart(member, answer, later(2))).toMatchObject({ ok: true });
    expect(await submitFiling(owner, again, later(2))).toMatchObject({ ok: true, value: { caseNumber } });
    const resubmitted = await row(id);
    expect(resubmitted.state).toBe("recommending");
    expect(resubmitted.submissions).toHaveLength(2);
    // The opinion spoke of the first version: the second needs one of its own.
    expect(await returnToLead(gansu.checker, { filingId: id }, later(2))).toMatchObject({
      refusal: "returnProposed",
    });
  });

  it("can be withdrawn instead", async () => {
    const { id, owner } = await submitReady(MONDAY);
    await proposeRecommendation(gansu.maker, opinion(id, "return"), MONDAY);
    await returnToLead(gansu.checker, { filingId: id }, MONDAY);
    expect(await withdrawFiling(owner, { filingId: id, reason: "" }, later(1))).toMatchObject({ ok: true });
    expect((await row(id)).state).toBe("withdrawn");
  });
});

it("the end of its term is filled in once the arrangement of its year is known", async () => {
  const late = new Date("2026-12-28T02:00:00Z");
  const { id } = await submitReady(late);
  expect(await row(id)).toMatchObject({ state: "recommending", dueOn: null });
  await prisma.calendarYear.create({
    data: { year: 2027, exceptions: [{ date: "2027-01-01", off: true }], source: "演示" },
  });
  expect(await fillDueDates(late)).toBe(1);
  const { dueOn, notices } = await row(id);
  expect(dueOn?.toISOString().slice(0, 10)).toBe("2027-01-12");
  expect(notices.filter(({ template }) => template === "dueDateKnown")).toHaveLength(1);
});

it("an enterprise of Gansu starts a filing of its province", async () => {
  const { owner } = await forwarded(gansu, MONDAY);
  const started = await startFiling(
    owner,
    { province: "gs", track: "openFiling", key: crypto.randomUUID() },
    MONDAY,
  );
  expect(started).toMatchObject({ ok: true });
  expect(await findDepartment(owner, MONDAY)).toBe("甘肃省科学技术厅");
});
