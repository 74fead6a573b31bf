import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { prisma } from "@/lib/data/client";
import { mintActor } from "@/lib/domain/actor";
import { unseal } from "@/lib/infrastructure/cryptography/secrets";
import { objectionInput } from "@/lib/schemas/public-notice";
import { fillDueDates } from "@/lib/usecases/filing/fill-due-dates";
import { requestJointOpinion } from "@/lib/usecases/filing/joint-opinion";
import { recomputeDueDates } from "@/lib/usecases/filing/recompute-due-dates";
import { proposeDecision, takeFiling } from "@/lib/usecases/filing/review";
import { findPublishStep } from "@/lib/usecases/public-notice/find-publish-step";
import { publishNotice } from "@/lib/usecases/public-notice/publish";
import { receiveObjection } from "@/lib/usecases/public-notice/receive-objection";
import { installReference } from "@/prisma/reference/install-reference";
import { type Department, makeDepartment, submitReady, underReview } from "../support/department";
import { installNoticedMeasure } from "../support/noticed-measure";

const shanghai = (day: string): Date => new Date(`${day}T10:00:00+08:00`);
const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
const NEXT_YEAR = { year: 2027, source: "演示", exceptions: [{ date: "2027-01-01", off: true }] };

let gansu: Department;
let inner: Department;

beforeAll(async () => {
  await installReference(prisma);
  await installNoticedMeasure();
  gansu = await makeDepartment();
  inner = await makeDepartment("nm");
});

beforeEach(async () => {
  await prisma.calendarYear.deleteMany({ where: { year: 2027 } });
});

const row = (id: string) =>
  prisma.filing.findUniqueOrThrow({
    where: { id },
    include: { events: { orderBy: { sequence: "asc" } }, notices: true },
  });
const mailTo = async (address: string) =>
  (await prisma.outboxMessage.findMany())
    .filter(({ recipient }) => unseal(recipient) === address)
    .map(({ text }) => unseal(text));

/** Takes the place of an arrangement that a second person published. */
async function revise(year: number, exceptions: { date: string; off: boolean }[]) {
  const before = await prisma.calendarYear.findUniqueOrThrow({ where: { year } });
  const was = before.exceptions as { date: string; off: boolean }[];
  const lines = was.map(({ date, off }) => ({ date, day: "", off }));
  const base = { year, source: before.source, file: null, lines };
  const [draftedAt, decidedAt] = [new Date(), new Date()];
  const people = { draftedById: "drafter", draftedAt, decidedById: "publisher", decidedAt };
  const { id } = await prisma.ruleChange.create({
    data: { kind: "calendar", subject: `${year}`, state: "published", document: base, base, ...people },
  });
  await prisma.calendarYear.update({ where: { year }, data: { exceptions: [...was, ...exceptions] } });
  return id;
}

const followed = (changeId: string) =>
  prisma.ruleChangeEvent.count({ where: { changeId, action: "recomputed" } });

describe("ends that no calendar told", () => {
  it("of a second department's opinion is filled once the year is known, and both sides are told", async () => {
    const late = shanghai("2026-12-28");
    const { id } = await underReview(gansu, late);
    expect(await requestJointOpinion(gansu.reviewer, { filingId: id }, late)).toMatchObject({ ok: true });
    expect(await row(id)).toMatchObject({ state: "jointOpinion", stepDueOn: null });
    expect(await fillDueDates(late)).toBe(0);
    await prisma.calendarYear.create({ data: NEXT_YEAR });
    await Promise.all([fillDueDates(late), fillDueDates(late)]);
    const filled = await row(id);
    // Ten working days after 28 December, New Year's Day left out.
    expect(dayOf(filled.stepDueOn)).toBe("2027-01-12");
    const known = filled.events.filter(({ action }) => action === "dueDateKnown");
    expect(known.map(({ detail }) => detail)).toContainEqual({
      field: "stepDueOn",
      before: null,
      after: "2027-01-12",
    });
    expect(new Set(known.map(({ detail }) => JSON.stringify(detail))).size).toBe(known.length);
    expect(filled.notices.map(({ body }) => body).join()).toContain("为本环节截止日");
    expect((await mailTo(gansu.jointReviewer.email)).join()).toContain("请于 2027年1月12日 前反馈");
  });

  it("of the answer to an objection is filled, follows a revision, and whoever objected is told", async () => {
    const at = shanghai("2026-12-21");
    const { id } = await submitReady(at, { province: "nm" });
    await takeFiling(inner.reviewer, { filingId: id }, at);
    const opinion = { filingId: id, outcome: "approve", reasons: "建议备案", remedies: "" } as const;
    expect(await proposeDecision(inner.reviewer, opinion, at)).toMatchObject({ ok: true });
    const step = await findPublishStep(inner.publisher, id, at);
    const seen = step?.notice?.fingerprint ?? "";
    expect(await publishNotice(inner.publisher, { filingId: id, seen }, at)).toMatchObject({ ok: true });
    const notice = await prisma.publicNotice.findFirstOrThrow({ where: { filingId: id } });
    const email = "waits-for-the-year@mail.example";
    const typed = { by: "person", name: "异议人乙", identity: "123x", phone: "13900001112", email };
    const content = "成员单位的业绩与事实不符。";
    const visitor = mintActor({ kind: "public", ip: "192.0.2.9" });
    const last = shanghai("2026-12-25");
    const sent = await receiveObjection(
      visitor,
      objectionInput.parse({ noticeId: notice.id, content, ...typed }),
      { proof: null, evidence: [] },
      last,
    );
    expect(sent).toMatchObject({ ok: true });
    const objection = () => prisma.objection.findFirstOrThrow({ where: { publicNoticeId: notice.id } });
    expect((await objection()).dueOn).toBeNull();
    await prisma.calendarYear.create({ data: NEXT_YEAR });
    await fillDueDates(last);
    expect(dayOf((await objection()).dueOn)).toBe("2027-01-04");
    const events = async () => (await row(id)).events.filter(({ action }) => action.startsWith("objection"));
    expect(await events()).toMatchObject([{ detail: { before: null, after: "2027-01-04" } }]);
    expect((await mailTo(email)).join()).toContain("截止 2027年1月4日");

    const changeId = await revise(2027, [{ date: "2027-01-04", off: true }]);
    await recomputeDueDates(last);
    expect(dayOf((await objection()).dueOn)).toBe("2027-01-05");
    expect((await events()).at(-1)).toMatchObject({ detail: { before: "2027-01-04", after: "2027-01-05" } });
    expect(await followed(changeId)).toBe(1);
  });
});

describe("a revision of a year", () => {
  it("goes on after a fault in one case, tells of it, and counts as followed once that case has followed", async () => {
    const at = shanghai("2026-06-01");
    const [broken, sound] = [
      await submitReady(at, { province: "nm" }),
      await submitReady(at, { province: "nm" }),
    ];
    const version = (await row(broken.id)).measureVersionId;
    const before = dayOf((await row(sound.id)).dueOn);
    await prisma.$executeRaw`UPDATE "Filing" SET "measureVersionId" = NULL, "track" = 'none' WHERE "id" = ${broken.id}`;
    const changeId = await revise(2026, [{ date: "2026-06-02", off: true }]);
    await expect(recomputeDueDates(at)).rejects.toThrow("could not be handled");
    const moved = dayOf((await row(sound.id)).dueOn);
    expect(moved !== null && before !== null && moved > before).toBe(true);
    expect(await followed(changeId)).toBe(0);
    await prisma.$executeRaw`
      UPDATE "Filing" SET "measureVersionId" = ${version}, "track" = 'openFiling' WHERE "id" = ${broken.id}`;
    expect(await recomputeDueDates(at)).toBe(1);
    expect(dayOf((await row(broken.id)).dueOn)).toBe(moved);
    expect(await followed(changeId)).toBe(1);
  });

  it("is followed where two years were revised before the job ran", async () => {
    await prisma.calendarYear.create({ data: NEXT_YEAR });
    const { id } = await submitReady(shanghai("2026-12-25"), { province: "nm" });
    const before = dayOf((await row(id)).dueOn);
    await revise(2027, [{ date: "2027-01-04", off: true }]);
    await revise(2026, [{ date: "2026-12-30", off: true }]);
    await recomputeDueDates(shanghai("2026-12-25"));
    const after = dayOf((await row(id)).dueOn);
    expect([before, after]).toEqual(["2027-01-11", "2027-01-13"]);
  });
});
