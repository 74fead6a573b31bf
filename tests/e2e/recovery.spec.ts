import { expect, test } from "../support/browser";
import {
  type Credentials,
  endSessions,
  newStaff,
  onDatabase,
  type ReadyFiling,
  readyFiling,
} from "./support/arrange";
import { act, openCase } from "./support/desk";
import { filingPath, fillSection, openPart, saveSection, submit } from "./support/filing";
import { answer, heading, press } from "./support/form";
import { freshEmail, PASSWORD } from "./support/fresh";
import { enterCredentials, otherPerson, readCode, signIn, signUp } from "./support/people";

test.describe.configure({ timeout: 180_000 });

const GOAL = "会话过期前写下的建设目标，不能丢失。";

/** A fresh enterprise whose draft could be submitted at once, signed in. */
async function openDraft(page: Parameters<typeof signIn>[0]): Promise<ReadyFiling> {
  const ready = await readyFiling();
  await signIn(page, ready.email, ready.password);
  return ready;
}

test("a session that ends in the middle of a form keeps the text and goes on after sign-in", async ({
  page,
}) => {
  const { filing, email, password } = await openDraft(page);
  await openPart(page, filing, "基本信息");
  await endSessions(email);
  await answer(page, { 建设目标: GOAL });
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.waitForURL(/\/sign-in/);
  await expect(page.getByText("已填写的内容为您保留一小时")).toBeVisible();
  await enterCredentials(page, email, password);
  await page.waitForURL(/\/sections\/basic/);
  await expect(page.getByLabel("建设目标")).toHaveValue(GOAL);
  await saveSection(page);
  await page.reload();
  await expect(page.getByLabel("建设目标")).toHaveValue(GOAL);
});

test("two tabs on one section: the second sees both texts and chooses", async ({ page, context }) => {
  const { filing } = await openDraft(page);
  await openPart(page, filing, "治理结构");
  const other = await context.newPage();
  await openPart(other, filing, "治理结构");
  await answer(page, { 表决规则: "第一个窗口：三分之二以上同意。" });
  await saveSection(page);
  await answer(other, { 表决规则: "第二个窗口：全体一致同意。" });
  await other.getByRole("button", { name: "保存", exact: true }).click();
  const conflict = other.getByRole("group", { name: "表决规则" });
  await expect(other.getByRole("heading", { name: "这一部分有两份内容" })).toBeVisible();
  await expect(conflict.getByText("第一个窗口：三分之二以上同意。")).toBeVisible();
  await expect(conflict.getByText("第二个窗口：全体一致同意。")).toBeVisible();
  await conflict.getByLabel("我填写的").check();
  await other.getByRole("button", { name: "保存", exact: true }).first().click();
  await expect(other.getByText(/^已保存 .*\d/).first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("表决规则")).toHaveValue("第二个窗口：全体一致同意。");
});

test("submitting twice at once gives one case with one number", async ({ page, context }) => {
  const { filing } = await openDraft(page);
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(`${filingPath(filing)}/check`);
    for (const box of await tab.getByRole("checkbox").all()) {
      await box.check();
    }
  }
  await Promise.all(
    [page, other].map((tab) => tab.getByRole("button", { name: "提交申请", exact: true }).dblclick()),
  );
  await expect(heading(page, "申请已提交").or(page.getByText("已被处理"))).toBeVisible();
  await expect(heading(other, "申请已提交").or(other.getByText("已被处理"))).toBeVisible();
  const rows = await onDatabase<{ number: string }>(
    'select "caseNumber" as number from "Filing" where id = $1 and "caseNumber" is not null',
    [filing],
  );
  const submissions = await onDatabase('select 1 from "Submission" where "filingId" = $1', [filing]);
  expect(rows).toHaveLength(1);
  expect(submissions).toHaveLength(1);
});

test("two approvers at once: one decides, the other reads that it has been handled", async ({
  page,
  browser,
}) => {
  const { filing, name } = await openDraft(page);
  const caseNumber = await submit(page, filing);
  const reviewer = await desk(browser, await newStaff("reviewer"));
  const bench = await openCase(reviewer.page, caseNumber, name);
  await act(reviewer.page, bench, "开始审核", "由我审核");
  await act(reviewer.page, bench, "建议予以备案", "提交审核意见", { 审核意见和理由: "符合条件。" });
  const approvers = [
    await desk(browser, await newStaff("approver")),
    await desk(browser, await newStaff("approver")),
  ];
  for (const { page: theirs } of approvers) {
    await theirs.goto(`${bench}/steps/approve`);
  }
  await Promise.all(
    approvers.map(({ page: theirs }) => theirs.getByRole("button", { name: "确认准予备案" }).click()),
  );
  const handled = await Promise.all(
    approvers.map(async ({ page: theirs }) => {
      const late = theirs.getByRole("main").getByText(/已被处理/);
      await expect(heading(theirs, name).or(late.first())).toBeVisible();
      return (await late.count()) > 0;
    }),
  );
  expect(handled.filter(Boolean)).toHaveLength(1);
  const late = approvers[handled.indexOf(true)]?.page ?? page;
  await expect(late.getByText(/已备案/).first()).toBeVisible();
  for (const { leave } of [reviewer, ...approvers]) {
    await leave();
  }
});

async function desk(browser: Parameters<typeof otherPerson>[0], { email, password }: Credentials) {
  const person = await otherPerson(browser);
  await signIn(person.page, email, password);
  return person;
}

test("a draft can be discarded", async ({ page }) => {
  const { filing, name } = await openDraft(page);
  await page.goto(filingPath(filing));
  await page.getByRole("link", { name: "删除草稿" }).click();
  await press(page, "删除草稿", /\/workspace\/filings\/?(\?.*)?$/);
  await expect(page.getByRole("link", { name })).toBeHidden();
});

test("a case can be withdrawn and filed again from a copy", async ({ page }) => {
  const { filing, name } = await openDraft(page);
  await submit(page, filing);
  await page.goto(filingPath(filing));
  await page.getByRole("link", { name: "撤回申请" }).click();
  await answer(page, { 撤回理由: "需要补充成员单位。" });
  await press(page, "确认撤回", page.getByText("已撤回").first());
  await page.goto(filingPath(filing));
  await press(page, "复制为新的草稿", (url) => !url.pathname.includes(filing));
  const copy = new URL(page.url()).pathname.split("/")[3] ?? "";
  await expect(heading(page, name)).toBeVisible();
  await fillSection(page, copy, "basic", { 建设目标: GOAL });
  await page.goto(`${filingPath(copy)}/members`);
  await expect(page.getByText("0 / 3 家已确认")).toBeVisible();
});

test("a forgotten password is set anew by a code sent by mail", async ({ page }) => {
  const email = freshEmail("forgetful");
  await signUp(page, { name: "演示人员", email, password: PASSWORD });
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "忘记密码" }).click();
  await expect(heading(page, "重设密码")).toBeVisible();
  await answer(page, { 电子邮箱: email });
  await press(page, "发送验证码", /\/password-reset\/code/);
  const code = await readCode(page, email, /重设密码验证码/);
  await answer(page, { 邮件验证码: code, 新密码: "Another-2026-mima", 再次输入密码: "Another-2026-mima" });
  await press(page, "保存新密码", /\/sign-in/);
  await expect(page.getByText("密码已重设，请用新密码登录。")).toBeVisible();
  await enterCredentials(page, email, "Another-2026-mima");
  await page.waitForURL(/\/workspace/);
});

test("five failures lock an account, also for the right password", async ({ page }) => {
  const { email, password } = await readyFiling();
  await page.goto("/sign-in");
  for (let failure = 1; failure <= 5; failure += 1) {
    await enterCredentials(page, email, `Wrong-${failure}-mima`);
    await expect(page.getByText(/账号或密码不正确|账号已暂时锁定/)).toBeVisible();
    await page.goto("/sign-in");
  }
  await enterCredentials(page, email, password);
  await expect(page.getByText(/账号已暂时锁定/)).toBeVisible();
});
