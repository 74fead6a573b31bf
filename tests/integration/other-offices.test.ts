import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/lib/data/client";
import { createFile, findFile } from "@/lib/data/files";
import { inTransaction } from "@/lib/data/transaction";
import { insertTakeoverRequest } from "@/lib/data/unit-requests";
import { queueFilterOf } from "@/lib/domain/filing/queue-filter";
import { addInternalNote } from "@/lib/usecases/desk/add-internal-note";
import { findCorrectionDraft } from "@/lib/usecases/desk/find-correction-draft";
import { findStep } from "@/lib/usecases/desk/find-step";
import { listDesk } from "@/lib/usecases/desk/list-desk";
import { loadBench } from "@/lib/usecases/desk/load-bench";
import { saveReviewMarks } from "@/lib/usecases/desk/save-review-marks";
import { askForExtension } from "@/lib/usecases/filing/extension";
import { giveJointOpinion, requestJointOpinion } from "@/lib/usecases/filing/joint-opinion";
import { loadDraft } from "@/lib/usecases/filing/load-draft";
import { loadStatus } from "@/lib/usecases/filing/load-status";
import { proposeRecommendation, returnToLead } from "@/lib/usecases/filing/recommendation";
import { addCorrectionItem, requestCorrection } from "@/lib/usecases/filing/request-correction";
import { proposeDecision } from "@/lib/usecases/filing/review";
import { makeUser } from "@/prisma/factories";
import { installReference } from "@/prisma/reference/install-reference";
import { type Department, forwarded, makeDepartment, submitReady, underReview } from "../support/department";

/** Monday 2022-03-07, 10:00 in Shanghai. */
const MONDAY = new Date("2022-03-07T02:00:00Z");

let gansu: Department;

beforeAll(async () => {
  await installReference(prisma);
  gansu = await makeDepartment();
});

const names = (rows: readonly { id: string }[] | null | undefined) => (rows ?? []).map(({ id }) => id);

describe("the desk of other offices", () => {
  it("shows recommenders what waits for them, and the second department what it was asked", async () => {
    const { id } = await submitReady(MONDAY);
    const filter = queueFilterOf({});
    const desk = await listDesk(gansu.maker, filter, MONDAY);
    expect(names(desk.mine)).toContain(id);
    expect(desk.mayDistribute).toBe(false);
    await proposeRecommendation(
      gansu.maker,
      { filingId: id, outcome: "recommend", reasons: "符合条件" },
      MONDAY,
    );
    const proposed = await listDesk(gansu.maker, filter, MONDAY);
    expect(names(proposed.mine)).not.toContain(id);
    expect(names(proposed.rows)).toContain(id);
    expect(names((await listDesk(gansu.checker, filter, MONDAY)).mine)).toContain(id);
    expect(names((await listDesk(gansu.jointReviewer, filter, MONDAY)).mine)).toEqual([]);
    const asked = await underReview(gansu, MONDAY);
    expect(await loadBench(gansu.jointReviewer, asked.id, MONDAY)).toBeNull();
    await requestJointOpinion(gansu.reviewer, { filingId: asked.id }, MONDAY);
    expect(names((await listDesk(gansu.jointReviewer, filter, MONDAY)).mine)).toEqual([asked.id]);
  });

  it("gives them the filing with its files, and none of the department's own words", async () => {
    const { id } = await underReview(gansu, MONDAY);
    await addInternalNote(gansu.reviewer, { filingId: id, text: "内部意见：待核实" }, MONDAY);
    const marks = [
      { address: "tasks.0.goal", verdict: "deficient" as const, problem: "目标笼统", remedy: "请写明" },
    ];
    expect(await saveReviewMarks(gansu.reviewer, { filingId: id, marks }, MONDAY)).toMatchObject({
      ok: true,
    });
    await requestJointOpinion(gansu.reviewer, { filingId: id }, MONDAY);
    const disagree = { filingId: id, outcome: "disagree" as const, reasons: "与现有项目重复" };
    await giveJointOpinion(gansu.jointReviewer, disagree, MONDAY);
    const proposal = { filingId: id, outcome: "reject" as const, reasons: "内部建议", remedies: "" };
    await proposeDecision(gansu.reviewer, proposal, MONDAY);
    for (const [actor, opinions] of [
      [gansu.maker, ["recommendation"]],
      [gansu.jointReviewer, ["jointOpinion", "recommendation"]],
    ] as const) {
      const bench = await loadBench(actor, id, MONDAY);
      expect(bench).toMatchObject({ outside: true, notes: [], visits: [], integrity: [], correction: null });
      expect(bench?.opinions.map(({ step }) => step)).toEqual(opinions);
      expect(
        bench?.parts.flatMap(({ blocks }) => blocks.flatMap(({ files }) => files)).length,
      ).toBeGreaterThan(0);
      const told = JSON.stringify(bench);
      for (const secret of ["内部意见", "内部建议", "目标笼统", "proposeRejection"])
        expect(told).not.toContain(secret);
      expect(await findCorrectionDraft(actor, id, MONDAY)).toBeNull();
      expect(await addInternalNote(actor, { filingId: id, text: "x" }, MONDAY)).toMatchObject({
        refusal: "notFound",
      });
    }
    const bench = await loadBench(gansu.approver, id, MONDAY);
    expect(bench?.opinions.map(({ step }) => step)).toEqual(["proposal", "jointOpinion", "recommendation"]);
    expect(bench?.notes).toHaveLength(1);
  });

  it("gives them no letter of who asks to take over a unit of theirs; intake reads it", async () => {
    const { id, lead } = await submitReady(MONDAY);
    const { id: userId } = await makeUser(prisma);
    const nobody = { organizationId: null, memberId: null };
    const facts = { name: "授权书.pdf", mime: "application/pdf", size: 1, sha256: "0".repeat(64) };
    const file = await inTransaction(async (tx) => {
      const letter = { ...facts, ...nobody, scan: "clean" as const, uploadedById: userId };
      const created = await createFile(tx, letter, MONDAY);
      const asked = { organizationId: lead.organization.id, userId, reason: "原管理员离职" };
      await insertTakeoverRequest(tx, { ...asked, fileId: created.id, createdAt: MONDAY });
      return created.id;
    });
    expect(await loadBench(gansu.maker, id, MONDAY)).not.toBeNull();
    expect(await findFile(gansu.maker, file)).toBeNull();
    expect(await findFile(gansu.intake, file)).not.toBeNull();
  });

  it("puts the checked opinion before the eyes of the second person", async () => {
    const { id } = await submitReady(MONDAY);
    const opinion = { filingId: id, outcome: "recommend" as const, reasons: "研发基础较好" };
    await proposeRecommendation(gansu.maker, opinion, MONDAY);
    const step = await findStep(gansu.checker, id, "recommend", MONDAY);
    expect(step).toMatchObject({ to: "received", blockedBy: [] });
    expect(step?.words).toMatchObject([{ title: "recommendation.recommend", reasons: "研发基础较好" }]);
    expect((await findStep(gansu.maker, id, "recommend", MONDAY))?.blockedBy).toEqual([
      "isNotRecommendationMaker",
    ]);
    expect(await findStep(gansu.intake, id, "recommend", MONDAY)).toBeNull();
  });
});

describe("what the applicant reads", () => {
  it("names the recommending office and keeps its deliberation inside", async () => {
    const { id, owner } = await submitReady(MONDAY);
    const opinion = { filingId: id, outcome: "return" as const, reasons: "指标不具体" };
    await proposeRecommendation(gansu.maker, opinion, MONDAY);
    const waiting = await loadStatus(owner, id, MONDAY);
    expect(waiting).toMatchObject({ waitingOn: "recommender", sender: "兰州市科学技术局" });
    expect(waiting?.events.map(({ action }) => action)).not.toContain("proposeRecommendation");
    expect((await loadDraft(owner, id, MONDAY))?.returned).toBeNull();
    await returnToLead(gansu.checker, { filingId: id }, MONDAY);
    const returned = await loadStatus(owner, id, MONDAY);
    expect(returned).toMatchObject({ state: "draft", mayWithdraw: true });
    expect(returned?.events[0]).toMatchObject({
      action: "returnToLead",
      who: "兰州市科学技术局",
      note: "指标不具体",
    });
    expect((await loadDraft(owner, id, MONDAY))?.returned).toMatchObject({
      office: "兰州市科学技术局",
      reasons: "指标不具体",
    });
  });

  it("says how a correction stands against its one extension", async () => {
    const { id, owner } = await forwarded(gansu, MONDAY);
    const item = { address: "tasks.0.goal", problem: "目标笼统", remedy: "请写明" };
    await addCorrectionItem(gansu.intake, { filingId: id, ...item }, MONDAY);
    await requestCorrection(gansu.intake, { filingId: id }, MONDAY);
    expect((await loadDraft(owner, id, MONDAY))?.correction?.extension).toBe("open");
    await askForExtension(owner, { filingId: id, reasons: "等待检测" }, MONDAY);
    expect((await loadDraft(owner, id, MONDAY))?.correction?.extension).toBe("asked");
    const step = await findStep(gansu.intake, id, "extendCorrection", MONDAY);
    expect(step?.words).toMatchObject([{ title: "extension.asked", reasons: "等待检测" }]);
  });
});
