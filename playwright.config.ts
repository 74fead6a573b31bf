import { defineConfig, devices } from "@playwright/test";

const desktop = devices["Desktop Chrome"];

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/e2e-server.ts",
  outputDir: "test-results",
  fullyParallel: false,
  // One at a time: staff have one session each, and server, database and browser share the machine.
  workers: 1,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["json", { outputFile: ".data/test-reports/playwright.json" }]],
  use: {
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "chromium", testIgnore: /\.nojs\.spec\.ts$/, use: { ...desktop, locale: "zh-CN" } },
    {
      name: "no-javascript",
      testMatch: /\.nojs\.spec\.ts$/,
      use: { ...desktop, locale: "zh-CN", javaScriptEnabled: false },
    },
  ],
});
