import { beforeAll, expect, it } from "vitest";
import { prisma } from "@/lib/data/client";
import { findPlatformMap } from "@/lib/data/platform-map";
import { searchPlatforms } from "@/lib/data/register-lines";
import { readQuery } from "@/lib/domain/register/query";
import { makeConsortium } from "@/prisma/consortium-factory";
import { makeOrganization } from "@/prisma/factories";
import { installReference } from "@/prisma/reference/install-reference";

const on = new Date("2026-11-22T00:00:00Z");
const listed = async (filters: Record<string, string>) =>
  (await searchPlatforms(readQuery("platform", filters).query)).total;

beforeAll(async () => {
  await installReference();
  const places = ["150204", "150100", "150000"];
  for (const [index, regionCode] of places.entries()) {
    const lead = await makeOrganization(prisma, { regionCode });
    await makeConsortium({
      number: `NMCXLHT-2022-000${index + 1}`,
      name: `第${index}创新联合体`,
      lead,
      chainCodes: [index === 0 ? "nm-rare-earth" : "nm-seed"],
      filedOn: "2022-02-01",
      platforms: [
        { name: `国家中心${index}`, level: "national" },
        { name: `自治区中心${index}`, level: "provincial" },
      ],
    });
  }
});

it("counts for every place exactly what the list opens, with and without a field", async () => {
  for (const field of [null, "nm-seed"]) {
    const { counts } = await findPlatformMap("150000", field, on);
    expect(counts.length).toBeGreaterThan(0);
    for (const { filter, code, level, count } of counts)
      expect(await listed({ [filter]: code, level, ...(field ? { field } : {}) })).toBe(count);
  }
});

it("knows the prefectures of a province, and counts what lies no finer with the province alone", async () => {
  const { counts, prefectures } = await findPlatformMap("150000", null, on);
  expect(prefectures).toHaveLength(12);
  const of = (filter: string, code: string) =>
    counts.filter((row) => row.filter === filter && row.code === code).map(({ count }) => count);
  expect(of("province", "150000")).toEqual([3, 3]);
  expect(of("region", "150200")).toEqual([1, 1]);
  expect(of("region", "150000")).toEqual([1, 1]);
});
