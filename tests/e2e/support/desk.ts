import { expect, type Page } from "@playwright/test";
import { type Answers, answer, heading, press } from "./form";

/** Finds a unit's lead registration on the desk and verifies it. */
export async function verifyRegistration(page: Page, unit: string): Promise<void> {
  await page.goto(`/desk/organizations?state=submitted&q=${encodeURIComponent(unit)}`);
  await page.getByRole("link", { name: unit, exact: true }).click();
  await expect(page.getByText("机器检查没有发现问题。")).toBeVisible();
  await press(page, "通过核验", page.getByText("已通过核验").first());
}

/** Finds a case in the queue by its number, opens the bench and gives its path. */
export async function openCase(page: Page, caseNumber: string, name: string): Promise<string> {
  await page.goto("/desk");
  await answer(page, { "名称、牵头企业或办件编号": caseNumber });
  await page.getByRole("button", { name: "筛选", exact: true }).click();
  await page.getByRole("link", { name, exact: true }).click();
  await expect(heading(page, name)).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Follows an act of the bench to its page and does it. */
export async function act(page: Page, bench: string, link: string, button: string, answers: Answers = {}) {
  await page.goto(bench);
  await page.getByRole("link", { name: link, exact: true }).click();
  await answer(page, answers);
  await press(page, button, (url) => !url.pathname.includes("/steps/"));
}

/** Marks one field of the bench as deficient; it becomes an item of the correction. */
export async function markDeficient(page: Page, label: string, problem: string, remedy: string) {
  await page
    .locator("summary")
    .filter({ hasText: `核对 ${label}` })
    .click();
  const group = page.getByRole("group", { name: `核对结论 ${label}`, exact: true });
  await group.getByLabel("需补正", { exact: true }).check();
  await answer(group, { 问题: problem, 补正要求: remedy });
  await press(group, "保存核对结果", page.getByText(/已收集 1 项补正事项/));
}

/** Sends the one correction notice with the items collected. */
export async function sendCorrection(page: Page, bench: string): Promise<void> {
  await page.goto(`${bench}/correction`);
  await press(page, "发出补正告知书", page.getByText(/补正中（|补正告知书已经发出/).first());
}
