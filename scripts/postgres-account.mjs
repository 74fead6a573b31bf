import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { dataFolder } from "./environment.mjs";
import { SetupProblem } from "./progress.mjs";
import { root } from "./run-tool.mjs";

const isRoot = process.getuid?.() === 0;

/** Where embedded databases lie. Root's lie outside the checkout, one folder for each checkout's path. */
export function databaseFolder() {
  const checkout = createHash("sha256").update(root).digest("hex").slice(0, 8);
  return isRoot ? path.join("/var/lib", `consortium-registry-${checkout}`) : dataFolder;
}

/** Who runs the database: PostgreSQL refuses to run as root and is then handed to an ordinary account. */
export function databaseAccount() {
  if (!isRoot) {
    return {};
  }
  for (const name of ["postgres", "nobody"]) {
    const uid = numericId("-u", name);
    const gid = numericId("-g", name);
    if (uid !== null && gid !== null) {
      return { uid, gid };
    }
  }
  throw new SetupProblem("Running as root, and neither a `postgres` nor a `nobody` account exists.");
}

/** Hands a file or folder to the database's account. */
export function giveTo(account, file) {
  if (account.uid !== undefined) {
    fs.chownSync(file, account.uid, account.gid);
  }
}

function numericId(option, name) {
  const answer = spawnSync("id", [option, name], { encoding: "utf8" });
  return answer.status === 0 ? Number(answer.stdout) : null;
}
