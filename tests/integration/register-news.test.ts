import { setTimeout as pause } from "node:timers/promises";
import { areTagsExpired } from "next/dist/server/lib/incremental-cache/tags-manifest.external";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { prisma } from "@/lib/data/client";
import { followRegisterNews } from "@/lib/data/register-news";
import { keepAnswersFresh } from "@/lib/infrastructure/fresh-answers";
import { answerMemory } from "@/lib/infrastructure/open-data/answer-memory";
import { makeConsortium } from "@/prisma/consortium-factory";
import { installReference } from "@/prisma/reference/install-reference";
import { asApplication } from "../support/database";

const heard: string[] = [];
const hearing: boolean[] = [];
const line = followRegisterNews({
  changed: (topic) => heard.push(topic),
  hears: (now) => hearing.push(now),
});
let id = "";

const told = async (act: () => Promise<unknown>): Promise<string[]> => {
  heard.length = 0;
  await act();
  await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0));
  await pause(100);
  return [...heard];
};
const rename = (name: string) =>
  asApplication(`UPDATE "Consortium" SET "shortName" = $1 WHERE "id" = $2`, [name, id]);

beforeAll(async () => {
  await installReference();
  const made = await makeConsortium({ name: "消息创新联合体", memberCount: 1, filedOn: "2024-01-08" });
  id = made.id;
  await vi.waitFor(() => expect(hearing).toEqual([true]));
  await pause(200);
});
afterAll(() => line.stop());

describe("news of the register", () => {
  it("come from whichever process commits, once a transaction, and not before the commit", async () => {
    expect(await told(() => rename("甲"))).toEqual(["register"]);
    heard.length = 0;
    const after = await told(() =>
      prisma.$transaction(async (tx) => {
        await tx.consortium.update({ where: { id }, data: { shortName: "乙" }, select: { id: true } });
        await tx.consortium.update({ where: { id }, data: { objectives: "丙" }, select: { id: true } });
        await pause(200);
        expect(heard).toEqual([]);
      }),
    );
    expect(after).toEqual(["register"]);
  });

  it.each([
    [
      "a word of a dictionary",
      `UPDATE "DictionaryEntry" SET "name" = "name" WHERE "code" = '150200'`,
      "register",
    ],
    [
      "a measure",
      `UPDATE "MeasureVersion" SET "effectiveUntil" = NULL WHERE "effectiveUntil" IS NULL`,
      "measures",
    ],
    ["the calendar", `UPDATE "CalendarYear" SET "source" = "source"`, "measures"],
    [
      "an event that the public reads",
      `INSERT INTO "ConsortiumEvent" ("consortiumId", "at", "action", "actorKind", "actorName", "note")
       SELECT "id", now(), 'corrected', 'system', '', '更正' FROM "Consortium" LIMIT 1`,
      "register",
    ],
    [
      "a nightly comparison",
      `INSERT INTO "StatisticsCheck" ("at", "days", "figures", "differences") VALUES (now(), 1, 1, '[]')`,
      "register",
    ],
  ])("tell of %s", async (_, statement, topic) => {
    expect(await told(() => asApplication(statement))).toEqual([topic]);
  });

  it("are followed again after the line was cut", async () => {
    await asApplication(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'register_news'`,
    );
    await vi.waitFor(() => expect(hearing).toEqual([true, false, true]), { timeout: 8_000 });
    expect(await told(() => rename("丁"))).toEqual(["register"]);
  });
});

describe("what is kept of the register", () => {
  it("is forgotten at a change that another process made, and again a moment later", async () => {
    keepAnswersFresh();
    const answer = { status: 200, headers: {}, body: Buffer.from("旧") };
    await vi.waitFor(() => {
      answerMemory.begin()("address", answer);
      expect(answerMemory.find("address")).toBeDefined();
    });
    await pause(1_500);
    answerMemory.begin()("address", answer);
    const late = answerMemory.begin();
    const before = Date.now();
    expect(areTagsExpired(["register"], before)).toBe(false);
    await told(() => rename("戊"));
    expect(answerMemory.find("address")).toBeUndefined();
    expect(areTagsExpired(["register"], before)).toBe(true);
    expect(areTagsExpired(["measures"], before)).toBe(false);
    // What was read before the change and ends after it is not kept, and what the framework kept so is forgotten.
    late("address", answer);
    expect(answerMemory.find("address")).toBeUndefined();
    const between = Date.now();
    await vi.waitFor(() => expect(areTagsExpired(["register"], between)).toBe(true), { timeout: 3_000 });
  });
});
