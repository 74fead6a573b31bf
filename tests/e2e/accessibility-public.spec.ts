import type { Page } from "@playwright/test";
import { test } from "../support/browser";
import { Audit, PHONE } from "./support/audit";

test.describe.configure({ timeout: 900_000 });
test.use({ expectedConsoleErrors: [/404/] });

const PAGES = [
  "/",
  "/consortia",
  "/consortia?q=xitu&province=nm",
  "/consortia?q=zzzzzz",
  "/institutions",
  "/platforms",
  "/platforms/map",
  "/statistics",
  "/statistics?asOf=2022-05-31&province=nm",
  "/statistics/rows?figure=institutions&asOf=2022-05-31",
  "/open-data",
  "/open-data/api",
  "/verify",
  "/verify/NMCXLHT-2029-0001",
  "/notices",
  "/guide",
  "/guide/nm/openFiling",
  "/guide/gs/openFiling",
  "/guide/nm/openFiling/eligibility?checked=yes",
  "/invitations",
  "/privacy",
  "/accessibility",
  "/progress",
  "/sign-in",
  "/sign-up",
  "/password-reset",
  "/password-reset/code",
  "/no-such-page",
];

/** Lists and the start of the addresses of their records: one with many members, one that was revoked, one of each kind. */
const RECORDS = [
  ["/consortia?q=泵阀", "/consortia/"],
  ["/consortia?status=revoked", "/consortia/"],
  ["/institutions", "/institutions/"],
  ["/platforms", "/platforms/"],
] as const;

async function firstRecord(page: Page, list: string, start: string): Promise<string> {
  await page.goto(list);
  const link = page.getByRole("main").getByRole("listitem").locator(`h3 a[href^="${start}"]`).first();
  return (await link.getAttribute("href")) ?? "";
}

async function lookAtAll(page: Page, audit: Audit): Promise<void> {
  for (const path of PAGES) {
    await audit.look(page, path);
  }
  for (const [list, start] of RECORDS) {
    const path = await firstRecord(page, list, start);
    await audit.look(page, path);
    if (start === "/consortia/") {
      await audit.look(page, path.replace(start, "/verify/"));
    }
  }
  audit.report();
}

test("public pages on a phone, a tablet and a desk", async ({ page }) => {
  await lookAtAll(page, new Audit());
});

test("the same in the view for the elderly", async ({ page, baseURL }) => {
  await page.context().addCookies([{ name: "view", value: "elder", url: baseURL ?? "" }]);
  await lookAtAll(page, new Audit([PHONE]));
});
