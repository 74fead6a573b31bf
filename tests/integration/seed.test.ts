import { beforeAll, describe, expect, test } from "vitest";
import { prisma } from "@/lib/data/client";
import { figuresAsOf } from "@/lib/data/register-figures";
import { FILING_STATES } from "@/lib/domain/filing/states";
import { isPassword } from "@/lib/infrastructure/cryptography/passwords";
import accounts from "@/prisma/demonstration-accounts.json";
import { asOwner } from "../support/database";

const PATIENCE = 120_000;

async function runSeed(): Promise<void> {
  const { seed } = await import("@/prisma/seed-stages");
  await seed({ url: process.env.DATABASE_URL ?? "", demonstrates: true, now: new Date() });
}

/** How many rows each table holds, and the last event of the whole history. */
async function contents() {
  const tables = await asOwner<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const counts = await Promise.all(
    tables.map(async ({ name }) => [name, (await asOwner(`SELECT count(*) FROM "${name}"`))[0]]),
  );
  return Object.fromEntries(counts);
}

beforeAll(runSeed, PATIENCE);

describe("the register of the demonstration", () => {
  test("shows at the end of May 2022 what the department said of that day", async () => {
    expect(await figuresAsOf("nm", "2022-05-31")).toEqual({
      asOf: "2022-05-31",
      consortia: 24,
      institutions: 244,
      nationalPlatforms: 117,
      provincialAndAbovePlatforms: 302,
      ownProvincialPlatforms: 177,
    });
  });

  test("has grown since, and knows no consortium before the first", async () => {
    const now = await figuresAsOf("nm", "2026-11-20");
    expect(now.consortia).toBeGreaterThan(24);
    expect(now.institutions).toBeGreaterThan(244);
    expect((await figuresAsOf(null, "2020-12-31")).consortia).toBe(0);
  });

  test("holds a consortium of each province in every status", async () => {
    const rows = await prisma.consortium.groupBy({ by: ["province", "status"] });
    const statuses = ["changing", "expired", "expiring", "filed", "rectifying", "revoked", "terminated"];
    for (const province of ["nm", "gs"])
      expect(
        rows
          .filter((row) => row.province === province)
          .map(({ status }) => status)
          .sort(),
      ).toEqual(statuses);
  });

  test("ends no consortium that a public text names, and invents no code for a real unit", async () => {
    const named = await prisma.consortium.findMany({
      where: { source: { not: null } },
      select: { status: true },
    });
    expect(named.map(({ status }) => status)).toEqual(Array(10).fill("filed"));
    expect(
      await prisma.organization.count({ where: { demonstration: false, creditCode: { not: null } } }),
    ).toBe(0);
    const invented = await prisma.organization.findMany({
      where: { creditCode: { not: null } },
      select: { name: true, creditCode: true },
    });
    expect(invented.filter(({ name }) => !name.startsWith("演示"))).toEqual([]);
    expect(invented.filter(({ creditCode }) => !/^..(159900|629900)/.test(creditCode ?? ""))).toEqual([]);
  });

  test("gives the hydraulic consortium its fifty members and the text as printed", async () => {
    const pumps = await prisma.consortium.findFirstOrThrow({
      where: { name: "装备特种液压泵阀国产化攻关创新联合体" },
      select: { publishedUnitText: true, memberships: { select: { role: true } } },
    });
    expect(pumps.memberships).toHaveLength(50);
    expect(pumps.publishedUnitText).toContain("等49家国内液压泵阀领域优势科研单位");
  });
});

describe("the cases of the demonstration", () => {
  test("stand in every state a case can rest in", async () => {
    const rows = await prisma.filing.groupBy({ by: ["state"] });
    // Submission and proposal are left in the same request, the first always, the second without a notice before.
    const resting = FILING_STATES.filter((state) => state !== "submitted");
    expect(rows.map(({ state }) => state).sort()).toEqual([...resting].sort());
  });

  test("have one draft of 49 members with three confirmations missing, and filed ones on the register", async () => {
    const draft = await prisma.filing.findFirstOrThrow({
      where: { name: "演示特种液压泵阀国产化攻关创新联合体" },
      select: { state: true, members: { select: { confirmations: { select: { id: true } } } } },
    });
    expect(draft.state).toBe("draft");
    expect(draft.members).toHaveLength(49);
    expect(draft.members.filter(({ confirmations }) => confirmations.length === 0)).toHaveLength(3);
    expect(
      await prisma.consortium.count({ where: { filing: { state: "filed" }, demonstration: true } }),
    ).toBe(3);
  });
});

test("every published account signs in with its password", async () => {
  for (const { account, password } of accounts) {
    const user = await prisma.user.findUniqueOrThrow({
      where: { email: account },
      select: { passwordHash: true, emailVerifiedAt: true, demonstration: true },
    });
    expect(await isPassword(user.passwordHash, password)).toBe(true);
    expect(user).toMatchObject({ emailVerifiedAt: expect.any(Date), demonstration: true });
  }
});

test("a second run changes nothing", { timeout: PATIENCE }, async () => {
  const before = await contents();
  await runSeed();
  expect(await contents()).toEqual(before);
});
