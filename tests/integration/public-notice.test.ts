import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/lib/data/client";
import { findFile } from "@/lib/data/files";
import { findPublicNotice, listPublicNotices } from "@/lib/data/public-notices";
import { type Actor, mintActor } from "@/lib/domain/actor";
import { unseal } from "@/lib/infrastructure/cryptography/secrets";
import { objectionInput } from "@/lib/schemas/public-notice";
import { proposeDecision, takeFiling } from "@/lib/usecases/filing/review";
import { endPublicNotices } from "@/lib/usecases/filing/run-clocks";
import { withdrawFiling } from "@/lib/usecases/filing/withdraw";
import { answerObjection } from "@/lib/usecases/public-notice/answer-objection";
import { findObjectionView } from "@/lib/usecases/public-notice/find-objection";
import { findPublishStep } from "@/lib/usecases/public-notice/find-publish-step";
import { listDeskNotices } from "@/lib/usecases/public-notice/list-desk-notices";
import { publishNotice } from "@/lib/usecases/public-notice/publish";
import { queryObjection } from "@/lib/usecases/public-notice/query-objection";
import { type ObjectionFiles, receiveObjection } from "@/lib/usecases/public-notice/receive-objection";
import { returnProposal } from "@/lib/usecases/public-notice/return-proposal";
import { revealObjector } from "@/lib/usecases/public-notice/reveal-objector";
import { makeStaff, staffActor } from "@/prisma/factories";
import type { ReadyFiling } from "@/prisma/filing-factory";
import { installReference } from "@/prisma/reference/install-reference";
import { sampleFile } from "@/prisma/sample/files";
import { type Department, makeDepartment, submitReady } from "../support/department";
import { installNoticedMeasure } from "../support/noticed-measure";

/** An instant of Shanghai. */
const shanghai = (day: string, time = "10:00:00.000"): Date => new Date(`${day}T${time}+08:00`);
const visitor = mintActor({ kind: "public", ip: "192.0.2.7" });

let department: Department;
let other: Actor;

beforeAll(async () => {
  await installReference(prisma);
  await installNoticedMeasure();
  department = await makeDepartment("nm");
  other = staffActor(await makeStaff(prisma, { province: "gs", roles: ["publisher", "approver"] }));
});

/** A case whose approval was proposed on a day. */
async function proposed(day: string): Promise<ReadyFiling> {
  const at = shanghai(day, "09:00:00.000");
  const filing = await submitReady(at, { province: "nm" });
  expect(await takeFiling(department.reviewer, { filingId: filing.id }, at)).toMatchObject({ ok: true });
  const opinion = { filingId: filing.id, outcome: "approve", reasons: "建议备案", remedies: "" } as const;
  expect(await proposeDecision(department.reviewer, opinion, at)).toMatchObject({ ok: true });
  return filing;
}

async function publish(filingId: string, at: Date) {
  const view = await findPublishStep(department.publisher, filingId, at);
  return publishNotice(department.publisher, { filingId, seen: view?.notice?.fingerprint ?? "" }, at);
}

/** A case on public notice since a day, with its notice. */
async function onNotice(day: string) {
  const filing = await proposed(day);
  expect(await publish(filing.id, shanghai(day))).toMatchObject({ ok: true });
  const notice = await prisma.publicNotice.findFirstOrThrow({ where: { filingId: filing.id } });
  return { ...filing, notice };
}

const PERSON = {
  by: "person",
  name: "异议人甲",
  identity: "123x",
  phone: "13900001111",
  email: "objector@mail.example",
  content: "成员单位的业绩与事实不符。",
};
const NO_FILES: ObjectionFiles = { proof: null, evidence: [] };

const object = (
  noticeId: string,
  at: Date,
  typed: Record<string, string> = PERSON,
  files: ObjectionFiles = NO_FILES,
) => receiveObjection(visitor, objectionInput.parse({ noticeId, ...typed }), files, at);

async function objected(noticeId: string, at: Date, typed?: Record<string, string>) {
  const outcome = await object(noticeId, at, typed);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return prisma.objection.findUniqueOrThrow({ where: { number: outcome.value.number } });
}

const answer = (
  objection: { id: string; publicNoticeId: string; version: number },
  outcome: "dismissed" | "upheld",
  at: Date,
  by: Actor = department.publisher,
) =>
  answerObjection(
    by,
    {
      noticeId: objection.publicNoticeId,
      objectionId: objection.id,
      version: objection.version,
      outcome,
      answer: "经核实，业绩属实。",
      note: outcome === "upheld" ? "请核对成员单位的业绩。" : "",
    },
    at,
  );

const caseOf = (id: string) => prisma.filing.findUniqueOrThrow({ where: { id }, include: { stops: true } });
const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
const mailTo = async (address: string) =>
  (await prisma.outboxMessage.findMany({ orderBy: { createdAt: "asc" } }))
    .filter(({ recipient }) => unseal(recipient) === address)
    .map(({ subject, text }) => ({ subject, text: unseal(text) }));

describe("publishing", () => {
  it("counts the day of publication: Thursday 2023-02-09 and five working days end on Wednesday 2023-02-15", async () => {
    const { id, notice } = await onNotice("2023-02-09");
    expect([dayOf(notice.from), dayOf(notice.until), notice.days]).toEqual(["2023-02-09", "2023-02-15", 5]);
    const filing = await caseOf(id);
    expect(filing).toMatchObject({ state: "publicNotice", dueOn: null });
    expect(dayOf(filing.stepDueOn)).toBe("2023-02-15");
    expect(filing.stops).toMatchObject([{ reason: "publicNotice", to: null }]);
    const letter = await prisma.notice.findFirstOrThrow({
      where: { filingId: id, template: "publicNotice" },
    });
    expect(letter.body).toContain("2023年2月15日");
  });

  it("E-10: from a Thursday, five working days with a holiday and a make-up Saturday between, by the calendar", async () => {
    const { notice } = await onNotice("2023-04-27");
    expect(dayOf(notice.until)).toBe("2023-05-06");
    const last = await objected(notice.id, shanghai("2023-05-06", "23:59:59.999"));
    expect(last).toMatchObject({ state: "received", answer: null });
    // Reply terms count from the next day.
    expect(dayOf(last.dueOn)).toBe("2023-05-12");
    const late = await objected(notice.id, shanghai("2023-05-07", "00:00:00.000"));
    expect(late).toMatchObject({ state: "notHandled", dueOn: null });
    expect(late.answer).toContain("逾期");
  });

  it("gives gap-free numbers of the year, freezes the text, and lets two at once publish one notice", async () => {
    const first = await onNotice("2024-03-04");
    const second = await proposed("2024-03-04");
    const at = shanghai("2024-03-04");
    const outcomes = await Promise.all([publish(second.id, at), publish(second.id, at)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const numbers = await prisma.publicNotice.findMany({
      where: { filingId: { in: [first.id, second.id] } },
      orderBy: { number: "asc" },
      select: { number: true },
    });
    expect(numbers.map(({ number }) => number)).toEqual([
      "内蒙古创联公示〔2024〕1号",
      "内蒙古创联公示〔2024〕2号",
    ]);
    await expect(
      prisma.publicNotice.update({ where: { id: first.notice.id }, data: { title: "改" } }),
    ).rejects.toThrow();
  });

  it("publishes only what was looked at, and refuses while the calendar of a year is missing", async () => {
    const filing = await proposed("2024-03-05");
    const seen = (await findPublishStep(department.publisher, filing.id, shanghai("2024-03-05")))?.notice;
    const late = { filingId: filing.id, seen: seen?.fingerprint ?? "" };
    expect(await publishNotice(department.publisher, late, shanghai("2024-03-06"))).toMatchObject({
      refusal: "fingerprintChanged",
    });
    const year = await prisma.calendarYear.findUniqueOrThrow({ where: { year: 2024 } });
    await prisma.calendarYear.delete({ where: { year: 2024 } });
    const view = await findPublishStep(department.publisher, filing.id, shanghai("2024-03-06"));
    expect(view).toMatchObject({ notice: null, possible: true });
    expect(await publish(filing.id, shanghai("2024-03-06"))).toMatchObject({ refusal: "calendarMissing" });
    await prisma.calendarYear.create({ data: { ...year, exceptions: year.exceptions ?? [] } });
    expect(await prisma.publicNotice.count({ where: { filingId: filing.id } })).toBe(0);
    expect((await caseOf(filing.id)).state).toBe("proposed");
  });

  it("gives a proposal back to the reviewer with the reason", async () => {
    const filing = await proposed("2024-03-07");
    const input = { filingId: filing.id, reasons: "成员名称有误。" };
    expect(
      await returnProposal(department.publisher, { ...input, reasons: " " }, shanghai("2024-03-07")),
    ).toMatchObject({ refusal: "hasReason" });
    expect(await returnProposal(department.publisher, input, shanghai("2024-03-07"))).toMatchObject({
      ok: true,
    });
    expect((await caseOf(filing.id)).state).toBe("checking");
  });
});

describe("objecting", () => {
  it("E-11: records an anonymous objection as not handled, with the reason, and waits for nothing", async () => {
    const { id, notice } = await onNotice("2024-04-08");
    const anonymous = await objected(notice.id, shanghai("2024-04-09"), {
      by: "anonymous",
      content: "有问题。",
    });
    expect(anonymous).toMatchObject({
      state: "notHandled",
      person: null,
      organizationName: null,
      dueOn: null,
    });
    expect(anonymous.answer).toContain("真实姓名");
    await endPublicNotices(shanghai("2024-04-12", "23:59:00.000"));
    expect((await caseOf(id)).state).toBe("publicNotice");
    expect(await endPublicNotices(shanghai("2024-04-13", "00:32:00.000"))).toBe(1);
    expect((await caseOf(id)).state).toBe("approving");
    const ended = await prisma.publicNotice.findUniqueOrThrow({ where: { id: notice.id } });
    expect(ended).toMatchObject({ result: "noObjection" });
    expect(await endPublicNotices(shanghai("2024-04-13", "01:32:00.000"))).toBe(0);
  });

  it("asks a unit for its sealed letter and a real code, a person for an identity", async () => {
    const { notice } = await onNotice("2024-04-10");
    const unit = { ...PERSON, by: "organization", organizationName: "演示异议单位", identity: "" };
    const wrong = objectionInput.safeParse({
      noticeId: notice.id,
      ...unit,
      creditCode: "91150100MA0000000Y",
    });
    expect(wrong.error?.issues.map(({ path }) => path[0])).toEqual(["creditCode"]);
    const { organization } = (await submitReady(shanghai("2024-04-10"), { province: "nm" })).lead;
    const typed = { ...unit, creditCode: organization.creditCode ?? "" };
    expect(await object(notice.id, shanghai("2024-04-10"), typed)).toMatchObject({
      fields: { proof: expect.stringContaining("公章") },
    });
    expect(await object(notice.id, shanghai("2024-04-10"), { ...PERSON, identity: "" })).toMatchObject({
      fields: { proof: expect.stringContaining("身份证") },
    });
    const file = { ...(await sampleFile("书面异议")), scan: "clean" as const };
    const sent = await object(notice.id, shanghai("2024-04-10"), typed, { proof: file, evidence: [file] });
    expect(sent).toMatchObject({ ok: true });
    const [kept] = await prisma.storedFile.findMany({ where: { objection: { publicNoticeId: notice.id } } });
    expect(await findFile(department.publisher, kept?.id ?? "")).not.toBeNull();
    expect(await findFile(other, kept?.id ?? "")).toBeNull();
    expect(await findFile(visitor, kept?.id ?? "")).toBeNull();
  });

  it("tells the sender what became of it, by number and code alone", async () => {
    const { notice } = await onNotice("2024-04-11");
    const outcome = await object(notice.id, shanghai("2024-04-11"));
    if (!outcome.ok) throw new Error(outcome.refusal);
    const { number, code } = outcome.value;
    expect(await queryObjection(visitor, { number, code })).toMatchObject({ value: { state: "received" } });
    expect(await queryObjection(visitor, { number, code: "AAAAAAAA" })).toMatchObject({
      refusal: "objectionUnknown",
    });
    const receipt = (await mailTo(PERSON.email)).at(-1);
    expect(receipt?.text).toContain(number);
  });
});

describe("answering", () => {
  it("holds the case until the last objection is dismissed, then lets it go on at once", async () => {
    const { id, notice } = await onNotice("2024-05-06");
    const [one, two] = [
      await objected(notice.id, shanghai("2024-05-07")),
      await objected(notice.id, shanghai("2024-05-10", "23:59:59.000")),
    ];
    expect(await answer(one, "dismissed", shanghai("2024-05-08"))).toMatchObject({ ok: true });
    await endPublicNotices(shanghai("2024-05-13"));
    expect((await caseOf(id)).state).toBe("publicNotice");
    const desk = await listDeskNotices(department.publisher, shanghai("2024-05-13"));
    expect(desk.notices.find((row) => row.id === notice.id)).toMatchObject({
      stage: "answering",
      objections: [{ state: "dismissed" }, { state: "received", left: 3 }],
    });
    expect(await answer(two, "dismissed", shanghai("2024-05-13"))).toMatchObject({ ok: true });
    expect((await caseOf(id)).state).toBe("approving");
    const ended = await prisma.publicNotice.findUniqueOrThrow({ where: { id: notice.id } });
    expect(ended.result).toBe("dismissed");
    expect((await mailTo(PERSON.email)).at(-1)).toMatchObject({ subject: "异议答复" });
    expect((await mailTo(PERSON.email)).at(-1)?.text).toContain("业绩属实");
  });

  it("sends the case back when an objection is found right, and ends the notice", async () => {
    const { id, notice } = await onNotice("2024-05-20");
    const objection = await objected(notice.id, shanghai("2024-05-21"));
    expect(await answer(objection, "upheld", shanghai("2024-05-22"))).toMatchObject({ ok: true });
    const filing = await caseOf(id);
    expect(filing).toMatchObject({ state: "checking", stepDueOn: null });
    expect(filing.stops[0]?.to).not.toBeNull();
    expect(filing.dueOn).not.toBeNull();
    expect(await prisma.publicNotice.findUniqueOrThrow({ where: { id: notice.id } })).toMatchObject({
      result: "upheld",
    });
    const letter = await prisma.notice.findFirstOrThrow({
      where: { filingId: id, template: "objectionUpheld" },
    });
    expect(letter.body).toContain("请核对成员单位的业绩");
    expect(letter.body).not.toContain(PERSON.name);
    expect(await objected(notice.id, shanghai("2024-05-23"))).toMatchObject({ state: "notHandled" });
  });

  it("lets one of two who finish at once win", async () => {
    const { id, notice } = await onNotice("2024-06-03");
    const objection = await objected(notice.id, shanghai("2024-06-04"));
    const outcomes = await Promise.all([
      answer(objection, "upheld", shanghai("2024-06-05")),
      answer(objection, "dismissed", shanghai("2024-06-05")),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: "alreadyHandled" });
    const answered = await prisma.objection.findUniqueOrThrow({ where: { id: objection.id } });
    const { state } = await caseOf(id);
    expect(state).toBe(answered.state === "upheld" ? "checking" : "publicNotice");
    expect(await prisma.filingEvent.count({ where: { filingId: id, action: "answerObjection" } })).toBe(1);
  });

  it("is the publisher's alone, whatever the channel", async () => {
    const { notice } = await onNotice("2024-06-06");
    const objection = await objected(notice.id, shanghai("2024-06-07"));
    const at = shanghai("2024-06-07");
    expect(await answer(objection, "upheld", at, department.reviewer)).toMatchObject({
      refusal: "notYourRole",
    });
    expect(await answer(objection, "upheld", at, other)).toMatchObject({ refusal: "notFound" });
    expect(await answer(objection, "upheld", at, visitor)).toMatchObject({ refusal: "notFound" });
  });

  it("ends the notice of a case that is withdrawn", async () => {
    const { id, notice, owner } = await onNotice("2024-06-11");
    expect(await withdrawFiling(owner, { filingId: id, reason: "" }, shanghai("2024-06-12"))).toMatchObject({
      ok: true,
    });
    expect(await prisma.publicNotice.findUniqueOrThrow({ where: { id: notice.id } })).toMatchObject({
      result: "withdrawn",
    });
  });
});

describe("who objects", () => {
  it("stands in nothing public and nothing the applicant reads; staff see it masked until a reason is given", async () => {
    const { id, notice } = await onNotice("2024-07-01");
    const objection = await objected(notice.id, shanghai("2024-07-02"));
    const events = await prisma.filingEvent.findMany({ where: { filingId: id } });
    const letters = await prisma.notice.findMany({ where: { filingId: id } });
    const record = await findPublicNotice(notice.id);
    const list = await listPublicNotices({ province: null, running: null, page: 1 });
    const view = await findObjectionView(
      department.publisher,
      notice.id,
      objection.id,
      shanghai("2024-07-02"),
    );
    const shown = JSON.stringify([
      record,
      list,
      letters,
      view,
      events.map(({ detail, note, actorName }) => [detail, note, actorName]),
      objection.person,
    ]);
    for (const secret of [PERSON.name, PERSON.phone, PERSON.email, "123X"])
      expect(shown).not.toContain(secret);
    expect(Object.keys(record ?? {}).sort()).toEqual(
      [
        "contacts days endedAt from id lead listing name number paragraphs province publishedAt result sender",
        "title until",
      ]
        .join(" ")
        .split(" "),
    );
    expect(Object.keys(record?.listing ?? {}).sort()).toEqual(
      "chains lead members name region shortName tasks".split(" "),
    );
    const asked = { noticeId: notice.id, objectionId: objection.id, reason: "电话核实" };
    expect(await revealObjector(department.reviewer, asked)).toMatchObject({ refusal: "notAllowed" });
    const revealed = await revealObjector(department.publisher, asked);
    expect(JSON.stringify(revealed)).toContain(PERSON.phone);
    const log = await prisma.attemptLog.findFirst({ where: { action: "revealObjector" } });
    expect(log).toMatchObject({ outcome: "viewed", object: expect.stringContaining("电话核实") });
  });
});

describe("a notice that cannot be worded", () => {
  it("refuses the step and writes nothing", async () => {
    const filing = await proposed("2024-08-05");
    // A text that names what no case has: put in force past the editor.
    const broken = { title: "公示告知书", paragraphs: ["{consortiumName}{caseNumber}{stepEnd}{nonsense}"] };
    const id = await installNoticedMeasure({ notices: { publicNotice: broken } }, new Date("2099-01-01"));
    await prisma.filing.update({ where: { id: filing.id }, data: { measureVersionId: id } });
    const before = await prisma.counter.findMany();
    const outcome = await publish(filing.id, shanghai("2024-08-05"));
    expect(outcome).toMatchObject({
      refusal: "noticeNotIssued",
      detail: expect.stringContaining("公示告知书"),
    });
    expect((await caseOf(filing.id)).state).toBe("proposed");
    expect(await prisma.publicNotice.count({ where: { filingId: filing.id } })).toBe(0);
    expect(await prisma.counter.findMany()).toEqual(before);
  });
});
