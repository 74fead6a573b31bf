import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/lib/data/client";
import { columnDate } from "@/lib/domain/calendar/dates";
import { unseal } from "@/lib/infrastructure/cryptography/secrets";
import { saveReviewMarks } from "@/lib/usecases/desk/save-review-marks";
import { answerCorrection } from "@/lib/usecases/filing/answer-correction";
import { copyFiling } from "@/lib/usecases/filing/copy-filing";
import { askForExtension, extendCorrection, extendDecision } from "@/lib/usecases/filing/extension";
import {
  confirmNonAcceptance,
  declineNonAcceptance,
  proposeNonAcceptance,
} from "@/lib/usecases/filing/non-acceptance";
import {
  addCorrectionItem,
  requestCorrection,
  requestFollowUpCorrection,
} from "@/lib/usecases/filing/request-correction";
import { acceptFiling } from "@/lib/usecases/filing/review";
import { deemAcceptances, lapseOverdueCorrections } from "@/lib/usecases/filing/run-clocks";
import { saveSection } from "@/lib/usecases/filing/save-section";
import type { ReadyFiling } from "@/prisma/filing-factory";
import { installReference } from "@/prisma/reference/install-reference";
import { type Department, forwarded, makeDepartment, underReview } from "../support/department";

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
      corrections: { orderBy: { createdAt: "asc" }, include: { items: true } },
      opinions: true,
    },
  });
const dayOf = (date: Date | null) => date && columnDate(date);
const reasoned = (filingId: string, reasons = "理由充分") => ({ filingId, reasons });

describe("a case nobody accepts in time", () => {
  it("E-04: counts as accepted from the day of receipt; the system acts, the department is alerted", async () => {
    const { id, name } = await forwarded(gansu, MONDAY);
    expect(dayOf((await row(id)).dueOn)).toBe("2022-03-14");
    await deemAcceptances(later(7));
    expect((await row(id)).state).toBe("received");
    await deemAcceptances(later(8));
    const accepted = await row(id);
    expect(accepted).toMatchObject({ state: "accepted", acceptedAt: MONDAY });
    expect(accepted.events.at(-1)).toMatchObject({
      action: "deemAccepted",
      actorKind: "system",
      actorId: null,
    });
    // Twenty working days from the day after receipt; Saturday 2 April 2022 was worked for the holiday behind it.
    expect(dayOf(accepted.dueOn)).toBe("2022-04-02");
    expect(accepted.notices.map(({ template }) => template)).toContain("acceptance");
    const alerts = await prisma.outboxMessage.findMany({ where: { subject: `逾期视为受理：${name}` } });
    expect(alerts.map(({ recipient }) => unseal(recipient)).sort()).toEqual(
      [gansu.intake.email, gansu.approver.email, gansu.head.email].sort(),
    );
    await deemAcceptances(later(9));
    expect((await row(id)).events).toHaveLength(accepted.events.length);
  });
});

describe("non-acceptance", () => {
  it("needs a proposal and another person, who may decline; its reasons stand in the notice", async () => {
    const { id } = await forwarded(gansu, MONDAY);
    expect(await confirmNonAcceptance(gansu.approver, { filingId: id }, MONDAY)).toMatchObject({
      refusal: "nonAcceptanceProposed",
    });
    expect(await proposeNonAcceptance(gansu.intake, reasoned(id), MONDAY)).toMatchObject({ ok: true });
    expect(await declineNonAcceptance(gansu.approver, reasoned(id, "属于本部门"), MONDAY)).toMatchObject({
      ok: true,
    });
    expect(await confirmNonAcceptance(gansu.approver, { filingId: id }, MONDAY)).toMatchObject({
      refusal: "nonAcceptanceProposed",
    });
    await proposeNonAcceptance(gansu.intake, reasoned(id, "不属于本部门，请向省工信厅提出"), MONDAY);
    expect(await confirmNonAcceptance(gansu.intake, { filingId: id }, MONDAY)).toMatchObject({
      refusal: "notYourRole",
    });
    expect(await confirmNonAcceptance(gansu.approver, { filingId: id }, MONDAY)).toMatchObject({ ok: true });
    const closed = await row(id);
    expect(closed).toMatchObject({ state: "notAccepted", decidedAt: MONDAY });
    expect(closed.notices.at(-1)).toMatchObject({ template: "notAccepted" });
    expect(closed.notices.at(-1)?.body).toContain("请向省工信厅提出");
  });
});

const item = (address: string) => ({ address, problem: "不够具体", remedy: "请写明" });

async function inCorrection(): Promise<ReadyFiling> {
  const filing = await forwarded(gansu, MONDAY);
  await addCorrectionItem(gansu.intake, { filingId: filing.id, ...item("tasks.0.goal") }, MONDAY);
  expect(await requestCorrection(gansu.intake, { filingId: filing.id }, MONDAY)).toMatchObject({ ok: true });
  return filing;
}

async function answer({ id, owner }: ReadyFiling, at: Date) {
  const section = await prisma.filingSection.findUniqueOrThrow({
    where: { filingId_section: { filingId: id, section: "tasks" } },
  });
  const saved = await saveSection(
    owner,
    {
      filingId: id,
      section: "tasks",
      version: section.version,
      texts: { rows: "2", "0.goal": `两年内完成样机并通过第三方检测 ${at.getTime()}` },
      rows: null,
    },
    at,
  );
  expect(saved).toMatchObject({ ok: true });
  const notice = await prisma.correctionNotice.findFirstOrThrow({
    where: { filingId: id, sentAt: { not: null }, answeredAt: null },
    include: { items: true },
  });
  const answers = Object.fromEntries(notice.items.map((open) => [open.id, "已写明"]));
  expect(await answerCorrection(owner, { filingId: id, answers }, at)).toMatchObject({ ok: true });
}

describe("corrections", () => {
  it("E-05: a second one on unchanged material is refused; a follow-up on the answer needs the approver and a reason", async () => {
    const filing = await inCorrection();
    const { id } = filing;
    await answer(filing, later(2));
    expect(await requestCorrection(gansu.intake, { filingId: id }, later(3))).toMatchObject({
      refusal: "isFirstCorrection",
    });
    expect(
      await addCorrectionItem(gansu.intake, { filingId: id, ...item("funding.use") }, later(3)),
    ).toMatchObject({
      refusal: "isFirstCorrection",
    });
    const mark = { verdict: "deficient" as const, problem: "不够具体", remedy: "" };
    expect(
      await saveReviewMarks(
        gansu.intake,
        { filingId: id, marks: [{ ...mark, address: "funding.use" }] },
        later(3),
      ),
    ).toMatchObject({ ok: true });
    expect(await requestFollowUpCorrection(gansu.approver, reasoned(id), later(3))).toMatchObject({
      refusal: "followUpCollected",
    });
    const follow = { filingId: id, marks: [{ ...mark, address: "tasks.0.goal", remedy: "请写明检测机构" }] };
    expect(await saveReviewMarks(gansu.intake, follow, later(3))).toMatchObject({ ok: true });
    expect(await requestFollowUpCorrection(gansu.intake, reasoned(id), later(3))).toMatchObject({
      refusal: "notYourRole",
    });
    expect(await requestFollowUpCorrection(gansu.approver, reasoned(id, ""), later(3))).toMatchObject({
      refusal: "hasReason",
    });
    expect(await requestFollowUpCorrection(gansu.approver, reasoned(id), later(3))).toMatchObject({
      ok: true,
    });
    const asked = await row(id);
    expect(asked.state).toBe("correction");
    expect(asked.corrections).toMatchObject([
      { followUp: false },
      { followUp: true, reason: "理由充分", items: [{ address: "tasks.0.goal", remedy: "请写明检测机构" }] },
    ]);
    await answer(filing, later(4));
    expect(await row(id)).toMatchObject({ state: "received", receivedAt: later(4) });
  });

  it("E-06: a correction not answered lapses; the applicant reads why and may file anew at once", async () => {
    const { id, owner } = await inCorrection();
    expect(dayOf((await row(id)).correctionDueOn)).toBe("2022-03-28");
    await lapseOverdueCorrections(later(21));
    expect((await row(id)).state).toBe("correction");
    await lapseOverdueCorrections(later(22));
    const lapsed = await row(id);
    expect(lapsed.state).toBe("lapsed");
    expect(lapsed.notices.at(-1)?.body).toContain("视为撤回");
    expect(await copyFiling(owner, { filingId: id, key: crypto.randomUUID() }, later(22))).toMatchObject({
      ok: true,
    });
  });

  it("are extended once, on the lead's wish, with the reason in writing", async () => {
    const { id, owner, name } = await inCorrection();
    expect(await askForExtension(owner, reasoned(id, " "), later(1))).toMatchObject({ refusal: "hasReason" });
    expect(await askForExtension(owner, reasoned(id, "等待检测报告"), later(1))).toMatchObject({ ok: true });
    expect(await askForExtension(owner, reasoned(id), later(2))).toMatchObject({ refusal: "requestPending" });
    const mail = await prisma.outboxMessage.findMany({ where: { subject: `申请延长补正期限：${name}` } });
    expect(mail.map(({ recipient }) => unseal(recipient))).toEqual([gansu.intake.email]);
    expect(await extendCorrection(gansu.reviewer, reasoned(id), later(2))).toMatchObject({
      refusal: "notYourRole",
    });
    expect(await extendCorrection(gansu.intake, reasoned(id), later(2))).toMatchObject({ ok: true });
    const extended = await row(id);
    // Fifteen working days after 28 March, with the holiday of 3 to 5 April and the working Saturday before it.
    expect(dayOf(extended.correctionDueOn)).toBe("2022-04-19");
    expect(extended.corrections[0]).toMatchObject({ extendedDays: 15, dueOn: extended.correctionDueOn });
    expect(extended.notices.at(-1)).toMatchObject({ template: "correctionExtension" });
    expect(await extendCorrection(gansu.intake, reasoned(id), later(3))).toMatchObject({
      refusal: "correctionNotExtended",
    });
    expect(await askForExtension(owner, reasoned(id), later(3))).toMatchObject({
      refusal: expect.stringMatching(/requestPending|correctionNotExtended/),
    });
    await lapseOverdueCorrections(later(22));
    expect((await row(id)).state).toBe("correction");
  });
});

describe("the decision's term", () => {
  it("is extended once, by the approver, with the reason in writing", async () => {
    const { id } = await underReview(gansu, MONDAY);
    const before = dayOf((await row(id)).dueOn);
    expect(await extendDecision(gansu.reviewer, reasoned(id), later(1))).toMatchObject({
      refusal: "notYourRole",
    });
    expect(await extendDecision(gansu.approver, reasoned(id), later(1))).toMatchObject({ ok: true });
    const extended = await row(id);
    expect([before, dayOf(extended.dueOn)]).toEqual(["2022-04-02", "2022-04-19"]);
    expect(extended).toMatchObject({ state: "checking", extendedDays: 10, dueDays: 30 });
    expect(extended.notices.at(-1)).toMatchObject({ template: "decisionExtension" });
    expect(await extendDecision(gansu.head, reasoned(id), later(2))).toMatchObject({
      refusal: "decisionNotExtended",
    });
  });

  it("is extended on its last day and no more once it is over", async () => {
    const [inTime, tooLate] = [await underReview(gansu, MONDAY), await underReview(gansu, MONDAY)];
    const last = new Date("2022-04-02T02:00:00Z");
    expect(dayOf((await row(tooLate.id)).dueOn)).toBe("2022-04-02");
    const extend = (filingId: string, at: Date) => extendDecision(gansu.approver, reasoned(filingId), at);
    expect(await extend(inTime.id, last)).toMatchObject({ ok: true });
    const next = new Date(last.getTime() + 86_400_000);
    expect(await extend(tooLate.id, next)).toMatchObject({ refusal: "decisionTermRuns" });
    expect(await row(tooLate.id)).toMatchObject({ extendedDays: 0 });
  });
});

it("E-24: of an acceptance and its refusal at once one wins; the other reads that it was handled", async () => {
  const { id } = await forwarded(gansu, MONDAY);
  await proposeNonAcceptance(gansu.intake, reasoned(id), MONDAY);
  const outcomes = await Promise.all([
    confirmNonAcceptance(gansu.approver, { filingId: id }, MONDAY),
    acceptFiling(gansu.intake, { filingId: id, note: "" }, MONDAY),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: "alreadyHandled" });
});
