import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { SetupProblem } from "./progress.mjs";
import { root } from "./run-tool.mjs";

export const migrationsFolder = path.join(root, "prisma", "migrations");

// The table, checksums and advisory lock are Prisma's own, so that its command line agrees with the result.
const prismaLock = 72707369;
const migrationsTable = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

/** Applies the migrations that are missing, in order, and answers their names. Several at once are safe. */
export async function migrate(ownerUrl, folder = migrationsFolder) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [prismaLock]);
    await client.query(migrationsTable);
    const applied = await appliedChecksums(client);
    const missing = [];
    for (const migration of migrationsIn(folder)) {
      const known = applied.get(migration.name);
      if (known === undefined) {
        await apply(client, migration);
        missing.push(migration.name);
      } else if (known !== migration.checksum) {
        console.warn(`The migration ${migration.name} was edited after it was applied.`);
      }
    }
    return missing;
  } finally {
    await client.end();
  }
}

/** The names of migrations in the folder that the database does not have; needs only to read. */
export async function missingMigrations(url, folder = migrationsFolder) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("select to_regclass('_prisma_migrations') is not null as present");
    const applied = rows[0].present ? await appliedChecksums(client) : new Map();
    return migrationsIn(folder)
      .map((migration) => migration.name)
      .filter((name) => !applied.has(name));
  } finally {
    await client.end();
  }
}

function migrationsIn(folder) {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder).sort() : [];
  return names
    .map((name) => ({ name, file: path.join(folder, name, "migration.sql") }))
    .filter(({ file }) => fs.existsSync(file))
    .map(({ name, file }) => {
      const sql = fs.readFileSync(file, "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function appliedChecksums(client) {
  const { rows } = await client.query(
    "select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null",
  );
  const failed = rows.find((row) => row.finished_at === null);
  if (failed) {
    throw new SetupProblem(
      `The migration ${failed.migration_name} failed earlier; see "prisma migrate resolve".`,
    );
  }
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

// The script and its record in one transaction: a kill leaves either both or neither.
async function apply(client, { name, sql, checksum }) {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new SetupProblem(`The migration ${name} failed: ${error.message}`);
  }
}
