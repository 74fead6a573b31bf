import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const idsIn = (text: string): string[] => [...new Set(text.match(/E-\d\d/g))].sort();

/** First words of a suite or test up to its colon: `E-05, E-12`. */
const TITLE = /\b(?:it|test|describe)\(\s*"((?:E-\d\d(?:, )?)+):/g;

test("the scenarios the README names are the ones that tests carry in their titles", () => {
  const files = execFileSync("git", ["ls-files", "tests/*.test.ts", "tests/*.spec.ts"], { cwd: root })
    .toString()
    .trim()
    .split("\n");
  const titles = files.flatMap((file) => [...read(file).matchAll(TITLE)].map(([, ids = ""]) => ids));
  const [, claimed = ""] = read("README.md").split("## Tests");
  expect(idsIn(claimed)).toEqual(idsIn(titles.join(" ")));
});
