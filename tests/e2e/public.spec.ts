import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../support/browser";

const UNION = "装备特种液压泵阀国产化攻关创新联合体";

test("a visitor searches, narrows, opens a record and verifies its certificate", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("main").getByRole("searchbox").fill("泵阀");
  await page.getByRole("main").getByRole("button", { name: "搜索" }).click();
  await expect(page).toHaveURL(/\/consortia\?q=/);
  await page.getByRole("link", { name: UNION }).click();
  await expect(page.getByRole("heading", { level: 1, name: UNION })).toBeVisible();
  await expect(page.getByRole("row", { name: /浙江大学/ })).toBeVisible();
  const university = page.getByRole("radio", { name: /高校/ });
  await page.locator(`label[for="${await university.getAttribute("id")}"]`).click();
  await expect(page.getByRole("row", { name: /浙江大学/ })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: /^企业/ })).toBeHidden();
  await page.getByRole("link", { name: "核验备案证明" }).click();
  await expect(page.getByText("证明有效")).toBeVisible();
});

test("figures and the matrix open exactly their rows", async ({ page }) => {
  await page.goto("/");
  const figure = page.getByRole("link", { name: /^\d+ 个在册联合体/ });
  const count = Number.parseInt((await figure.textContent()) ?? "", 10);
  await figure.click();
  await expect(page.getByRole("heading", { name: `共 ${count} 个联合体` })).toBeVisible();
  await page.goto("/");
  const cell = page.locator(".matrix a").first();
  const inCell = (await cell.textContent())?.trim();
  await cell.click();
  await expect(page.getByRole("heading", { name: `共 ${inCell} 个联合体` })).toBeVisible();
});

test("a revoked consortium and its certificate stay and say since when", async ({ page }) => {
  await page.goto("/consortia?status=revoked&province=nm");
  await page.getByRole("main").getByRole("heading", { level: 3 }).getByRole("link").first().click();
  await expect(page.getByText(/已撤销，自\d{4}年/)).toBeVisible();
  await page.getByRole("link", { name: "核验备案证明" }).click();
  await expect(page.getByText("备案已撤销").first()).toBeVisible();
});

test("unknown numbers are 404, hostile addresses get a page", async ({ page, request }) => {
  for (const path of [
    "/consortia/NMCXLHT-1999-0001",
    "/consortia/%25",
    "/verify/NMCXLHT-1999-0001",
    "/verify/x",
  ])
    expect((await request.get(path)).status(), path).toBe(404);
  const long = "%E6%B3%B5".repeat(1000);
  for (const search of ["q=a&q=b", `q=${long}`, "after=zz", "status=x&year=1&chain=%27"])
    expect((await request.get(`/consortia?${search}`)).status(), search.slice(0, 20)).toBe(200);
  expect((await request.get("/consortia?q=a%00b")).status()).toBe(400);
  await page.goto("/consortia?after=zz");
  await expect(page.getByText("翻页位置已经失效")).toBeVisible();
});

test("the certificate, the data, the site map and robots answer", async ({ request }) => {
  const list = await (await request.get("/api/v1/consortia?q=%E6%B3%B5%E9%98%80")).json();
  const { number } = list.consortia[0];
  const pdf = await request.get(`/api/certificates/${number}`);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
  const etag = pdf.headers().etag ?? "";
  const again = await request.get(`/api/certificates/${number}`, { headers: { "If-None-Match": etag } });
  expect(again.status()).toBe(304);
  expect((await request.get("/api/v1/consortia/none")).status()).toBe(404);
  expect(await (await request.get("/sitemap.xml")).text()).toContain("/sitemaps/consortia-1.xml");
  expect(await (await request.get("/sitemaps/consortia-1.xml")).text()).toContain(`/consortia/${number}`);
  expect(await (await request.get("/robots.txt")).text()).toContain("Disallow: /desk");
});

test("every link of the frame leads somewhere", async ({ page, request }) => {
  await page.goto("/");
  const links = await page
    .locator("header a, footer a")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  for (const href of new Set(links)) expect((await request.get(href)).status(), href).toBeLessThan(400);
});

for (const width of [360, 1440])
  test(`public pages have no barriers and no sideways scrolling at ${width}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 900 });
    const { consortia } = await (await page.request.get("/api/v1/consortia?q=%E6%B3%B5%E9%98%80")).json();
    const { number } = consortia[0];
    for (const path of [
      "/",
      "/consortia",
      "/consortia?q=zzzz",
      `/consortia/${number}`,
      "/verify",
      `/verify/${number}`,
      "/guide",
      "/guide/nm/openFiling",
    ]) {
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, path).toBeLessThanOrEqual(0);
    }
  });

test("a record prints its facts without the site around it", async ({ page }) => {
  await page.goto("/consortia?q=%E6%B3%B5%E9%98%80");
  await page.getByRole("link", { name: UNION }).click();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator(".members .choices")).toBeHidden();
  await expect(page.getByRole("row", { name: /^浙江大学/ })).toBeVisible();
});
