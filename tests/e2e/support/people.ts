import { readFileSync } from "node:fs";
import path from "node:path";
import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { answer, press } from "./form";

type Account = { account: string; password: string };

/** Accounts of the demonstration by the part they play. */
const PARTS = {
  enterprise: "enterprise@demo.example",
  filer: "filer@demo.example",
  newcomer: "newcomer@demo.example",
  member: "member@demo.example",
  intake: "nm-intake@demo.example",
  reviewer: "nm-reviewer@demo.example",
  approver: "nm-approver@demo.example",
} as const;

export type Part = keyof typeof PARTS;

const accounts: Account[] = JSON.parse(
  readFileSync(path.resolve("prisma/demonstration-accounts.json"), "utf8"),
);

/** The account of the demonstration that plays a part. */
export const accountOf = (part: Part): { email: string; password: string } => accountNamed(PARTS[part]);

function accountNamed(name: string): { email: string; password: string } {
  const found = accounts.find(({ account }) => account === name);
  if (!found) {
    throw new Error(`No account of the demonstration is ${name}`);
  }
  return { email: found.account, password: found.password };
}

/** Fills in the sign-in form of the page one is on. */
export async function enterCredentials(page: Page, email: string, password: string): Promise<void> {
  await answer(page, { 电子邮箱: email, 密码: password });
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

/** Signs in and waits for the page behind it. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await enterCredentials(page, email, password);
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"), { timeout: 60_000 });
}

export const signInAs = (page: Page, part: Part): Promise<void> => {
  const { email, password } = accountOf(part);
  return signIn(page, email, password);
};

/** Signs in with any account of the demonstration, by its address. */
export const signInAccount = (page: Page, account: string): Promise<void> => {
  const { email, password } = accountNamed(account);
  return signIn(page, email, password);
};

/** A second person at a machine of their own. */
export async function otherPerson(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; leave: () => Promise<void> }> {
  const context = await browser.newContext({
    baseURL: process.env.E2E_BASE_URL,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    ...options,
  });
  const page = await context.newPage();
  return { page, leave: () => context.close() };
}

type Letter = { subject: string; text: string };

/** Letters to an address, the newest first, as the demonstration shows them. */
export async function lettersTo(page: Page, address: string): Promise<Letter[]> {
  const answered = await page.request.get(`/demonstration/mail?to=${encodeURIComponent(address)}`);
  expect(answered.status(), "the demonstration's mail").toBe(200);
  const html = await answered.text();
  const items = [...html.matchAll(/<li[^>]*class="border-t[^>]*>([\s\S]*?)<\/li>/g)];
  return items.map(([, item = ""]) => ({
    subject: plain(item.match(/<h2[^>]*>([\s\S]*?)<\/h2>/)?.[1] ?? ""),
    text: plain(item),
  }));
}

const plain = (html: string): string =>
  html
    .replace(/<!--.*?-->/g, "")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&amp;", "&");

/** The newest letter to an address whose subject fits, as soon as the worker has delivered it. */
export async function letterTo(page: Page, address: string, subject: RegExp): Promise<Letter> {
  let found: Letter | undefined;
  await expect
    .poll(
      async () => {
        found = (await lettersTo(page, address)).find((letter) => subject.test(letter.subject));
        return found !== undefined;
      },
      { message: `a letter to ${address} about ${subject}`, timeout: 30_000 },
    )
    .toBe(true);
  if (!found) {
    throw new Error(`No letter to ${address} about ${subject}`);
  }
  return found;
}

/** The six digits of the newest letter to an address. */
export async function readCode(page: Page, address: string, subject: RegExp = /验证码/): Promise<string> {
  const { text } = await letterTo(page, address, subject);
  return digits(text);
}

const digits = (text: string): string => text.match(/(?<!\d)\d{6}(?!\d)/)?.[0] ?? "";

/** The address in the newest letter that asks a member to confirm. */
export async function readInvitation(page: Page, address: string, subject: RegExp): Promise<string> {
  const { text } = await letterTo(page, address, subject);
  const link = text.match(/https?:\/\/[^\s，。]+\/invitations\/[^\s，。]+/)?.[0] ?? "";
  return new URL(link).pathname;
}

/** Makes an account through the sign-up pages; the code comes by mail. */
export async function signUp(page: Page, person: { name: string; email: string; password: string }) {
  await page.goto("/sign-up");
  await press(page, "我已阅读并同意，继续注册", /\/sign-up\/details/);
  await answer(page, {
    电子邮箱: person.email,
    姓名: person.name,
    设置密码: person.password,
    再次输入密码: person.password,
  });
  await press(page, "发送验证码", /\/sign-up\/verify/);
  await answer(page, { 邮件验证码: await readCode(page, person.email, /注册验证码/) });
  await press(page, "完成注册", /\/workspace/);
}
