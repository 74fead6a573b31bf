import { expect, test } from "../support/browser";
import { acceptAndScore, as, expectStanding, openReview, openRound } from "./support/approval";
import { approvalCase } from "./support/arrange";
import { act, openCase } from "./support/desk";
import { filingPath, submit } from "./support/filing";
import { answer, heading, press } from "./support/form";
import { freshSuffix } from "./support/fresh";
import { otherPerson, signIn } from "./support/people";
import { inShanghai, returnToPresent, runJob, travelTo } from "./support/site-clock";

test.afterAll(returnToPresent);

test("J-03: Gansu by approval, from the draft to the register through months", async ({ page, browser }) => {
  test.setTimeout(900_000);
  const people = await approvalCase(inShanghai("2026-02-10"));
  const { filing, name, unit, email, password } = people.filing;
  const objection = `演示异议${freshSuffix()}：牵头企业的研发投入与公开年报不一致，请核实。`;
  let caseNumber = "";
  let bench = "";
  let notice = "";

  await test.step("2 March: the enterprise submits; the office of Lanzhou has the case", async () => {
    travelTo(inShanghai("2026-03-02"));
    await signIn(page, email, password);
    caseNumber = await submit(page, filing);
    await expectStanding(
      page,
      people.filing,
      "待推荐",
      "兰州市科学技术局 · 推荐单位",
      /还剩 10 个工作日，3月16日/,
    );
  });

  await test.step("4 March: one recommender proposes, nobody of another office sees it, another one recommends", async () => {
    travelTo(inShanghai("2026-03-04"));
    await as(browser, people.otherOffice, async (desk) => {
      await desk.goto("/desk");
      await expect(desk.getByText(caseNumber)).toBeHidden();
      expect((await desk.goto(`/desk/filings/${filing}`))?.status()).toBe(404);
    });
    await as(browser, people.maker, async (desk) => {
      bench = await openCase(desk, caseNumber, name);
      await act(desk, bench, "提出推荐意见", "提交推荐意见", {
        意见: "推荐报送",
        推荐意见和理由: "材料齐全，符合本市产业方向，同意推荐。",
      });
      await desk.goto(bench);
      await expect(
        desk.getByText("提出推荐意见的人不能复核自己的意见", { exact: false }).first(),
      ).toBeVisible();
      await expect(desk.getByRole("link", { name: "推荐报送", exact: true })).toBeHidden();
    });
    await as(browser, people.checker, async (desk) => {
      await act(desk, bench, "推荐报送", "确认推荐报送");
    });
    await expectStanding(
      page,
      people.filing,
      "已收件，待受理",
      "甘肃省科学技术厅 · 受理岗",
      /还剩 5 个工作日，3月11日/,
    );
  });

  await test.step("5 March: intake accepts; the twenty days begin", async () => {
    travelTo(inShanghai("2026-03-05"));
    await as(browser, people.intake, async (desk) => {
      await openCase(desk, caseNumber, name);
      await act(desk, bench, "受理", "确认受理", { 核实情况: "材料齐全。" });
    });
    await expectStanding(page, people.filing, "已受理，待审核", /还剩 20 个工作日，4月2日/);
  });

  await test.step("6 March: the reviewer asks the second department, which agrees on the 10th", async () => {
    travelTo(inShanghai("2026-03-06"));
    await as(browser, people.reviewer, async (desk) => {
      await act(desk, bench, "开始审核", "由我审核");
      await act(desk, bench, "征求联合部门意见", "转联合部门");
    });
    await expectStanding(page, people.filing, "征求联合部门意见", "甘肃省工业和信息化厅 · 联合部门");
    travelTo(inShanghai("2026-03-10"));
    await as(browser, people.joint, async (desk) => {
      await openCase(desk, caseNumber, name);
      await act(desk, bench, "反馈联合意见", "提交意见", {
        意见: "同意",
        意见和理由: "符合产业政策，同意。",
      });
    });
  });

  await test.step("the reviewer draws five experts; the clock stands with its reason", async () => {
    await as(browser, people.reviewer, async (desk) => {
      await openRound(desk, bench, "中医药", "2026-04-24");
      for (const expert of people.experts) {
        await expect(desk.getByText(expert.name).first()).toBeVisible();
      }
    });
    await expectStanding(
      page,
      people.filing,
      "计时暂停中",
      /计时已暂停：专家论证。自 2026年3月10日 起.*预计到2026年4月24日/,
    );
  });

  await test.step("12 March: the experts accept and score; the chair concludes", async () => {
    travelTo(inShanghai("2026-03-12"));
    for (const expert of people.experts) {
      await as(browser, expert, (review) => acceptAndScore(review, name));
    }
    const [chair] = people.experts;
    if (!chair) {
      throw new Error("no expert was arranged");
    }
    await as(browser, people.reviewer, async (desk) => {
      await desk.goto(`${bench}/experts`);
      await answer(desk, { 组长: chair.name });
      await press(
        desk,
        "确定组长",
        desk.getByRole("row", { name: new RegExp(`${chair.name}\\s*组长`) }).first(),
      );
    });
    await as(browser, chair, async (review) => {
      await openReview(review, name);
      await answer(review, { 结论: "建议通过", 理由: "技术路线可行，成员互补，建议予以备案。" });
      await press(review, "提交结论", review.getByText("技术路线可行，成员互补，建议予以备案。"));
    });
  });

  await test.step("20 April: the round is closed; the applicant reads no name and answers", async () => {
    travelTo(inShanghai("2026-04-20"));
    await as(browser, people.reviewer, async (desk) => {
      await desk.goto(`${bench}/experts`);
      await press(desk, "结束本轮并告知申请人", desk.getByText("已结束", { exact: true }).first());
    });
    await expectStanding(page, people.filing, "审核中", /计时暂停 41 天.*专家论证/);
    await page.getByRole("link", { name: "专家论证意见", exact: true }).click();
    await expect(page.getByText("技术路线可行，成员互补，建议予以备案。")).toBeVisible();
    for (const expert of people.experts) {
      await expect(page.getByRole("main")).not.toContainText(expert.name);
    }
    await answer(page, { 答复内容: "感谢专家意见，已在任务书中细化考核指标。" });
    await press(page, "提交答复", page.getByText("您单位的答复"));
  });

  await test.step("21 April: the reviewer proposes and cannot approve the own proposal", async () => {
    travelTo(inShanghai("2026-04-21"));
    await as(browser, people.reviewer, async (desk) => {
      await act(desk, bench, "建议予以备案", "提交审核意见", { 审核意见和理由: "各步骤齐全，建议备案。" });
    });
  });

  await test.step("22 April: the publisher reads the whole text and publishes five working days", async () => {
    travelTo(inShanghai("2026-04-22"));
    await as(browser, people.publisher, async (desk) => {
      await desk.goto("/desk/notices");
      await desk
        .getByRole("row", { name })
        .getByRole("link", { name: /^发布公示/ })
        .click();
      await expect(desk.getByText("2026年4月22日 至 2026年4月28日", { exact: true })).toBeVisible();
      await expect(desk.getByRole("main").getByText(unit).first()).toBeVisible();
      await press(desk, "发布公示", (url) => !url.pathname.endsWith("/publish"));
    });
    await expectStanding(page, people.filing, "公示中", /计时已暂停：公示。/);
  });

  await test.step("24 April: a stranger objects in real name on the public page", async () => {
    travelTo(inShanghai("2026-04-24"));
    const { page: visitor, leave } = await otherPerson(browser);
    await visitor.goto("/notices");
    await visitor.getByRole("main").getByRole("link").filter({ hasText: name }).first().click();
    await expect(visitor.getByText("还剩 2 个工作日", { exact: false }).first()).toBeVisible();
    notice = new URL(visitor.url()).pathname;
    await visitor.getByRole("link", { name: "提出异议", exact: true }).click();
    await answer(visitor, {
      以什么名义提出: "个人",
      姓名: "演示群众",
      身份证号后四位: "001X",
      电话: "13800000000",
      邮箱: "objector@demo.example",
      异议的内容和理由: objection,
    });
    await press(visitor, "提交异议", heading(visitor, "异议已登记"));
    await leave();
  });

  await test.step("27 April: the publisher dismisses it with an answer; the public sees no name", async () => {
    travelTo(inShanghai("2026-04-27"));
    await as(browser, people.publisher, async (desk) => {
      await desk.goto("/desk/notices");
      await desk.getByRole("row", { name }).locator('a[href*="/objections/"]').click();
      await expect(desk.getByText(objection)).toBeVisible();
      await expect(desk.getByRole("main")).not.toContainText("演示群众");
      await answer(desk, {
        处理结果: "异议不成立",
        "答复（发给异议人）": "经核实，研发投入与审计报告一致。",
      });
      await press(desk, "提交答复", desk.getByText("答复时间", { exact: true }));
    });
    const { page: visitor, leave } = await otherPerson(browser);
    await visitor.goto(notice);
    await expect(visitor.getByRole("main")).not.toContainText("演示群众");
    await leave();
  });

  await test.step("29 April: the notice ends, the approver has the case, the proposer is refused", async () => {
    travelTo(inShanghai("2026-04-29"));
    await runJob("end-public-notices");
    await expectStanding(page, people.filing, "待审批", "甘肃省科学技术厅 · 审批岗", /计时暂停 7 天.*公示/);
    await as(browser, people.reviewer, async (desk) => {
      await desk.goto(bench);
      await expect(desk.getByRole("link", { name: "准予备案", exact: true })).toBeHidden();
      await desk.goto(`${bench}/steps/approve`);
      await expect(desk.getByText(/须由(另一人审批|不同的人办理)/).first()).toBeVisible();
      await expect(desk.getByRole("button", { name: "确认准予备案", exact: true })).toBeHidden();
    });
  });

  await test.step("30 April: the approver approves; the register and the certificate show it", async () => {
    travelTo(inShanghai("2026-04-30"));
    await as(browser, people.approver, async (desk) => {
      await openCase(desk, caseNumber, name);
      await act(desk, bench, "准予备案", "确认准予备案", { 审批意见: "同意。" });
    });
    await expectStanding(page, people.filing, "已备案");
    const record = (await page.getByRole("link", { name: /^GSCXLHT-2026-\d{4}$/ }).textContent()) ?? "";
    await page.goto(`/consortia/${record}`);
    await expect(heading(page, name)).toBeVisible();
    await expect(page.getByRole("main").getByText(unit).first()).toBeVisible();
    await page.goto(`/verify/${record}`);
    await expect(page.getByRole("main").getByText(name).first()).toBeVisible();
    await page.goto(filingPath(filing));
    const notices = page.getByRole("table", { name: "通知书" });
    for (const title of ["收件回执", "受理通知书", "备案通知书"]) {
      await expect(notices.getByRole("row").filter({ hasText: title }).first()).toBeVisible();
    }
  });
});
