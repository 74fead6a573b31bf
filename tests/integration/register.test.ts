import { beforeAll, describe, expect, it } from "vitest";
import { GET as listRoute } from "@/app/api/v1/consortia/route";
import { prisma } from "@/lib/data/client";
import { findHome } from "@/lib/data/home";
import { searchConsortia, searchInstitutions } from "@/lib/data/register-lines";
import { findConsortium } from "@/lib/data/register-record";
import { listFacets } from "@/lib/data/register-search";
import { END_REASONS } from "@/lib/domain/register/end-reasons";
import {
  type RegisterQuery,
  readConsortiumQuery,
  readQuery,
  type SearchParams,
} from "@/lib/domain/register/query";
import { makeConsortium } from "@/prisma/consortium-factory";
import { makeOrganization } from "@/prisma/factories";
import { installReference } from "@/prisma/reference/install-reference";

const asked = (params: SearchParams): RegisterQuery => readConsortiumQuery(params).query;
const found = async (params: SearchParams) =>
  (await searchConsortia(asked(params), 200)).lines.map(({ number }) => number);

const PERSONAL =
  /legalRepresentative|contact|phone|email|address|creditCode|regionCode|searchText|"id"|filingId/i;

beforeAll(async () => {
  await installReference();
  const lead = await makeOrganization(prisma, { name: "北方试验重工有限公司", regionCode: "150204" });
  const left = await makeOrganization(prisma, { name: "中途退出研究所", kind: "researchInstitute" });
  const made = await makeConsortium({
    number: "NMCXLHT-2022-0001",
    name: "特种液压泵阀创新联合体",
    lead,
    chainCodes: ["nm-equipment-manufacturing", "nm-rare-earth"],
    filedOn: "2022-02-01",
    platforms: [{ name: "液压国家工程中心", level: "national" }],
  });
  await prisma.membership.create({
    data: {
      consortiumId: made.id,
      organizationId: left.id,
      role: "member",
      joinedOn: new Date("2022-02-01"),
      leftOn: new Date("2023-02-01"),
    },
  });
  await makeConsortium({
    number: "GSCXLHT-2023-0001",
    name: "镍钴资源创新联合体",
    province: "gs",
    status: "revoked",
    filedOn: "2023-03-01",
    statusFrom: "2024-05-06",
    chainCodes: ["gs-steel"],
  });
  for (let index = 0; index < 45; index++)
    await makeConsortium({
      name: `同日备案第${index}号创新联合体`,
      memberCount: 1,
      filedOn: index < 30 ? "2024-01-08" : "2024-01-09",
      chainCodes: ["nm-seed"],
    });
});

describe("the public search", () => {
  it("counts of a unit's consortia those in force that it has not left", async () => {
    const counted = async (where: { number: string }, role: "lead" | "member") => {
      const { organization } = await prisma.membership.findFirstOrThrow({
        where: { consortium: where, role },
        select: { organization: { select: { name: true } } },
        orderBy: { leftOn: "asc" },
      });
      const { query } = readQuery("institution", { q: organization.name });
      const line = (await searchInstitutions(query)).lines.find(({ name }) => name === organization.name);
      return line && { consortia: line.consortia, leads: line.leads };
    };
    expect(await counted({ number: "NMCXLHT-2022-0001" }, "lead")).toEqual({ consortia: 1, leads: 1 });
    expect(await counted({ number: "GSCXLHT-2023-0001" }, "lead")).toEqual({ consortia: 0, leads: 0 });
  });

  it.each([
    ["two characters", "泵阀"],
    ["one character", "阀"],
    ["pinyin initials", "tzyybf"],
    ["full pinyin", "yeyabengfa"],
    ["full width and capitals", "ＹＥＹＡ"],
    ["signs and blanks between", "特种　液压·泵阀"],
    ["words in any order", "泵阀 特种"],
    ["the lead's name", "试验重工"],
  ])("finds by %s", async (_, q) => {
    expect(await found({ q })).toEqual(["NMCXLHT-2022-0001"]);
  });

  it("narrows by province, status, chain, place and year, and counts what each would leave", async () => {
    expect(await found({ province: "gs" })).toEqual(["GSCXLHT-2023-0001"]);
    expect(await found({ status: "revoked" })).toEqual(["GSCXLHT-2023-0001"]);
    expect((await found({ status: "current" })).length).toBe(46);
    expect(await found({ chain: "nm-rare-earth" })).toEqual(["NMCXLHT-2022-0001"]);
    expect(await found({ region: "150200", year: "2022" })).toContain("NMCXLHT-2022-0001");
    expect(await found({ year: "2021" })).toEqual([]);
    const query = asked({ province: "nm", chain: "nm-seed" });
    const facets = await listFacets(query);
    for (const filter of ["province", "status", "chain", "region", "year"] as const)
      for (const { value, count } of facets[filter]) {
        const narrowed = { ...query, filters: { ...query.filters, [filter]: value } };
        expect((await searchConsortia(narrowed)).total, `${filter} ${value}`).toBe(count);
      }
    expect(facets.names["nm-seed"]).toBe("种业");
  });

  it.each([{}, { sort: "oldest" }, { q: "创新联合体" }])(
    "pages neither skip nor repeat: %o",
    async (params) => {
      const query = asked(params);
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof searchConsortia>> = await searchConsortia(
          { ...query, after },
          7,
        );
        seen.push(...page.lines.map(({ number }) => number));
        after = page.next;
      } while (after);
      expect(seen).toHaveLength(47);
      expect(new Set(seen).size).toBe(47);
      expect(seen).toEqual((await searchConsortia(query, 100)).lines.map(({ number }) => number));
    },
  );

  it("puts a name that begins with the query before others", async () => {
    await makeConsortium({ name: "铝材创新联合体", filedOn: "2020-01-01", number: "NMCXLHT-2020-0001" });
    await makeConsortium({ name: "再生铝材创新联合体", filedOn: "2025-01-01", number: "NMCXLHT-2025-0001" });
    expect(await found({ q: "铝材" })).toEqual(["NMCXLHT-2020-0001", "NMCXLHT-2025-0001"]);
  });

  it("answers hostile input with a page", async () => {
    const hostile: SearchParams[] = [
      { q: "a\u0000b" },
      { q: "%_\\" },
      { q: "'; DROP TABLE" },
      { q: "泵".repeat(10_000) },
      { q: ["泵", "阀"] },
      { q: "\ud800" },
      { after: "x" },
      { after: btoa('["0","1",{}]') },
      { after: "A".repeat(9999) },
      { status: "toString", sort: "__proto__", year: "0000", province: "NM'", chain: "%", region: "15" },
    ];
    for (const params of hostile) {
      const page = await searchConsortia(asked(params));
      await listFacets(asked(params));
      expect(page.lines.length).toBeLessThanOrEqual(20);
    }
    expect(await found({ q: "%%" })).toEqual([]);
  });

  it("offers near names where nothing fits", async () => {
    const page = await searchConsortia(asked({ q: "特种液压泵伐" }));
    expect(page.lines).toEqual([]);
    expect(page.near.map(({ name }) => name)).toEqual(["特种液压泵阀创新联合体"]);
  });
});

describe("the public record", () => {
  it("E-18: shows allow-listed facts only", async () => {
    const record = await findConsortium("NMCXLHT-2022-0001");
    expect(JSON.stringify(record)).not.toMatch(PERSONAL);
    expect(Object.keys(record ?? {}).sort()).toMatchInlineSnapshot(`
      [
        "certified",
        "chains",
        "clusters",
        "demonstration",
        "events",
        "filedOn",
        "formationDate",
        "lead",
        "name",
        "notices",
        "number",
        "objectives",
        "platforms",
        "province",
        "publishedUnitText",
        "regions",
        "shortName",
        "source",
        "status",
        "statuses",
        "tasks",
        "track",
        "units",
        "validUntil",
      ]
    `);
    expect(Object.keys(record?.units[0] ?? {}).sort()).toMatchInlineSnapshot(`
      [
        "contested",
        "joinedOn",
        "kind",
        "leftOn",
        "leftReason",
        "name",
        "region",
        "role",
        "tier",
        "unitId",
      ]
    `);
    expect(Object.keys(record?.platforms[0] ?? {}).sort()).toMatchInlineSnapshot(`
      [
        "approvedOn",
        "category",
        "host",
        "hostId",
        "level",
        "name",
        "platformId",
        "validUntil",
      ]
    `);
    expect(record?.units[0]).toMatchObject({ role: "lead", name: "北方试验重工有限公司" });
    expect(record?.units.filter(({ leftOn }) => leftOn)).toMatchObject([
      { name: "中途退出研究所", leftOn: "2023-02-01" },
    ]);
  });

  it("keeps a revoked one as a tombstone and knows no other numbers", async () => {
    expect(await findConsortium("GSCXLHT-2023-0001")).toMatchObject({
      status: "revoked",
      statuses: [
        { status: "revoked", from: "2024-05-06", until: null, reason: null, endReason: "falseMaterials" },
        { status: "filed", endReason: null },
      ],
    });
    expect(await findConsortium("NMCXLHT-1999-0001")).toBeNull();
  });

  it("knows no reason for an end beside the closed list of its status", async () => {
    const of = { consortium: { number: "GSCXLHT-2023-0001" }, status: "revoked" as const };
    const writing = (endReason: string) =>
      prisma.consortiumStatusPeriod.updateMany({ where: of, data: { endReason } });
    for (const endReason of END_REASONS.revoked.toReversed())
      expect((await writing(endReason)).count).toBe(1);
    for (const endReason of ["validityEnded", "牵头企业失信"])
      await expect(writing(endReason)).rejects.toThrow();
    const ofFiled = { consortium: { number: "GSCXLHT-2023-0001" }, status: "filed" as const };
    await expect(
      prisma.consortiumStatusPeriod.updateMany({ where: ofFiled, data: { endReason: "ownRequest" } }),
    ).rejects.toThrow();
  });
});

it("answers the list as JSON with fixed keys, and strange parameters as a problem", async () => {
  const ask = (search: string) => listRoute(new Request(`http://localhost/api/v1/consortia?${search}`));
  const answer = await ask("q=%E6%B3%B5%E9%98%80");
  const body = await answer.json();
  expect(Object.keys(body)).toEqual(["total", "next", "consortia"]);
  expect(Object.keys(body.consortia[0]).sort()).toMatchInlineSnapshot(`
    [
      "chains",
      "clusters",
      "demonstration",
      "endReason",
      "endedOn",
      "filedOn",
      "lead",
      "name",
      "number",
      "province",
      "region",
      "shortName",
      "status",
      "units",
      "url",
      "validUntil",
    ]
  `);
  const revoked = await (await ask("status=revoked")).json();
  expect(revoked.consortia).toMatchObject([{ endedOn: "2024-05-06", endReason: "falseMaterials" }]);
  expect(body.consortia[0]).toMatchObject({ endedOn: null, endReason: null });
  expect(JSON.stringify(body)).not.toMatch(PERSONAL);
  const etag = answer.headers.get("etag") ?? "";
  const again = await listRoute(
    new Request("http://localhost/api/v1/consortia?q=%E6%B3%B5%E9%98%80", {
      headers: { "If-None-Match": etag },
    }),
  );
  expect(again.status).toBe(304);
  for (const search of ["status=no", "q=a&q=b", "after=zz", "year=20222"]) {
    const refused = await ask(search);
    expect(refused.status).toBe(400);
    expect(refused.headers.get("content-type")).toContain("application/problem+json");
    expect(Object.keys(await refused.json())).toEqual(["type", "status", "title", "detail"]);
  }
});

it("counts for the home page exactly what its links open", async () => {
  const at = new Date("2026-11-21T03:00:00Z");
  const home = await findHome("nm", "2026-11-21", at);
  expect(home.figures.consortia).toBe((await searchConsortia(asked({ status: "current" }))).total);
  expect(home.latest).toHaveLength(5);
  expect(home.provinces.map(({ province }) => province)).toEqual(["nm", "gs"]);
  for (const { chain, region, count } of home.matrix.cells)
    expect((await searchConsortia(asked({ status: "current", province: "nm", chain, region }))).total).toBe(
      count,
    );
});
