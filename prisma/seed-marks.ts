import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";

/** Stages of the seed that are complete, kept as counters under this name. */
export const REFERENCE_MARK = "seed:reference";
export const PEOPLE_MARK = "seed:people";
export const DEMONSTRATION_MARK = "seed:demonstration";
export const LISTS_MARK = "seed:lists";

const FOLDERS = ["measures", "reference"];

/** A number that changes with the reference data, so that new rows reach an installation that has the old ones. */
export function referenceEdition(): number {
  const hash = createHash("sha256");
  for (const folder of FOLDERS.map((name) => path.join(import.meta.dirname, name)))
    for (const file of readdirSync(folder).sort()) hash.update(readFileSync(path.join(folder, file)));
  return hash.digest().readUInt32BE() >>> 1;
}

/** Marks by name. Asked with the plain driver: a start that has nothing to do must not load the rest. */
export async function readMarks(url: string): Promise<Map<string, number>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ key: string; value: number }>(
      `SELECT "key", "value" FROM "Counter" WHERE "key" LIKE 'seed:%'`,
    );
    return new Map(rows.map(({ key, value }) => [key, value]));
  } finally {
    await client.end();
  }
}
