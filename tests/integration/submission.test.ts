import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/lib/data/client";
import { sha256 } from "@/lib/infrastructure/cryptography/secrets";
import { assessFiling } from "@/lib/usecases/filing/assess";
import { eventHash } from "@/lib/usecases/filing/record";
import { submitFiling } from "@/lib/usecases/filing/submit";
import { withdrawFiling } from "@/lib/usecases/filing/withdraw";
import { applicantActor, type MadeLead, makeVerifiedLead } from "@/prisma/factories";
import { makeFiling } from "@/prisma/filing-factory";
import { installReference } from "@/prisma/reference/install-reference";

/** Sunday 2026-11-22, 23:59 in Shanghai. */
const SUNDAY_NIGHT = new Date("2026-11-22T15:59:00Z");

let lead: MadeLead;
const owner = () => applicantActor(lead.administrator, lead.organization);
const submit = (filingId: string, key: string, at = SUNDAY_NIGHT) =>
  submitFiling(owner(), { filingId, idempotencyKey: key, acknowledged: [] }, at);

beforeAll(async () => {
  await installReference(prisma);
  lead = await makeVerifiedLead();
});

describe("submission", () => {
  it("E-01: a complete filing on Sunday 23:59 is received and accepted in the same answer", async () => {
    const filing = await makeFiling(lead);
    const outcome = await submit(filing.id, "sunday");
    expect(outcome).toMatchObject({ ok: true });
    const row = await prisma.filing.findUniqueOrThrow({
      where: { id: filing.id },
      include: { events: { orderBy: { sequence: "asc" } }, notices: true, submissions: true },
    });
    expect(row.state).toBe("accepted");
    expect(row.caseNumber).toMatch(/^150000CXLH20261122\d{5}[0-9A-Z]$/);
    expect(row.dueOn?.toISOString().slice(0, 10)).toBe("2026-12-04");
    expect(row.events.map(({ action }) => action)).toEqual(["start", "submit", "receive", "acceptAtOnce"]);
    expect(row.notices.map(({ template }) => template).sort()).toEqual(["acceptance", "receipt"]);
    const [version] = row.submissions;
    expect(version?.sha256).toBe(sha256(version?.canonical ?? ""));
    expect(row.notices.find(({ template }) => template === "receipt")?.body).toContain(version?.sha256);
  });

  it("chains events so that a changed word shows", async () => {
    const filing = await makeFiling(lead);
    await submit(filing.id, "chain");
    const events = await prisma.filingEvent.findMany({
      where: { filingId: filing.id },
      orderBy: { sequence: "asc" },
    });
    let previousHash = "";
    for (const { id: _id, hash, ...event } of events) {
      expect(event.previousHash).toBe(previousHash);
      const row = {
        ...event,
        fromState: event.fromState as never,
        toState: event.toState as never,
        detail: event.detail as never,
      };
      expect(eventHash(row)).toBe(hash);
      expect(eventHash({ ...row, actorName: `${row.actorName}.` })).not.toBe(hash);
      previousHash = hash;
    }
  });

  it("E-02: a missing required document stops submission and keeps the draft", async () => {
    const filing = await makeFiling(lead, { without: ["constructionPlan"] });
    expect(await submit(filing.id, "incomplete")).toMatchObject({
      ok: false,
      refusal: "everyBlockingRulePasses",
    });
    const assessment = await assessFiling(owner(), filing.id, SUNDAY_NIGHT);
    expect(assessment?.problems.some(({ address }) => address === "material:constructionPlan")).toBe(true);
    expect(assessment?.filing.state).toBe("draft");
    expect(await prisma.notice.count({ where: { filingId: filing.id } })).toBe(0);
  });

  it("refuses while a member has not confirmed", async () => {
    const filing = await makeFiling(lead, { memberCount: 4, confirmed: 3 });
    expect(await submit(filing.id, "unconfirmed")).toMatchObject({
      ok: false,
      refusal: "everyMemberConfirmed",
    });
  });

  it("E-22: a name without a region prefix is accepted; words for staff leave the case received", async () => {
    const plain = await makeFiling(lead, { name: "装备特种液压泵阀攻关创新联合体" });
    expect(await submit(plain.id, "plain")).toMatchObject({ ok: true });
    const national = await makeFiling(lead, { name: "中国演示泵阀创新联合体" });
    expect(await submit(national.id, "national")).toMatchObject({ ok: true });
    const row = await prisma.filing.findUniqueOrThrow({ where: { id: national.id } });
    expect(row.state).toBe("received");
  });

  it("never lets a missing calendar year block submission", async () => {
    const filing = await makeFiling(lead);
    expect(await submit(filing.id, "late", new Date("2026-12-28T03:00:00Z"))).toMatchObject({ ok: true });
    const row = await prisma.filing.findUniqueOrThrow({
      where: { id: filing.id },
      include: { notices: true },
    });
    expect(row.state).toBe("accepted");
    expect(row.dueOn).toBeNull();
    expect(row.dueDays).toBe(10);
    expect(row.notices.find(({ template }) => template === "acceptance")?.body).toContain(
      "待节假日安排公布后告知",
    );
  });

  it("gives 50 submissions at once 50 gap-free numbers", async () => {
    const filings = [];
    for (let index = 0; index < 50; index++) filings.push(await makeFiling(lead, { memberCount: 3 }));
    const at = new Date("2026-11-24T02:00:00Z");
    const outcomes = await Promise.all(filings.map(({ id }, index) => submit(id, `many-${index}`, at)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(50);
    const rows = await prisma.filing.findMany({ where: { id: { in: filings.map(({ id }) => id) } } });
    const sequences = rows.map(({ caseNumber }) => Number(caseNumber?.slice(18, 23))).sort((a, b) => a - b);
    expect(sequences).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    const numbers = await prisma.notice.findMany({ select: { number: true } });
    const series = numbers.map(({ number }) => Number(/〕(\d+)号/.exec(number)?.[1])).sort((a, b) => a - b);
    expect(series).toEqual(Array.from({ length: series.length }, (_, index) => index + 1));
  }, 60_000);

  it("turns a double click, a second tab and a replay into one filing", async () => {
    const filing = await makeFiling(lead);
    const outcomes = await Promise.all([
      submit(filing.id, "double"),
      submit(filing.id, "double"),
      submit(filing.id, "other tab"),
    ]);
    const done = outcomes.filter((outcome) => outcome.ok);
    expect(done.length).toBeGreaterThanOrEqual(1);
    const replay = await submit(filing.id, "double");
    const numbers = new Set(
      [...done, replay].flatMap((outcome) => (outcome.ok ? [outcome.value.caseNumber] : [])),
    );
    expect(numbers.size).toBe(1);
    expect(await prisma.submission.count({ where: { filingId: filing.id } })).toBe(1);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.refusal).toBe("alreadyHandled");
  });

  it("keeps one pending case per name and province, and frees the name on withdrawal", async () => {
    const name = "演示同名创新联合体";
    const [first, second] = [
      await makeFiling(lead, { name }),
      await makeFiling(lead, { name: "演示 同名创新联合体" }),
    ];
    const outcomes = await Promise.all([submit(first.id, "name-1"), submit(second.id, "name-2")]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const winner = outcomes[0]?.ok ? first : second;
    const loser = winner === first ? second : first;
    expect(await submit(loser.id, "name-3")).toMatchObject({ ok: false });
    expect(await withdrawFiling(owner(), { filingId: winner.id, reason: "" }, SUNDAY_NIGHT)).toMatchObject({
      ok: true,
    });
    expect(await submit(loser.id, "name-4")).toMatchObject({ ok: true });
  });

  it("is nobody else's to submit", async () => {
    const stranger = await makeVerifiedLead();
    const filing = await makeFiling(lead);
    const actor = applicantActor(stranger.administrator, stranger.organization);
    const input = { filingId: filing.id, idempotencyKey: "stranger", acknowledged: [] };
    expect(await submitFiling(actor, input, SUNDAY_NIGHT)).toMatchObject({ ok: false, refusal: "notFound" });
  });

  it("refuses a state without its event when the transaction commits", async () => {
    const filing = await makeFiling(lead);
    await expect(
      prisma.filing.update({ where: { id: filing.id }, data: { state: "filed" } }),
    ).rejects.toThrow(/last event says draft/);
  });
});
