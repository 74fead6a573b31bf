import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/lib/data/client";
import { countQueue, findNextInQueue, listQueue } from "@/lib/data/queue";
import type { Staff, StaffRole } from "@/lib/domain/actor";
import { queueFilterOf } from "@/lib/domain/filing/queue-filter";
import { addInternalNote } from "@/lib/usecases/desk/add-internal-note";
import { assignFiling } from "@/lib/usecases/desk/assign-filing";
import { findStep } from "@/lib/usecases/desk/find-step";
import { listDesk } from "@/lib/usecases/desk/list-desk";
import { loadBench } from "@/lib/usecases/desk/load-bench";
import { revealPersonalData } from "@/lib/usecases/desk/reveal-personal";
import { saveReviewMarks } from "@/lib/usecases/desk/save-review-marks";
import { type BatchAct, takeInBatch } from "@/lib/usecases/desk/take-in-batch";
import { answerCorrection } from "@/lib/usecases/filing/answer-correction";
import { approveFiling, rejectFiling } from "@/lib/usecases/filing/decide";
import { extendDecision } from "@/lib/usecases/filing/extension";
import { fillDueDates } from "@/lib/usecases/filing/fill-due-dates";
import {
  addCorrectionItem,
  removeCorrectionItem,
  requestCorrection,
} from "@/lib/usecases/filing/request-correction";
import { acceptFiling, proposeDecision, takeFiling } from "@/lib/usecases/filing/review";
import {
  deemAcceptances,
  lapseOverdueCorrections,
  remindCorrections,
} from "@/lib/usecases/filing/run-clocks";
import { saveSection } from "@/lib/usecases/filing/save-section";
import { submitFiling } from "@/lib/usecases/filing/submit";
import { declareInterest } from "@/lib/usecases/interest/declare";
import { applicantActor, type MadeLead, makeStaff, makeVerifiedLead, staffActor } from "@/prisma/factories";
import { makeFiling } from "@/prisma/filing-factory";
import { installReference } from "@/prisma/reference/install-reference";

/** Monday 2022-03-07, 10:00 in Shanghai, and so many days later. */
const MONDAY = new Date("2022-03-07T02:00:00Z");
const later = (days: number): Date => new Date(MONDAY.getTime() + days * 86_400_000);

let lead: MadeLead;
let intake: Staff;
let reviewer: Staff;
let second: Staff;
let approver: Staff;
let other: Staff;
let serial = 0;

const staff = async (province: string, ...roles: StaffRole[]) =>
  staffActor(await makeStaff(prisma, { province, roles, name: `演示${roles[0]}${++serial}` }));
const owner = () => applicantActor(lead.administrator, lead.organization);

beforeAll(async () => {
  await installReference(prisma);
  lead = await makeVerifiedLead();
  intake = await staff("nm", "intake");
  reviewer = await staff("nm", "reviewer");
  second = await staff("nm", "reviewer", "approver");
  approver = await staff("nm", "approver");
  other = await staff("gs", "intake", "reviewer", "approver");
});

/** A submitted case; with a word for staff in its name it waits to be accepted. */
async function submitted(word = "", at = MONDAY) {
  const name = `${word}演示桌面${++serial}创新联合体`;
  const filing = await makeFiling(lead, { name });
  const outcome = await submitFiling(
    owner(),
    { filingId: filing.id, idempotencyKey: `desk-${serial}`, acknowledged: [] },
    at,
  );
  expect(outcome).toMatchObject({ ok: true });
  return filing;
}

const row = (id: string) =>
  prisma.filing.findUniqueOrThrow({
    where: { id },
    include: { events: { orderBy: { sequence: "asc" } }, notices: true, stops: true, consortium: true },
  });
const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

async function inReview(at = MONDAY) {
  const filing = await submitted("", at);
  expect(await takeFiling(reviewer, { filingId: filing.id }, at)).toMatchObject({ ok: true });
  return filing;
}

const deficient = (filingId: string, address: string) => ({
  filingId,
  marks: [{ address, verdict: "deficient" as const, problem: "目标过于笼统", remedy: "请写明指标" }],
});

async function inCorrection() {
  const filing = await inReview();
  expect(await saveReviewMarks(reviewer, deficient(filing.id, "tasks.0.goal"), MONDAY)).toMatchObject({
    ok: true,
  });
  expect(await requestCorrection(reviewer, { filingId: filing.id }, MONDAY)).toMatchObject({ ok: true });
  return filing;
}

async function answer(filingId: string, at: Date) {
  const section = await prisma.filingSection.findUniqueOrThrow({
    where: { filingId_section: { filingId, section: "tasks" } },
  });
  const saved = await saveSection(
    owner(),
    {
      filingId,
      section: "tasks",
      version: section.version,
      texts: { rows: "2", "0.goal": "两年内完成样机并通过检测" },
      rows: null,
    },
    at,
  );
  expect(saved).toMatchObject({ ok: true });
  const item = await prisma.correctionItem.findFirstOrThrow({ where: { notice: { filingId } } });
  return answerCorrection(owner(), { filingId, answers: { [item.id]: "已写明指标" } }, at);
}

const proposal = (filingId: string) => ({
  filingId,
  outcome: "approve" as const,
  reasons: "材料齐全",
  remedies: "",
});

describe("the review of a case", () => {
  it("E-05, E-12: goes from the queue through one correction to the register, by two people", async () => {
    const filing = await inCorrection();
    const stopped = await row(filing.id);
    expect(stopped).toMatchObject({ state: "correctionInReview", dueOn: null, assigneeId: reviewer.userId });
    expect(stopped.stops).toMatchObject([{ reason: "correctionInReview", to: null }]);
    expect(stopped.correctionDueOn).not.toBeNull();

    expect(await answer(filing.id, later(3))).toMatchObject({ ok: true });
    const resumed = await row(filing.id);
    expect(resumed.state).toBe("checking");
    expect(resumed.stops[0]?.to).not.toBeNull();
    expect(dayOf(resumed.dueOn)).toBe("2022-03-24");

    const bench = await loadBench(reviewer, filing.id, later(3));
    expect(bench?.versions.map(({ version }) => version)).toEqual([2, 1]);
    const goal = bench?.parts
      .flatMap(({ blocks }) => blocks.flatMap(({ fields }) => fields))
      .find(({ address }) => address === "tasks.0.goal");
    expect(goal?.change?.after).toBe("两年内完成样机并通过检测");
    expect(bench?.changes).toBe(1);

    expect(
      await saveReviewMarks(reviewer, deficient(filing.id, "tasks.0.indicator"), later(3)),
    ).toMatchObject({ ok: true });
    expect(await requestCorrection(reviewer, { filingId: filing.id }, later(3))).toMatchObject({
      ok: false,
      refusal: "isFirstCorrection",
    });

    expect(await proposeDecision(reviewer, proposal(filing.id), later(4))).toMatchObject({ ok: true });
    const approved = await approveFiling(approver, { filingId: filing.id, note: "" }, later(4));
    expect(approved).toMatchObject({ ok: true });
    const filed = await row(filing.id);
    expect(filed.state).toBe("filed");
    expect(filed.consortium).not.toBeNull();
  });

  it("refuses approval and rejection by the person who proposed", async () => {
    const filing = await submitted();
    await takeFiling(second, { filingId: filing.id }, MONDAY);
    await proposeDecision(second, proposal(filing.id), MONDAY);
    const step = await findStep(second, filing.id, "approve", MONDAY);
    expect(step?.blockedBy).toContain("isNotProposer");
    expect(await approveFiling(second, { filingId: filing.id, note: "" }, MONDAY)).toMatchObject({
      ok: false,
      refusal: "isNotProposer",
    });
    expect(await rejectFiling(second, { filingId: filing.id, reasons: "不符" }, MONDAY)).toMatchObject({
      ok: false,
      refusal: "isNotProposer",
    });
    expect((await row(filing.id)).state).toBe("approving");
  });

  it("E-24: lets one of two approvals at once win; the other reads that it was handled", async () => {
    const filing = await inReview();
    await proposeDecision(reviewer, proposal(filing.id), MONDAY);
    const outcomes = await Promise.all(
      [approver, second].map((actor) => approveFiling(actor, { filingId: filing.id, note: "" }, MONDAY)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: "alreadyHandled" });
    const { events, consortium } = await row(filing.id);
    expect(events.filter(({ action }) => action === "approve")).toHaveLength(1);
    expect(consortium).not.toBeNull();
    const seen = await findStep(approver, filing.id, "approve", MONDAY);
    expect(seen).toMatchObject({ to: null, state: "filed" });
  });

  it("keeps cases from the staff of another province", async () => {
    const filing = await inReview();
    expect(await loadBench(other, filing.id, MONDAY)).toBeNull();
    expect(await findStep(other, filing.id, "approve", MONDAY)).toBeNull();
    expect(await takeFiling(other, { filingId: filing.id }, MONDAY)).toMatchObject({ refusal: "notFound" });
    expect(await saveReviewMarks(other, deficient(filing.id, "basic.name"), MONDAY)).toMatchObject({
      refusal: "notFound",
    });
    expect(await addInternalNote(other, { filingId: filing.id, text: "x" }, MONDAY)).toMatchObject({
      refusal: "notFound",
    });
    expect(await revealPersonalData(other, { filingId: filing.id, reason: "x" })).toMatchObject({
      refusal: "notFound",
    });
    const page = { after: null, take: 500 };
    const all = await listQueue(other, queueFilterOf({}), page);
    expect(all.map(({ id }) => id)).not.toContain(filing.id);
  });
});

describe("marks and the correction notice", () => {
  it("collects one item an address, takes it away with the verdict, and freezes on sending", async () => {
    const filing = await inReview();
    const save = (marks: Parameters<typeof saveReviewMarks>[1]["marks"]) =>
      saveReviewMarks(reviewer, { filingId: filing.id, marks }, MONDAY);
    const items = () => prisma.correctionItem.findMany({ where: { notice: { filingId: filing.id } } });
    await save(deficient(filing.id, "basic.objectives").marks);
    await save([{ address: "basic.objectives", verdict: "deficient", problem: "改", remedy: "请改" }]);
    expect(await items()).toMatchObject([{ address: "basic.objectives", problem: "改", remedy: "请改" }]);
    await save([{ address: "basic.objectives", verdict: "conforms", problem: "", remedy: "" }]);
    expect(await items()).toEqual([]);
    expect(await requestCorrection(reviewer, { filingId: filing.id }, MONDAY)).toMatchObject({
      refusal: "hasItems",
    });
    expect(
      await save([{ address: "basic.name", verdict: "deficient", problem: "", remedy: "" }]),
    ).toMatchObject({
      ok: false,
      fields: { "problem.basic.name": expect.any(String), "remedy.basic.name": expect.any(String) },
    });
    await save(deficient(filing.id, "material:agreement").marks);
    await requestCorrection(reviewer, { filingId: filing.id }, MONDAY);
    const [sent] = await items();
    expect(
      await removeCorrectionItem(reviewer, { filingId: filing.id, itemId: sent?.id ?? "" }, MONDAY),
    ).toMatchObject({
      ok: false,
    });
    expect(await save(deficient(filing.id, "basic.name").marks)).toMatchObject({ refusal: "alreadyHandled" });
  });

  it("belongs to the post that may ask for the correction", async () => {
    const filing = await inReview();
    expect(await saveReviewMarks(intake, deficient(filing.id, "basic.name"), MONDAY)).toMatchObject({
      refusal: "alreadyHandled",
    });
  });

  it("is nobody's who has declared an interest in a unit of the case", async () => {
    const filing = await inReview();
    const tied = await staff("nm", "reviewer");
    const declared = { creditCode: lead.organization.creditCode ?? "", reason: "配偶在该单位任职" };
    expect(await declareInterest(tied, declared, MONDAY)).toMatchObject({ ok: true });
    expect(await loadBench(tied, filing.id, MONDAY)).toMatchObject({ mayMark: false, collecting: null });
    expect(await saveReviewMarks(tied, deficient(filing.id, "basic.name"), MONDAY)).toMatchObject({
      refusal: "hasNoInterest",
    });
    const added = { filingId: filing.id, address: "basic.name", problem: "不清楚", remedy: "请写明" };
    expect(await addCorrectionItem(tied, added, MONDAY)).toMatchObject({ refusal: "hasNoInterest" });
    await saveReviewMarks(reviewer, deficient(filing.id, "basic.name"), MONDAY);
    const { id } = await prisma.correctionItem.findFirstOrThrow({
      where: { notice: { filingId: filing.id } },
    });
    expect(await removeCorrectionItem(tied, { filingId: filing.id, itemId: id }, MONDAY)).toMatchObject({
      refusal: "hasNoInterest",
    });
  });

  it("is nobody's who has held a post apart from it on the case", async () => {
    const filing = await inReview();
    const both = await staff("nm", "reviewer", "approver");
    const extended = { filingId: filing.id, reasons: "专家日程" };
    expect(await extendDecision(both, extended, MONDAY)).toMatchObject({ ok: true });
    const added = { filingId: filing.id, address: "basic.name", problem: "不清楚", remedy: "请写明" };
    expect(await addCorrectionItem(both, added, MONDAY)).toMatchObject({ refusal: "keepsPostsApart" });
  });
});

describe("personal data on the bench", () => {
  it("is masked until a reason stands in the attempt log", async () => {
    const filing = await inReview();
    const bench = await loadBench(reviewer, filing.id, MONDAY);
    const text = JSON.stringify(bench);
    const revealed = await revealPersonalData(reviewer, { filingId: filing.id, reason: "核实联系人" });
    if (!revealed.ok) throw new Error(revealed.refusal);
    const shown = revealed.value.map(({ value }) => value).filter(Boolean);
    expect(shown.length).toBeGreaterThan(2);
    for (const value of shown) expect(text).not.toContain(value);
    const log = await prisma.attemptLog.findFirstOrThrow({
      where: { action: "revealPersonalData", userId: reviewer.userId },
    });
    expect(log).toMatchObject({ outcome: "viewed", object: `${filing.id} 核实联系人` });
  });
});

describe("hand-over", () => {
  it("changes the holder with an event in the chain and the state as it was", async () => {
    const filing = await inReview();
    const give = (actor: Staff, to: Staff, reason: string) =>
      assignFiling(actor, { filingId: filing.id, assigneeId: to.userId, reason }, MONDAY);
    expect(await give(reviewer, second, "")).toMatchObject({ refusal: "reasonRequired" });
    expect(await give(intake, second, "出差")).toMatchObject({ refusal: "notAllowed" });
    expect(await give(reviewer, intake, "出差")).toMatchObject({ refusal: "invalid" });
    expect(await give(reviewer, second, "出差")).toMatchObject({ ok: true });
    const { state, assigneeId, events } = await row(filing.id);
    expect({ state, assigneeId }).toEqual({ state: "checking", assigneeId: second.userId });
    expect(events.at(-1)).toMatchObject({
      action: "assign",
      fromState: "checking",
      toState: "checking",
      note: null,
    });
    expect(await give(reviewer, second, "再次")).toMatchObject({ refusal: "notAllowed" });
    expect(await give(approver, reviewer, "调整")).toMatchObject({ ok: true });
  });

  const batch = (actor: Staff, act: BatchAct, ids: string[], over: { to?: Staff; reason?: string } = {}) =>
    takeInBatch(
      actor,
      { filings: ids, do: act, assigneeId: over.to?.userId ?? "", reason: over.reason ?? "" },
      MONDAY,
      (fault) => {
        throw fault;
      },
    );
  const itemsOf = async (outcome: ReturnType<typeof batch>) => {
    const result = await outcome;
    if (!result.ok) throw new Error(result.refusal);
    return result.value.items;
  };

  it("gives a result for each case of a batch", async () => {
    const waiting = await submitted("中国");
    const accepted = await submitted();
    const items = await itemsOf(batch(intake, "accept", [waiting.id, accepted.id, "no-such-case"]));
    expect(items.map(({ id, ok }) => [id, ok])).toEqual([
      [waiting.id, true],
      [accepted.id, false],
    ]);
    expect((await row(waiting.id)).state).toBe("accepted");
    const log = await prisma.attemptLog.findFirst({ where: { object: accepted.id, outcome: "refused" } });
    expect(log).toMatchObject({ action: "batch:accept", code: "alreadyHandled", userId: intake.userId });
  });

  it("takes several cases, each once however many reviewers press at the same time", async () => {
    const ids = [(await submitted()).id, (await submitted()).id, (await submitted()).id];
    const [mine, theirs] = await Promise.all([
      itemsOf(batch(reviewer, "take", ids)),
      itemsOf(batch(second, "take", ids)),
    ]);
    for (const [index, id] of ids.entries()) {
      const won = [mine[index]?.ok, theirs[index]?.ok];
      expect(won.filter(Boolean)).toHaveLength(1);
      expect((await row(id)).assigneeId).toBe(won[0] ? reviewer.userId : second.userId);
    }
    const refused = [...mine, ...theirs].filter(({ ok }) => !ok);
    for (const { message } of refused) expect(message).toMatch(/^没有办理：/);
  });

  it("gives several cases to one person and says of each why not", async () => {
    const [free, held] = [await submitted(), await inReview()];
    const items = await itemsOf(batch(approver, "assign", [free.id, held.id], { to: second }));
    expect(items.map(({ ok }) => ok)).toEqual([true, false]);
    expect(items[0]?.message).toBe(`已分派给${second.name}`);
    expect((await row(free.id)).assigneeId).toBe(second.userId);
    expect((await row(held.id)).assigneeId).toBe(reviewer.userId);
    expect(await batch(approver, "assign", [free.id])).toMatchObject({ ok: false, refusal: "invalid" });
    const again = await itemsOf(batch(approver, "assign", [held.id], { to: second, reason: "休假" }));
    expect(again[0]?.ok).toBe(true);
  });

  it("goes on after a fault in one case", async () => {
    const [broken, sound] = [await submitted(), await submitted()];
    await prisma.$executeRaw`
      UPDATE "Filing" SET "measureVersionId" = NULL, "track" = 'none' WHERE "id" = ${broken.id}`;
    const faults: string[] = [];
    const input = { filings: [broken.id, sound.id], do: "take", assigneeId: "", reason: "" } as const;
    const result = await takeInBatch(reviewer, input, MONDAY, (_fault, id) => void faults.push(id));
    if (!result.ok) throw new Error(result.refusal);
    expect(result.value.items.map(({ ok }) => ok)).toEqual([false, true]);
    expect(faults).toEqual([broken.id]);
    expect((await row(sound.id)).state).toBe("checking");
  });
});

describe("the queue", () => {
  it("orders by the end of the term, pages without gaps, and finds the next", async () => {
    for (const days of [2, 0, 1]) await submitted("", later(days));
    const wish = queueFilterOf({ state: "accepted" });
    const page = async (after: { day: string | null; id: string } | null, take: number) =>
      listQueue(approver, wish, { after, take });
    const all = await page(null, 500);
    const keys = all.map(({ dueOn, id }) => `${dayOf(dueOn) ?? "9999"} ${id}`);
    expect(keys).toEqual([...keys].sort());
    const paged: string[] = [];
    for (let after: { day: string | null; id: string } | null = null; ; ) {
      const [next] = await page(after, 1);
      if (!next) break;
      paged.push(next.id);
      after = { day: dayOf(next.dueOn), id: next.id };
    }
    expect(paged).toEqual(all.map(({ id }) => id));
    expect(await findNextInQueue(approver, wish, all[0]?.id ?? "")).toBe(all[1]?.id);
    expect(await countQueue(approver, wish, 2)).toBe(2);
  });

  it("puts on top what waits for one's own post and nobody else's hands", async () => {
    const mine = await submitted();
    const theirs = await submitted();
    await takeFiling(second, { filingId: theirs.id }, MONDAY);
    const view = await listDesk(reviewer, queueFilterOf({ text: "" }), MONDAY);
    const text = queueFilterOf({ who: "mine", text: mine.name });
    expect((await listDesk(reviewer, text, MONDAY)).rows.map(({ id }) => id)).toEqual([mine.id]);
    expect(view.mine?.map(({ id }) => id)).not.toContain(theirs.id);
    const proposed = await inReview();
    await proposeDecision(reviewer, proposal(proposed.id), MONDAY);
    const find = (actor: Staff) =>
      listDesk(actor, queueFilterOf({ who: "mine", text: proposed.name }), MONDAY);
    expect((await find(approver)).rows).toHaveLength(1);
    expect((await find(reviewer)).rows).toHaveLength(0);
    expect((await listDesk(approver, queueFilterOf({ lane: "decided" }), MONDAY)).mine).toBeNull();
  });
});

describe("clock jobs", () => {
  it("E-06: lapse an overdue correction once, whatever the number of runs", async () => {
    const filing = await inCorrection();
    expect(await lapseOverdueCorrections(later(2))).toBe(0);
    const runs = await Promise.all([lapseOverdueCorrections(later(60)), lapseOverdueCorrections(later(60))]);
    await lapseOverdueCorrections(later(61));
    const { state, events, notices } = await row(filing.id);
    expect(state).toBe("lapsed");
    expect(events.filter(({ action }) => action === "lapse")).toHaveLength(1);
    expect(notices.filter(({ template }) => template === "lapsed")).toHaveLength(1);
    expect(runs.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
  });

  it("deem accepted what nobody handled in time, once", async () => {
    const filing = await submitted("中国");
    expect((await row(filing.id)).state).toBe("received");
    await Promise.all([deemAcceptances(later(30)), deemAcceptances(later(30))]);
    const { state, events } = await row(filing.id);
    expect(state).toBe("accepted");
    expect(events.filter(({ action }) => action === "deemAccepted")).toHaveLength(1);
    expect(events.at(-1)?.actorKind).toBe("system");
  });

  it("go on after a fault in one case, and tell of it", async () => {
    const [broken, sound] = [await submitted("中国"), await submitted("中国")];
    await prisma.$executeRaw`
      UPDATE "Filing" SET "measureVersionId" = NULL, "track" = 'none' WHERE "id" = ${broken.id}`;
    await expect(deemAcceptances(later(30))).rejects.toThrow("could not be handled");
    expect((await row(sound.id)).state).toBe("accepted");
    await prisma.$executeRaw`UPDATE "Filing" SET "track" = 'openFiling' WHERE "id" = ${broken.id}`;
    expect(await deemAcceptances(later(30))).toBe(1);
  });

  it("remind of a correction three working days before its end, once", async () => {
    const filing = await inCorrection();
    const end = (await row(filing.id)).correctionDueOn ?? MONDAY;
    const before = new Date(end.getTime() - 2 * 86_400_000);
    expect(await remindCorrections(MONDAY)).toBe(0);
    await Promise.all([remindCorrections(before), remindCorrections(before)]);
    const { notices } = await row(filing.id);
    expect(notices.filter(({ template }) => template === "correctionReminder")).toHaveLength(1);
  });

  it("fill and tell the end of a term when its year is published", async () => {
    const late = new Date("2026-12-28T02:00:00Z");
    const filing = await submitted("", late);
    expect((await row(filing.id)).dueOn).toBeNull();
    await fillDueDates(late);
    expect((await row(filing.id)).dueOn).toBeNull();
    await prisma.calendarYear.create({
      data: { year: 2027, exceptions: [{ date: "2027-01-01", off: true }], source: "演示" },
    });
    await Promise.all([fillDueDates(late), fillDueDates(late)]);
    const { dueOn, notices, events } = await row(filing.id);
    expect(dayOf(dueOn)).toBe("2027-01-12");
    expect(notices.filter(({ template }) => template === "dueDateKnown")).toHaveLength(1);
    expect(events.filter(({ action }) => action === "dueDateKnown")).toHaveLength(1);
  });
});

it("accepts by hand with the clock from that day", async () => {
  const filing = await submitted("中国");
  expect(await acceptFiling(reviewer, { filingId: filing.id, note: "" }, MONDAY)).toMatchObject({
    refusal: "notYourRole",
  });
  expect(await acceptFiling(intake, { filingId: filing.id, note: "已核实" }, later(1))).toMatchObject({
    ok: true,
  });
  expect(dayOf((await row(filing.id)).dueOn)).toBe("2022-03-22");
});
