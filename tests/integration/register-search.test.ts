import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/lib/data/client";
import { writeNames } from "@/lib/data/organization-writes";
import { askedOf, TIERS } from "@/lib/data/register-condition";
import { renewOrganization } from "@/lib/data/register-entries";
import { estimateFor } from "@/lib/data/register-estimate";
import { findMany } from "@/lib/data/register-hits";
import { findInstitution } from "@/lib/data/register-institution";
import { searchConsortia, searchInstitutions, searchPlatforms } from "@/lib/data/register-lines";
import { findPlatform } from "@/lib/data/register-platform";
import { probeAlong, routeTo } from "@/lib/data/register-probe";
import { listFacets } from "@/lib/data/register-search";
import { inTransaction } from "@/lib/data/transaction";
import { facetOf } from "@/lib/domain/register/entry";
import { readQuery, type SearchParams } from "@/lib/domain/register/query";
import { makeConsortium } from "@/prisma/consortium-factory";
import { makeOrganization } from "@/prisma/factories";
import { installReference } from "@/prisma/reference/install-reference";

const consortia = (params: SearchParams) => readQuery("consortium", params).query;
const institutions = (params: SearchParams) => readQuery("institution", params).query;
const numbers = async (params: SearchParams) =>
  (await searchConsortia(consortia(params))).lines.map(({ number }) => number);
const names = async (params: SearchParams) =>
  (await searchInstitutions(institutions(params))).lines.map(({ name }) => name);

const PERSONAL = /legalRepresentative|contact|phone|email|address|searchText|updatedById/i;
let unitId = "";

beforeAll(async () => {
  await installReference();
  const lead = await makeOrganization(prisma, { name: "内蒙古稀土高新集团有限公司", regionCode: "150204" });
  const institute = await makeOrganization(prisma, { name: "包头稀土研究院", kind: "researchInstitute" });
  const school = await makeOrganization(prisma, {
    name: "重庆工业大学",
    kind: "university",
    regionCode: "500000",
  });
  const laboratory = await makeOrganization(prisma, { name: "稀土检测中心", kind: "technicalService" });
  unitId = school.id;
  await makeConsortium({
    number: "T-NAME",
    name: "稀土永磁电机创新联合体",
    lead,
    members: [school],
    platforms: [{ name: "白云鄂博全国重点实验室", level: "national" }],
  });
  await makeConsortium({
    number: "T-INSIDE",
    name: "北方稀土合金创新联合体",
    members: [institute],
    filedOn: "2023-05-06",
  });
  await makeConsortium({ number: "T-LEAD", name: "镁合金创新联合体", lead, memberCount: 1 });
  await makeConsortium({ number: "T-MEMBER", name: "石墨负极创新联合体", members: [laboratory] });
  await makeConsortium({ number: "T-NONE", name: "马铃薯种业创新联合体", province: "gs", memberCount: 2 });
});

describe("the search of the lists", () => {
  it("ranks a name's beginning before its inside, the lead, the members", async () => {
    expect(await numbers({ q: "稀土" })).toEqual(["T-NAME", "T-INSIDE", "T-LEAD", "T-MEMBER"]);
  });

  it.each([
    ["traditional characters", "稀土永磁電機創新聯合體", "T-NAME"],
    ["full width", "ｘｔｙｃ", "T-NAME"],
    ["initials of two letters at a name's beginning", "ml", "T-NONE"],
    ["pinyin", "malingshu", "T-NONE"],
    ["its number", "t-none", "T-NONE"],
    ["a member's reading", "chongqing", "T-NAME"],
  ])("finds by %s", async (_, q, number) => {
    const found = await numbers({ q });
    expect(found).toContain(number);
  });

  it.each([
    ["wrong", "马铃薯种也创新联合体"],
    ["missing", "马铃种业创新联合体"],
    ["swapped", "马薯铃种业创新联合体"],
    ["wrong, of four", "马铃数种"],
    ["swapped, of four", "马薯铃种"],
  ])("finds a name with one %s character", async (_, q) => {
    const page = await searchConsortia(consortia({ q }));
    expect([...page.lines, ...page.near].slice(0, 10).map(({ number }) => number)).toContain("T-NONE");
  });

  it("goes through the same rows forwards and backwards", async () => {
    for (const params of [{ q: "稀土" }, {}, { sort: "oldest" }]) {
      const query = consortia(params);
      const first = await searchConsortia(query, 2);
      const second = await searchConsortia({ ...query, after: first.next }, 2);
      const back = await searchConsortia({ ...query, before: second.previous }, 2);
      expect(first.previous).toBeNull();
      expect(back.lines).toEqual(first.lines);
      expect(back.next).toBe(first.next);
      expect(second.lines.length).toBeGreaterThan(0);
    }
  });

  it("walks through many hits in the very order in which few are sorted", async () => {
    for (const params of [
      { q: "稀土" },
      { q: "xitu" },
      { q: "合金", province: "nm" },
      { q: "稀土", year: "2022" },
    ]) {
      const asked = askedOf(consortia(params));
      const estimate = await estimateFor(asked);
      const reach = { cursor: null, backward: false, ascending: false, ranked: true, most: 50 };
      const route = routeTo(asked, estimate);
      const few = route && (await probeAlong(asked, route, reach, false));
      const many = await findMany(asked, estimate, reach, TIERS);
      expect(few?.hits).toEqual(many);
      expect(many.length).toBeGreaterThan(1);
    }
  });

  it("counts beside a word what choosing each value would leave", async () => {
    for (const params of [
      { q: "合金", province: "nm" },
      { q: "稀土", province: "nm", year: "2023" },
    ]) {
      const query = consortia(params);
      const facets = await listFacets(query);
      expect(facets.year.length).toBeGreaterThan(1);
      for (const filter of ["province", "year", "status", "kind"] as const)
        for (const { value, count } of facets[filter]) {
          const narrowed = { ...query, filters: { ...query.filters, [filter]: value } };
          expect((await searchConsortia(narrowed)).total, `${filter} ${value}`).toBe(count);
        }
    }
  });

  it("finds institutions by every name they had, the ones in most consortia first", async () => {
    expect(await names({ q: "稀土" })).toEqual([
      "稀土检测中心",
      "内蒙古稀土高新集团有限公司",
      "包头稀土研究院",
    ]);
    await inTransaction((tx) =>
      writeNames(tx, unitId, { name: "重庆理工大学", former: [], at: new Date("2024-01-01") }),
    );
    expect(await names({ q: "重庆工业大学" })).toEqual(["重庆理工大学"]);
    expect(await numbers({ q: "重庆理工" })).toEqual(["T-NAME"]);
    expect(await names({ kind: "university", region: "500000" })).toEqual(["重庆理工大学"]);
  });

  it("finds platforms by their host too", async () => {
    const page = await searchPlatforms(readQuery("platform", { q: "稀土高新", level: "national" }).query);
    expect(page.lines.map(({ name }) => name)).toEqual(["白云鄂博全国重点实验室"]);
  });

  it("lists no unit that only has an account", async () => {
    const unit = await makeOrganization(prisma, { name: "未入名录的企业" });
    await renewOrganization(prisma, unit.id);
    expect(await names({ q: "未入名录" })).toEqual([]);
    expect(await findInstitution(unit.id)).toBeNull();
  });
});

it("counts every facet with each write", async () => {
  const kept = await prisma.registerCount.findMany({ where: { count: { gt: 0 } } });
  const counted = await prisma.$queryRaw<{ within: string; facet: string; count: number }[]>`
    SELECT p."within", p."facet", count(*)::int AS "count"
    FROM "RegisterEntry", register_pairs("list", "facets") AS p GROUP BY 1, 2`;
  const sorted = (rows: typeof counted) =>
    rows.map((row) => `${row.within} ${row.facet} ${row.count}`).sort();
  expect(sorted(kept)).toEqual(sorted(counted));
  const { kind } = await listFacets(institutions({}));
  const some = kind.find(({ value }) => value === "university");
  expect(some?.count).toBe((await searchInstitutions(institutions({ kind: "university" }))).total);
  expect(kept.some(({ facet }) => facet === facetOf("institution", "kind", "university"))).toBe(true);
});

it("E-18: shows allow-listed facts of institutions and platforms only", async () => {
  const page = await searchInstitutions(institutions({ q: "稀土高新" }));
  const institution = await findInstitution(page.lines[0]?.id ?? "");
  const platform = await findPlatform(institution?.platforms[0]?.id ?? "");
  expect(JSON.stringify([page, institution, platform])).not.toMatch(PERSONAL);
  const keys = (value: object | null | undefined) =>
    Object.keys(value ?? {})
      .sort()
      .join(" ");
  expect(keys(page.lines[0])).toBe("consortia demonstration id kind leads name region");
  expect(keys(institution)).toBe(
    "consortia corrections creditCode demonstration id kind name names platforms region",
  );
  expect(keys(institution?.consortia[0])).toBe("joinedOn leftOn name number role status");
  expect(keys(institution?.platforms[0])).toBe("approvedOn category id level name validUntil");
  expect(keys(platform)).toBe(
    "approvedOn category consortia corrections demonstration host id level name region validUntil",
  );
  expect(keys(platform?.host)).toBe("id kind name region");
  expect(keys(platform?.consortia[0])).toBe("from name number status until");
});
