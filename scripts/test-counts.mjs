/** Passed and failed tests in vitest's JSON report; a file that could not be loaded is one failure. */
export function vitestCounts(report) {
  if (!report) {
    return { passed: 0, failed: 1 };
  }
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** Passed and failed tests in Playwright's JSON report; errors outside tests are failures. */
export function playwrightCounts(report) {
  if (!report) {
    return { passed: 0, failed: 1 };
  }
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length };
}

/** A tool that ended badly without naming a failed test is itself one failure. */
export function withExitCode({ passed, failed }, code) {
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}
