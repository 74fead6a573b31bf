import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { root } from "./run-tool.mjs";

/** A digest of files and folders of the project: it changes when any of them does. */
export function fingerprintOf(entries, extra = "", ignored = []) {
  const hash = createHash("sha256").update(extra);
  for (const file of entries.flatMap((entry) => filesUnder(entry, ignored))) {
    hash.update(`\0${file}\0`).update(fs.readFileSync(path.join(root, file)));
  }
  return hash.digest("hex");
}

function filesUnder(entry, ignored) {
  const stat = fs.statSync(path.join(root, entry), { throwIfNoEntry: false });
  if (!stat || ignored.includes(entry)) {
    return [];
  }
  if (!stat.isDirectory()) {
    return [entry];
  }
  const names = fs.readdirSync(path.join(root, entry)).sort();
  return names.flatMap((name) => filesUnder(`${entry}/${name}`, ignored));
}
