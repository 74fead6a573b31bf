import { randomBytes } from "node:crypto";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { inject } from "vitest";

const cloningLock = 4_201;

// Runs before each integration file's own imports: whatever reads DATABASE_URL finds this file's database.
const cluster = inject("cluster");
const name = `test_${process.pid}_${randomBytes(4).toString("hex")}`;
await cloneTemplate(name);
Object.assign(process.env, {
  APP_MODE: "demonstration",
  DATABASE_URL: addressOf(cluster.appUrl),
  DATABASE_OWNER_URL: addressOf(cluster.ownerUrl),
  AUTH_SECRET: "an-auth-secret-that-only-tests-use-0123456789",
  DATA_KEY: Buffer.alloc(32, "only for tests ").toString("base64"),
  CERTIFICATE_KEY: "MC4CAQAwBQYDK2VwBCIEILYdCl1YmlS4saq7KGsQykW1qrWA4thz20qKE05/gr8f",
  FILES_DIR: path.join(os.tmpdir(), name),
  SMTP_URL: "",
});

async function cloneTemplate(database: string): Promise<void> {
  const template = new URL(cluster.ownerUrl);
  const client = new pg.Client({ connectionString: cluster.adminUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [cloningLock]);
    await client.query(
      `create database ${database} template ${template.pathname.slice(1)} owner ${template.username}`,
    );
  } finally {
    await client.end();
  }
}

function addressOf(templateUrl: string): string {
  const url = new URL(templateUrl);
  url.pathname = `/${name}`;
  return url.toString();
}
