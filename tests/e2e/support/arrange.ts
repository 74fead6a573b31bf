import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";

const run = promisify(execFile);

/** What only a test may do beside the browser: makes records in the site's database, in a process of the site's own settings. */
async function arranged<Made>(...words: string[]): Promise<Made> {
  const { stdout } = await run(
    path.resolve("node_modules/.bin/tsx"),
    [path.resolve("tests/e2e/support/arrange-in-database.ts"), ...words],
    { env: { ...process.env, ...siteSettings() } },
  );
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}

function siteSettings(): Record<string, string> {
  const settings = process.env.E2E_SITE_ENV;
  if (!settings) {
    throw new Error("E2E_SITE_ENV is not set: it holds the settings of the site under test, as JSON.");
  }
  return JSON.parse(settings);
}

export type ReadyFiling = {
  filing: string;
  name: string;
  unit: string;
  email: string;
  password: string;
  members: { name: string; creditCode: string }[];
};
export type Credentials = { email: string; password: string };
export type Person = Credentials & { name: string };

type ApprovalPost =
  | "maker"
  | "checker"
  | "otherOffice"
  | "intake"
  | "reviewer"
  | "joint"
  | "publisher"
  | "approver";
export type ApprovalCase = { filing: ReadyFiling; experts: Person[] } & Record<ApprovalPost, Person>;
export type ReturnedCase = { filing: ReadyFiling } & Record<
  "maker" | "checker" | "intake" | "reviewer" | "second",
  Person
>;

export const readyFiling = (): Promise<ReadyFiling> => arranged("filing");
/** A draft of Gansu dated at an instant, with everybody its approval needs. */
export const approvalCase = (at: string): Promise<ApprovalCase> => arranged("approvalCase", at);
/** A draft of Gansu with its recommenders and two reviewers. */
export const returnedCase = (): Promise<ReturnedCase> => arranged("returnedCase");
export const newStaff = (...roles: string[]): Promise<Credentials> => arranged("staff", roles.join(","));
export const newUniversity = (name: string): Promise<{ name: string; creditCode: string }> =>
  arranged("university", name);

/** Runs one statement on the site's database. */
export async function onDatabase<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[],
): Promise<Row[]> {
  const client = new pg.Client({
    connectionString: process.env.E2E_DATABASE_URL ?? siteSettings().DATABASE_URL,
  });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(sql, values);
    return rows;
  } finally {
    await client.end();
  }
}

/** Ends every session of an account, as the passing of time would. */
export async function endSessions(email: string): Promise<void> {
  await onDatabase(
    'update "Session" set "revokedAt" = now() where "userId" = (select id from "User" where email = $1)',
    [email],
  );
}
