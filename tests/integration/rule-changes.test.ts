import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Prisma, prisma } from "@/lib/data/client";
import { findMeasure, listMeasuresInForce } from "@/lib/data/measures";
import { findRuleChange, listRuleChanges } from "@/lib/data/rule-changes";
import type { Staff, StaffRole } from "@/lib/domain/actor";
import type { TrackDocument } from "@/lib/domain/measure/track";
import { withValueAt } from "@/lib/domain/rule-change/form-fields";
import { assessFiling } from "@/lib/usecases/filing/assess";
import { submitFiling } from "@/lib/usecases/filing/submit";
import { backTestRuleChange } from "@/lib/usecases/rule-change/back-test";
import { discardRuleChange } from "@/lib/usecases/rule-change/discard";
import { listMeasureHistories } from "@/lib/usecases/rule-change/list-measures";
import { loadRuleChange, loadRuleSection } from "@/lib/usecases/rule-change/load-change";
import { proposeRuleChange } from "@/lib/usecases/rule-change/propose";
import { publishRuleChange } from "@/lib/usecases/rule-change/publish";
import { returnRuleChange } from "@/lib/usecases/rule-change/return";
import { saveRuleChange } from "@/lib/usecases/rule-change/save";
import { startRuleChange } from "@/lib/usecases/rule-change/start";
import { makeConsortium } from "@/prisma/consortium-factory";
import { makeStaff, staffActor } from "@/prisma/factories";
import { makeReadyFiling } from "@/prisma/filing-factory";
import { nm } from "@/prisma/measures/nm";
import { installReference } from "@/prisma/reference/install-reference";
import { asOwner } from "../support/database";

/** Sunday 2026-11-22, 10:00 in Shanghai. */
const AT = new Date("2026-11-22T02:00:00Z");
const FROM = "2026-12-01";
const AFTER = new Date("2026-12-02T02:00:00Z");
const T = "tracks.openFiling.thresholds";

let drafter: Staff;
let head: Staff;

const staff = async (roles: StaffRole[], province = "nm") =>
  staffActor(await makeStaff(prisma, { roles, province }));

beforeAll(async () => {
  await installReference(prisma);
  drafter = await staff(["systemAdministrator"]);
  head = await staff(["approver"]);
});

/** Each test begins with the measure as installed and no change under way. */
beforeEach(async () => {
  await prisma.ruleChange.updateMany({
    where: { state: { in: ["draft", "proposed", "returned"] } },
    data: { state: "discarded" },
  });
  await prisma.filing.updateMany({
    where: { measureVersion: { province: "nm", version: { gt: 1 } } },
    data: { measureVersionId: null },
  });
  await asOwner(
    `DELETE FROM "Submission" WHERE "measureVersionId" IN (SELECT "id" FROM "MeasureVersion" WHERE "province" = 'nm' AND "version" > 1)`,
  ).catch(() => undefined);
  await prisma.measureVersion.deleteMany({ where: { province: "nm", version: { gt: 1 } } });
  await prisma.measureVersion.updateMany({ where: { province: "nm" }, data: { effectiveUntil: null } });
});

const value = <V>(outcome: { ok: true; value: V } | { ok: false; refusal: string; detail?: string }): V => {
  if (!outcome.ok) throw new Error(`${outcome.refusal} ${outcome.detail ?? ""}`);
  return outcome.value;
};

async function draft(actor = drafter): Promise<{ changeId: string; version: number }> {
  const { id } = value(await startRuleChange(actor, { kind: "measure", subject: "nm" }, AT));
  return { changeId: id, version: 0 };
}

/** The draft with other values, as the expert form would save it. */
async function changed(
  step: { changeId: string; version: number },
  values: Record<string, unknown>,
): Promise<{ changeId: string; version: number }> {
  const { document } = await prisma.ruleChange.findUniqueOrThrow({ where: { id: step.changeId } });
  const edited = Object.entries(values).reduce<unknown>(
    (whole, [path, one]) => withValueAt(whole, path, one),
    document,
  );
  const saved = await saveRuleChange(
    drafter,
    { ...step, edit: { as: "document", text: JSON.stringify(edited) } },
    AT,
  );
  return { changeId: step.changeId, version: value(saved).version };
}

const raised = async (members = 9) => changed(await draft(), { [`${T}.minMembers.value`]: members });
const propose = (step: { changeId: string; version: number }, effectiveFrom = FROM, actor = drafter) =>
  proposeRuleChange(actor, { ...step, reason: "按新印发的办法调整", effectiveFrom }, AT);

async function published(members = 9, effectiveFrom = FROM): Promise<string> {
  const { id, version } = value(await propose(await raised(members), effectiveFrom));
  value(await publishRuleChange(head, { changeId: id, version }, AT));
  return id;
}

describe("changing a measure", () => {
  it("is drafted by one person, published by another, and takes effect on its day as the next version", async () => {
    const id = await published();
    const versions = await prisma.measureVersion.findMany({
      where: { province: "nm" },
      orderBy: { version: "asc" },
    });
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(versions[0]?.effectiveUntil?.toISOString().slice(0, 10)).toBe(FROM);
    expect(versions[1]?.effectiveUntil).toBeNull();
    expect((await findMeasure("nm", AT))?.version).toBe(1);
    // The day begins at midnight in Shanghai, which is 16:00 of the day before in UTC.
    expect((await findMeasure("nm", new Date("2026-11-30T15:59:59Z")))?.version).toBe(1);
    const next = await findMeasure("nm", new Date("2026-11-30T16:00:00Z"));
    expect(next).toMatchObject({ version: 2, document: { version: 2, effectiveFrom: FROM } });
    expect(next?.document.tracks.openFiling?.thresholds.minMembers.value).toBe(9);
    const change = await findRuleChange(head, id);
    expect(change?.events.map(({ action }) => action)).toEqual(["publish", "propose", "save", "start"]);
    const [history] = await listMeasureHistories(head, AFTER);
    expect(history).toMatchObject({ province: "nm", openChangeId: null });
    expect(history?.versions.map(({ version, standing, people }) => [version, standing, people])).toEqual([
      [2, "inForce", { drafter: drafter.name, publisher: head.name }],
      [1, "past", null],
    ]);
  });

  it("shows what it alters in words, and marks the section", async () => {
    const step = await raised();
    const view = await loadRuleChange(head, step.changeId, AT);
    expect(view?.differences).toEqual([{ path: `${T}.minMembers.value`, before: 3, after: 9 }]);
    expect(view?.sections.filter(({ differences }) => differences > 0).map(({ id }) => id)).toEqual([
      "openFiling.thresholds",
    ]);
    expect(view?.faults).toEqual([]);
    expect(view?.actions).toEqual([]);
    expect((await loadRuleChange(drafter, step.changeId, AT))?.actions).toEqual([
      "save",
      "propose",
      "discard",
    ]);
  });

  it("is refused to its author by user id, also with both posts, and also to whoever only edited it", async () => {
    const both = await staff(["systemAdministrator", "approver"]);
    const step = await draft(both);
    const edited = await changed(step, { [`${T}.minMembers.value`]: 9 });
    const { id, version } = value(await propose(edited));
    expect(await publishRuleChange(both, { changeId: id, version }, AT)).toMatchObject({
      refusal: "isNotAuthor",
    });
    const editor = { ...drafter, roles: ["approver"] as const };
    expect(await publishRuleChange(editor, { changeId: id, version }, AT)).toMatchObject({
      refusal: "isNotAuthor",
    });
    expect(await prisma.measureVersion.count({ where: { province: "nm" } })).toBe(1);
    value(await publishRuleChange(head, { changeId: id, version }, AT));
  });

  it("is refused to an editor of long ago, however long the history has become since", async () => {
    const editor = await staff(["systemAdministrator", "approver"]);
    const started = await draft();
    const { document } = await prisma.ruleChange.findUniqueOrThrow({ where: { id: started.changeId } });
    const text = JSON.stringify(withValueAt(document, `${T}.minMembers.value`, 9));
    const edited = value(await saveRuleChange(editor, { ...started, edit: { as: "document", text } }, AT));
    const noise = {
      changeId: started.changeId,
      at: AT,
      action: "return",
      actorId: "other",
      actorName: "他人",
    };
    await prisma.ruleChangeEvent.createMany({ data: Array.from({ length: 250 }, () => noise) });
    const { id, version } = value(await propose({ ...started, version: edited.version }));
    expect(await publishRuleChange(editor, { changeId: id, version }, AT)).toMatchObject({
      refusal: "isNotAuthor",
    });
  });

  it("is returned with a reason, edited and proposed again", async () => {
    const { id, version } = value(await propose(await raised()));
    expect(await returnRuleChange(head, { changeId: id, version, reason: " " }, AT)).toMatchObject({
      refusal: "ruleReasonGiven",
    });
    const returned = value(await returnRuleChange(head, { changeId: id, version, reason: "请核对家数" }, AT));
    const again = await changed(
      { changeId: id, version: returned.version },
      { [`${T}.minMembers.value`]: 5 },
    );
    const proposed = value(await propose(again));
    value(await publishRuleChange(head, { changeId: id, version: proposed.version }, AT));
    expect((await findMeasure("nm", AFTER))?.document.tracks.openFiling?.thresholds.minMembers.value).toBe(5);
  });

  it("loses no update: who comes second is told, and of two publications one wins", async () => {
    const step = await raised();
    const late = await saveRuleChange(
      drafter,
      { ...step, version: step.version - 1, edit: { as: "document", text: JSON.stringify(nm) } },
      AT,
    );
    expect(late).toMatchObject({ refusal: "versionConflict" });
    const { id, version } = value(await propose(step));
    const other = await staff(["approver"]);
    const outcomes = await Promise.all(
      [head, other].map((actor) => publishRuleChange(actor, { changeId: id, version }, AT)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: "alreadyHandled" });
    expect(await prisma.measureVersion.count({ where: { province: "nm" } })).toBe(2);
  });

  it("has one draft at a time, and a discarded one makes room and stays readable", async () => {
    const [one, two] = await Promise.all(
      [drafter, await staff(["systemAdministrator"])].map((actor) =>
        startRuleChange(actor, { kind: "measure", subject: "nm" }, AT),
      ),
    );
    expect([one?.ok, two?.ok].filter(Boolean)).toHaveLength(1);
    const [open] = await listRuleChanges(drafter, { states: ["draft"] });
    value(await discardRuleChange(drafter, { changeId: open?.id ?? "", version: 0 }, AT));
    expect(await findRuleChange(drafter, open?.id ?? "")).toMatchObject({ state: "discarded" });
    await draft();
  });

  it("belongs to its department", async () => {
    const gansu = await staff(["systemAdministrator", "approver"], "gs");
    expect(await startRuleChange(gansu, { kind: "measure", subject: "nm" }, AT)).toMatchObject({
      refusal: "notFound",
    });
    const { id, version } = value(await propose(await raised()));
    expect(await findRuleChange(gansu, id)).toBeNull();
    expect(await publishRuleChange(gansu, { changeId: id, version }, AT)).toMatchObject({
      refusal: "notFound",
    });
    expect(await findRuleChange(await staff(["reviewer"]), id)).toBeNull();
    expect(await findRuleChange(await staff(["auditAdministrator"]), id)).not.toBeNull();
  });
});

describe("what cannot be published", () => {
  const refusedBecause = async (step: { changeId: string; version: number }, from = FROM) => {
    const outcome = await propose(step, from);
    return outcome.ok ? "" : `${outcome.refusal} ${outcome.detail ?? ""}`;
  };

  it("a document that does not parse: refused beside its field, or by place where it got into the draft", async () => {
    const step = await draft();
    const view = await loadRuleSection(drafter, step.changeId, "openFiling.thresholds");
    expect(view?.fields.length).toBeGreaterThan(5);
    const values = { [`${T}.minMembers.value`]: "很多", [`${T}.minMembers.evidence`]: "assumption" };
    const saved = await saveRuleChange(
      drafter,
      { ...step, edit: { as: "section", section: "openFiling.thresholds", values } },
      AT,
    );
    expect(saved).toMatchObject({ ok: false, refusal: "ruleUnreadable" });
    expect(saved.ok ? {} : saved.fields).toHaveProperty([`${T}.minMembers.value`]);
    const broken = withValueAt(nm, `${T}.minMembers.value`, "很多") as Prisma.InputJsonObject;
    await prisma.ruleChange.update({ where: { id: step.changeId }, data: { document: broken } });
    expect(await refusedBecause(step)).toMatch(/^ruleIsSound 「常年备案通道 › 门槛 › 单位总数不少于（家）」/);
    await prisma.ruleChange.update({
      where: { id: step.changeId },
      data: { state: "proposed", effectiveFrom: new Date(FROM), reason: "绕过提请" },
    });
    expect(await publishRuleChange(head, step, AT)).toMatchObject({ refusal: "ruleIsSound" });
    expect(await prisma.measureVersion.count({ where: { province: "nm" } })).toBe(1);
  });

  it("text that is no JSON, and a key nobody knows", async () => {
    const step = await draft();
    const save = (text: string) => saveRuleChange(drafter, { ...step, edit: { as: "document", text } }, AT);
    expect(await save("{")).toMatchObject({ refusal: "ruleUnreadable" });
    expect(await save(JSON.stringify({ ...nm, minMembers: 3 }))).toMatchObject({ refusal: "ruleUnreadable" });
    const { tracks, ...rest } = nm;
    const { deadlines: _deadlines, ...keyless } = tracks.openFiling ?? {};
    expect(await save(JSON.stringify({ ...rest, tracks: { ...tracks, openFiling: keyless } }))).toMatchObject(
      { refusal: "ruleUnreadable" },
    );
  });

  it("a day in the past, or one that overlaps the latest version", async () => {
    const step = await raised();
    expect(await refusedBecause(step, "2026-11-21")).toMatch(/^effectiveDateNotPast/);
    await prisma.ruleChange.update({ where: { id: step.changeId }, data: { state: "discarded" } });
    await published(9, FROM);
    const next = await raised(10);
    expect(await refusedBecause(next, FROM)).toMatch(/ruleIsSound .*不能重叠/);
    expect(await refusedBecause(next, "2026-11-25")).toMatch(/ruleIsSound .*不能重叠/);
    value(await propose(next, "2026-12-02"));
  });

  it("a draft whose beginning has been overtaken", async () => {
    const step = await raised();
    const document = { ...nm, version: 2, effectiveFrom: "2026-11-23" } as unknown as Prisma.InputJsonObject;
    await prisma.measureVersion.create({
      data: { province: "nm", version: 2, effectiveFrom: new Date("2026-11-23"), document },
    });
    expect(await refusedBecause(step)).toMatch(/ruleIsSound .*从第 2 版重新起草/);
  });

  it("one that takes away a way in on which cases stand, or a step's needs", async () => {
    await makeReadyFiling({ track: "keyChain" });
    const step = await draft();
    const { keyChain: _gone, ...tracks } = nm.tracks;
    expect(await refusedBecause(await changed(step, { tracks }))).toMatch(/重点产业链通道.*未办结/);
    const bare = await changed(
      { changeId: step.changeId, version: step.version + 1 },
      { tracks: nm.tracks, "tracks.keyChain.recommenders.value": [] },
    );
    expect(await refusedBecause(bare)).toMatch(/推荐单位/);
    const moved = await changed(bare, {
      "tracks.keyChain": nm.tracks.keyChain,
      regionCode: "620000",
      title: "别处的办法",
    });
    expect(await refusedBecause(moved)).toMatch(/不能改变/);
  });

  it("nothing changed", async () => {
    expect(await propose(await draft())).toMatchObject({ refusal: "ruleDiffers" });
  });
});

describe("cases and a changed measure", () => {
  it("E-17: a threshold raised while a case runs leaves the running case alone; new drafts meet it from its day", async () => {
    const running = await makeReadyFiling({ memberCount: 4 });
    value(
      await submitFiling(
        running.owner,
        { filingId: running.id, idempotencyKey: "e17", acknowledged: [] },
        AT,
      ),
    );
    const waiting = await makeReadyFiling({ memberCount: 4 });
    await published(9);
    const totals = async (filing: typeof running, at: Date) =>
      (await assessFiling(filing.owner, filing.id, at))?.problems.filter(
        (problem) => problem.source === "condition" && problem.condition === "memberTotal",
      ).length;
    expect(await totals(running, AFTER)).toBe(0);
    expect((await assessFiling(running.owner, running.id, AFTER))?.measure.version).toBe(1);
    expect(await totals(waiting, AT)).toBe(0);
    expect(await totals(waiting, AFTER)).toBe(1);
    expect(
      await submitFiling(
        waiting.owner,
        { filingId: waiting.id, idempotencyKey: "e17b", acknowledged: [] },
        AFTER,
      ),
    ).toMatchObject({ refusal: "everyBlockingRulePasses" });
    expect((await assessFiling(waiting.owner, waiting.id, AFTER))?.measure.version).toBe(2);
  });

  it("the back-test names who would fail, with what the present rule says, and the proposal keeps it", async () => {
    const chainCodes = ["nm-equipment-manufacturing"];
    const small = await makeConsortium({ memberCount: 3, chainCodes });
    const large = await makeConsortium({ memberCount: 9, chainCodes });
    const gone = await makeConsortium({ memberCount: 3, chainCodes, status: "terminated" });
    const elsewhere = await makeConsortium({ province: "gs", memberCount: 3, chainCodes });
    const running = await makeReadyFiling({ memberCount: 4 });
    value(
      await submitFiling(
        running.owner,
        { filingId: running.id, idempotencyKey: "test", acknowledged: [] },
        AT,
      ),
    );
    const step = await raised();
    const result = await backTestRuleChange(drafter, step.changeId, AT);
    const names = result?.rows.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([small.name, running.name]));
    for (const { name } of [large, gone, elsewhere]) expect(names).not.toContain(name);
    expect(result?.rows.find(({ name }) => name === small.name)).toEqual({
      what: "consortium",
      number: small.number,
      name: small.name,
      failing: [{ condition: "memberTotal", before: "met", after: "missing" }],
    });
    expect(
      await backTestRuleChange(await staff(["systemAdministrator"], "gs"), step.changeId, AT),
    ).toBeNull();
    const { id } = value(await propose(step));
    const kept = (await findRuleChange(head, id))?.backTest;
    expect(kept).toMatchObject({ newlyFailing: result?.newlyFailing, consortia: result?.consortia });
  });

  it("the back-test judges materials and clauses of open cases too, by name", async () => {
    const running = await makeReadyFiling({ memberCount: 4 });
    const sent = { filingId: running.id, idempotencyKey: "test-materials", acknowledged: [] };
    value(await submitFiling(running.owner, sent, AT));
    const step = await draft();
    const { document } = await prisma.ruleChange.findUniqueOrThrow({ where: { id: step.changeId } });
    const { documents } = (document as { tracks: { openFiling: { documents: TrackDocument[] } } }).tracks
      .openFiling;
    const index = documents.findIndex(({ requirement }) => requirement === "optional");
    const stricter = await changed(step, {
      [`tracks.openFiling.documents.${index}.requirement`]: "required",
    });
    const result = await backTestRuleChange(drafter, stricter.changeId, AT);
    expect(result?.rows.find(({ name }) => name === running.name)).toMatchObject({
      failing: [],
      lacking: [{ address: `material:${documents[index]?.type}`, before: "notAsked" }],
    });
  });

  it("the back-test reads a register of thousands page by page", async () => {
    const organization = await prisma.organization.findFirstOrThrow({ where: { kind: "enterprise" } });
    await prisma.consortium.createMany({
      data: Array.from({ length: 3000 }, (_, index) => ({
        number: `MANY-${index}`,
        name: `众多第${index}号创新联合体`,
        normalizedName: `众多第${index}号`,
        province: "nm",
        track: "openFiling",
        leadOrganizationId: organization.id,
        filedOn: new Date("2024-01-01"),
        demonstration: true,
      })),
    });
    const step = await raised();
    const began = performance.now();
    const result = await backTestRuleChange(drafter, step.changeId, AT);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(result?.consortia).toBeGreaterThanOrEqual(3000);
    // Without members they fail the present rule too.
    expect(result?.stillFailing).toBeGreaterThanOrEqual(3000);
    expect(result?.rows).toHaveLength(200);
    await prisma.consortium.deleteMany({ where: { number: { startsWith: "MANY-" } } });
  });
});

describe("what is kept", () => {
  it("the history of a change cannot be rewritten", async () => {
    const { changeId } = await draft();
    await expect(
      prisma.ruleChangeEvent.updateMany({ where: { changeId }, data: { actorName: "另一人" } }),
    ).rejects.toThrow();
    await expect(prisma.ruleChangeEvent.deleteMany({ where: { changeId } })).rejects.toThrow();
  });

  it("every installed place has a measure that can be shown and judged by", async () => {
    const places = (await listMeasuresInForce(AT)).map(({ province }) => province);
    expect(places).toEqual(["nm", "gs", "sjz", "nj", "hf", "xm"]);
  });
});
