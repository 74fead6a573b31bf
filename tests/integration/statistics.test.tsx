import ExcelJS from "exceljs";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { GET as figuresFile } from "@/app/(public)/statistics/figures.csv/route";
import { GET as paper } from "@/app/(public)/statistics/paragraph.docx/route";
import { GET as rowsFile } from "@/app/(public)/statistics/rows.csv/route";
import { GET as rowsWorkbook } from "@/app/(public)/statistics/rows.xlsx/route";
import { GET as answer } from "@/app/api/v1/statistics/route";
import { CheckResult } from "@/components/statistics/check-result";
import { FigureTable } from "@/components/statistics/figure-table";
import { prisma } from "@/lib/data/client";
import { FIRST_PAGE, listCountedRows, type Turn } from "@/lib/data/register-counted";
import { renewEntries } from "@/lib/data/register-entries";
import { countsOn, namedStatisticsOn, statisticsOn } from "@/lib/data/register-figures";
import { recountOn } from "@/lib/data/register-recount";
import { findLastCheck } from "@/lib/data/statistics-checks";
import { addsUp, countDifferences, FIGURE_IDS, PART_DIMENSIONS } from "@/lib/domain/register/statistics";
import { countOf } from "@/lib/domain/register/statistics-question";
import { figureDefinition } from "@/lib/messages/statistics";
import { checkFigures } from "@/lib/usecases/statistics/check-figures";
import { makeConsortium } from "@/prisma/consortium-factory";
import { makeOrganization } from "@/prisma/factories";

vi.mock("next/cache", () => ({
  unstable_cache: (read: unknown) => read,
  revalidateTag: () => undefined,
}));

const PATIENCE = 240_000;
const DEPARTMENT = { asOf: "2022-05-31", province: "nm" } as const;
const ask = (get: (request: Request) => Promise<Response>, query: string) =>
  get(new Request(`http://site.example/statistics?${query}`));

beforeAll(async () => {
  const { seed } = await import("@/prisma/seed-stages");
  await seed({ url: process.env.DATABASE_URL ?? "", demonstrates: true, now: new Date() });
}, PATIENCE);

async function everyRow(asked: Parameters<typeof listCountedRows>[0]) {
  const rows = [];
  for (let turn: Turn | null = FIRST_PAGE; turn !== null; ) {
    const page: Awaited<ReturnType<typeof listCountedRows>> = await listCountedRows(asked, turn, 70);
    rows.push(...page.rows);
    turn = page.next === null ? null : { id: page.next };
  }
  return rows;
}

describe("figures of the demonstration", () => {
  test("are those of the department's own sentence at the end of May 2022", async () => {
    const { figures } = await statisticsOn("nm", "2022-05-31");
    expect(figures).toMatchObject({
      consortia: 24,
      institutions: 244,
      national: 117,
      ministerialAndAbove: 302,
      regional: 177,
    });
    expect(figures.ministerialAndAbove - figures.national - figures.regional).toBe(8);
  });

  test("have grown since, and Gansu has its own", async () => {
    const [before, now, gansu, all] = await Promise.all([
      statisticsOn("nm", "2022-05-31"),
      statisticsOn("nm", "2026-11-20"),
      statisticsOn("gs", "2026-11-20"),
      statisticsOn(null, "2026-11-20"),
    ]);
    expect(now.figures.consortia).toBeGreaterThan(before.figures.consortia);
    expect(gansu.figures.consortia).toBeGreaterThan(0);
    expect(all.figures.consortia).toBe(now.figures.consortia + gansu.figures.consortia);
    expect(all.figures.institutions).toBeLessThanOrEqual(
      now.figures.institutions + gansu.figures.institutions,
    );
  });

  test.each(["nm", "gs", null])(
    "equal a second count of the rows on days of every year, for %s",
    async (province) => {
      for (const date of [
        "2020-12-31",
        "2021-06-30",
        "2022-05-31",
        "2023-08-15",
        "2025-01-01",
        "2026-11-22",
      ]) {
        const [kept, counted] = [await countsOn(province, date), await recountOn(province, date)];
        expect(countDifferences(kept, counted), `${province} ${date}`).toEqual([]);
      }
      expect((await countsOn(province, "2026-11-22")).length).toBeGreaterThan(20);
      expect(await prisma.registerChange.count()).toBe(0);
    },
  );
});

describe("parts of a figure", () => {
  test.each([DEPARTMENT, { asOf: "2026-11-20", province: null }])(
    "stand for every figure, and make up the whole where they say so: $asOf",
    async (question) => {
      const day = await statisticsOn(question.province, question.asOf);
      for (const dimension of PART_DIMENSIONS)
        for (const figure of FIGURE_IDS) {
          const sum = day.parts[dimension].reduce((total, part) => total + part.figures[figure], 0);
          if (addsUp(dimension)) expect(sum, `${figure} ${dimension}`).toBe(day.figures[figure]);
          if (dimension !== "cluster" && day.figures[figure] > 0) expect(sum, dimension).toBeGreaterThan(0);
        }
      for (const { figures } of PART_DIMENSIONS.flatMap((dimension) => day.parts[dimension])) {
        expect(figures.memberships).toBeGreaterThanOrEqual(figures.institutions);
        expect(figures.platforms).toBe(
          figures.national + figures.ministerial + figures.provincial + figures.municipal,
        );
        expect(figures.ministerialAndAbove).toBe(figures.platforms - figures.municipal);
      }
    },
  );
});

describe("rows behind a number", () => {
  test("turn forwards and back over the same pages", async () => {
    const asked = { ...DEPARTMENT, figure: "institutions", key: "kind:enterprise" } as const;
    const first = await listCountedRows(asked, FIRST_PAGE, 20);
    expect(first).toMatchObject({ previous: null });
    const second = await listCountedRows(asked, { id: first.next ?? "" }, 20);
    expect(second.rows).toHaveLength(20);
    expect(second.rows[0]).not.toEqual(first.rows.at(-1));
    expect(await listCountedRows(asked, { id: second.previous ?? "", back: true }, 20)).toEqual(first);
    const third = await listCountedRows(asked, { id: second.next ?? "" }, 20);
    expect(await listCountedRows(asked, { id: third.previous ?? "", back: true }, 20)).toEqual(second);
  });

  test.each([DEPARTMENT, { asOf: "2026-11-20", province: null }])(
    "are as many as it says: $asOf",
    async (question) => {
      const day = await statisticsOn(question.province, question.asOf);
      for (const figure of FIGURE_IDS)
        expect(await everyRow({ ...question, figure, key: null }), figure).toHaveLength(day.figures[figure]);
      for (const dimension of PART_DIMENSIONS)
        for (const { code, figures } of day.parts[dimension])
          for (const figure of FIGURE_IDS) {
            const asked = { figure, key: `${dimension}:${code}` };
            const rows = await everyRow({ ...question, ...asked });
            expect(rows, `${figure} ${dimension} ${code}`).toHaveLength(figures[figure]);
            expect(countOf(day, asked)).toBe(figures[figure]);
          }
      for (const { chain, region, count } of day.matrix)
        expect(
          await everyRow({ ...question, figure: "consortia", key: `cell:${chain}|${region}` }),
        ).toHaveLength(count);
    },
    PATIENCE,
  );

  test("download whole, with a mark, line ends and headers of their own", async () => {
    const file = await ask(rowsFile, "figure=institutions&asOf=2022-05-31&province=nm");
    const content = Buffer.from(await file.arrayBuffer()).toString("utf8");
    expect(content.startsWith("\ufeff机构名称,类型,所在地,备注\r\n")).toBe(true);
    expect(content.trimEnd().split("\r\n")).toHaveLength(245);
    expect((await ask(rowsFile, "figure=secrets")).status).toBe(400);
    expect((await ask(rowsFile, "figure=institutions&key=cell:nm-seed|150100")).status).toBe(400);
  });

  test("download whole as a workbook too, texts as texts", async () => {
    const file = await ask(rowsWorkbook, "figure=regional&asOf=2022-05-31&province=nm");
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await file.arrayBuffer());
    const [sheet] = workbook.worksheets;
    expect(sheet?.getRow(1).getCell(1).value).toBe("平台名称");
    expect(sheet?.rowCount).toBe(178);
    expect((await ask(rowsWorkbook, "figure=secrets")).status).toBe(400);
  });
});

describe("answers for programs and files", () => {
  test("give the figures asked for, with a definition of each", async () => {
    const response = await ask(answer, "asOf=2022-05-31&province=nm");
    expect(response.headers.get("content-type")).toContain("application/json");
    const body = await response.json();
    expect(body).toMatchObject({
      asOf: "2022-05-31",
      province: "nm",
      consortia: 24,
      institutions: 244,
      platforms: { national: 117, ministerialAndAbove: 302, regional: 177 },
    });
    expect(Object.keys(body)).toEqual([
      "asOf",
      "province",
      "consortia",
      "institutions",
      "memberships",
      "platforms",
      "parts",
      "chainsByRegion",
      "definitions",
    ]);
    expect(Object.keys(body.platforms).sort()).toEqual([
      "ministerial",
      "ministerialAndAbove",
      "municipal",
      "national",
      "provincial",
      "regional",
      "total",
    ]);
    expect(Object.keys(body.parts)).toEqual([...PART_DIMENSIONS]);
    const rows: Record<string, object>[] = PART_DIMENSIONS.flatMap((dimension) => body.parts[dimension].rows);
    const shapes = new Set(rows.map((row) => Object.keys(row).join()));
    expect([...shapes]).toEqual(["code,name,consortia,institutions,memberships,platforms"]);
    expect(Object.keys(rows[0]?.platforms ?? {}).sort()).toEqual(Object.keys(body.platforms).sort());
    expect(Object.keys(body.chainsByRegion[0])).toEqual([
      "chain",
      "chainName",
      "region",
      "regionName",
      "count",
    ]);
    expect(Object.keys(body.definitions)).toEqual(FIGURE_IDS);
    expect(Object.keys(body.definitions.consortia)).toEqual([
      "name",
      "unit",
      "distinct",
      "text",
      "cumulative",
    ]);
  });

  test.each([
    "asOf=2022-02-30",
    "asOf=1999-12-31",
    "asOf=2999-01-01",
    "asOf=2022-05-31&asOf=2022-06-01",
    "asOf=%27%3B--",
    "province=xx",
    "province=nm&province=gs",
  ])("refuse %s in the words of a problem", async (query) => {
    for (const get of [answer, figuresFile, paper]) {
      const response = await ask(get, query);
      expect(response.status).toBe(400);
      expect(response.headers.get("content-type")).toContain("application/problem+json");
    }
  });

  test("hold every number with its definition in the table", async () => {
    const content = await (await ask(figuresFile, "asOf=2022-05-31&province=nm")).text();
    expect(content).toContain("总数,,institutions,机构,244,");
    expect(content).toContain("总数,,regional,本省（自治区）认定的平台,177,");
    expect(content).toMatch(/\n按机构类型,高等学校,university,机构,[1-9]/);
    expect(content).not.toContain("\n=");
  });

  test("write the department's paragraph as a Word file", async () => {
    const { inflateRawSync } = await import("node:zlib");
    const response = await ask(paper, "asOf=2022-05-31&province=nm");
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(textOf(bytes, inflateRawSync)).toMatch(
      /截至2022年5月，全区组建并备案创新联合体24个.*244家，汇聚国家级创新平台117个、省部级及以上创新平台302个、自治区级创新平台177个。/,
    );
  });
});

/** The text of the main part of a Word file. */
function textOf(archive: Buffer, inflate: (bytes: Buffer) => Buffer): string {
  const directory = archive.indexOf(Buffer.from("PK\u0001\u0002", "latin1"));
  for (let at = directory; at >= 0; at = archive.indexOf("PK\u0001\u0002", at + 46, "latin1")) {
    const name = archive.toString("utf8", at + 46, at + 46 + archive.readUInt16LE(at + 28));
    if (name !== "word/document.xml") continue;
    const local = archive.readUInt32LE(at + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    return inflate(archive.subarray(from, from + archive.readUInt32LE(at + 20)))
      .toString("utf8")
      .replaceAll(/<[^>]+>/g, "");
  }
  return "";
}

describe("changes of the register", () => {
  const read = () => namedStatisticsOn("2026-11-20", "gs");
  const shown = async (figure: string) => {
    const day = await read();
    const html = renderToStaticMarkup(<FigureTable caption="" chosen={day} today={day} />);
    return Number(new RegExp(`data-figure="${figure}"[^>]*><span[^>]*>(\\d+)<`).exec(html)?.[1]);
  };

  test("E-21: one unit in three consortia is one institution and three memberships on the page", async () => {
    const [institutions, memberships, platforms] = [
      await shown("institutions"),
      await shown("memberships"),
      await shown("platforms"),
    ];
    const filed2023 = (await read()).parts.year.find(({ code }) => code === "2023")?.figures;
    const unit = await makeOrganization(prisma, { name: "三处参加研究院", kind: "researchInstitute" });
    const platform = await prisma.platform.create({
      data: { organizationId: unit.id, name: "三处汇聚实验室", level: "national", category: "演示平台" },
      select: { id: true },
    });
    const leads = await Promise.all([1, 2, 3].map(() => makeOrganization(prisma, { province: "gs" })));
    for (const lead of leads) {
      const { id } = await makeConsortium({ province: "gs", lead, members: [unit], filedOn: "2023-04-01" });
      await prisma.consortiumPlatform.create({
        data: { consortiumId: id, platformId: platform.id, from: new Date("2023-04-01") },
      });
    }
    expect((await shown("institutions")) - institutions).toBe(4);
    expect((await shown("memberships")) - memberships).toBe(6);
    expect((await shown("platforms")) - platforms).toBe(1);
    const { parts } = await read();
    const of2023 = parts.year.find(({ code }) => code === "2023")?.figures;
    expect(of2023?.institutions).toBe((filed2023?.institutions ?? 0) + 4);
    expect(of2023?.memberships).toBe((filed2023?.memberships ?? 0) + 6);
    expect(of2023?.national).toBe((filed2023?.national ?? 0) + 1);
    expect(countDifferences(await countsOn("gs", "2026-11-20"), await recountOn("gs", "2026-11-20"))).toEqual(
      [],
    );
  });

  test("leave out what is only listed, and count the units named, not those printed, as the definitions say", async () => {
    const before = (await read()).figures;
    const listed = await makeOrganization(prisma, { name: "目录导入未参加研究院" });
    await renewEntries(prisma, { institutions: [listed.id] });
    const of = { list_id: { list: "institution", id: listed.id } };
    expect(await prisma.registerEntry.findUnique({ where: of })).not.toBeNull();
    expect((await read()).figures.institutions).toBe(before.institutions);
    expect(figureDefinition("institutions")).toContain("从目录导入、没有参加");

    const named = await makeOrganization(prisma, { name: "名单列出的研究院" });
    const { id } = await makeConsortium({ province: "gs", members: [named], filedOn: "2021-05-01" });
    await prisma.consortium.update({ where: { id }, data: { publishedUnitText: "50家单位" } });
    const { figures } = await read();
    expect(figures.memberships).toBe(before.memberships + 2);
    expect(figures.institutions).toBe(before.institutions + 2);
    expect(figureDefinition("memberships")).toContain("不按公布的单位总数计");
  });

  test("count at once, whoever writes them: leaving, ending, merging, moving, running out", async () => {
    const [unit, twin] = [await makeOrganization(prisma, {}), await makeOrganization(prisma, {})];
    const made = await makeConsortium({
      province: "gs",
      members: [unit, twin],
      filedOn: "2022-03-01",
      chainCodes: ["gs-steel"],
      platforms: [{ name: "到期实验室", level: "provincial", regionCode: "620000" }],
    });
    const days = ["2022-03-01", "2023-06-30", "2024-02-29", "2026-11-20"];
    const isRight = async () => {
      for (const day of days)
        for (const province of ["gs", null])
          expect(
            countDifferences(await countsOn(province, day), await recountOn(province, day)),
            day,
          ).toEqual([]);
    };
    await isRight();
    const before = (await read()).figures;
    const of = { consortiumId: made.id };
    await prisma.membership.updateMany({
      where: { ...of, organizationId: unit.id },
      data: { leftOn: new Date("2023-01-01") },
    });
    await prisma.membership.deleteMany({ where: { ...of, organizationId: twin.id } });
    await isRight();
    expect((await read()).figures.institutions).toBe(before.institutions - 2);
    await prisma.platform.updateMany({
      where: { name: "到期实验室" },
      data: { validUntil: new Date("2023-12-31") },
    });
    await prisma.organization.update({
      where: { id: made.lead.id },
      data: { kind: "university", regionCode: "320102" },
    });
    await prisma.consortium.update({ where: { id: made.id }, data: { chainCodes: ["gs-seed"] } });
    await isRight();
    expect((await read()).figures.regional).toBe(before.regional - 1);
    await prisma.consortiumStatusPeriod.updateMany({ where: of, data: { until: new Date("2024-01-01") } });
    await isRight();
    expect((await read()).figures.consortia).toBe(before.consortia - 1);
  });
});

describe("the nightly check", () => {
  const at = new Date("2026-11-22T18:20:00Z");

  test(
    "finds every figure equal to its rows and says so in public",
    async () => {
      await checkFigures(at);
      const check = await findLastCheck();
      expect(check).toMatchObject({ at: at.toISOString(), differences: [] });
      expect(check?.figures).toBeGreaterThan(500);
      expect(renderToStaticMarkup(<CheckResult check={check} places={[]} />)).toContain("与名录记录一致");
    },
    PATIENCE,
  );

  test(
    "reports a figure that is not what its rows say, and puts it right",
    async () => {
      await prisma.$executeRaw`
        UPDATE "RegisterDelta" SET "deltas"[array_position("keys", '')] = "deltas"[array_position("keys", '')] + 1
        WHERE "scope" = 'nm' AND "unit" = 'institution' AND '' = ANY("keys")`;
      expect((await statisticsOn("nm", "2022-05-31")).figures.institutions).not.toBe(244);
      await checkFigures(at);
      const check = await findLastCheck();
      expect(check?.differences.length).toBeGreaterThan(0);
      expect(check?.differences).toContainEqual(
        expect.objectContaining({ province: "nm", unit: "institution", key: "" }),
      );
      const html = renderToStaticMarkup(
        <CheckResult check={check} places={[{ province: "nm", name: "内蒙古" }]} />,
      );
      expect(html).toContain("与名录记录不一致，已按记录重新计算");
      expect((await statisticsOn("nm", "2022-05-31")).figures.institutions).toBe(244);
    },
    PATIENCE,
  );
});
