import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { root, runTool } from "./run-tool.mjs";

const lockFile = path.join(root, "package-lock.json");
const installedLockFile = path.join(root, "node_modules", ".package-lock.json");
const stampFile = path.join(root, "node_modules", ".installed-lock");

/** Installs what the lock file names, once for each lock file. Answers whether anything was installed. */
export async function ensurePackages() {
  const lockHash = createHash("sha256").update(fs.readFileSync(lockFile)).digest("hex");
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, "utf8") === lockHash) {
    return false;
  }
  const agrees = installedAgreesWithLock();
  if (!agrees) {
    // The build tools are needed even where NODE_ENV=production is exported.
    await runTool("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  }
  fs.writeFileSync(stampFile, lockHash);
  return !agrees;
}

function installedAgreesWithLock() {
  if (!fs.existsSync(installedLockFile)) {
    return false;
  }
  const installed = JSON.parse(fs.readFileSync(installedLockFile, "utf8")).packages;
  const locked = JSON.parse(fs.readFileSync(lockFile, "utf8")).packages;
  return Object.entries(locked).every(([name, entry]) => {
    const present = installed[name];
    return name === "" || (present ? present.version === entry.version : entry.optional === true);
  });
}
