import { rmSync, writeFileSync } from "node:fs";
import { expect } from "@playwright/test";
import pg from "pg";

function clockFile(): string {
  const settings: Record<string, string> = JSON.parse(process.env.E2E_SITE_ENV ?? "{}");
  if (!settings.TEST_NOW?.startsWith("@")) {
    throw new Error("The site under test has no clock of its own: TEST_NOW names no file.");
  }
  return settings.TEST_NOW.slice(1);
}

/** From now on the site lives at this instant; time runs on from there. */
export const travelTo = (instant: string): void =>
  writeFileSync(clockFile(), new Date(instant).toISOString());

/** A time of day in Shanghai. */
export const inShanghai = (day: string, time = "10:00"): string => `${day}T${time}:00+08:00`;

/** The site lives in the present again. */
export const returnToPresent = (): void => rmSync(clockFile(), { force: true });

/** Runs a job of the site and waits until the worker has done it. */
export async function runJob(name: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.E2E_DATABASE_OWNER_URL });
  await client.connect();
  try {
    const added = await client.query<{ id: string }>("select id from graphile_worker.add_job($1)", [name]);
    const waiting = async () =>
      (await client.query("select 1 from graphile_worker.jobs where id = $1", [added.rows[0]?.id])).rowCount;
    await expect.poll(waiting, { message: `the job ${name}`, timeout: 60_000 }).toBe(0);
  } finally {
    await client.end();
  }
}
