import { expect, type Locator, type Page } from "@playwright/test";
import type { SectionId } from "@/lib/domain/filing/sections";
import { filingAnswers, PART_ANSWERS, REQUIRED_PAPERS, taskAnswers } from "./answers";
import { type Answers, answer, heading, press, sendFile } from "./form";

const SECTION_TITLES: Record<SectionId, string> = {
  basic: "基本信息",
  tasks: "攻关任务",
  platforms: "创新平台",
  agreement: "组建协议",
  governance: "治理结构",
  funding: "经费",
  declarations: "承诺",
};

export const filingPath = (id: string): string => `/workspace/filings/${id}`;

/** Starts a filing on the open track and gives its id. */
export async function startFiling(page: Page): Promise<string> {
  await page.goto("/workspace/filings/new");
  await answer(page, { 申请通道: "内蒙古自治区 · 常年备案" });
  await press(page, "建立草稿", /\/workspace\/filings\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname.split("/")[3] ?? "";
}

/** Opens a section from the task list. */
export async function openPart(page: Page, filing: string, title: string): Promise<void> {
  await page.goto(filingPath(filing));
  await page.getByRole("link", { name: title, exact: true }).click();
  await expect(heading(page, title)).toBeVisible();
}

export async function fillSection(page: Page, filing: string, section: SectionId, answers: Answers) {
  await openPart(page, filing, SECTION_TITLES[section]);
  await answer(page, answers);
  await saveSection(page);
}

/** Presses 保存 and waits for the page to say so. */
export async function saveSection(page: Page): Promise<void> {
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByText(/^已保存 .*\d/).first()).toBeVisible();
}

async function fillRow(page: Page, filing: string, section: SectionId, row: string, answers: Answers) {
  await openPart(page, filing, SECTION_TITLES[section]);
  await page.getByRole("button", { name: `添加${row}`, exact: true }).click();
  await answer(page.getByRole("group", { name: `${row} 1`, exact: true }), answers);
  await saveSection(page);
}

type FilingFacts = { name: string; lead: string; email: string; signedOn: string };

/** Fills every section of a filing; its platforms are known from the lead registration. */
export async function fillSections(page: Page, filing: string, facts: FilingFacts): Promise<void> {
  for (const [section, answers] of Object.entries(filingAnswers(facts))) {
    await fillSection(page, filing, section as SectionId, answers);
  }
  await fillRow(page, filing, "tasks", "任务", taskAnswers(facts.lead));
  await openPart(page, filing, SECTION_TITLES.platforms);
  const platform = page.getByRole("group", { name: "平台 1", exact: true });
  await expect(platform.getByLabel("平台名称")).toHaveValue("演示企业技术中心");
  await saveSection(page);
}

const part = (page: Page, title: string): Locator =>
  page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name: title }) });

/** Uploads one small PDF for every document that must be handed in. */
export async function uploadPapers(page: Page, filing: string): Promise<void> {
  await page.goto(`${filingPath(filing)}/materials`);
  for (const title of REQUIRED_PAPERS) {
    await uploadPaper(page, title, title);
  }
}

export async function uploadPaper(page: Page, title: string, file: string): Promise<void> {
  const section = part(page, title);
  await sendFile(section, /^上传/, file);
  await expect(section.getByRole("link", { name: `${file}.pdf` })).toBeVisible();
}

const memberAdd = async (page: Page, filing: string): Promise<void> => {
  await page.goto(`${filingPath(filing)}/members/add`);
  await expect(heading(page, "添加成员单位")).toBeVisible();
};

/** Finds a unit of the directory by a few characters and adds it. */
export async function addFromDirectory(page: Page, filing: string, words: string, name: string) {
  await memberAdd(page, filing);
  await page.getByLabel(/单位名称、拼音首字母/).fill(words);
  await page.getByRole("button", { name: "查找", exact: true }).click();
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
  await row.getByRole("button", { name: "添加", exact: true }).click();
  await expect(heading(page, name)).toBeVisible();
}

/** Adds a unit that nobody has registered yet, by its code and name. */
export async function addByCode(page: Page, filing: string, unit: { name: string; creditCode: string }) {
  await memberAdd(page, filing);
  const region = page.getByRole("region", { name: "按代码或名称添加" });
  await answer(region, { 统一社会信用代码: unit.creditCode, 单位名称: unit.name, 单位类型: "企业" });
  await region.getByRole("button", { name: "添加", exact: true }).click();
  await expect(heading(page, unit.name)).toBeVisible();
}

/** On a member's page: its part and the person to invite. */
export async function fillMember(page: Page, email: string, answers: Answers = PART_ANSWERS): Promise<void> {
  await answer(page.getByRole("region", { name: "单位和承担内容" }), answers);
  await press(page, "保存", page.getByText("已保存。"));
  await answer(page.getByRole("region", { name: "联系人", exact: true }), {
    姓名: "演示联系人",
    邮箱: email,
  });
  await press(page, "保存联系人", page.getByText("联系人已保存。"));
}

/** Opens a member's page from the list. */
export async function openMember(page: Page, filing: string, name: string): Promise<void> {
  await page.goto(`${filingPath(filing)}/members`);
  await page.getByRole("link", { name, exact: true }).click();
  await expect(heading(page, name)).toBeVisible();
}

const CASE_NUMBER = /\d{6}CXLH\d{13}[0-9A-Z]/;

/** Acknowledges every warning, submits, and gives the case number. */
export async function submit(page: Page, filing: string): Promise<string> {
  await page.goto(`${filingPath(filing)}/check`);
  await expect(page.getByText("没有发现问题。")).toBeVisible();
  for (const box of await page.getByRole("group", { name: "请核对以下事项" }).getByRole("checkbox").all()) {
    await box.check();
  }
  await press(page, "提交申请", heading(page, "申请已提交"));
  const text = (await page.getByRole("main").textContent()) ?? "";
  expect(text).toMatch(CASE_NUMBER);
  return text.match(CASE_NUMBER)?.[0] ?? "";
}
