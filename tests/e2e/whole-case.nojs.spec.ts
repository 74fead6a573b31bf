import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { as, expectStanding } from "./support/approval";
import { type Credentials, returnedCase } from "./support/arrange";
import { changePart, inviteAll } from "./support/consortium";
import { act, markDeficient, openCase, sendCorrection } from "./support/desk";
import { filingPath, saveSection, submit } from "./support/filing";
import { answer, heading, press } from "./support/form";
import { freshEmail } from "./support/fresh";
import { confirmPart, enterInvitation } from "./support/invitee";
import { otherPerson, readInvitation, signIn } from "./support/people";

const withoutScript = { javaScriptEnabled: false };

/** A person who works without JavaScript. */
const plainly = (browser: Browser, person: Credentials, work: (page: Page) => Promise<void>) =>
  as(browser, person, work, withoutScript);

/** Two weeks from today, as the form takes a day. */
const inTwoWeeks = (): string =>
  new Date(Date.now() + 14 * 86_400_000).toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });

const RETURNED = "请把第一家成员单位的投入与协议写成一致。";

test("J-04 without JavaScript: returned by the recommender, one member confirms again, more time, a visit", async ({
  page,
  browser,
}) => {
  test.setTimeout(600_000);
  const people = await returnedCase();
  const { filing, name, email, password, members } = people.filing;
  const [changed] = members;
  if (!changed) {
    throw new Error("the draft has no member");
  }
  const member = { ...changed, email: freshEmail("member") };
  let caseNumber = "";
  let bench = "";

  await test.step("the office returns the filing with its reason", async () => {
    await signIn(page, email, password);
    caseNumber = await submit(page, filing);
    await plainly(browser, people.maker, async (desk) => {
      bench = await openCase(desk, caseNumber, name);
      await act(desk, bench, "提出推荐意见", "提交推荐意见", { 意见: "退回修改", 推荐意见和理由: RETURNED });
    });
    await plainly(browser, people.checker, async (desk) => {
      await act(desk, bench, "退回修改", "确认退回修改");
    });
    await page.goto(filingPath(filing));
    await expect(page.getByText(RETURNED).first()).toBeVisible();
  });

  await test.step("a change to one member's part voids its confirmation alone", async () => {
    await changePart(page, filing, { ...member }, "30");
    await answer(page.getByRole("region", { name: "联系人", exact: true }), {
      姓名: "演示联系人",
      邮箱: member.email,
    });
    await press(page, "保存联系人", page.getByText("联系人已保存。"));
    await page.goto(`${filingPath(filing)}/members`);
    await expect(page.getByText("2 / 3 家已确认")).toBeVisible();
    await inviteAll(page, filing, 1);
    const { page: theirs, leave } = await otherPerson(browser, withoutScript);
    await enterInvitation(theirs, await readInvitation(theirs, member.email, /^请重新确认/), member);
    await expect(theirs.getByRole("row", { name: /投入数额/ }).first()).toContainText("30 万元");
    await confirmPart(theirs);
    await leave();
    await page.reload();
    await expect(page.getByText("3 / 3 家已确认")).toBeVisible();
  });

  await test.step("handed in again under the same number, and recommended", async () => {
    expect(await submit(page, filing)).toBe(caseNumber);
    await plainly(browser, people.maker, async (desk) => {
      await act(desk, bench, "提出推荐意见", "提交推荐意见", {
        意见: "推荐报送",
        推荐意见和理由: "已经修改，同意推荐。",
      });
    });
    await plainly(browser, people.checker, async (desk) => {
      await act(desk, bench, "推荐报送", "确认推荐报送");
    });
  });

  await test.step("intake asks for a correction; the lead asks for more time and gets it once", async () => {
    await plainly(browser, people.intake, async (desk) => {
      await desk.goto(bench);
      await markDeficient(desk, "建设目标", "目标过于笼统。", "请写明可以核对的指标和完成时间。");
      await sendCorrection(desk, bench);
    });
    await page.goto(`${filingPath(filing)}/correction`);
    await page.getByRole("link", { name: "申请延长补正期限", exact: true }).click();
    await answer(page, { 延长的理由: "须与两家单位核对指标，本月底前完成。" });
    await press(page, "提交申请", page.getByText("已申请延长补正期限，等待承办人决定。决定以前期限不变。"));
    await plainly(browser, people.intake, async (desk) => {
      await desk.goto(bench);
      await desk.getByRole("link", { name: "延长补正期限", exact: true }).click();
      await expect(desk.getByText("须与两家单位核对指标，本月底前完成。")).toBeVisible();
      await act(desk, bench, "延长补正期限", "确认延长", { 延长的理由: "理由成立，同意延长。" });
    });
    await page.goto(`${filingPath(filing)}/correction`);
    await expect(page.getByText("补正期限已经延长，不能再次延长。")).toBeVisible();
  });

  await test.step("the lead answers and the case is accepted", async () => {
    await page.getByRole("link", { name: "去修改" }).click();
    await expect(heading(page, "基本信息")).toBeVisible();
    await answer(page, { 建设目标: "到2028年形成两型产品，寿命不低于20000小时，并发布团体标准1项。" });
    await saveSection(page);
    await page.goto(`${filingPath(filing)}/correction`);
    await answer(page, { 答复: "已写明指标和完成时间。" });
    await press(page, "提交补正", page.getByText("已收件，待受理").first());
    await plainly(browser, people.intake, async (desk) => {
      await act(desk, bench, "受理", "确认受理");
    });
  });

  await test.step("two reviewers visit: one records, only the other one may sign", async () => {
    const { reviewer, second } = people;
    const visitOn = inTwoWeeks();
    await plainly(browser, reviewer, async (desk) => {
      await act(desk, bench, "开始审核", "由我审核");
      await act(desk, bench, "安排现场核查", "安排核查", {
        核查日期: visitOn,
        核查地点: "牵头企业研发中心",
        "核查人员（两名以上）": [reviewer.name, second.name],
      });
    });
    await expectStanding(page, people.filing, /计时已暂停：现场核查/);
    await plainly(browser, reviewer, async (desk) => {
      await act(desk, bench, "填写核查记录", "提交记录", { 核查记录: "查看了中试线，与申报材料一致。" });
      await desk.goto(bench);
      await expect(desk.getByRole("link", { name: "签字确认核查记录", exact: true })).toBeHidden();
    });
    await plainly(browser, second, async (desk) => {
      await desk.goto(bench);
      await desk.getByRole("link", { name: "签字确认核查记录", exact: true }).click();
      await expect(desk.getByText("查看了中试线，与申报材料一致。")).toBeVisible();
      await press(desk, "签字确认", (url) => !url.pathname.includes("/steps/"));
    });
    await expectStanding(page, people.filing, "审核中", /计时暂停不足 1 天：现场核查/);
  });
});
