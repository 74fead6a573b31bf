import { beforeAll, describe, expect, it } from "vitest";
import { recordAttempt } from "@/lib/data/attempts";
import { prisma } from "@/lib/data/client";
import { auditFilterOf } from "@/lib/domain/account/audit-filter";
import { mintActor, type Staff, type StaffRole, systemActor } from "@/lib/domain/actor";
import { askAudit, readAccountEvents, readAttempts } from "@/lib/usecases/audit/read-attempts";
import { verifyChains } from "@/lib/usecases/audit/verify-chains";
import { submitFiling } from "@/lib/usecases/filing/submit";
import { administerAccount } from "@/lib/usecases/staff/administer-account";
import { applicantActor, makeStaff, makeUser, makeVerifiedLead, staffActor } from "@/prisma/factories";
import { makeFiling } from "@/prisma/filing-factory";
import { installReference } from "@/prisma/reference/install-reference";
import { asOwner } from "../support/database";

const AT = new Date("2022-03-07T02:00:00Z");
const staff = async (province: string, ...roles: StaffRole[]) =>
  staffActor(await makeStaff(prisma, { province, roles, name: "演示人" }));
const read = (actor: Parameters<typeof readAttempts>[0], query = {}) =>
  readAttempts(actor, auditFilterOf(query));
const readings = () => prisma.attemptLog.count({ where: { action: "readAudit" } });

let auditor: Staff;

beforeAll(async () => {
  await installReference();
  auditor = await staff("nm", "auditAdministrator");
});

describe("the audit", () => {
  it("S-07: is read by the auditor alone, and every reading is on record", async () => {
    const before = await readings();
    for (const role of ["systemAdministrator", "securityAdministrator", "approver"] as const)
      expect(await read(await staff("nm", role))).toBeNull();
    expect(await read(mintActor({ kind: "public", ip: null }))).toBeNull();
    expect(await readings()).toBe(before);
    await read(auditor, { outcome: "refused" });
    expect(await readings()).toBe(before + 1);
    const line = await prisma.attemptLog.findFirstOrThrow({
      where: { action: "readAudit" },
      orderBy: { id: "desc" },
    });
    expect(line).toMatchObject({ userId: auditor.userId, outcome: "viewed", object: "outcome=refused" });
  });

  it("S-08: masks names and accounts, and keeps a typed e-mail out of the address", async () => {
    const person = await makeUser(prisma, { name: "王小明", email: "wangxm@example.cn" });
    await recordAttempt({ actor: applicantActor(person), action: "saveSection", outcome: "done" });
    const asked = await askAudit(auditor, { ...auditFilterOf({}), account: "wangxm@example.cn" });
    if (!asked.ok) throw new Error(asked.refusal);
    expect(JSON.stringify(asked.value)).not.toContain("wangxm");
    const view = await readAttempts(auditor, asked.value);
    expect(view?.lines).toMatchObject([{ name: "王**", account: "w***@example.cn", action: "saveSection" }]);
    const noted = await prisma.attemptLog.findMany({ where: { action: "readAudit" } });
    expect(noted.some(({ object }) => object?.includes("wangxm"))).toBe(false);
  });

  it("narrows by act, outcome and days, and leaves out what it does not understand", async () => {
    const actor = await staff("nm", "intake");
    await recordAttempt({ actor, action: "takeInBatch", outcome: "refused", code: "notYourRole" });
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const count = async (query: object) => (await read(auditor, query))?.lines.length;
    expect(await count({ action: "takeInBatch", outcome: "refused", from: today, to: today })).toBe(1);
    expect(await count({ action: "takeInBatch", outcome: "done" })).toBe(0);
    expect(await count({ action: "takeInBatch", to: "2020-01-01" })).toBe(0);
    expect(await count({ action: "takeInBatch", account: "forged" })).toBe(1);
    expect(auditFilterOf({ outcome: "x'", from: "2022-02-31", after: "-1", action: "a b" })).toEqual(
      auditFilterOf({}),
    );
  });

  it("leads from page to page without losing or repeating a line", async () => {
    const actor = await staff("nm", "intake");
    for (let time = 0; time < 120; time++)
      await recordAttempt({ actor, action: "addInternalNote", outcome: "done", object: String(time) });
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const page = await read(auditor, { action: "addInternalNote", ...(after ? { after } : {}) });
      seen.push(...(page?.lines.map(({ object }) => object ?? "") ?? []));
      // A line that arrives meanwhile belongs before the first page.
      await recordAttempt({ actor, action: "addInternalNote", outcome: "done", object: "late" });
      after = page?.after ?? null;
      if (!after) break;
    }
    expect(seen).toEqual(Array.from({ length: 120 }, (_, time) => String(119 - time)));
  });

  it("leaves other provinces' staff to their own auditors", async () => {
    const [here, there] = [await staff("nm", "intake"), await staff("gs", "intake")];
    for (const actor of [here, there])
      await recordAttempt({ actor, action: "assignFiling", outcome: "done" });
    expect((await read(auditor, { action: "assignFiling" }))?.lines).toHaveLength(1);
  });

  it("shows what administrators did with accounts, masked", async () => {
    const [system, person] = [await staff("nm", "systemAdministrator"), await staff("nm", "intake")];
    await administerAccount(system, { userId: person.userId, act: "disable", reason: "离职" }, AT);
    expect(await readAccountEvents(auditor)).toMatchObject([
      { action: "disable", personName: "演**", note: "离职" },
    ]);
    expect(await readAccountEvents(system)).toBeNull();
  });
});

describe("the histories of cases", () => {
  async function submittedCase() {
    const lead = await makeVerifiedLead();
    const filing = await makeFiling(lead, { name: `演示核验${Math.random()}创新联合体` });
    const owner = applicantActor(lead.administrator, lead.organization);
    const order = { filingId: filing.id, idempotencyKey: `audit-${filing.id}`, acknowledged: [] };
    expect(await submitFiling(owner, order, AT)).toMatchObject({ ok: true });
    return filing.id;
  }

  /** As somebody with the owner's power over the database would, past the triggers. */
  const tamper = (statement: string) =>
    asOwner(
      `ALTER TABLE "FilingEvent" DISABLE TRIGGER history_rows; ${statement}; ALTER TABLE "FilingEvent" ENABLE TRIGGER history_rows`,
    );

  it("S-07: are verified whole, and each kind of tampering is found in its place", async () => {
    const ids = [await submittedCase(), await submittedCase(), await submittedCase(), await submittedCase()];
    const [altered, cut, rehung, ended] = ids;
    expect(await verifyChains(auditor, "all")).toMatchObject({ failed: [] });
    await tamper(
      `UPDATE "FilingEvent" SET "actorName" = '他人' WHERE "filingId" = '${altered}' AND sequence = 2`,
    );
    await tamper(`DELETE FROM "FilingEvent" WHERE "filingId" = '${cut}' AND sequence = 1`);
    await tamper(
      `UPDATE "FilingEvent" SET "previousHash" = 'x' WHERE "filingId" = '${rehung}' AND sequence = 2`,
    );
    await tamper(
      `DELETE FROM "FilingEvent" WHERE "filingId" = '${ended}' AND sequence = (SELECT max(sequence) FROM "FilingEvent" WHERE "filingId" = '${ended}')`,
    );
    const verdict = await verifyChains(auditor, "all");
    const faults = new Map(verdict?.failed.map(({ filingId, fault }) => [filingId, fault]));
    expect(ids.map((id) => faults.get(id))).toEqual(["contents", "gap", "link", "end"]);
    expect(verdict?.failed.find(({ filingId }) => filingId === altered)?.sequence).toBe(2);
    expect((await verifyChains(auditor, "sample"))?.failed).toHaveLength(4);
    expect((await verifyChains(systemActor("test"), "all"))?.failed).toHaveLength(4);
    expect(await verifyChains(await staff("gs", "auditAdministrator"), "all")).toMatchObject({ cases: 0 });
    expect(await verifyChains(await staff("nm", "systemAdministrator"), "all")).toBeNull();
    expect(await prisma.attemptLog.count({ where: { action: "verifyChains", outcome: "viewed" } })).toBe(5);
  });
});
