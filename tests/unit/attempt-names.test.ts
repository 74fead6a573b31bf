import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { attemptName } from "@/lib/messages/audit";

const root = path.resolve(import.meta.dirname, "../..");

/** Names written to the attempt log by forms, by routes and by use cases, as the sources spell them. */
function namesInSources(): string[] {
  const files = ["app", "lib"].flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !file.includes("generated"))
      .map((file) => path.join(room, file)),
  );
  const found = files.flatMap((file) => {
    const source = readFileSync(path.join(root, file), "utf8");
    const forms = /(^|\/)actions\.ts$/.test(file) ? [...source.matchAll(/\bname: "(\w+)"/g)] : [];
    const attempts = source.matchAll(/recordAttempt\(\{[^}]*?\baction: "(\w+)"/g);
    return [...forms, ...attempts].map(([, name = ""]) => name);
  });
  return [...new Set(found)].sort();
}

test("whatever is written to the attempt log has words for the auditor", () => {
  const names = namesInSources();
  expect(names).toContain("submitFiling");
  expect(names.filter((name) => attemptName(name) === null)).toEqual([]);
});
