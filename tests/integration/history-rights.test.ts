import { expect, test } from "vitest";
import { asApplication, asOwner } from "@/tests/support/database";
import { alterableHistory } from "../../scripts/grants.mjs";
import { database } from "../support/database";

const history = [
  "AccountEvent",
  "AttemptLog",
  "CertificateKey",
  "Confirmation",
  "ConsortiumEvent",
  "ExpertEvent",
  "FilingEvent",
  "Opinion",
  "OrganizationEvent",
  "PublicChange",
  "RuleChangeEvent",
  "Submission",
];

test.each(history)("the application's role cannot alter %s", async (table) => {
  for (const statement of [
    `UPDATE "${table}" SET id = id`,
    `DELETE FROM "${table}"`,
    `TRUNCATE "${table}"`,
  ]) {
    await expect(asApplication(statement)).rejects.toThrow(/permission denied/);
  }
});

test("the application's role cannot delete notices or change tables", async () => {
  await expect(asApplication(`DELETE FROM "Notice"`)).rejects.toThrow(/permission denied/);
  await expect(asApplication(`CREATE TABLE mine (id int)`)).rejects.toThrow(/permission denied/);
  await expect(asApplication(`ALTER TABLE "Filing" ADD COLUMN mine int`)).rejects.toThrow(/must be owner/);
});

test("the application's role works in the job queue", async () => {
  await asApplication(`SELECT graphile_worker.add_job('letter', '{"n":1}')`);
  const jobs = await asApplication(`SELECT task_identifier FROM graphile_worker.jobs`);
  expect(jobs).toEqual([{ task_identifier: "letter" }]);
});

test("a start can tell a safe role from one that could alter history", async () => {
  expect(await alterableHistory(database.appUrl)).toEqual([]);
  expect(await alterableHistory(database.ownerUrl)).toEqual(history);
});

test("history refuses a change even from the owner", async () => {
  await asOwner(
    `INSERT INTO "AttemptLog" ("actorKind", "action", "outcome") VALUES ('visitor', 'signIn', 'refused')`,
  );
  await expect(asOwner(`UPDATE "AttemptLog" SET "outcome" = 'done'`)).rejects.toThrow(/append-only/);
  await expect(asOwner(`DELETE FROM "AttemptLog"`)).rejects.toThrow(/append-only/);
});
