import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { fingerprintOf } from "./fingerprint.mjs";
import { grantToApplication } from "./grants.mjs";
import { migrate } from "./migrate.mjs";
import { packageProgram, root, runTool } from "./run-tool.mjs";

const generated = path.join(root, "lib", "data", "generated");
const stampFile = path.join(generated, ".schema");

/** Generates the database client when the schema has changed since the last time. */
export async function ensureDatabaseClient() {
  const fingerprint = fingerprintOf(["prisma/schema", "package-lock.json"]);
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, "utf8") === fingerprint) {
    return false;
  }
  // Generating needs no engine, only a path that exists; without it one would be downloaded.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
  await runTool(packageProgram("prisma"), ["generate"], env, { quiet: true });
  fs.writeFileSync(stampFile, fingerprint);
  return true;
}

/** Brings the tables, the job queue and the application's rights up to date. Answers the migrations applied. */
export async function prepareDatabase(ownerUrl, appUrl) {
  const applied = await migrate(ownerUrl);
  await prepareJobQueue(ownerUrl);
  await grantToApplication(ownerUrl, appUrl);
  await continueFeed(ownerUrl);
  return applied;
}

// After a restore into another cluster the feed of changes goes on above its last place.
async function continueFeed(ownerUrl) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT continue_feed()");
  } finally {
    await client.end();
  }
}

// The queue's own tables are made by the owner, so that the application's role needs no right to make tables.
async function prepareJobQueue(ownerUrl) {
  const { Logger, runMigrations } = await import("graphile-worker");
  const silent = new Logger(() => () => undefined);
  await runMigrations({ connectionString: ownerUrl, logger: silent });
}
