import { readdirSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { prisma } from "@/lib/data/client";
import { installReference } from "@/prisma/reference/install-reference";
import { ACCOUNT_ATTEMPTS } from "../support/strangers/account-attempts";
import { type Attempt, isRefused } from "../support/strangers/attempt";
import { type Cast, makeCast, NAMES } from "../support/strangers/cast";
import { DIRECTORY_ATTEMPTS } from "../support/strangers/directory-attempts";
import { EXPERT_ATTEMPTS } from "../support/strangers/expert-attempts";
import { FILING_ATTEMPTS } from "../support/strangers/filing-attempts";
import { MEMBER_ATTEMPTS } from "../support/strangers/member-attempts";
import { NOTICE_ATTEMPTS } from "../support/strangers/notice-attempts";
import { ORGANIZATION_ATTEMPTS } from "../support/strangers/organization-attempts";
import { RULE_ATTEMPTS } from "../support/strangers/rule-attempts";
import { STAFF_ATTEMPTS } from "../support/strangers/staff-attempts";
import { STEP_ATTEMPTS } from "../support/strangers/step-attempts";

const ATTEMPTS: readonly Attempt[] = [
  ...FILING_ATTEMPTS,
  ...MEMBER_ATTEMPTS,
  ...NOTICE_ATTEMPTS,
  ...ORGANIZATION_ATTEMPTS,
  ...RULE_ATTEMPTS,
  ...ACCOUNT_ATTEMPTS,
  ...STAFF_ATTEMPTS,
  ...STEP_ATTEMPTS,
  ...EXPERT_ATTEMPTS,
  ...DIRECTORY_ATTEMPTS,
];

const PART = "part of use cases that are tried";
const CONSOLE = "run from the console alone; no address reaches it";
const OWN = "acts on the account or unit behind the session; takes no id of another";
const JOB = "run by the worker alone; no address reaches it";

/** Use cases without an attempt of their own, and why. */
const UNTRIED: Readonly<Record<string, string>> = {
  "account/codes": PART,
  "account/lock": PART,
  "account/open-session": PART,
  "account/set-password": PART,
  "account/unlock": PART,
  "account/prepare-second-factor": OWN,
  "account/request-password-reset": "answers everybody alike",
  "account/sign-out": OWN,
  "account/sign-out-everywhere": OWN,
  "account/sign-up": "open to everybody",
  "contest/contact": PART,
  "contest/answer-days": PART,
  "contest/follow-calendar": PART,
  "contest/tell": PART,
  "contest/watch": JOB,
  "contest/receive": "open to everybody",
  "expert/candidates": PART,
  "expert/check-ties": PART,
  "expert/field-options": "words of the dictionaries, open to everybody",
  "expert/invite": PART,
  "expert/round-act": PART,
  "file/scan": JOB,
  "open-data/write-dumps": JOB,
  "desk/bench-context": PART,
  "desk/bench-parts": PART,
  "desk/bench-steps": PART,
  "filing/answer-terms": PART,
  "filing/case-facts": PART,
  "filing/case-notice": PART,
  "filing/clock": PART,
  "filing/each-case": PART,
  "filing/escalate": JOB,
  "filing/fill-due-dates": JOB,
  "filing/fingerprints": PART,
  "filing/load-start": OWN,
  "filing/opinion": PART,
  "desk/mark-rights": PART,
  "filing/profile": PART,
  "filing/project": PART,
  "filing/record": PART,
  "filing/recompute-due-dates": JOB,
  "filing/run-clocks": JOB,
  "filing/settle-ends": PART,
  "filing/snapshot": PART,
  "filing/visitors": PART,
  "import/consortia": PART,
  "import/institutions": PART,
  "import/platforms": PART,
  "import/run-imports": JOB,
  "import/strategies": PART,
  "import/strategy": PART,
  jobs: JOB,
  "mail/deliver": JOB,
  "member/answer": PART,
  "member/row-words": PART,
  "member/standing": PART,
  notices: PART,
  "organization/administration": PART,
  "organization/find-department": OWN,
  "register/sign-old-certificates": CONSOLE,
  "organization/open-own-unit": OWN,
  "organization/own-registration": OWN,
  "organization/registration-facts": PART,
  "organization/standing": OWN,
  "organization/tell-unit": PART,
  "organization/verified-facts": PART,
  outbox: PART,
  "public-notice/compose": PART,
  "public-notice/objector": PART,
  "public-notice/receive-objection": "open to everybody",
  "rule-change/advance": PART,
  "rule-change/back-test-measure": PART,
  "rule-change/calendar-strategy": PART,
  "rule-change/list-calendar": "years of the calendar are public; changes under way are listed through scope",
  "rule-change/list-dictionaries": "entries are public; changes under way are listed through scope",
  "rule-change/warn-of-missing-year": JOB,
  "staff/check-roles": PART,
  "statistics/check-figures": JOB,
  "staff/mail-activation": PART,
  "rule-change/list-changes": "lists through the scope that reading a change is tried by",
  "rule-change/list-measures":
    "measures are public; names of who changed them are for whoever the page lets in",
  "rule-change/load-measure-document": "measures are public",
  "rule-change/measure-strategy": PART,
  "rule-change/read-rule": PART,
  "rule-change/strategies": PART,
  "rule-change/strategy": PART,
  "rule-change/subject-names": PART,
  "rule-change/dictionary-strategy": PART,
};

/** Written by every attempt, refused or not: who tried what, how often, which codes were guessed. */
const NOTED = ["AttemptLog", "Allowance", "OneTimeCode", "WorkerHeartbeat"];

let cast: Cast;
let tables: string[];

beforeAll(async () => {
  await installReference(prisma);
  cast = await makeCast();
  const rows = await prisma.$queryRaw<{ name: string }[]>`
    SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
  const reference = ["DictionaryEntry", "CalendarYear", "MeasureVersion", "_prisma_migrations"];
  tables = rows.map(({ name }) => name).filter((name) => ![...NOTED, ...reference].includes(name));
});

/** Rows and contents of every table that a use case could have written. */
async function stateOfDatabase(): Promise<Record<string, string>> {
  const query = tables
    .map(
      (table) =>
        `SELECT '${table}' AS name, count(*) || ' ' || md5(coalesce(string_agg(md5(t::text), '' ORDER BY md5(t::text)), '')) AS state FROM "${table}" t`,
    )
    .join(" UNION ALL ");
  const rows = await prisma.$queryRawUnsafe<{ name: string; state: string }[]>(query);
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]));
}

function useCasesOfSite(): string[] {
  const root = path.resolve("lib/usecases");
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map(({ parentPath, name }) => path.relative(root, path.join(parentPath, name)).replace(/\.ts$/, ""))
    .sort();
}

test("every use case is tried by strangers or says why not", () => {
  const tried = ATTEMPTS.map(({ file }) => file);
  expect([...new Set([...tried, ...Object.keys(UNTRIED)])].sort()).toEqual(useCasesOfSite());
});

describe.each(ATTEMPTS)("$file: $what", ({ may, strangers, prepare }) => {
  test("changes nothing and tells nothing to those who do not belong", { timeout: 60_000 }, async () => {
    const { call, rightful } = await prepare(cast);
    const before = await stateOfDatabase();
    const wrong: string[] = [];
    for (const name of strangers ?? NAMES.filter((known) => !may.includes(known))) {
      const answer = await call(cast[name]).catch((error: unknown) => `threw ${String(error)}`);
      if (!isRefused(answer)) wrong.push(`${name}: ${JSON.stringify(answer).slice(0, 200)}`);
    }
    expect(wrong).toEqual([]);
    expect(await stateOfDatabase()).toEqual(before);
    const [first] = may;
    const belongs = rightful ?? (first && cast[first]);
    if (!belongs) return;
    const answer = await call(belongs);
    expect(isRefused(answer), `the one who belongs: ${JSON.stringify(answer)}`).toBe(false);
  });
});
