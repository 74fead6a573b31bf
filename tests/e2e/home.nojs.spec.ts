import { expect, test } from "../support/browser";

test("the home page answers without JavaScript", async ({ page }) => {
  const answer = await page.goto("/");
  expect(answer?.status()).toBe(200);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
});

test("the menu opens on a phone without JavaScript", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/");
  const guide = page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "办事指南" });
  await expect(guide).toBeHidden();
  await page.getByText("菜单", { exact: true }).click();
  await guide.click();
  await expect(page).toHaveURL(/\/guide$/);
});

test("every number of the home page opens its rows", async ({ page }) => {
  await page.goto("/");
  const figures = page.getByRole("region", { name: "名录概况" }).getByRole("link");
  const [, institutions] = await figures.allInnerTexts();
  const whole = Number.parseInt(institutions ?? "", 10);
  await figures.nth(1).click();
  await expect(page).toHaveURL(/\/statistics\/rows\?figure=institutions/);
  await expect(page.getByRole("main")).toContainText(String(whole));
  // A page kept from before a change is renewed within a minute.
  await expect(async () => {
    await page.goto("/");
    const shown = Number.parseInt((await figures.first().textContent()) ?? "", 10);
    await figures.first().click();
    const total = page.getByRole("heading", { level: 2 }).first();
    await expect(total).toContainText(`共 ${shown} 个`, { timeout: 2_000 });
  }).toPass({ timeout: 100_000 });
});
