import type { Browser } from "@playwright/test";
import { expect, test } from "../support/browser";
import { onDatabase } from "./support/arrange";
import { Audit } from "./support/audit";
import { filingPath } from "./support/filing";
import { heading } from "./support/form";
import { otherPerson, signInAccount } from "./support/people";

test.describe.configure({ timeout: 900_000 });

/** A case of the demonstration in Gansu that is in a state. */
async function caseIn(state: string): Promise<string> {
  const rows = await onDatabase<{ id: string }>(
    `select id from "Filing" where province = 'gs' and state::text = $1 and name like '演示%创新联合体'
     and "leadOrganizationId" = (select a."organizationId" from "Affiliation" a join "User" u on u.id = a."userId"
       where u.email = 'gs-enterprise@demo.example' limit 1) order by id limit 1`,
    [state],
  );
  const [row] = rows;
  if (!row) {
    throw new Error(`no case of the demonstration in Gansu is in ${state}`);
  }
  return row.id;
}

/** Looks at pages as an account of the demonstration, at a machine of its own. */
async function lookAs(
  browser: Browser,
  account: string,
  audit: Audit,
  paths: readonly string[],
  view: "standard" | "elder" = "standard",
) {
  const { page, leave } = await otherPerson(browser);
  await page.context().addCookies([{ name: "view", value: view, url: process.env.E2E_BASE_URL }]);
  await signInAccount(page, `${account}@demo.example`);
  for (const path of paths) {
    await audit.look(page, path);
  }
  await leave();
}

const steps = (filing: string, ...pages: string[]) => pages.map((page) => `/desk/filings/${filing}/${page}`);

test("pages of the administrators", async ({ page, browser }) => {
  const audit = new Audit();
  await lookAs(browser, "nm-system", audit, [
    "/admin",
    "/admin/measures",
    "/admin/measures/nm",
    "/admin/dictionaries",
    "/admin/calendar",
    "/admin/permissions",
    "/admin/accounts",
    "/admin/accounts/new",
    "/admin/imports",
  ]);
  await signInAccount(page, "nm-system@demo.example");
  await page.goto("/admin/accounts");
  await page.getByRole("main").locator('a[href^="/admin/accounts/"]:not([href$="/new"])').first().click();
  await page.waitForURL(/\/admin\/accounts\/[0-9a-f-]{36}/);
  await audit.lookHere(page, "an account");
  await lookAs(browser, "nm-security", audit, ["/admin/accounts"]);
  await lookAs(browser, "nm-audit", audit, [
    "/admin/audit",
    "/admin/audit/accounts",
    "/admin/audit/chains?what=sample",
  ]);
  audit.report();
});

test("pages of a change of rules", async ({ page }) => {
  const audit = new Audit();
  await signInAccount(page, "nm-system@demo.example");
  await page.goto("/admin/measures");
  const underWay = page.getByRole("main").locator('a[href^="/admin/changes/"]').first();
  if (await underWay.isVisible()) {
    await underWay.click();
  } else {
    await page.getByRole("button", { name: "起草修改", exact: true }).first().click();
  }
  await page.waitForURL(/\/admin\/changes\/[0-9a-f-]{36}/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await audit.lookHere(page, "a change");
  const own = new URL(page.url()).pathname;
  const sections = await page.getByRole("main").locator(`a[href^="${own}/"]`).all();
  const paths = await Promise.all(sections.map((link) => link.getAttribute("href")));
  for (const path of [...new Set(paths)].filter((found) => found !== null)) {
    await audit.look(page, path);
  }
  audit.report();
});

test("pages of a case by approval, for each post", async ({ browser }) => {
  const audit = new Audit();
  const [recommending, received, correction, checking, joint, review, visit, proposed, deciding] = [
    await caseIn("recommending"),
    await caseIn("received"),
    await caseIn("correction"),
    await caseIn("checking"),
    await caseIn("jointOpinion"),
    await caseIn("expertReview"),
    await caseIn("siteVisit"),
    await caseIn("proposed"),
    await caseIn("approving"),
  ];
  await lookAs(browser, "gs-recommender", audit, [
    "/desk",
    ...steps(recommending, "steps/proposeRecommendation", "steps/recommend"),
  ]);
  await lookAs(browser, "gs-intake", audit, [
    "/desk/organizations",
    "/desk/contests",
    "/desk/corrections",
    "/desk/merges",
    `/desk/filings/${received}`,
    ...steps(received, "steps/accept", "steps/proposeNonAcceptance"),
  ]);
  await lookAs(browser, "gs-intake", audit, steps(correction, "steps/extendCorrection"));
  await lookAs(browser, "gs-reviewer", audit, [
    "/desk/overview",
    `/desk/filings/${review}`,
    "/desk/experts",
    "/desk/experts/new",
    `/desk/filings/${checking}`,
    ...steps(checking, "assign", "steps/requestJointOpinion", "steps/scheduleSiteVisit"),
    ...steps(review, "experts"),
    ...steps(visit, "steps/recordSiteVisit", "steps/cancelSiteVisit"),
    "/account/interests",
  ]);
  await lookAs(browser, "gs-joint", audit, [
    `/desk/filings/${joint}`,
    ...steps(joint, "steps/giveJointOpinion"),
  ]);
  await lookAs(browser, "gs-publisher", audit, ["/desk/notices", ...steps(proposed, "publish")]);
  await lookAs(
    browser,
    "gs-approver",
    audit,
    steps(deciding, "steps/approve", "steps/reject", "steps/sendBack", "steps/extendDecision"),
  );
  audit.report();
});

test("pages of experts, of public notices and of their applicants", async ({ page, browser }) => {
  const audit = new Audit();
  const [seat] = await onDatabase<{ id: string }>(
    `select s.id from "ExpertSeat" s join "Expert" e on e.id = s."expertId" join "User" u on u.id = e."userId"
     join "ExpertRound" r on r.id = s."roundId"
     where u.email = 'gs-expert-1@demo.example' order by r."closedAt" nulls first, s.id limit 1`,
    [],
  );
  expect(seat, "a seat of the demonstration's expert").toBeDefined();
  await lookAs(browser, "gs-expert-1", audit, ["/reviews", "/reviews/avoidances", `/reviews/${seat?.id}`]);

  for (const path of ["/notices", "/notices/objections", "/institutions", "/platforms"]) {
    await audit.look(page, path);
  }
  await page.goto("/notices");
  const notice = await page
    .getByRole("main")
    .locator('a[href^="/notices/"]')
    .evaluateAll((links) =>
      links.map((link) => link.getAttribute("href") ?? "").find((href) => /[0-9a-f-]{36}$/.test(href)),
    );
  expect(notice, "a notice of the demonstration").toBeDefined();
  await audit.look(page, notice ?? "");
  await page.getByRole("link", { name: "提出异议", exact: true }).click();
  await expect(heading(page, "提出异议")).toBeVisible();
  await audit.lookHere(page, "the form of an objection");
  await page.getByRole("button", { name: "提交异议", exact: true }).click();
  await expect(page.getByText("请选择以什么名义提出").first()).toBeVisible();
  await audit.lookHere(page, "the form of an objection");

  const [told, waiting] = [await caseIn("proposed"), await caseIn("correction")];
  const resting = [
    "recommending",
    "expertReview",
    "publicNotice",
    "filed",
    "rejected",
    "notAccepted",
    "lapsed",
  ];
  await lookAs(browser, "gs-enterprise", audit, [
    "/workspace",
    "/workspace/contests",
    ...(await Promise.all(resting.map(caseIn))).map(filingPath),
    filingPath(told),
    filingPath(waiting),
    `${filingPath(told)}/experts`,
    `${filingPath(waiting)}/correction`,
    `${filingPath(waiting)}/extension`,
  ]);
  audit.report();
});

test("the densest pages in the view for the elderly", async ({ browser }) => {
  const audit = new Audit();
  const [checking, review] = [await caseIn("checking"), await caseIn("expertReview")];
  await lookAs(
    browser,
    "gs-reviewer",
    audit,
    ["/desk", "/desk/overview", `/desk/filings/${checking}`],
    "elder",
  );
  await lookAs(browser, "gs-enterprise", audit, ["/workspace", filingPath(review)], "elder");
  await lookAs(browser, "nm-system", audit, ["/admin/calendar", "/admin/permissions"], "elder");
  audit.report();
});
