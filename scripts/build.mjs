import fs from "node:fs";
import path from "node:path";
import { fingerprintOf } from "./fingerprint.mjs";
import { packageProgram, root, runTool } from "./run-tool.mjs";

const folders = ["app", "components", "lib", "prisma", "public"];
// Next writes the first two itself; the others steer tools.
const notBuilt = [
  "tsconfig.json",
  "next-env.d.ts",
  "biome.json",
  "vitest.config.ts",
  "playwright.config.ts",
  "prisma.config.ts",
];

/** Builds the site when its sources, its mode or its action key changed. Answers whether it did. */
export async function ensureBuild(env, { distFolder = ".next", force = false } = {}) {
  const stampFile = path.join(root, distFolder, "source-fingerprint");
  const fingerprint = sourceFingerprint(env);
  const upToDate = fs.existsSync(stampFile) && fs.readFileSync(stampFile, "utf8") === fingerprint;
  if (upToDate && !force) {
    return false;
  }
  fs.rmSync(stampFile, { force: true });
  const settings = { ...env, NODE_ENV: "production", NEXT_DIST_DIR: distFolder };
  await runTool(packageProgram("next"), ["build"], settings);
  fs.writeFileSync(stampFile, fingerprint);
  return true;
}

function sourceFingerprint(env) {
  const files = fs
    .readdirSync(root)
    .filter((name) => /\.(ts|mjs|json)$/.test(name) && !notBuilt.includes(name));
  const settings = [env.APP_MODE, env.APP_URL, env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY].join("\n");
  return fingerprintOf([...folders, ...files].sort(), settings, ["lib/data/generated"]);
}
