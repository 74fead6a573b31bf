import fs from "node:fs";
import path from "node:path";
import { dataFolder } from "./environment.mjs";
import { ensurePackages } from "./install.mjs";
import { report, runCommand } from "./progress.mjs";
import { exitCodeOf, packageProgram, root } from "./run-tool.mjs";
import { playwrightCounts, vitestCounts, withExitCode } from "./test-counts.mjs";

const reports = path.join(dataFolder, "test-reports");
const withoutBrowser = process.argv.includes("--fast");

/** `npm test`: set-up, lint, types and all tests; goes on after a failure, so that one run tells everything. */
async function test() {
  fs.rmSync(reports, { recursive: true, force: true });
  fs.mkdirSync(reports, { recursive: true });
  const counts = [];
  try {
    report((await ensurePackages()) ? "packages installed" : "packages are up to date");
    const { ensureDatabaseClient } = await import("./schema.mjs");
    await ensureDatabaseClient();
    counts.push(await check("lint", "biome", ["ci", "."]));
    counts.push(await checkTypes());
    counts.push(await runVitest());
    if (!withoutBrowser) {
      counts.push(await runPlaywright());
    }
  } catch (error) {
    console.error(error);
    counts.push({ passed: 0, failed: 1 });
  }
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function checkTypes() {
  // Types of a build of another day would name pages that are gone.
  fs.rmSync(path.join(root, ".next-test"), { recursive: true, force: true });
  const generated = await check("types of routes", "next", ["typegen"]);
  const checked = await check("types", "tsc", ["--noEmit"]);
  return { passed: 0, failed: generated.failed + checked.failed };
}

/** A check has no tests to count: it adds one failure or nothing. */
async function check(name, program, args) {
  const code = await exitCodeOf(packageProgram(program), args);
  report(code === 0 ? `${name}: clean` : `${name}: FAILED`);
  return { passed: 0, failed: code === 0 ? 0 : 1 };
}

async function runVitest() {
  const file = path.join(reports, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await exitCodeOf(packageProgram("vitest"), ["run", ...reporters], { NODE_ENV: "test" });
  report(`unit, architecture, integration and component tests: ${code === 0 ? "passed" : "FAILED"}`);
  return withExitCode(vitestCounts(readReport(file)), code);
}

async function runPlaywright() {
  const code = await exitCodeOf(packageProgram("playwright"), ["test"]);
  report(`journeys in the browser: ${code === 0 ? "passed" : "FAILED"}`);
  return withExitCode(playwrightCounts(readReport(path.join(reports, "playwright.json"))), code);
}

function readReport(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : null;
}

process.chdir(root);
await runCommand(test);
process.exit();
