import { type Browser, expect, type Page } from "@playwright/test";
import { NAME_ENDING } from "./answers";
import { newUniversity } from "./arrange";
import { verifyRegistration } from "./desk";
import type { Enterprise } from "./enterprise";
import {
  addByCode,
  addFromDirectory,
  filingPath,
  fillMember,
  fillSections,
  openMember,
  startFiling,
} from "./filing";
import { press } from "./form";
import { freshCharacters, freshCreditCode, freshEmail, freshSuffix } from "./fresh";
import type { Invitee } from "./invitee";
import { memberSheet } from "./papers";
import { otherPerson, signInAs } from "./people";

export type Member = Invitee & { name: string };

/** What the journey files: a consortium of the lead and three members. */
export type Plan = { name: string; university: Member; partner: Member; newcomer: Member };

export function newPlan(): Plan {
  const suffix = freshSuffix();
  const member = (name: string): Member => ({
    name,
    email: freshEmail("member"),
    creditCode: freshCreditCode(),
  });
  return {
    name: `演示${suffix}重载传动${NAME_ENDING}`,
    university: member(`演示${freshCharacters()}大学`),
    partner: member(`内蒙古演示${suffix}精铸有限公司`),
    newcomer: member(`内蒙古演示${suffix}检测有限公司`),
  };
}

/** The intake desk verifies the unit, at a machine of its own. */
export async function letIntakeVerify(browser: Browser, unit: string): Promise<void> {
  const { page, leave } = await otherPerson(browser);
  await signInAs(page, "intake");
  await verifyRegistration(page, unit);
  await leave();
}

/** Starts the filing and fills it: members from the directory, by code and by spreadsheet, then every section. */
export async function draftFiling(
  page: Page,
  unit: Enterprise,
  plan: Plan,
  signedOn: string,
): Promise<string> {
  const filing = await startFiling(page);
  await fillSections(page, filing, { name: plan.name, lead: unit.name, email: unit.email, signedOn });
  await addMembers(page, filing, plan);
  return filing;
}

async function addMembers(page: Page, filing: string, plan: Plan): Promise<void> {
  const { name, creditCode } = await newUniversity(plan.university.name);
  plan.university.creditCode = creditCode;
  await addFromDirectory(page, filing, name.slice(2, 4), name);
  await fillMember(page, plan.university.email);
  await addByCode(page, filing, plan.partner);
  await fillMember(page, plan.partner.email);
  await uploadSheet(page, filing, plan.newcomer);
}

const rowOf = ({ name, creditCode, email }: Member): string[] => [
  name,
  creditCode,
  "企业",
  "",
  "紧密层",
  "承担检测和验证工作",
  "设备",
  "10",
  "演示联系人",
  "",
  email,
];

/** One good row stays; a row with a false code and no name goes back with its reasons. */
async function uploadSheet(page: Page, filing: string, member: Member): Promise<void> {
  await page.goto(`${filingPath(filing)}/members/add`);
  const wrong = ["", "91159900MA000000XX", "企业", "", "", "", "", "很多", "", "", ""];
  await page.getByLabel("填好的表格").setInputFiles(memberSheet([rowOf(member), wrong]));
  await press(page, "上传并添加", page.getByText("已添加 1 家成员单位。"));
  await expect(page.getByRole("heading", { name: "1 行没有添加" })).toBeVisible();
  await expect(page.getByText(/统一社会信用代码校验未通过/)).toBeVisible();
  const href = await page.getByRole("link", { name: "下载这些行（CSV）" }).getAttribute("href");
  const rejected = await page.request.get(href ?? "");
  expect(await rejected.text()).toContain("原因");
}

/** One button invites everybody who has not answered. */
export async function inviteAll(page: Page, filing: string, count: number): Promise<void> {
  await page.goto(`${filingPath(filing)}/members`);
  await press(page, `向 ${count} 家未确认单位发送邀请`, page.getByText(`已向 ${count} 家单位发出邀请`));
}

/** Changes what a confirmed member brings in; its confirmation no longer counts. */
export async function changePart(page: Page, filing: string, member: Member, amount: string): Promise<void> {
  await openMember(page, filing, member.name);
  await page.getByLabel(/^投入数额/).fill(amount);
  await press(page, "保存", page.getByText("内容有变化，需重新确认"));
}
