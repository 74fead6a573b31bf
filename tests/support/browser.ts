import { type Browser, test as base, type ConsoleMessage, expect } from "@playwright/test";
import { findBrowser, launchFlags } from "./find-browser";

type Options = {
  /** Errors in the console that the journey provokes on purpose. */
  expectedConsoleErrors: RegExp[];
};

/** Playwright's `test` with the site's address, a browser of this machine, and a page whose console stays clean. */
export const test = base.extend<Options, { browser: Browser }>({
  browser: [
    async ({ playwright }, use) => {
      const browser = await playwright.chromium.launch({
        executablePath: await findBrowser(),
        args: launchFlags,
      });
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ browserName: _ }, use) => {
    await use(process.env.E2E_BASE_URL);
  },
  expectedConsoleErrors: [[], { option: true }],
  page: async ({ page, expectedConsoleErrors }, use) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" && !isAnswerOfDocument(message, page.url()) && !isOfNextDev(message)) {
        errors.push(`${message.text()} (${message.location().url})`);
      }
    });
    await use(page);
    const unexpected = errors.filter(
      (error) => !expectedConsoleErrors.some((expected) => expected.test(error)),
    );
    expect(unexpected, "errors in the browser's console").toEqual([]);
  },
});

export { expect };

// Chromium reports a page answered 404 or 500 as an error of its own; the status is the test's to judge.
function isAnswerOfDocument(message: ConsoleMessage, url: string): boolean {
  return message.text().startsWith("Failed to load resource") && message.location().url === url;
}

// The development server's own tools warn of themselves; a built site has none of them.
function isOfNextDev(message: ConsoleMessage): boolean {
  return (
    message.location().url.includes("/node_modules_next_dist_") &&
    message.text().startsWith("Can't perform a React state update on a component that hasn't mounted yet")
  );
}
