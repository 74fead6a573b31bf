import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { root } from "./run-tool.mjs";

const grantsFile = path.join(root, "prisma", "grants.sql");

/** Gives the application's role its rights after a migration. Nothing to give where it is the owner itself. */
export async function grantToApplication(ownerUrl, appUrl) {
  const app = roleOf(appUrl);
  if (app === roleOf(ownerUrl)) {
    return;
  }
  const sql = fs.readFileSync(grantsFile, "utf8").replaceAll(":app", pg.escapeIdentifier(app));
  await withClient(ownerUrl, (client) => client.query(sql));
}

/** The tables of history that this connection's role could alter; empty in a safe installation. */
export async function alterableHistory(appUrl) {
  return withClient(appUrl, async (client) => {
    const { rows } = await client.query(
      `select relname from pg_class join pg_trigger on tgrelid = pg_class.oid and tgname = 'history_rows'
       where has_table_privilege(pg_class.oid, 'UPDATE, DELETE, TRUNCATE') or pg_has_role(relowner, 'USAGE')
       order by relname`,
    );
    return rows.map((row) => row.relname);
  });
}

/** How many accounts of the demonstration this database holds; none in a safe installation. */
export async function demonstrationAccounts(appUrl) {
  return withClient(appUrl, async (client) => {
    const { rows } = await client.query(`select count(*)::int as count from "User" where demonstration`);
    return rows[0].count;
  });
}

async function withClient(url, use) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

function roleOf(url) {
  return decodeURIComponent(new URL(url).username);
}
