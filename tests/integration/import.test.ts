import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/lib/data/client";
import { searchDirectory } from "@/lib/data/directory";
import { searchInstitutions } from "@/lib/data/register-lines";
import type { Staff } from "@/lib/domain/actor";
import type { ImportKind } from "@/lib/domain/import/fields";
import { readQuery } from "@/lib/domain/register/query";
import { readSpreadsheet } from "@/lib/infrastructure/spreadsheet/workbook";
import {
  mapImport,
  proposeImport,
  publishImport,
  returnImport,
  runImport,
  undoImport,
} from "@/lib/usecases/import/advance";
import { loadImport } from "@/lib/usecases/import/load";
import { loadImportFile } from "@/lib/usecases/import/load-file";
import { runImports } from "@/lib/usecases/import/run-imports";
import { startImport } from "@/lib/usecases/import/start";
import { joinUnit, makeOrganization, makeStaff, makeUser, staffActor } from "@/prisma/factories";
import { installReference } from "@/prisma/reference/install-reference";

const AT = new Date("2026-03-02T02:00:00Z");
let keeper: Staff;
let head: Staff;
let both: Staff;

beforeAll(async () => {
  await installReference(prisma);
  keeper = staffActor(await makeStaff(prisma, { roles: ["systemAdministrator"] }));
  head = staffActor(await makeStaff(prisma, { roles: ["approver"] }));
  both = staffActor(await makeStaff(prisma, { roles: ["systemAdministrator", "approver"] }));
});

async function upload(kind: ImportKind, rows: string[][], by = keeper) {
  const outcome = await startImport(by, { kind, fileName: "名单.csv", format: "csv", rows }, AT);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.id;
}
const versionOf = async (id: string) => (await prisma.import.findUniqueOrThrow({ where: { id } })).version;
const step = async (importId: string, reason = "") => ({
  importId,
  version: await versionOf(importId),
  reason,
});

async function written(id: string, by = keeper) {
  expect(await runImport(by, await step(id), AT)).toMatchObject({ ok: true });
  await runImports(AT);
  return prisma.importRow.findMany({ where: { importId: id }, orderBy: { position: "asc" } });
}
const outcomes = (rows: { outcome: string | null }[]) => rows.map(({ outcome }) => outcome);
const codesOf = ({ findings }: { findings: unknown }) =>
  (findings as { code: string }[]).map(({ code }) => code);

const HEAD = ["单位名称", "统一社会信用代码", "机构类型", "所在地", "曾用名"];

describe("institutions", () => {
  it("makes, fills, renames and finds doubles by code, name and former name; errors come back with their reason", async () => {
    const known = await makeOrganization(prisma, { name: "演示导入甲有限公司", regionCode: "150200" });
    const bare = await makeOrganization(prisma, { name: "演示导入乙（集团）有限公司", creditCode: null });
    const own = await makeOrganization(prisma, { name: "演示导入丙有限公司" });
    await joinUnit(prisma, await makeUser(), own);
    const other = await makeOrganization(prisma, { name: "演示导入丁有限公司" });
    const spare = await makeOrganization(prisma, { name: "演示备用有限公司" });
    await prisma.organization.update({ where: { id: spare.id }, data: { creditCode: null } });
    const code = spare.creditCode ?? "";
    const id = await upload("institutions", [
      HEAD,
      ["演示导入新大学", "", "高校", "呼和浩特市", "演示导入旧学院"],
      ["演示导入甲新有限公司", known.creditCode ?? "", "企业", "", "演示导入甲有限公司"],
      ["演示导入乙(集团)有限公司", code, "企业", "", ""],
      ["演示导入丙有限公司", own.creditCode ?? "", "企业", "", "演示丙旧名"],
      ["演示导入新大学", "", "高校", "", ""],
      ["演示别的名称", other.creditCode ?? "", "企业", "", ""],
      ["演示坏代码公司", "91150100MA0ABCDEF0", "企业", "", ""],
      ["演示无类型", "", "", "", ""],
      ["", "", "企业", "不存在的地方", ""],
    ]);
    const view = await loadImport(keeper, id, AT);
    expect(view?.mapping).toEqual({ name: 0, creditCode: 1, kind: 2, region: 3, formerNames: 4 });
    const verdicts = [
      "new",
      "update",
      "update",
      "duplicate",
      "duplicate",
      "error",
      "error",
      "error",
      "error",
    ];
    const foreseen = (view?.rows ?? []).toSorted((a, b) => a.position - b.position);
    expect(outcomes(foreseen)).toEqual(verdicts);
    const rows = await written(id);
    expect(outcomes(rows)).toEqual(verdicts);
    expect(rows.map(codesOf)).toEqual([
      [],
      ["renames"],
      ["sameName", "fills"],
      ["sameCode", "ownRecord"],
      ["sameRow"],
      ["nameDiffers"],
      ["codeInvalid"],
      ["kindUnknown"],
      ["required", "regionUnknown"],
    ]);
    expect(await prisma.organization.findUniqueOrThrow({ where: { id: bare.id } })).toMatchObject({
      creditCode: code,
    });
    const found = await searchDirectory(keeper, "旧学院");
    expect(found.map(({ name }) => name)).toEqual(["演示导入新大学"]);
    const history = await prisma.organizationEvent.findMany({
      where: { organizationId: found[0]?.id ?? "" },
    });
    expect(history).toMatchObject([{ action: "imported", actorId: keeper.userId }]);

    const file = await loadImportFile(keeper, id, "faults");
    expect(file?.rows[0]?.slice(-2)).toEqual(["处理结果", "说明"]);
    expect(file?.rows).toHaveLength(1 + 6);
    expect(file?.rows.at(-1)?.at(-1)).toContain("缺少名称");

    const again = await upload("institutions", [
      HEAD,
      ["演示导入新大学", "", "高校", "呼和浩特市", "演示导入旧学院"],
    ]);
    expect(outcomes(await written(again))).toEqual(["duplicate"]);
  });

  it("takes a whole import back, but not rows on which something has been built", async () => {
    const old = await makeOrganization(prisma, { name: "演示撤销旧单位" });
    await prisma.organization.update({ where: { id: old.id }, data: { regionCode: null } });
    const id = await upload("institutions", [
      HEAD,
      ["演示撤销大学甲", "", "高校", "", ""],
      ["演示撤销大学乙", "", "高校", "", ""],
      ["演示撤销旧单位", old.creditCode ?? "", "企业", "包头市", ""],
    ]);
    const [, built] = await written(id);
    await prisma.platform.create({
      data: {
        organizationId: built?.targetId ?? "",
        name: "演示平台",
        level: "national",
        category: "全国重点实验室",
      },
    });
    expect(await undoImport(keeper, await step(id), AT)).toMatchObject({ refusal: "reasonRequired" });
    expect(await undoImport(keeper, await step(id, "文件有误"), AT)).toMatchObject({ ok: true });
    await runImports(AT);
    const rows = await prisma.importRow.findMany({ where: { importId: id }, orderBy: { position: "asc" } });
    expect(outcomes(rows)).toEqual(["undone", "kept", "undone"]);
    expect(rows[1] && codesOf(rows[1])).toEqual(["builtUpon"]);
    expect((await searchDirectory(keeper, "撤销大学")).map(({ name }) => name)).toEqual(["演示撤销大学乙"]);
    expect(await prisma.organization.findUniqueOrThrow({ where: { id: old.id } })).toMatchObject({
      regionCode: null,
    });
    expect(await prisma.import.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "undone" });
    const again = await upload("institutions", [HEAD, ["演示撤销大学甲", "", "高校", "", ""]]);
    expect(outcomes(await written(again))).toEqual(["new"]);
  });

  const file = path.resolve(import.meta.dirname, "../../../shared/data/universities-moe-2025.csv");
  it.runIf(existsSync(file))(
    "takes the 2,919 universities in one go and finds them by two characters",
    async () => {
      const sheet = await readSpreadsheet(readFileSync(file), 20_002);
      const started = performance.now();
      const id = await upload("institutions", sheet?.rows ?? []);
      const { version } = await prisma.import.findUniqueOrThrow({ where: { id } });
      const mapped = await loadImport(keeper, id, AT);
      expect(mapped?.mapping).toMatchObject({ name: 1, region: 2 });
      const input = {
        importId: id,
        version,
        mapping: mapped?.mapping ?? {},
        options: { kind: "university" },
      };
      expect(await mapImport(keeper, input)).toMatchObject({ ok: true });
      await written(id);
      const seconds = (performance.now() - started) / 1000;
      const counts = await prisma.importRow.groupBy({
        by: ["outcome"],
        where: { importId: id },
        _count: true,
      });
      process.stdout.write(`universities: ${seconds.toFixed(1)} s\n`);
      const made = counts.find(({ outcome }) => outcome === "new")?._count ?? 0;
      expect(made).toBeGreaterThan(2900);
      expect(counts.filter(({ outcome }) => outcome === "error" || outcome === null)).toEqual([]);
      expect((await searchDirectory(keeper, "清华")).map(({ name }) => name)).toContain("清华大学");
      const { query } = readQuery("institution", { q: "清华" });
      expect((await searchInstitutions(query)).lines.map(({ name }) => name)).toContain("清华大学");
      const undone = performance.now();
      await undoImport(keeper, await step(id, "试验"), AT);
      await runImports(AT);
      process.stdout.write(`undo: ${((performance.now() - undone) / 1000).toFixed(1)} s\n`);
      expect(await searchDirectory(keeper, "清华大学")).toEqual([]);
    },
    180_000,
  );
});

describe("platforms", () => {
  it("stand under a host of the directory, once", async () => {
    const host = await makeOrganization(prisma, { name: "演示平台依托大学" });
    const head = ["平台名称", "依托单位", "级别", "认定日期"];
    const id = await upload("platforms", [
      head,
      ["演示稀土全国重点实验室", host.name, "国家级", "2021年3月5日"],
      ["演示稀土全国重点实验室", host.name, "国家级", ""],
      ["演示无主平台", "没有这家单位", "省级", ""],
      ["演示坏平台", host.name, "村级", "2021-02-30"],
    ]);
    const rows = await written(id);
    expect(outcomes(rows)).toEqual(["new", "duplicate", "error", "error"]);
    expect(rows.map(codesOf)).toEqual([[], ["samePlatform"], ["hostUnknown"], ["levelUnknown", "dateWrong"]]);
    const platform = await prisma.platform.findUniqueOrThrow({ where: { id: rows[0]?.targetId ?? "" } });
    expect(platform).toMatchObject({ level: "national", organizationId: host.id });
    expect(await undoImport(keeper, await step(id, "重来"), AT)).toMatchObject({ ok: true });
    await runImports(AT);
    expect(await prisma.platform.count({ where: { id: platform.id } })).toBe(0);
  });
});

/** Bytes of the national encoding, by reading every pair of bytes once. */
function gb18030(text: string): Uint8Array {
  const bytes = new Map<string, number[]>();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const letter = decoder.decode(Uint8Array.of(lead, trail));
      if (letter.length === 1) bytes.set(letter, [lead, trail]);
    }
  return Uint8Array.from([...text].flatMap((letter) => bytes.get(letter) ?? [letter.charCodeAt(0)]));
}

async function mergedWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("附件");
  sheet.addRow(["附件 1　演示创新平台名单"]);
  sheet.addRow(["（截至 2026 年 2 月）"]);
  sheet.addRow(["序号", "平台名称", "依托单位", "", "级别", "认定日期"]);
  sheet.addRow(["", "", "名称", "统一社会信用代码", "", ""]);
  sheet.addRow([1, "演示表头重点实验室", "演示表头依托有限公司", "", "国家级", new Date("2020-05-01")]);
  sheet.addRow([]);
  sheet.addRow([2, "演示表头工程中心", "演示没有的单位", "", "自治区级", "2021年6月1日"]);
  for (const range of ["A1:F1", "A2:F2", "A3:A4", "B3:B4", "C3:D3", "E3:E4", "F3:F4"])
    sheet.mergeCells(range);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe("files as departments keep them", () => {
  it("reads a merged head of two lines under titles, and names rows as the file numbers them", async () => {
    await makeOrganization(prisma, { name: "演示表头依托有限公司" });
    const sheet = await readSpreadsheet(await mergedWorkbook());
    const id = await upload("platforms", sheet?.rows ?? []);
    const file = await prisma.import.findUniqueOrThrow({ where: { id } });
    expect(file.rowCount).toBe(2);
    expect(Object.keys(file.mapping as object).sort()).toEqual(
      ["approvedOn", "host", "hostCode", "level", "name"].sort(),
    );
    const view = await loadImport(keeper, id, AT);
    expect(view?.foreseen.filter(({ count }) => count > 0)).toEqual([
      { outcome: "new", count: 1 },
      { outcome: "error", count: 1 },
    ]);
    expect(view?.rows.map(({ position, outcome }) => [position + 1, outcome])).toEqual([
      [7, "error"],
      [5, "new"],
    ]);
    const rows = await written(id);
    expect(rows.map(({ position, outcome }) => [position + 1, outcome])).toEqual([
      [5, "new"],
      [7, "error"],
    ]);
    expect(await prisma.platform.findFirst({ where: { name: "演示表头重点实验室" } })).toMatchObject({
      level: "national",
      approvedOn: new Date("2020-05-01"),
    });
    const back = await loadImportFile(keeper, id, "faults");
    expect(back?.rows).toHaveLength(2);
    expect(back?.rows[1]?.at(-1)).toContain("演示没有的单位");
  });

  it("reads the national encoding, and finds doubles by code, name and former name before anything is written", async () => {
    const known = await makeOrganization(prisma, { name: "演示编码甲有限公司" });
    const renamed = await makeOrganization(prisma, { name: "演示编码乙有限公司" });
    await prisma.organizationName.create({
      data: { organizationId: renamed.id, name: "演示编码旧名有限公司", kind: "former" },
    });
    const lines = [
      "2026 年单位名单,,",
      "单位名称,统一社会信用代码,机构类型",
      `演示编码甲有限公司,${known.creditCode},企业`,
      "演示编码乙有限公司,,企业",
      "演示编码旧名有限公司,,企业",
      "演示编码丙有限公司,91150100MA0TEST000,企业",
      "演示编码丁研究院,,科研院所",
      "演示编码丁研究院,,科研院所",
    ];
    const sheet = await readSpreadsheet(gb18030(lines.join("\r\n")));
    const id = await upload("institutions", sheet?.rows ?? []);
    const view = await loadImport(keeper, id, AT);
    expect(view?.foreseen).toEqual([
      { outcome: "new", count: 1 },
      { outcome: "update", count: 0 },
      { outcome: "duplicate", count: 4 },
      { outcome: "error", count: 1 },
    ]);
    expect(view?.rows.slice(0, 4).map((row) => [row.position + 1, codesOf(row)[0]])).toEqual([
      [6, "codeInvalid"],
      [3, "sameCode"],
      [4, "sameName"],
      [5, "formerName"],
    ]);
    expect(await prisma.organization.count({ where: { name: "演示编码丁研究院" } })).toBe(0);
    expect(outcomes(await written(id))).toEqual([
      "duplicate",
      "duplicate",
      "duplicate",
      "error",
      "new",
      "duplicate",
    ]);
  });
});

describe("historic consortia", () => {
  const HEADS = ["备案编号", "名称", "牵头企业", "备案日期", "成员单位", "单位数", "产业链"];

  it("reach the register by a second person alone, with partial members and the printed count, and leave it so", async () => {
    const lead = await makeOrganization(prisma, { name: "演示历史牵头有限公司" });
    const id = await upload(
      "consortia",
      [
        HEADS,
        [
          "NMLHT-2021-901",
          "演示历史液压创新联合体",
          lead.name,
          "2021-11-05",
          "演示浙大；演示北理工大学",
          "50家",
          "",
        ],
        ["NMLHT-2021-902", "演示历史草种创新联合体", "演示新建牵头公司", "2021/12/1", "演示浙大", "", ""],
        ["NMLHT-2021-902", "演示又一创新联合体", lead.name, "2021-12-01", "", "", ""],
        ["坏编号", "演示坏编号创新联合体", lead.name, "2021-12-01", "", "", ""],
        ["NMLHT-2021-904", "演示未来创新联合体", lead.name, "2099-01-01", "", "", ""],
      ],
      both,
    );
    expect(await proposeImport(both, await step(id), AT)).toMatchObject({ ok: false, refusal: "invalid" });
    const file = await prisma.import.findUniqueOrThrow({ where: { id } });
    const options = { track: "openFiling", source: "演示文件〔2021〕1号" };
    await mapImport(both, {
      importId: id,
      version: file.version,
      mapping: file.mapping as Record<string, number>,
      options,
    });
    expect(await runImport(both, await step(id), AT)).toMatchObject({ refusal: "notYourRole" });
    expect(await proposeImport(both, await step(id), AT)).toMatchObject({ ok: true });
    expect(await publishImport(both, await step(id), AT)).toMatchObject({ refusal: "isNotAuthor" });
    expect(await publishImport(keeper, await step(id), AT)).toMatchObject({ refusal: "notYourRole" });
    expect(await returnImport(head, await step(id), AT)).toMatchObject({ refusal: "reasonRequired" });
    await runImports(AT);
    expect(await prisma.consortium.count({ where: { number: "NMLHT-2021-901" } })).toBe(0);
    expect(await publishImport(head, await step(id), AT)).toMatchObject({ ok: true });
    await Promise.all([runImports(AT), runImports(AT)]);
    const rows = await prisma.importRow.findMany({ where: { importId: id }, orderBy: { position: "asc" } });
    expect(outcomes(rows)).toEqual(["new", "new", "duplicate", "error", "error"]);
    const made = await prisma.consortium.findUniqueOrThrow({
      where: { number: "NMLHT-2021-901" },
      include: { memberships: { include: { organization: true } }, statuses: true },
    });
    expect(made).toMatchObject({ publishedUnitText: "50家", source: options.source, status: "filed" });
    expect(made.memberships.map(({ organization }) => organization.name).sort()).toEqual(
      ["演示历史牵头有限公司", "演示北理工大学", "演示浙大"].sort(),
    );
    expect(await prisma.organization.count({ where: { name: "演示浙大" } })).toBe(1);
    expect(await prisma.consortiumEvent.findMany({ where: { consortiumId: made.id } })).toMatchObject([
      { action: "imported" },
    ]);
    expect(await prisma.registerEntry.count({ where: { list: "consortium", id: made.id } })).toBe(1);

    expect(await undoImport(keeper, await step(id, "有误"), AT)).toMatchObject({ refusal: "notYourRole" });
    expect(await undoImport(both, await step(id, "有误"), AT)).toMatchObject({ refusal: "isNotAuthor" });
    expect(await undoImport(head, await step(id, "有误"), AT)).toMatchObject({ ok: true });
    await runImports(AT);
    expect(await prisma.consortium.count({ where: { number: { startsWith: "NMLHT-2021-90" } } })).toBe(0);
    expect(await searchDirectory(keeper, "演示浙大")).toEqual([]);
    expect(await searchDirectory(keeper, "历史牵头")).toHaveLength(1);
  });
});
