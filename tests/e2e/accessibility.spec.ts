import { expect, test } from "../support/browser";
import { newStaff, readyFiling } from "./support/arrange";
import { Audit } from "./support/audit";
import { act, markDeficient, openCase, sendCorrection } from "./support/desk";
import { filingPath, submit } from "./support/filing";
import { otherPerson, signIn, signInAs } from "./support/people";

test.describe.configure({ timeout: 600_000 });

const OWN_PAGES = [
  "/workspace",
  "/workspace/filings",
  "/workspace/filings/new",
  "/workspace/invitations",
  "/workspace/notices",
  "/workspace/organization",
  "/workspace/organization/colleagues",
  "/workspace/organization/registration",
  "/account",
  "/account/password",
];

const DRAFT_PAGES = [
  "",
  ...["basic", "tasks", "platforms", "agreement", "governance", "funding", "declarations"].map(
    (section) => `/sections/${section}`,
  ),
  "/members",
  "/members/add?q=%E6%BC%94%E7%A4%BA",
  "/materials",
  "/check",
  "/discard",
];

test("pages of an enterprise and of a draft", async ({ page }) => {
  const audit = new Audit();
  await signInAs(page, "enterprise");
  for (const path of OWN_PAGES) {
    await audit.look(page, path);
  }
  await page.context().clearCookies();
  const { filing, email, password } = await readyFiling();
  await signIn(page, email, password);
  for (const path of DRAFT_PAGES) {
    await audit.look(page, filingPath(filing) + path);
  }
  await page.goto(`${filingPath(filing)}/members`);
  await page.getByRole("rowheader").getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "确认记录" })).toBeVisible();
  await audit.lookHere(page, "a member");
  audit.report();
});

test("pages of the lead registration", async ({ page }) => {
  const audit = new Audit();
  const { email, password } = await readyFiling();
  await signIn(page, email, password);
  for (const section of [
    "identity",
    "industry",
    "figures",
    "platforms",
    "qualifications",
    "contact",
    "evidence",
  ]) {
    await audit.look(page, `/workspace/organization/registration/${section}`);
  }
  audit.report();
});

test("pages of a case, on both sides of the desk", async ({ page, browser }) => {
  const audit = new Audit();
  const { filing, name, email, password } = await readyFiling();
  await signIn(page, email, password);
  const caseNumber = await submit(page, filing);
  await audit.lookHere(page, "the confirmation page");
  for (const path of ["", "/withdraw"]) {
    await audit.look(page, filingPath(filing) + path);
  }
  const { page: desk, leave } = await otherPerson(browser);
  const staff = await newStaff("intake", "reviewer");
  await signIn(desk, staff.email, staff.password);
  const bench = await openCase(desk, caseNumber, name);
  for (const path of ["/desk", "/desk/organizations", bench, `${bench}/steps/take`, `${bench}/personal`]) {
    await audit.look(desk, path);
  }
  await act(desk, bench, "开始审核", "由我审核");
  for (const path of ["/steps/proposeApproval", "/steps/proposeRejection", "/assign"]) {
    await audit.look(desk, bench + path);
  }
  await desk.goto(bench);
  await markDeficient(desk, "建设目标", "目标过于笼统。", "请写明可以核对的指标。");
  await audit.lookHere(desk, bench);
  await audit.look(desk, `${bench}/correction`);
  await sendCorrection(desk, bench);
  await leave();
  await audit.look(page, `${filingPath(filing)}/correction`);
  audit.report();
});
