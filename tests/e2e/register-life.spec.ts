import { expect, test } from "../support/browser";
import { as } from "./support/approval";
import { newStaff, newUniversity, onDatabase } from "./support/arrange";
import { answer, press } from "./support/form";
import { freshSuffix } from "./support/fresh";
import { paper } from "./support/papers";
import { signIn } from "./support/people";

test("a listed unit contests its membership: its row is marked at once, and staff see the task", async ({
  page,
  browser,
}) => {
  const [listed] = await onDatabase<{ number: string; unit: string }>(
    `select c."number", o."name" as unit from "Consortium" c
     join "Membership" m on m."consortiumId" = c."id" and m."role" = 'member' and m."leftOn" is null
     join "Organization" o on o."id" = m."organizationId" and o."creditCode" is null
     where c."province" = 'nm' and c."status" = 'filed'
       and not exists (select 1 from "Contest" x where x."membershipId" = m."id")
     order by c."number" desc, o."name" limit 1`,
    [],
  );
  if (!listed) throw new Error("no listed unit without a code");
  const { creditCode } = await newUniversity(`演示异议代码单位${freshSuffix()}`);
  await page.goto(`/consortia/${listed.number}/contest`);
  await answer(page, {
    单位名称: listed.unit,
    统一社会信用代码: creditCode,
    联系人: "演示联系人",
    电话: "13900001111",
    邮箱: "contester@mail.example",
    情况说明: "本单位没有签署组建协议。",
  });
  await page.getByLabel("加盖公章的书面说明").setInputFiles(paper("书面说明"));
  await press(page, "提交", page.getByText("异议已登记"));

  await page.goto(`/consortia/${listed.number}`);
  const row = page.getByRole("row", { name: new RegExp(`^${listed.unit}`) });
  await expect(row).toContainText("该单位提出异议，核实中");
  await expect(page.getByText("演示联系人")).toBeHidden();

  await as(browser, await newStaff("intake"), async (desk) => {
    await desk.goto("/desk");
    await expect(desk.getByText(/成员异议：\d+ 件可以办结，[1-9]\d* 件等待牵头企业答复/)).toBeVisible();
    await desk.getByRole("link", { name: "打开成员异议" }).click();
    await desk.getByRole("link", { name: listed.unit, exact: true }).first().click();
    await expect(desk.getByText("等待牵头企业答复").first()).toBeVisible();
    await expect(desk.getByText("本单位没有签署组建协议。")).toBeVisible();
    await expect(desk.getByText("13900001111")).toBeHidden();
    await expect(desk.getByRole("button", { name: "办结" })).toBeHidden();
  });
});

test("a list with a title above its head is foreseen, written, followed without reloading, and taken back", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const suffix = freshSuffix();
  const name = `演示导入研究院${suffix}`;
  const lines = [
    "2026 年单位名单,,",
    "单位名称,统一社会信用代码,机构类型",
    `${name},,科研院所`,
    `${name},,科研院所`,
    `演示错码单位${suffix},91150100MA0TEST000,企业`,
  ];
  const { email, password } = await newStaff("systemAdministrator");
  await signIn(page, email, password);
  await page.goto("/admin/imports");
  await page.getByLabel("文件", { exact: true }).setInputFiles({
    name: `名单${suffix}.csv`,
    mimeType: "text/csv",
    buffer: Buffer.from(lines.join("\r\n")),
  });
  await press(page, "上传并核对", /\/admin\/imports\/[0-9a-f-]{36}$/);
  await expect(page.getByText("与文件第 3 行重复。")).toBeVisible();
  await expect(page.getByText(/统一社会信用代码「91150100MA0TEST000」校验未通过/)).toBeVisible();

  await page.getByRole("button", { name: "写入名录", exact: true }).click();
  await expect(page.getByText("单位 · 已完成")).toBeVisible({ timeout: 90_000 });
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载未写入的行和原因" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);

  await answer(page, { 理由: "试验导入" });
  await page.getByRole("button", { name: "撤销整批导入", exact: true }).click();
  await expect(page.getByText("单位 · 已撤销")).toBeVisible({ timeout: 90_000 });
});
