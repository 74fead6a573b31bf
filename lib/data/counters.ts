import type { Tx } from "./client";

/** The next number of a series. Locks the series until commit, so take it last: neither gaps nor doubles. */
export async function nextNumber(tx: Tx, key: string): Promise<number> {
  const rows = await tx.$queryRaw<{ value: number }[]>`
    INSERT INTO "Counter" ("key", "value") VALUES (${key}, 1)
    ON CONFLICT ("key") DO UPDATE SET "value" = "Counter"."value" + 1
    RETURNING "value"`;
  const value = rows[0]?.value;
  if (value === undefined) throw new Error(`no number for ${key}`);
  return value;
}

/** So many numbers in a row; answers the first. */
export async function nextNumbers(tx: Tx, key: string, count: number): Promise<number> {
  const rows = await tx.$queryRaw<{ value: number }[]>`
    INSERT INTO "Counter" ("key", "value") VALUES (${key}, ${count})
    ON CONFLICT ("key") DO UPDATE SET "value" = "Counter"."value" + ${count}
    RETURNING "value"`;
  const value = rows[0]?.value;
  if (value === undefined) throw new Error(`no numbers for ${key}`);
  return value - count + 1;
}
