import { createHmac } from "node:crypto";
import pg from "pg";

/** The cluster's superuser; only the set-up uses it. */
export const superuser = "cluster_admin";
/** Owns the tables and migrates them. */
export const ownerRole = "registry_owner";
/** What the application connects as: reads and writes rows, and cannot alter history. */
export const appRole = "registry_app";

/** Each role's password follows from the cluster's one secret. */
export function passwordOf(role, clusterSecret) {
  return role === superuser ? clusterSecret : createHmac("sha256", clusterSecret).update(role).digest("hex");
}

/** Makes the owner's and the application's role, and a database of the owner's; repeatable. */
export async function ensureRolesAndDatabase(adminUrl, clusterSecret, database) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const role of [ownerRole, appRole]) {
      const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [role]);
      const password = pg.escapeLiteral(passwordOf(role, clusterSecret));
      await client.query(`${rowCount ? "alter" : "create"} role ${role} login password ${password}`);
    }
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (!rowCount) {
      await client.query(`create database ${pg.escapeIdentifier(database)} owner ${ownerRole}`);
    }
  } finally {
    await client.end();
  }
}
