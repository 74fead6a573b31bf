import { expect, type Locator, type Page } from "@playwright/test";
import { paper } from "./papers";

/** What to type or choose under a label: a text, several choices, or a single box to tick. */
export type Answers = Readonly<Record<string, string | readonly string[] | true>>;

type Scope = Page | Locator;

const escaped = (label: string): string => label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A label as it stands on the page, with or without the mark of an optional field. */
const named = (label: string): RegExp => new RegExp(`^${escaped(label)}\\s*(（选填）)?$`);

/** Answers fields by their visible labels, whatever kind of control each is. */
export async function answer(scope: Scope, answers: Answers): Promise<void> {
  for (const [label, value] of Object.entries(answers)) {
    const group = scope.getByRole("group", { name: named(label) });
    await group
      .or(scope.getByLabel(named(label)))
      .first()
      .waitFor();
    if (await group.count()) {
      const choices = typeof value === "string" ? [value] : value === true ? [] : value;
      for (const choice of choices) {
        await group.getByLabel(choice, { exact: true }).check();
      }
    } else {
      await answerOne(scope.getByLabel(named(label)), value);
    }
  }
}

async function answerOne(control: Locator, value: string | readonly string[] | true): Promise<void> {
  if (value === true) {
    await control.check();
    return;
  }
  const tag = await control.evaluate((element) => element.tagName);
  if (tag === "SELECT") {
    await control.selectOption({ label: String(value) });
  } else {
    await control.fill(String(value));
  }
}

type Sign = RegExp | Locator | ((url: URL) => boolean);

/** Presses a button and waits for what it should bring: an address, or something to see. */
export async function press(scope: Scope, name: string, then: Sign): Promise<void> {
  await scope.getByRole("button", { name, exact: true }).click();
  if (typeof then === "function" || then instanceof RegExp) {
    await pageOf(scope).waitForURL(then, { timeout: 60_000 });
  } else {
    await expect(then).toBeVisible();
  }
}

const pageOf = (scope: Scope): Page => ("page" in scope ? scope.page() : scope);

/** Chooses a small PDF; without JavaScript the form has a button of its own. */
export async function sendFile(form: Locator, label: RegExp, name: string): Promise<void> {
  await form.getByLabel(label).setInputFiles(paper(name));
  const button = form.getByRole("button", { name: "上传", exact: true });
  if (await button.isVisible()) {
    await button.click();
  }
}

/** The page's own heading. */
export const heading = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("heading", { level: 1, name });
