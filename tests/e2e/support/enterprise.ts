import { expect, type Page } from "@playwright/test";
import { registrationAnswers, YEAR_FIGURES } from "./answers";
import { answer, heading, press, sendFile } from "./form";
import { freshCreditCode, freshEmail, freshSuffix, PASSWORD } from "./fresh";
import { signUp } from "./people";

export type Enterprise = { name: string; creditCode: string; email: string; password: string };

export function newEnterprise(): Enterprise {
  return {
    name: `内蒙古演示${freshSuffix()}传动设备有限公司`,
    creditCode: freshCreditCode(),
    email: freshEmail("lead"),
    password: PASSWORD,
  };
}

/** Signs a person up and registers the unit by its code, typed the way people type it. */
export async function registerEnterprise(page: Page, unit: Enterprise): Promise<void> {
  await signUp(page, { name: "演示经办人", email: unit.email, password: unit.password });
  await page.goto("/workspace/organization");
  const typed = `${unit.creditCode.slice(0, 8).toLowerCase()} ${unit.creditCode.slice(8)}`;
  await answer(page, { 统一社会信用代码: typed, 单位名称: unit.name, 单位类型: "企业", 所在地: "包头市" });
  await press(page, "登记单位", page.getByRole("link", { name: "填写牵头企业登记" }));
}

/** Fills every section of the lead registration, uploads its evidence and hands it in. */
export async function completeRegistration(page: Page, unit: Enterprise): Promise<void> {
  const sections = registrationAnswers(unit);
  for (const [title, answers] of Object.entries(sections)) {
    await openSection(page, title);
    await answer(page, answers);
    await press(page, "保存并返回", /\/organization\/registration(\?|$)/);
  }
  await openSection(page, "年度经营和研发数据");
  const years = page.getByRole("group", { name: /^\d{4} 年$/ });
  for (const year of await years.all()) {
    await answer(year, YEAR_FIGURES);
  }
  await press(page, "保存并返回", /\/organization\/registration(\?|$)/);
  await openSection(page, "证明材料");
  for (const type of ["营业执照", "财务证明（审计报告或者纳税申报表）"]) {
    const form = page.locator("form").filter({ has: page.getByLabel(type, { exact: true }) });
    await sendFile(form, new RegExp(`^${type}$`), type);
    await expect(page.getByRole("link", { name: `${type}.pdf` })).toBeVisible({ timeout: 30_000 });
  }
  await page.goto("/workspace/organization/registration");
  await press(page, "提交核验", page.getByText("正在核验"));
}

async function openSection(page: Page, title: string): Promise<void> {
  await page.goto("/workspace/organization/registration");
  await page.getByRole("link", { name: title, exact: true }).click();
  await expect(heading(page, title)).toBeVisible({ timeout: 60_000 });
}
