import { expect, test } from "../support/browser";
import { changePart, draftFiling, inviteAll, letIntakeVerify, newPlan } from "./support/consortium";
import { act, markDeficient, openCase, sendCorrection } from "./support/desk";
import { completeRegistration, newEnterprise, registerEnterprise } from "./support/enterprise";
import { filingPath, saveSection, submit, uploadPapers } from "./support/filing";
import { answer, heading, press } from "./support/form";
import { confirmByLink, confirmPart, enterInvitation } from "./support/invitee";
import { lettersTo, otherPerson, readInvitation, signInAs } from "./support/people";

const BETTER_GOAL = "到2028年形成两型重载齿轮箱产品，寿命不低于20000小时，并发布团体标准1项。";

test("J-01: from the guide to the public record", async ({ page, browser }) => {
  test.setTimeout(600_000);
  const unit = newEnterprise();
  const plan = newPlan();
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
  let filing = "";
  let caseNumber = "";
  let record = "";

  await test.step("a visitor reads the guide and checks the conditions", async () => {
    await page.goto("/guide/nm/openFiling");
    await expect(heading(page, "内蒙古创新联合体常年备案")).toBeVisible();
    await expect(page.getByText("任何环节均不收费")).toBeVisible();
    await page.getByRole("link", { name: "自查条件" }).first().click();
    await expect(heading(page, /条件自查/)).toBeVisible();
    await answer(page, { 企业: "1", "高校、科研院所等研究单位": "1" });
    await page.getByRole("button", { name: "查看结果" }).click();
    await expect(page.getByText(/满足 \d+ 项，不满足 \d+ 项/)).toBeVisible();
  });

  await test.step("signs up, registers the enterprise and hands in the lead registration", async () => {
    await registerEnterprise(page, unit);
    await completeRegistration(page, unit);
  });

  await test.step("staff verify the registration", async () => {
    await letIntakeVerify(browser, unit.name);
    await page.goto("/workspace/organization/registration");
    await expect(page.getByText(/通过核验。/).first()).toBeVisible();
  });

  await test.step("the enterprise drafts the filing with three members and its materials", async () => {
    filing = await draftFiling(page, unit, plan, today);
    await uploadPapers(page, filing);
  });

  await test.step("the members confirm from their letters; a later change voids one confirmation", async () => {
    await inviteAll(page, filing, 3);
    for (const member of [plan.university, plan.newcomer]) {
      const { page: theirs, leave } = await otherPerson(browser);
      await confirmByLink(theirs, await readInvitation(theirs, member.email, /^邀请/), member);
      await leave();
    }
    const { page: theirs, leave } = await otherPerson(browser);
    await confirmByLink(theirs, await readInvitation(theirs, plan.partner.email, /^邀请/), plan.partner);
    await changePart(page, filing, plan.partner, "30");
    await page.goto(`${filingPath(filing)}/members`);
    await expect(page.getByText("2 / 3 家已确认")).toBeVisible();
    await inviteAll(page, filing, 1);
    const again = await readInvitation(theirs, plan.partner.email, /^请重新确认/);
    await theirs.goto(again);
    if (await theirs.getByRole("button", { name: "发送验证码" }).isVisible()) {
      await enterInvitation(theirs, again, plan.partner);
    }
    const difference = theirs.getByRole("row", { name: /投入数额/ }).first();
    await expect(difference).toContainText("20 万元");
    await expect(difference).toContainText("30 万元");
    await confirmPart(theirs);
    await leave();
    await page.reload();
    await expect(page.getByText("3 / 3 家已确认")).toBeVisible();
  });

  await test.step("checks everything and submits", async () => {
    caseNumber = await submit(page, filing);
    expect(caseNumber).not.toBe("");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "下载收件回执（PDF）" }).click(),
    ]);
    const receipt = await page.request.get(download.url());
    expect((await receipt.body()).subarray(0, 4).toString()).toBe("%PDF");
  });

  await test.step("the reviewer takes the case and asks for one correction", async () => {
    const { page: desk, leave } = await otherPerson(browser);
    await signInAs(desk, "reviewer");
    const bench = await openCase(desk, caseNumber, plan.name);
    await act(desk, bench, "开始审核", "由我审核");
    await desk.goto(bench);
    await markDeficient(desk, "建设目标", "目标过于笼统。", "请写明可以核对的指标和完成时间。");
    await sendCorrection(desk, bench);
    await leave();
  });

  await test.step("the applicant answers exactly that item", async () => {
    await page.goto(filingPath(filing));
    await page.getByRole("link", { name: "去补正" }).click();
    await expect(page.getByText("目标过于笼统。")).toBeVisible();
    await page.getByRole("link", { name: "去修改" }).click();
    await expect(heading(page, "基本信息")).toBeVisible();
    await expect(page.getByRole("main").getByRole("textbox")).toHaveCount(1);
    await answer(page, { 建设目标: BETTER_GOAL });
    await saveSection(page);
    await page.goto(`${filingPath(filing)}/correction`);
    await answer(page, { 答复: "已写明寿命指标、产品数量和完成时间。" });
    await press(page, "提交补正", page.getByText("审核中").first());
  });

  await test.step("the reviewer sees the difference and proposes; another person approves", async () => {
    const { page: desk, leave } = await otherPerson(browser);
    await signInAs(desk, "reviewer");
    const bench = await openCase(desk, caseNumber, plan.name);
    await expect(desk.getByText(/与上一版相比有 \d+ 处变动/)).toBeVisible();
    await expect(desk.getByText(BETTER_GOAL).first()).toBeVisible();
    await act(desk, bench, "建议予以备案", "提交审核意见", { 审核意见和理由: "材料齐全，符合条件。" });
    await desk.goto(bench);
    await expect(desk.getByRole("link", { name: "准予备案", exact: true })).toBeHidden();
    expect((await desk.goto(`${bench}/steps/approve`))?.status()).toBe(404);
    await leave();
    const { page: approver, leave: end } = await otherPerson(browser);
    await signInAs(approver, "approver");
    await openCase(approver, caseNumber, plan.name);
    await act(approver, bench, "准予备案", "确认准予备案", { 审批意见: "同意。" });
    await end();
  });

  await test.step("the public finds the record and verifies the certificate", async () => {
    const { page: visitor, leave } = await otherPerson(browser);
    await visitor.goto("/consortia");
    await visitor.getByRole("searchbox", { name: "名称、单位、产业链或编号" }).fill(plan.name.slice(2, 8));
    await visitor.getByRole("main").getByRole("button", { name: "搜索" }).click();
    await visitor.getByRole("link", { name: plan.name }).click();
    await expect(heading(visitor, plan.name)).toBeVisible();
    record = decodeURIComponent(new URL(visitor.url()).pathname.split("/")[2] ?? "");
    await expect(visitor.getByRole("main").getByText(plan.partner.name).first()).toBeVisible();
    await expect(visitor.getByRole("main")).not.toContainText("演示联系人");
    await visitor.goto(`/verify/${record}`);
    await expect(visitor.getByRole("main").getByText(plan.name).first()).toBeVisible();
    await leave();
  });

  await test.step("every notice reached the applicant, in the app and by mail", async () => {
    await page.goto(filingPath(filing));
    await expect(page.getByText(record).first()).toBeVisible();
    const notices = page.getByRole("table", { name: "通知书" });
    for (const title of ["收件回执", "受理通知书", "补正告知书", "备案通知书"]) {
      await expect(notices.getByRole("row").filter({ hasText: title }).first()).toBeVisible();
    }
    const subjects = (await lettersTo(page, unit.email)).map(({ subject }) => subject).join("\n");
    for (const title of ["收件回执", "受理", "补正", "备案通知书"]) {
      expect(subjects).toContain(title);
    }
  });
});
