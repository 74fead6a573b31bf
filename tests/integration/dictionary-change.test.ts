import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/lib/data/client";
import { listTerms } from "@/lib/data/dictionaries";
import { findHome } from "@/lib/data/home";
import { searchConsortia } from "@/lib/data/register-lines";
import { findConsortium } from "@/lib/data/register-record";
import { listFacets } from "@/lib/data/register-search";
import { findRuleChange } from "@/lib/data/rule-changes";
import type { Staff, StaffRole } from "@/lib/domain/actor";
import { readConsortiumQuery } from "@/lib/domain/register/query";
import { proposeRuleChange } from "@/lib/usecases/rule-change/propose";
import { publishRuleChange } from "@/lib/usecases/rule-change/publish";
import { saveRuleChange } from "@/lib/usecases/rule-change/save";
import { startRuleChange } from "@/lib/usecases/rule-change/start";
import { makeConsortium } from "@/prisma/consortium-factory";
import { makeOrganization, makeStaff, makeVerifiedLead, staffActor } from "@/prisma/factories";
import { makeFiling } from "@/prisma/filing-factory";
import { installReference } from "@/prisma/reference/install-reference";

const at = (day: string): Date => new Date(`${day}T02:00:00Z`);

let keeper: Staff;
let approver: Staff;
let neighbour: Staff;

const staff = async (province: string, ...roles: StaffRole[]) =>
  staffActor(await makeStaff(prisma, { province, roles }));

beforeAll(async () => {
  await installReference(prisma);
  // The department's own list begins empty here.
  await prisma.dictionaryEntry.deleteMany({ where: { kind: "chain", province: "gs" } });
  keeper = await staff("gs", "systemAdministrator");
  approver = await staff("gs", "approver");
  neighbour = await staff("hl", "systemAdministrator");
});

type Values = Record<string, string>;
type Edit = { section: string; values: Values };

const added = (code: string, name: string, rest: Values = {}): Edit => ({
  section: "added",
  values: { code, name, evidence: "found", ...rest },
});
const changed = (code: string, name: string, rest: Values = {}): Edit => ({
  section: `entry.${code}`,
  values: { name, evidence: "found", ...rest },
});

async function drafted(day: string, edits: readonly Edit[], { actor = keeper, subject = "chain-gs" } = {}) {
  const started = await startRuleChange(actor, { kind: "dictionary", subject }, at(day));
  if (!started.ok) throw new Error(started.refusal);
  const changeId = started.value.id;
  for (const [version, { section, values }] of edits.entries()) {
    const edit = { as: "section" as const, section, values };
    const saved = await saveRuleChange(actor, { changeId, version, edit }, at(day));
    expect(saved, JSON.stringify(saved)).toMatchObject({ ok: true });
  }
  return { changeId, version: edits.length };
}

const propose = (change: { changeId: string; version: number }, day: string, effectiveFrom: string) =>
  proposeRuleChange(keeper, { ...change, reason: "自治区产业链清单调整", effectiveFrom }, at(day));

async function published(day: string, edits: readonly Edit[]) {
  const { changeId, version } = await drafted(day, edits);
  expect(await propose({ changeId, version }, day, day)).toMatchObject({ ok: true });
  const outcome = await publishRuleChange(approver, { changeId, version: version + 1 }, at(day));
  expect(outcome).toMatchObject({ ok: true });
  return changeId;
}

const chainsOn = async (day: string) =>
  (await listTerms("chain", { province: "gs", on: new Date(day) })).map(({ name }) => name);
const foundBy = async (chain: string) =>
  (await searchConsortia(readConsortiumQuery({ chain }).query)).lines.map(({ number }) => number).sort();

const FIRST = ["风电", "光伏", "棉纺", "番茄", "石化", "煤化工", "铝", "铜", "硅", "钢铁", "葡萄", "乳业"];

describe("the dictionary of chains", () => {
  it("E-19: goes from 12 to 14 to 16; old records keep their names and are found by the new codes", async () => {
    await published(
      "2022-05-09",
      FIRST.map((name, index) => added(`gs-${index + 1}`, name)),
    );
    expect(await chainsOn("2022-06-01")).toEqual(FIRST);
    const lead = await makeOrganization(prisma, { name: "甘肃演示装备有限公司", regionCode: "620100" });
    const make = (number: string, chainCodes: string[], filedOn: string) =>
      makeConsortium({ number, name: `${number}创新联合体`, province: "gs", lead, chainCodes, filedOn });
    await make("GSCXLHT-2022-0001", ["gs-1"], "2022-08-01");
    await make("GSCXLHT-2022-0002", ["gs-1", "gs-2"], "2022-08-02");

    const ends = { ended: "yes", successorCode: "gs-13" };
    await published("2022-10-10", [
      added("gs-13", "新能源装备"),
      added("gs-14", "氢能"),
      added("gs-15", "储能"),
      added("gs-16", "数据中心"),
      changed("gs-1", "风电", ends),
      changed("gs-2", "光伏", ends),
      changed("gs-3", "棉纺服装"),
    ]);
    expect(await chainsOn("2022-10-09")).toHaveLength(12);
    expect(await chainsOn("2022-10-10")).toHaveLength(14);
    expect(await chainsOn("2022-10-10")).toContain("棉纺服装");
    await make("GSCXLHT-2023-0001", ["gs-13"], "2023-08-01");
    await make("GSCXLHT-2023-0002", ["gs-3"], "2022-09-01");

    await published("2024-03-01", [
      added("gs-17", "低空经济"),
      added("gs-18", "生物制造"),
      changed("gs-13", "新能源及装备"),
      changed("gs-9", "硅基材料", { parentCode: "gs-13" }),
    ]);
    expect(await chainsOn("2024-03-01")).toHaveLength(16);
    await make("GSCXLHT-2024-0001", ["gs-9"], "2024-06-01");

    const chainOf = async (number: string) => (await findConsortium(number))?.chains.map(({ name }) => name);
    expect(await chainOf("GSCXLHT-2022-0002")).toEqual(["风电", "光伏"]);
    expect(await chainOf("GSCXLHT-2023-0001")).toEqual(["新能源装备"]);
    expect(await chainOf("GSCXLHT-2023-0002")).toEqual(["棉纺"]);
    expect(await chainOf("GSCXLHT-2024-0001")).toEqual(["硅基材料"]);

    const energy = ["GSCXLHT-2022-0001", "GSCXLHT-2022-0002", "GSCXLHT-2023-0001", "GSCXLHT-2024-0001"];
    expect(await foundBy("gs-13")).toEqual(energy);
    expect(await foundBy("gs-1")).toEqual(energy.slice(0, 2));
    expect(await foundBy("gs-9")).toEqual(["GSCXLHT-2024-0001"]);
    const facets = await listFacets(readConsortiumQuery({ province: "gs" }).query);
    expect(Object.fromEntries(facets.chain.map(({ value, count }) => [value, count]))).toEqual({
      "gs-13": 4,
      "gs-3": 1,
      "gs-9": 1,
    });
    expect(facets.names["gs-13"]).toBe("新能源及装备");
    const { matrix } = await findHome("gs", "2024-07-01", at("2024-07-01"));
    expect(matrix.cells.find(({ chain }) => chain === "gs-13")?.count).toBe(4);
    expect(matrix.cells.some(({ chain }) => chain === "gs-1")).toBe(false);
  });

  it("names drafts and consortia that use an entry that ends, before it is published", async () => {
    const lead = await makeVerifiedLead();
    await makeFiling(lead, { name: "演示选链创新联合体", chainCode: "nm-beef" });
    await makeConsortium({ number: "NMCXLHT-2024-0009", chainCodes: ["nm-beef"], filedOn: "2024-06-01" });
    const nmKeeper = await staff("nm", "systemAdministrator");
    const change = await drafted("2026-11-23", [changed("nm-beef", "肉牛", { ended: "yes" })], {
      actor: nmKeeper,
      subject: "chain-nm",
    });
    const input = { ...change, reason: "并入乳肉产业", effectiveFrom: "2027-01-01" };
    expect(await proposeRuleChange(nmKeeper, input, at("2026-11-23"))).toMatchObject({ ok: true });
    const { backTest } = (await findRuleChange(nmKeeper, change.changeId)) ?? {};
    expect(backTest?.newlyFailing).toBe(1);
    expect(backTest?.rows).toEqual([
      expect.objectContaining({ what: "case", name: "演示选链创新联合体", endedTerms: ["肉牛"] }),
      expect.objectContaining({ what: "consortium", number: "NMCXLHT-2024-0009", endedTerms: ["肉牛"] }),
    ]);
  });

  it("refuses what cannot stand, and says of which entry", async () => {
    const change = await drafted("2026-11-23", [
      added("gs-19", "番茄"),
      changed("gs-5", "石化", { successorCode: "gs-6" }),
    ]);
    const refused = await propose(change, "2026-11-23", "2027-01-01");
    expect(refused).toMatchObject({ ok: false, refusal: "ruleIsSound" });
    expect(JSON.stringify(refused)).toContain("「番茄」与另一条目同名。");
    expect(JSON.stringify(refused)).toContain("「石化」未停用的条目不需要接续条目。");
    const edit = { as: "section" as const, section: "added", values: { code: "有 空格", name: "甲" } };
    expect(await saveRuleChange(keeper, { ...change, edit }, at("2026-11-23"))).toMatchObject({
      refusal: "ruleUnreadable",
      fields: { code: expect.any(String) },
    });
  });

  it("belongs to its own department", async () => {
    const { changeId } = await drafted("2026-11-23", [], { subject: "platformCategory" });
    expect(await findRuleChange(neighbour, changeId)).not.toBeNull();
    const own = await prisma.ruleChange.findFirstOrThrow({ where: { subject: "chain-gs" } });
    expect(await findRuleChange(neighbour, own.id)).toBeNull();
    expect(await findRuleChange(keeper, own.id)).not.toBeNull();
    for (const subject of ["chain-gs", "division", "chain-nm"])
      expect(
        await startRuleChange(neighbour, { kind: "dictionary", subject }, at("2026-11-23")),
      ).toMatchObject({
        refusal: "notFound",
      });
  });
});
