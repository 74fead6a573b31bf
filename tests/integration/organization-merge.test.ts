import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/lib/data/client";
import { searchDirectory } from "@/lib/data/directory";
import { findNamedUnit } from "@/lib/data/experts";
import { findDirectoryUnit, findUnitsByCode } from "@/lib/data/members";
import { findLeadProfile } from "@/lib/data/new-filings";
import { listOrganizationEvents } from "@/lib/data/organization-events";
import { ORGANIZATION_REFERENCES } from "@/lib/data/organization-references";
import {
  countOrganizationsToDo,
  findByCreditCode,
  findCodeReview,
  findOrganization,
  findOrganizationName,
  listOrganizations,
} from "@/lib/data/organizations";
import { findMergedInto, findMergedPlatform } from "@/lib/data/public-changes";
import { findInstitution } from "@/lib/data/register-institution";
import { findPlatform } from "@/lib/data/register-platform";
import { inTransaction } from "@/lib/data/transaction";
import type { Staff } from "@/lib/domain/actor";
import type { MergeAction } from "@/lib/domain/organization/merge";
import { decideMerge } from "@/lib/usecases/merge/decide";
import { loadMerge } from "@/lib/usecases/merge/load";
import { startMerge } from "@/lib/usecases/merge/start";
import { makeConsortium } from "@/prisma/consortium-factory";
import {
  applicantActor,
  joinUnit,
  makeOrganization,
  makeStaff,
  makeUser,
  makeVerifiedLead,
  staffActor,
} from "@/prisma/factories";
import { makeFiling } from "@/prisma/filing-factory";
import { installReference } from "@/prisma/reference/install-reference";

const AT = new Date("2026-03-02T02:00:00Z");
let officer: Staff;
let head: Staff;

beforeAll(async () => {
  await installReference(prisma);
  officer = staffActor(await makeStaff(prisma, { roles: ["publisher", "approver"] }));
  head = staffActor(await makeStaff(prisma, { roles: ["approver"] }));
});

async function proposed(kept: string, absorbed: string): Promise<string> {
  const outcome = await startMerge(officer, { kept, absorbed, reason: "同一单位" }, AT);
  if (!outcome.ok) throw new Error(`${outcome.refusal} ${JSON.stringify(outcome.fields)}`);
  return outcome.value.id;
}
async function decide(mergeId: string, action: MergeAction, by: Staff, reason = "") {
  const { version } = await prisma.organizationMerge.findUniqueOrThrow({ where: { id: mergeId } });
  return decideMerge(by, { mergeId, version, action, reason }, AT);
}

/** Every row that names either unit, as text, history left out. */
async function picture(ids: readonly string[]) {
  const entries = await Promise.all(
    ORGANIZATION_REFERENCES.filter(({ merged }) => merged === "moves").map(async ({ table, column }) => {
      const rows = await prisma.$queryRawUnsafe<{ row: unknown }[]>(
        `SELECT to_jsonb(t) - 'updatedAt' - 'version' AS row FROM "${table}" t WHERE "${column}" = ANY($1) ORDER BY to_jsonb(t)::text`,
        ids,
      );
      return [`${table}.${column}`, rows.map(({ row }) => row)] as const;
    }),
  );
  const units = await prisma.organization.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: "asc" },
    omit: { updatedAt: true, version: true },
  });
  const entry = await prisma.registerEntry.findMany({ orderBy: [{ list: "asc" }, { id: "asc" }] });
  return { ...Object.fromEntries(entries), units, entry };
}

describe("merging doubled units", () => {
  it("knows every column that names a unit", async () => {
    const rows = await prisma.$queryRaw<{ table: string; column: string }[]>`
      SELECT c.conrelid::regclass::text AS "table", a.attname::text AS "column"
      FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
      WHERE c.contype = 'f' AND c.confrelid = '"Organization"'::regclass
      UNION
      SELECT table_name::text, column_name::text FROM information_schema.columns
      WHERE table_schema = 'public' AND lower(column_name) LIKE '%organizationid'`;
    const found = rows.map(({ table, column }) => `${table.replaceAll('"', "")}.${column}`);
    expect([...new Set(found)].sort()).toEqual(
      ORGANIZATION_REFERENCES.map(({ table, column }) => `${table}.${column}`).sort(),
    );
  });

  it("moves every reference, leads the old address on, keeps names, and gives everything back", async () => {
    const kept = await makeOrganization(prisma, { name: "演示合并保留有限公司" });
    const absorbed = await makeOrganization(prisma, { name: "演示合并并入有限公司", creditCode: null });
    const person = await makeUser();
    await joinUnit(prisma, person, absorbed);
    const shared = await makeConsortium({
      lead: absorbed,
      members: [kept],
      platforms: [{ name: "演示同名平台", level: "national" }],
    });
    await makeConsortium({ members: [absorbed] });
    await makeConsortium({ members: [kept] });
    await prisma.platform.create({
      data: { organizationId: kept.id, name: "演示同名平台", level: "national", category: "全国重点实验室" },
    });
    for (const organizationId of [kept.id, absorbed.id])
      await prisma.organizationYear.create({ data: { organizationId, year: 2021, staff: 9 } });
    await prisma.organizationYear.create({ data: { organizationId: absorbed.id, year: 2020, staff: 8 } });
    const ids = [kept.id, absorbed.id];
    const before = await picture(ids);
    const named = await prisma.platform.findMany({ where: { name: "演示同名平台" }, select: { id: true } });
    const plan = { platforms: named.map((platform) => platform.id) };

    const id = await proposed(kept.creditCode ?? "", absorbed.name);
    const view = await loadMerge(head, id);
    expect(view).toMatchObject({ blockers: [], actions: ["approve", "return"] });
    expect(view?.absorbed?.references.map(({ table }) => table)).toContain("Membership");
    expect(await decide(id, "approve", officer)).toMatchObject({ refusal: "isNotAuthor" });
    expect(await decide(id, "approve", head)).toMatchObject({ ok: true });

    for (const { table, column, merged } of ORGANIZATION_REFERENCES) {
      if (merged === "stays") continue;
      const [row] = await prisma.$queryRawUnsafe<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM "${table}" WHERE "${column}" = $1`,
        absorbed.id,
      );
      expect([table, column, row?.count]).toEqual([table, column, 0]);
    }
    const led = await prisma.membership.findMany({ where: { consortiumId: shared.id } });
    expect(led).toMatchObject([{ organizationId: kept.id, role: "lead" }]);
    const gathered = await prisma.consortiumPlatform.findMany({
      where: { consortiumId: shared.id },
      include: { platform: true },
    });
    expect(gathered.map(({ platform }) => platform.organizationId)).toEqual([kept.id]);
    expect(await findInstitution(absorbed.id)).toBeNull();
    expect(await findMergedInto(absorbed.id)).toBe(kept.id);
    const double = plan.platforms.find((platform) => platform !== gathered[0]?.platformId);
    expect(await findPlatform(double ?? "")).toBeNull();
    expect(await findMergedPlatform(double ?? "")).toBe(gathered[0]?.platformId);
    expect(await findMergedPlatform(gathered[0]?.platformId ?? "")).toBeNull();
    const page = await findInstitution(kept.id);
    expect(page).toMatchObject({ id: kept.id, name: kept.name });
    expect(page?.names.map(({ name }) => name)).toContain(absorbed.name);
    expect((await searchDirectory(head, "合并并入")).map((unit) => unit.id)).toEqual([kept.id]);
    const history = await listOrganizationEvents(head, kept.id);
    expect(history.filter(({ action }) => action === "merged")).toHaveLength(2);

    expect(await decide(id, "undo", officer)).toMatchObject({ refusal: "isNotAuthor" });
    expect(await decide(id, "undo", head)).toMatchObject({ ok: true });
    expect(await picture(ids)).toEqual(before);
    expect(await findInstitution(absorbed.id)).toMatchObject({ id: absorbed.id });
    expect(await decide(id, "undo", head)).toMatchObject({ refusal: "alreadyHandled" });
  });

  it("offers, finds and counts a unit no more once it has been merged or taken back", async () => {
    const kept = await makeOrganization(prisma, { name: "演示撤回保留有限公司" });
    const gone = await makeOrganization(prisma, { name: "演示撤回并入有限公司" });
    const code = gone.creditCode ?? "";
    const waits = await makeOrganization(prisma, { name: "演示撤回待核有限公司", creditCode: null });
    const asked = "91150100MA0TEST11X";
    await prisma.organizationEvent.create({
      data: {
        organizationId: waits.id,
        action: "codeReviewRequested",
        at: AT,
        actorKind: "applicant",
        actorName: "演示",
        detail: { code: asked },
      },
    });
    const intake = staffActor(await makeStaff(prisma, { roles: ["intake"] }));
    const { codeReview } = await countOrganizationsToDo(intake);
    expect(await findByCreditCode(asked)).toMatchObject({ id: waits.id });
    for (const absorbed of [gone.id, waits.id])
      expect(await decide(await proposed(kept.id, absorbed), "approve", head)).toMatchObject({ ok: true });

    expect(await findByCreditCode(asked)).toBeNull();
    expect(await countOrganizationsToDo(intake)).toMatchObject({ codeReview: codeReview - 1 });
    expect(await findCodeReview(intake, waits.id)).toBeNull();
    expect(await findByCreditCode(code)).toBeNull();
    expect((await findUnitsByCode([code])).size).toBe(0);
    expect(await findDirectoryUnit(gone.id)).toBeNull();
    expect(await findNamedUnit(gone.name)).toBeNull();
    expect(await findOrganization(intake, gone.id)).toBeNull();
    expect(await inTransaction((tx) => findOrganizationName(tx, gone.id))).toBeNull();
    const { rows } = await listOrganizations(intake, { filter: "all", query: "演示撤回", limit: 20 });
    expect(rows.map((row) => row.id)).toEqual([kept.id]);
    expect((await searchDirectory(intake, "演示撤回")).map((unit) => unit.id)).toEqual([kept.id]);
    expect((await searchDirectory(intake, code)).map((unit) => unit.id)).toEqual([]);
    expect(await findMergedInto(code)).toBe(kept.id);
    const person = await makeUser();
    await joinUnit(prisma, person, gone);
    expect(await findLeadProfile(applicantActor(person, gone))).toBeNull();
  });

  it("stops where both are registered or members of one case, and lists nobody who was not listed", async () => {
    const [first, second] = [await makeVerifiedLead(), await makeVerifiedLead()];
    const both = await proposed(first.organization.id, second.organization.id);
    expect((await loadMerge(head, both))?.blockers).toEqual(["bothRegistered"]);
    expect(await decide(both, "approve", head)).toMatchObject({ refusal: "illegalTransition" });
    expect(await decide(both, "withdraw", head)).toMatchObject({ refusal: "notYourRole" });
    expect(await decide(both, "withdraw", officer)).toMatchObject({ ok: true });

    const [a, b] = [await makeOrganization(prisma), await makeOrganization(prisma)];
    await makeFiling(first, { members: [a, b], confirmed: 0 });
    const filing = await proposed(a.id, b.id);
    expect((await loadMerge(head, filing))?.blockers).toEqual(["sameFiling"]);

    const [c, d] = [await makeOrganization(prisma), await makeOrganization(prisma)];
    const quiet = await proposed(c.id, d.id);
    expect(await startMerge(officer, { kept: c.id, absorbed: d.id, reason: "再提" }, AT)).toMatchObject({
      refusal: "invalid",
    });
    expect(await startMerge(officer, { kept: c.id, absorbed: c.id, reason: "自己" }, AT)).toMatchObject({
      refusal: "invalid",
    });
    expect(await decide(quiet, "approve", head)).toMatchObject({ ok: true });
    expect(
      await prisma.registerEntry.count({ where: { list: "institution", id: { in: [c.id, d.id] } } }),
    ).toBe(0);
    const away = staffActor(await makeStaff(prisma, { province: "gs", roles: ["approver"] }));
    expect(await loadMerge(away, quiet)).toBeNull();
    expect(await decide(quiet, "undo", away)).toMatchObject({ refusal: "notFound" });
  });
});
