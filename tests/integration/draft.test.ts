import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/data/client";
import { mintActor } from "@/lib/domain/actor";
import type { SectionId, Typed } from "@/lib/domain/filing/sections";
import { copyFiling } from "@/lib/usecases/filing/copy-filing";
import { loadDraft } from "@/lib/usecases/filing/load-draft";
import { queryProgress } from "@/lib/usecases/filing/query-progress";
import { appendEvent } from "@/lib/usecases/filing/record";
import { saveAnswers } from "@/lib/usecases/filing/save-answers";
import { saveSection } from "@/lib/usecases/filing/save-section";
import { startFiling } from "@/lib/usecases/filing/start-filing";
import { submitFiling } from "@/lib/usecases/filing/submit";
import { discardFiling } from "@/lib/usecases/filing/withdraw";
import { applicantActor, type MadeLead, makeVerifiedLead } from "@/prisma/factories";
import { makeFiling } from "@/prisma/filing-factory";
import { installReference } from "@/prisma/reference/install-reference";

const at = new Date("2026-03-10T02:00:00Z");
let lead: MadeLead;
let other: MadeLead;

beforeAll(async () => {
  await installReference();
  lead = await makeVerifiedLead();
  other = await makeVerifiedLead();
});

const actorOf = ({ administrator, organization }: MadeLead) => applicantActor(administrator, organization);

const save = (
  filingId: string,
  section: SectionId,
  version: number,
  texts: Record<string, Typed>,
  by = lead,
) => saveSection(actorOf(by), { filingId, section, version, texts, rows: null }, at);

const stored = async (filingId: string, section: SectionId) =>
  (await prisma.filingSection.findUniqueOrThrow({
    where: { filingId_section: { filingId, section } },
    select: { values: true, version: true },
  })) as { values: Record<string, Typed>; version: number };

async function newDraft(): Promise<string> {
  const started = await startFiling(
    actorOf(lead),
    { province: "nm", track: "openFiling", key: randomUUID() },
    at,
  );
  if (!started.ok) throw new Error(started.refusal);
  return started.value.id;
}

test("a draft starts with what the unit has told already, once however often it is clicked", async () => {
  const input = { province: "nm", track: "openFiling", key: randomUUID() };
  const answers = await Promise.all([1, 2, 3].map(() => startFiling(actorOf(lead), input, at)));
  expect(answers.map((answer) => answer.ok && answer.value.id)).toEqual([input.key, input.key, input.key]);
  expect((await stored(input.key, "basic")).values).toMatchObject({ industryCode: "34" });
  const events = await prisma.filingEvent.findMany({
    where: { filingId: input.key },
    select: { action: true },
  });
  expect(events).toEqual([{ action: "start" }]);
  expect(await startFiling(actorOf(other), input, at)).toMatchObject({ refusal: "notFound" });
});

test("only tracks of the province of registration can be started", async () => {
  const start = (province: string, track: string) =>
    startFiling(actorOf(lead), { province, track, key: randomUUID() }, at);
  expect(await start("gs", "openFiling")).toMatchObject({ refusal: "notAllowed" });
  expect(await start("nm", "noTrack")).toMatchObject({ refusal: "notAllowed" });
  expect(await start("nm", "keyChain")).toMatchObject({ ok: true });
});

test("invalid text is kept as typed and named as a problem", async () => {
  const id = await newDraft();
  const texts = { name: "测试", planYears: "许多", formationDate: "2026-13-40", chainCodes: ["没有这条链"] };
  expect(await save(id, "basic", 1, texts)).toMatchObject({ ok: true, value: { version: 2 } });
  expect((await stored(id, "basic")).values).toMatchObject(texts);
  const draft = await loadDraft(actorOf(lead), id, at);
  expect(draft?.name).toBe("测试");
  expect(draft?.problems).toContainEqual(
    expect.objectContaining({ address: "basic.planYears", source: "field", problem: "notANumber" }),
  );
  expect(draft?.problems).toContainEqual(
    expect.objectContaining({ address: "basic.formationDate", problem: "notADate" }),
  );
});

test("of two saves from the same version one wins; the other is told and loses nothing by repeating it", async () => {
  const id = await newDraft();
  const both = await Promise.all([
    save(id, "funding", 0, { use: "甲" }),
    save(id, "funding", 0, { use: "乙" }),
  ]);
  expect(both.map((outcome) => (outcome.ok ? "saved" : outcome.refusal)).sort()).toEqual([
    "saved",
    "versionConflict",
  ]);
  const winner = (await stored(id, "funding")).values.use;
  const same = await save(id, "funding", 0, { use: winner ?? "" });
  expect(same).toMatchObject({ ok: true, value: { version: 1 } });
  expect((await stored(id, "funding")).version).toBe(1);
});

test("after a conflict the stored text of single fields can be taken", async () => {
  const id = await newDraft();
  await save(id, "funding", 0, { use: "先存", totalWan: "1" });
  expect(await save(id, "funding", 0, { use: "后存", totalWan: "2" })).toMatchObject({
    refusal: "versionConflict",
  });
  await save(id, "funding", 1, { use: "后存", totalWan: "2", "take.use": "stored", "take.totalWan": "mine" });
  expect((await stored(id, "funding")).values).toMatchObject({ use: "先存", totalWan: "2" });
});

test("another unit's filing is absent, for reading and for writing", async () => {
  const id = await newDraft();
  expect(await loadDraft(actorOf(other), id, at)).toBeNull();
  expect(await save(id, "basic", 1, { name: "别家" }, other)).toMatchObject({ refusal: "notFound" });
  expect(await saveAnswers(actorOf(other), { filingId: id, answers: {} })).toMatchObject({
    refusal: "notFound",
  });
  const visitor = mintActor({ kind: "public" as const, ip: null });
  expect(
    await saveSection(visitor, { filingId: id, section: "basic", version: 1, texts: {}, rows: null }, at),
  ).toMatchObject({ refusal: "notAllowed" });
  expect(await copyFiling(actorOf(other), { filingId: id, key: randomUUID() }, at)).toMatchObject({
    refusal: "notFound",
  });
});

async function inCorrection(addresses: string[]): Promise<{ id: string; itemId: string }> {
  const { id } = await makeFiling(lead);
  const notice = await prisma.correctionNotice.create({
    data: {
      filingId: id,
      createdById: lead.administrator.id,
      items: { create: addresses.map((address) => ({ address, problem: "不清楚", remedy: "请写明" })) },
    },
    select: { id: true, items: { select: { id: true } } },
  });
  await prisma.$transaction(async (tx) => {
    await tx.correctionNotice.update({ where: { id: notice.id }, data: { sentAt: at } });
    await tx.filing.update({ where: { id }, data: { state: "correction", caseNumber: `T-${id}` } });
    const step = { filingId: id, at, action: "requestCorrection" } as const;
    await appendEvent(tx, { ...step, fromState: "received", toState: "correction", actor: actorOf(lead) });
  });
  return { id, itemId: notice.items[0]?.id ?? "" };
}

test("in a correction only what the notice names can change", async () => {
  const { id, itemId } = await inCorrection(["basic.publicSummary"]);
  const before = await stored(id, "basic");
  const texts = { name: "改名创新联合体", publicSummary: "改过的简介" };
  expect(await save(id, "basic", before.version, texts)).toMatchObject({ ok: true });
  expect((await stored(id, "basic")).values).toEqual({ ...before.values, publicSummary: "改过的简介" });
  const funding = await stored(id, "funding");
  expect(await save(id, "funding", funding.version, { use: "改" })).toMatchObject({
    refusal: "illegalTransition",
  });
  await saveAnswers(actorOf(lead), { filingId: id, answers: { [itemId]: "已改", [randomUUID()]: "别处" } });
  const draft = await loadDraft(actorOf(lead), id, at);
  expect(draft?.correction?.items).toMatchObject([{ id: itemId, answer: "已改" }]);
});

test("a submitted filing cannot be edited, answers to its number and code, and to nothing less", async () => {
  const { id } = await makeFiling(lead);
  const input = { filingId: id, idempotencyKey: randomUUID(), acknowledged: [] };
  const submitted = await submitFiling(actorOf(lead), input, at);
  if (!submitted.ok) throw new Error(submitted.refusal);
  const { version } = await stored(id, "basic");
  expect(await save(id, "basic", version, { name: "晚了" })).toMatchObject({ refusal: "illegalTransition" });
  const { caseNumber } = submitted.value;
  const row = await prisma.filing.findUniqueOrThrow({ where: { id }, select: { progressCode: true } });
  const progressCode = row.progressCode ?? "";
  expect(await queryProgress({ caseNumber, progressCode }, at)).toMatchObject({
    ok: true,
    value: { state: "accepted", waitingOn: "reviewer", due: { kind: "remaining", left: 10 } },
  });
  for (const guess of ["", "AAAAAAAA"])
    expect(await queryProgress({ caseNumber, progressCode: guess }, at)).toMatchObject({
      refusal: "progressUnknown",
    });
});

test("a copy takes over sections, members and materials, asks confirmations anew and points to its own members", async () => {
  const source = await makeFiling(lead);
  expect(await copyFiling(actorOf(lead), { filingId: source.id, key: randomUUID() }, at)).toMatchObject({
    refusal: "illegalTransition",
  });
  await discardFiling(actorOf(lead), { filingId: source.id }, at);
  const key = randomUUID();
  for (let click = 0; click < 2; click++)
    expect(await copyFiling(actorOf(lead), { filingId: source.id, key }, at)).toMatchObject({ ok: true });
  const draft = await loadDraft(actorOf(lead), key, at);
  expect(draft?.members.map(({ name }) => name)).toEqual(source.members.map(({ name }) => name));
  expect(draft?.members.every(({ confirmation }) => confirmation === "missing")).toBe(true);
  expect(draft?.materials.length).toBeGreaterThan(0);
  expect(draft?.sections.declarations).toBeUndefined();
  expect(JSON.stringify(draft?.sections.tasks)).not.toContain(source.members[0]?.id);
  const named = draft?.problems.filter(
    (problem) => problem.source === "field" && problem.problem === "unknownUnit",
  );
  expect(named).toEqual([]);
});
