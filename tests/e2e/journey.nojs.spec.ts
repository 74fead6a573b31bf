import { expect, test } from "../support/browser";
import { PART_ANSWERS } from "./support/answers";
import { newStaff, readyFiling } from "./support/arrange";
import { act, openCase, verifyRegistration } from "./support/desk";
import { completeRegistration, newEnterprise, registerEnterprise } from "./support/enterprise";
import {
  addByCode,
  filingPath,
  fillMember,
  openPart,
  saveSection,
  submit,
  uploadPaper,
} from "./support/filing";
import { answer, heading, press } from "./support/form";
import { freshCreditCode, freshEmail, freshSuffix } from "./support/fresh";
import { confirmByLink } from "./support/invitee";
import { otherPerson, readInvitation, signIn, signInAs } from "./support/people";

const withoutScript = { javaScriptEnabled: false };

test("J-01 without JavaScript: from the draft to the public record", async ({ page, browser }) => {
  test.setTimeout(300_000);
  const { filing, name, email, password } = await readyFiling();
  const member = {
    name: `内蒙古演示${freshSuffix()}轴承有限公司`,
    creditCode: freshCreditCode(),
    email: freshEmail("member"),
  };
  let caseNumber = "";

  await test.step("an invalid value is kept and explained", async () => {
    await signIn(page, email, password);
    await openPart(page, filing, "基本信息");
    await answer(page, { "建设周期（年）": "三年" });
    await saveSection(page);
    await expect(page.getByLabel("建设周期（年）")).toHaveValue("三年");
    await expect(page.getByText(/建设周期（年）应填写整数/).first()).toBeVisible();
    await answer(page, { "建设周期（年）": "3" });
    await saveSection(page);
    await expect(page.getByText(/建设周期（年）应填写整数/)).toBeHidden();
  });

  await test.step("rows are added and removed by plain posts", async () => {
    await openPart(page, filing, "创新平台");
    await page.getByRole("button", { name: "添加平台" }).click();
    const row = page.getByRole("group", { name: "平台 2", exact: true });
    await answer(row, { 平台名称: "演示检测平台", 类别: "检测平台" });
    await saveSection(page);
    await expect(row.getByLabel("平台名称")).toHaveValue("演示检测平台");
    await row.getByRole("button", { name: "移除" }).click();
    await saveSection(page);
    await expect(row).toBeHidden();
  });

  await test.step("a material goes up through the plain form", async () => {
    await page.goto(`${filingPath(filing)}/materials`);
    await uploadPaper(page, "章程或管理制度", "章程");
  });

  await test.step("a member is added, invited and confirms from its letter", async () => {
    await addByCode(page, filing, member);
    await fillMember(page, member.email, PART_ANSWERS);
    await press(page, "发送邀请", page.getByText("邀请已发出"));
    const { page: theirs, leave } = await otherPerson(browser, withoutScript);
    await confirmByLink(theirs, await readInvitation(theirs, member.email, /^邀请/), member);
    await leave();
  });

  await test.step("the filing is submitted", async () => {
    caseNumber = await submit(page, filing);
    expect(caseNumber).not.toBe("");
  });

  await test.step("staff review, propose and approve", async () => {
    const reviewer = await newStaff("intake", "reviewer");
    const { page: desk, leave } = await otherPerson(browser, withoutScript);
    await signIn(desk, reviewer.email, reviewer.password);
    const bench = await openCase(desk, caseNumber, name);
    await act(desk, bench, "开始审核", "由我审核");
    await act(desk, bench, "建议予以备案", "提交审核意见", { 审核意见和理由: "材料齐全，符合条件。" });
    await leave();
    const person = await newStaff("approver");
    const { page: approver, leave: end } = await otherPerson(browser, withoutScript);
    await signIn(approver, person.email, person.password);
    await act(approver, bench, "准予备案", "确认准予备案", { 审批意见: "同意。" });
    await end();
  });

  await test.step("the public record and its certificate", async () => {
    await page.goto(filingPath(filing));
    const number = page.getByRole("link", { name: /CXLHT-\d{4}-\d{4}/ });
    const record = (await number.textContent()) ?? "";
    await number.click();
    await expect(heading(page, name)).toBeVisible();
    await expect(page.getByRole("main").getByText(member.name).first()).toBeVisible();
    await page.goto(`/verify/${record}`);
    await expect(page.getByRole("main").getByText(name).first()).toBeVisible();
  });
});

test("signing up, registering the enterprise and its verification work without JavaScript", async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  const unit = newEnterprise();
  await registerEnterprise(page, unit);
  await completeRegistration(page, unit);
  const { page: desk, leave } = await otherPerson(browser, withoutScript);
  await signInAs(desk, "intake");
  await verifyRegistration(desk, unit.name);
  await leave();
  await page.goto("/workspace/organization/registration");
  await expect(page.getByText(/通过核验。/).first()).toBeVisible();
});
