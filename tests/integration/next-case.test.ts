import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/lib/data/client";
import type { Staff } from "@/lib/domain/actor";
import { queueWith } from "@/lib/domain/filing/queue-filter";
import { findNextCase, listDeskRows } from "@/lib/usecases/desk/list-desk";
import { changeCase } from "@/lib/usecases/filing/advance";
import {
  giveJointOpinion,
  requestJointOpinion,
  resolveJointOpinion,
} from "@/lib/usecases/filing/joint-opinion";
import { proposeNonAcceptance } from "@/lib/usecases/filing/non-acceptance";
import { proposeDecision } from "@/lib/usecases/filing/review";
import { installReference } from "@/prisma/reference/install-reference";
import { type Department, forwarded, makeDepartment, submitReady, underReview } from "../support/department";

/** Monday 2022-03-07, 10:00 in Shanghai. */
const MONDAY = new Date("2022-03-07T02:00:00Z");

let gs: Department;

beforeAll(async () => {
  await installReference(prisma);
  gs = await makeDepartment("gs");
});

/** The way a person goes through what waits for them, case by case. */
async function walk(actor: Staff): Promise<string[]> {
  const filter = queueWith({ who: "mine" });
  const rows = await listDeskRows(actor, filter, MONDAY);
  const path: string[] = [];
  for (let id: string | null = rows[0]?.id ?? null; id && !path.includes(id); ) {
    path.push(id);
    id = await findNextCase(actor, filter, id, MONDAY);
  }
  expect(path).toEqual(rows.map((row) => row.id));
  return path.sort();
}

const two = async (make: () => Promise<{ id: string }>): Promise<string[]> =>
  [(await make()).id, (await make()).id].sort();

const proposed = async (outcome: "approve" | "reject" = "approve") => {
  const filing = await underReview(gs, MONDAY);
  const proposal = { filingId: filing.id, outcome, reasons: "审核意见", remedies: "复议" };
  await prisma.opinion.create({
    data: {
      filingId: filing.id,
      step: "jointOpinion",
      outcome: "agree",
      reasons: "同意",
      byId: "x",
      at: MONDAY,
    },
  });
  await prisma.expertRound.create({
    data: {
      filingId: filing.id,
      number: 1,
      mode: "meeting",
      fields: [],
      size: 3,
      seed: "seed",
      candidates: [],
      indicators: [],
      expectedOn: new Date("2022-03-08"),
      openedById: "x",
      openedAt: MONDAY,
      conclusion: "recommended",
      concludedAt: MONDAY,
      closedById: "x",
      closedAt: MONDAY,
    },
  });
  expect(await proposeDecision(gs.reviewer, proposal, MONDAY)).toMatchObject({ ok: true });
  return filing;
};

describe("the next case", () => {
  it("leads both people of a recommending office through their cases, and no other office", async () => {
    const ids = await two(() => submitReady(MONDAY));
    expect(await walk(gs.maker)).toEqual(ids);
    expect(await walk(gs.checker)).toEqual(ids);
    const elsewhere = await makeDepartment("gs", "620200");
    expect(await walk(elsewhere.maker)).toEqual([]);
  });

  it("leads the second department through what it was asked, though a reviewer holds the cases", async () => {
    const ids = await two(async () => {
      const filing = await underReview(gs, MONDAY);
      expect(await requestJointOpinion(gs.reviewer, { filingId: filing.id }, MONDAY)).toMatchObject({
        ok: true,
      });
      return filing;
    });
    expect(await walk(gs.jointReviewer)).toEqual(ids);
    for (const filingId of ids)
      expect(
        await giveJointOpinion(gs.jointReviewer, { filingId, outcome: "disagree", reasons: "重复" }, MONDAY),
      ).toMatchObject({ ok: true });
    expect(await walk(gs.jointReviewer)).toEqual([]);
    // A negative opinion is met by the head of the department.
    expect(await walk(gs.approver)).toEqual(ids);
    for (const filingId of ids)
      expect(await resolveJointOpinion(gs.approver, { filingId, reasons: "已说明" }, MONDAY)).toMatchObject({
        ok: true,
      });
    expect(await walk(gs.approver)).toEqual([]);
  });

  it("leads the publisher to proposals, and to public notices once somebody has objected", async () => {
    const ids = await two(() => proposed());
    expect(await walk(gs.publisher)).toEqual(ids);
    const [published = "", waiting = ""] = ids;
    expect(await publish(published)).toMatchObject({ ok: true });
    expect(await walk(gs.publisher)).toEqual([waiting]);
    const notice = await prisma.publicNotice.findFirstOrThrow({ where: { filingId: published } });
    await prisma.objection.create({
      data: {
        publicNoticeId: notice.id,
        number: "Y-1",
        by: "person",
        content: "异议",
        receivedAt: MONDAY,
        queryCode: "code",
      },
    });
    expect(await walk(gs.publisher)).toEqual(ids);
  });

  it("leads the head to decisions and to what intake would not accept", async () => {
    const decision = await proposed("reject");
    const declined = await forwarded(gs, MONDAY);
    const reasons = { filingId: declined.id, reasons: "不属于本部门职权" };
    expect(await proposeNonAcceptance(gs.intake, reasons, MONDAY)).toMatchObject({ ok: true });
    expect(await walk(gs.approver)).toEqual([decision.id, declined.id].sort());
  });
});

const publish = (filingId: string) =>
  changeCase(gs.publisher, filingId, MONDAY, async () => ({
    ok: true,
    value: {
      steps: [{ action: "publish" as const, by: gs.publisher }],
      columns: { stepDueOn: "2022-03-11" },
      write: async (tx) => {
        await tx.publicNotice.create({
          data: {
            province: "gs",
            filingId,
            number: `公示-${filingId}`,
            title: "公示",
            body: "公示",
            listing: {},
            from: new Date("2022-03-07"),
            until: new Date("2022-03-11"),
            days: 5,
            sender: "演示",
            contact: {},
            publishedById: gs.publisher.userId,
            publishedAt: MONDAY,
          },
        });
      },
      result: () => null,
    },
  }));
