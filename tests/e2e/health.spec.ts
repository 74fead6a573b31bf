import { expect, test } from "../support/browser";

test("the home page answers in Chinese", async ({ page }) => {
  const answer = await page.goto("/");
  expect(answer?.status()).toBe(200);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
});

test("the site reports its health", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
  const health = await answer.json();
  expect(Object.keys(health).sort()).toEqual(["database", "migrations", "status", "version", "worker"]);
  expect(health).toMatchObject({ status: "ok", database: "ok" });
  expect(health.migrations.applied).toBeGreaterThan(0);
});
