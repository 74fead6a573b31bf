import { expect, type Page } from "@playwright/test";
import { answer, press } from "./form";
import { readCode } from "./people";

export type Invitee = { email: string; creditCode: string };

/** Behind the link of a letter: proves who one is by the mailed code and the unit's credit code. */
export async function enterInvitation(page: Page, path: string, invitee: Invitee): Promise<void> {
  await page.goto(path);
  await press(page, "发送验证码", page.getByLabel("验证码", { exact: true }));
  const code = await readCode(page, invitee.email, /成员确认验证码/);
  await answer(page, { 验证码: code, 本单位的统一社会信用代码: invitee.creditCode });
  await press(page, "核实并查看", page.getByRole("heading", { name: "请核对以下内容" }));
}

/** Confirms what the page shows. */
export async function confirmPart(page: Page): Promise<void> {
  const form = page.getByRole("region", { name: "确认", exact: true });
  await answer(form, { 您的姓名: "演示确认人", 您的职务: "科技处处长" });
  await press(page, "确认本单位内容", page.getByText("已记录贵单位的确认。"));
}

export async function confirmByLink(page: Page, path: string, invitee: Invitee): Promise<void> {
  await enterInvitation(page, path, invitee);
  await confirmPart(page);
  await expect(page.getByText("申请不在填报")).toBeHidden();
}
