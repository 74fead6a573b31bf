import pg from "pg";

/**
 * The database of the running integration file: a clone of the migrated template, its own alone.
 * `process.env.DATABASE_URL` names it too, before the file's imports run.
 */
export const database = {
  /** The application's role: no change of tables, no change of history. */
  appUrl: requiredVariable("DATABASE_URL"),
  /** The owner of the tables, for what only a test may do. */
  ownerUrl: requiredVariable("DATABASE_OWNER_URL"),
};

/** Runs one statement as the owner, for arrangements that the application could not make. */
export async function asOwner<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return runAs<Row>(database.ownerUrl, sql, values);
}

/** Runs one statement as the application's role. */
export async function asApplication<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return runAs<Row>(database.appUrl, sql, values);
}

async function runAs<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(sql, values);
    return rows;
  } finally {
    await client.end();
  }
}

function requiredVariable(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set: is this file under tests/integration?`);
  }
  return value;
}
