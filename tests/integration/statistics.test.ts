import { beforeAll, describe, expect, test } from "vitest";
import { prisma } from "@/lib/data/client";
import { countsOn, statisticsOn } from "@/lib/data/register-figures";
import { recountOn } from "@/lib/data/register-recount";
import { countDifferences } from "@/lib/domain/register/statistics";

const PATIENCE = 180_000;

beforeAll(async () => {
  const { seed } = await import("@/prisma/seed-stages");
  await seed({ url: process.env.DATABASE_URL ?? "", demonstrates: true, now: new Date() });
}, PATIENCE);

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
  });

  test.each(["nm", "gs", null])("equal their rows on days of every year, for %s", async (province) => {
    for (const date of ["2020-12-31", "2021-06-30", "2022-05-31", "2023-08-15", "2025-01-01", "2026-11-22"]) {
      const [kept, counted] = [await countsOn(province, date), await recountOn(province, date)];
      expect(countDifferences(kept, counted), `${province} ${date}`).toEqual([]);
    }
    expect((await countsOn(province, "2026-11-22")).length).toBeGreaterThan(20);
    expect(await prisma.registerChange.count()).toBe(0);
  });
});
