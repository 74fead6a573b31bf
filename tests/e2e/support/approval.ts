import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import type { Credentials } from "./arrange";
import { filingPath } from "./filing";
import { type Answers, answer, press } from "./form";
import { otherPerson, signIn } from "./people";

/** Signs a person in at a machine of their own, lets them do what they came for, and ends. */
export async function as(
  browser: Browser,
  { email, password }: Credentials,
  work: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const { page, leave } = await otherPerson(browser, options);
  await signIn(page, email, password);
  await work(page);
  await leave();
}

/** The lead signs in anew, since sessions end when days pass, and reads who has the case and its clock. */
export async function expectStanding(
  page: Page,
  { filing, email, password }: Credentials & { filing: string },
  ...words: (string | RegExp)[]
): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, email, password);
  await page.goto(filingPath(filing));
  for (const word of words) {
    await expect(page.getByRole("main").getByText(word).first()).toBeVisible();
  }
}

/** A reviewer draws experts of one field and promises the applicant a day. */
export async function openRound(page: Page, bench: string, field: string, expectedOn: string) {
  await page.goto(bench);
  await page.getByRole("link", { name: "组织专家论证", exact: true }).click();
  const chosen = page.getByRole("group", { name: /^专业领域/ });
  await chosen.waitFor();
  const proposed = chosen.getByRole("checkbox", { checked: true });
  while ((await proposed.count()) > 0) {
    await proposed.first().uncheck();
  }
  await chosen.getByLabel(field, { exact: true }).check();
  await answer(page, { 论证方式: "会议评审", 预计完成日期: expectedOn });
  await press(page, "抽取专家并发出邀请", page.getByText("正在论证", { exact: true }).first());
}

const SCORES: Answers = {
  牵头企业的创新整合能力: "22",
  组建目标与攻关任务: "21",
  成员构成与协同基础: "17",
  运行机制与利益分配: "13",
  "经费、平台等保障条件": "12",
};

/** Opens the one case an expert is invited to. */
export async function openReview(page: Page, name: string): Promise<void> {
  await page.goto("/reviews");
  await page.getByRole("link", { name, exact: true }).click();
}

/** An expert declares to be free of conflicts, reads the case and scores it. */
export async function acceptAndScore(page: Page, name: string): Promise<void> {
  await openReview(page, name);
  await answer(page, {
    "我声明：本人与上述单位没有利害关系，独立、客观评审，并对材料保密。": true,
  });
  await press(page, "接受邀请", page.getByRole("button", { name: "提交评分", exact: true }));
  await answer(page, { ...SCORES, 评审意见: "目标明确，分工合理，建议细化考核指标。" });
  await press(page, "提交评分", page.getByRole("heading", { name: "您的评分" }));
}
