import { beforeAll, describe, expect, it } from "vitest";
import { GET } from "@/app/api/v1/working-days/route";
import { prisma } from "@/lib/data/client";
import { installReference } from "@/prisma/reference/install-reference";

beforeAll(async () => {
  await installReference(prisma);
});

describe("GET /api/v1/working-days", () => {
  const ask = (query: string, headers: Record<string, string> = {}) =>
    GET(new Request(`http://localhost/api/v1/working-days?${query}`, { headers }));

  it("answers a public notice's and a term's end", async () => {
    const notice = await ask("from=2023-02-09&days=5&counting=first-day");
    expect(notice.status).toBe(200);
    expect(notice.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(await notice.json()).toEqual({
      from: "2023-02-09",
      days: 5,
      counting: "first-day",
      end: "2023-02-15",
    });
    const term = await ask("from=2023-02-09&days=5&counting=next-day");
    expect(await term.json()).toMatchObject({ end: "2023-02-16" });
    const known = await ask("from=2023-02-09&days=5&counting=next-day", {
      "If-None-Match": term.headers.get("ETag") ?? "",
    });
    expect(known.status).toBe(304);
  });

  it.each([
    ["", "from, days, counting"],
    ["from=2023-02-09&days=5", "counting"],
    ["from=2023-02-09&days=5&counting=first_day", "counting"],
    ["from=2023-02-09&days=0&counting=next-day", "days"],
    ["from=2023-02-09&days=401&counting=next-day", "days"],
    ["from=2023-02-09&days=-1&counting=next-day", "days"],
    ["from=2023-02-09&days=1.5&counting=next-day", "days"],
    ["from=2023-02-09&days=1e2&counting=next-day", "days"],
    ["from=2023-02-09&days=%205&counting=next-day", "days"],
    ["from=2023-02-30&days=5&counting=next-day", "from"],
    ["from=0000-01-01&days=5&counting=first-day", "from"],
    ["from=2023-2-9&days=5&counting=next-day", "from"],
    ["from=2023-02-09T00:00&days=5&counting=next-day", "from"],
    ["from=2023-02-09&from=2023-02-09&days=5&counting=next-day", "from"],
    ["from=2023-02-09&days=5&days=6&counting=next-day&counting=first-day", "days, counting"],
  ])("refuses %s", async (query, names) => {
    const answer = await ask(query);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("Content-Type")).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({
      status: 400,
      detail: expect.stringContaining(`：${names}。`),
    });
  });

  it.each([
    ["from=2026-12-30&days=5&counting=next-day", 2027],
    ["from=2026-12-01&days=400&counting=next-day", 2027],
    ["from=2019-05-01&days=1&counting=first-day", 2019],
    ["from=0001-01-01&days=1&counting=first-day", 1],
    ["from=9999-12-31&days=1&counting=first-day", 9999],
    ["from=9999-12-31&days=1&counting=next-day", 10000],
  ])("names the year the calendar does not reach: %s", async (query, missingYear) => {
    const answer = await ask(query);
    expect(answer.status).toBe(422);
    expect(answer.headers.get("Content-Type")).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({ status: 422, missingYear });
  });
});
