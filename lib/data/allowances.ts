import { prisma } from "./client";

/** Counts one request of `key` in the present window; false when more than `most` came. Shared by all instances. */
export async function takeAllowance(key: string, most: number, seconds: number, at: Date): Promise<boolean> {
  const window = new Date(Math.floor(at.getTime() / (seconds * 1000)) * seconds * 1000);
  const rows = await prisma.$queryRaw<{ count: number }[]>`
    INSERT INTO "Allowance" ("key", "window", "count") VALUES (${key}, ${window}, 1)
    ON CONFLICT ("key", "window") DO UPDATE SET "count" = "Allowance"."count" + 1
    RETURNING "count"`;
  return (rows[0]?.count ?? 1) <= most;
}
