import { expect, test } from "../support/browser";

const UNION = "装备特种液压泵阀国产化攻关创新联合体";

test("search, filters, paging and the record work without JavaScript", async ({ page }) => {
  await page.goto("/consortia");
  const first = await page
    .getByRole("main")
    .getByRole("heading", { level: 3 })
    .getByRole("link")
    .first()
    .textContent();
  await page.getByRole("link", { name: "下一页" }).click();
  await expect(page.getByRole("link", { name: "上一页" })).toBeVisible();
  await expect(page.getByRole("link", { name: first ?? "", exact: true })).toHaveCount(0);
  await page.getByRole("link", { name: /^甘肃\s*\d+ 个/ }).click();
  await expect(page.getByRole("link", { name: "去掉条件：甘肃" })).toBeVisible();
  await page.getByRole("link", { name: "去掉条件：甘肃" }).click();
  await page.getByRole("main").getByRole("searchbox").fill("tzyybf");
  await page.getByRole("main").getByRole("button", { name: "搜索" }).click();
  await page.getByRole("link", { name: UNION }).click();
  await page.locator('label[for="kind-enterprise"]').click();
  await expect(page.getByRole("row", { name: /浙江大学/ })).toBeHidden();
});

test("a number as people type it is verified without JavaScript", async ({ page }) => {
  const { consortia } = await (await page.request.get("/api/v1/consortia?q=%E6%B3%B5%E9%98%80")).json();
  const typed = ` ${consortia[0].number.toLowerCase().replaceAll("-", " ")} `;
  await page.goto("/verify");
  await page.getByLabel("备案编号").fill(typed);
  await page.getByRole("button", { name: "核验" }).click();
  await expect(page).toHaveURL(new RegExp(`/verify/${consortia[0].number}$`));
  await expect(page.getByText("证明有效")).toBeVisible();
  await page.goto("/verify?number=%E7%94%B2");
  await expect(page.getByText("这不是备案编号的写法")).toBeVisible();
});

test("the code on a receipt opens the query with both values typed", async ({ page }) => {
  await page.goto("/progress?caseNumber=150000CXLH20260101000011&code=ABCD2345");
  await expect(page.locator('input[name="caseNumber"]')).toHaveValue("150000CXLH20260101000011");
  await expect(page.locator('input[name="progressCode"]')).toHaveValue("ABCD2345");
  await page.goto("/progress?caseNumber=%22%3E%3Cscript%3E&code=1&code=2");
  await expect(page.locator('input[name="caseNumber"]')).toHaveValue('"><script>');
  await expect(page.locator('input[name="progressCode"]')).toHaveValue("");
});
