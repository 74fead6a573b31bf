import { mkdirSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { startScratchPostgres } from "../../scripts/embedded-postgres.mjs";
import { demonstrationSecrets } from "../../scripts/environment.mjs";
import { ensureDatabaseClient, prepareDatabase } from "../../scripts/schema.mjs";

const FOLDER = "/var/tmp/consortium-registry-bench";
const MARK = "bench:loaded";

type DataSet = { env: Record<string, string>; ownerUrl: string; stop: () => Promise<unknown> };

/** The database of data set M or L, made at the first call and kept for the next. */
export async function openDataSet(name: "M" | "L"): Promise<DataSet> {
  await ensureDatabaseClient();
  const folder = path.join(FOLDER, name);
  mkdirSync(folder, { recursive: true });
  const server = await startScratchPostgres(folder, "registry");
  await prepareDatabase(server.ownerUrl, server.appUrl).catch((fault: Error) =>
    console.log(`${name}: ${fault.message}`),
  );
  const env = {
    ...demonstrationSecrets(),
    APP_MODE: "demonstration",
    APP_URL: "http://127.0.0.1",
    DATABASE_URL: server.appUrl,
    DATABASE_OWNER_URL: "",
  };
  Object.assign(process.env, env);
  const url = new URL(server.adminUrl);
  url.pathname = new URL(server.ownerUrl).pathname;
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  try {
    await load(client, name, folder);
  } finally {
    await client.end();
  }
  return { env, ownerUrl: server.ownerUrl, stop: server.stop };
}

async function load(client: pg.Client, name: "M" | "L", folder: string): Promise<void> {
  const { rowCount } = await client.query(`SELECT 1 FROM "Counter" WHERE "key" = $1`, [MARK]);
  if (rowCount) return;
  const { installReference } = await import("@/prisma/reference/install-reference");
  const { SIZES } = await import("./data-set-rows");
  const { loadDataSet } = await import("./data-set-load");
  await installReference();
  const from = performance.now();
  const say = (text: string) =>
    console.log(`${name} ${((performance.now() - from) / 1000).toFixed(1).padStart(7)} s  ${text}`);
  await loadDataSet({ client, folder, size: SIZES[name], chained: name === "M", say });
  await client.query(`INSERT INTO "Counter" ("key", "value") VALUES ($1, 1)`, [MARK]);
  const { rows } = await client.query<{ size: string }>(
    "SELECT pg_size_pretty(pg_database_size(current_database())) AS size",
  );
  say(`loaded, ${rows[0]?.size}`);
}

if (process.argv[1] === import.meta.filename) {
  const name = process.argv[2];
  if (name !== "M" && name !== "L") throw new Error("data set M or L?");
  const { stop } = await openDataSet(name);
  await stop();
  process.exit(0);
}
