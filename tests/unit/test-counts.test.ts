import { expect, test } from "vitest";
import { playwrightCounts, vitestCounts, withExitCode } from "../../scripts/test-counts.mjs";

test("adds a file that could not be loaded to vitest's failures", () => {
  const testResults = [
    { status: "passed", assertionResults: [{ status: "passed" }] },
    { status: "failed", assertionResults: [{ status: "failed" }] },
    { status: "failed", assertionResults: [] },
  ];
  expect(vitestCounts({ numPassedTests: 1, numFailedTests: 1, testResults })).toEqual({
    passed: 1,
    failed: 2,
  });
});

test("adds errors outside tests to Playwright's failures", () => {
  const report = { stats: { expected: 3, unexpected: 1, flaky: 1 }, errors: [{ message: "no server" }] };
  expect(playwrightCounts(report)).toEqual({ passed: 3, failed: 3 });
});

test("a missing report is a failure", () => {
  expect(vitestCounts(null)).toEqual({ passed: 0, failed: 1 });
  expect(playwrightCounts(null)).toEqual({ passed: 0, failed: 1 });
});

test("a tool that ends badly never counts as clean", () => {
  expect(withExitCode({ passed: 5, failed: 0 }, 1)).toEqual({ passed: 5, failed: 1 });
  expect(withExitCode({ passed: 5, failed: 2 }, 1)).toEqual({ passed: 5, failed: 2 });
  expect(withExitCode({ passed: 5, failed: 0 }, 0)).toEqual({ passed: 5, failed: 0 });
});
