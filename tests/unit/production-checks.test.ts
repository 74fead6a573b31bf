import { expect, test } from "vitest";
import { productionProblems } from "../../scripts/production-checks.mjs";

const safe = {
  DATABASE_URL: "postgresql://registry_app:a@db.example/registry",
  DATABASE_OWNER_URL: "postgresql://registry_owner:b@db.example/registry",
  AUTH_SECRET: "Yk3vT0cXo1mZf9QpR7sLw2HdUe5GjNbA",
  DATA_KEY: "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=",
  CERTIFICATE_KEY: "MC4CAQAwBQYDK2VwBCIEICQ/YBhvTR2/YwFsmKlS5OvTdYV6qbi25iz4oyiv9vyn",
};

test("a complete environment may start", () => {
  expect(productionProblems(safe)).toEqual([]);
});

test("the owner's address may be absent from the web server", () => {
  expect(productionProblems({ ...safe, DATABASE_OWNER_URL: undefined })).toEqual([]);
});

test.each([
  ["no database", { DATABASE_URL: undefined }, /DATABASE_URL is not set/],
  ["one role for both", { DATABASE_URL: safe.DATABASE_OWNER_URL }, /same role/],
  [
    "one role under two passwords and hosts",
    { DATABASE_URL: "postgresql://registry_owner:c@other.example/registry" },
    /same role/,
  ],
  ["a fixed clock", { TEST_NOW: "2026-01-01T00:00:00Z" }, /TEST_NOW/],
  ["no second factor", { SECOND_FACTOR: "off" }, /SECOND_FACTOR/],
  ["no session secret", { AUTH_SECRET: undefined }, /AUTH_SECRET is not set/],
  ["a short session secret", { AUTH_SECRET: "Yk3vT0cXo1mZ" }, /AUTH_SECRET is a known default or shorter/],
  [
    "a default session secret",
    { AUTH_SECRET: "changeme-changeme-changeme-changeme" },
    /AUTH_SECRET is a known/,
  ],
  ["a session secret of one letter", { AUTH_SECRET: "a".repeat(40) }, /AUTH_SECRET is a known/],
  ["no data key", { DATA_KEY: undefined }, /DATA_KEY is not set/],
  ["a data key of the wrong length", { DATA_KEY: "c2hvcnQ=" }, /not 32 bytes/],
  ["no key for certificates", { CERTIFICATE_KEY: undefined }, /CERTIFICATE_KEY is not set/],
  [
    "a key of another kind for certificates",
    { CERTIFICATE_KEY: "c2hvcnQ=" },
    /CERTIFICATE_KEY is no Ed25519/,
  ],
  ["a data key of zeros", { DATA_KEY: Buffer.alloc(32).toString("base64") }, /DATA_KEY is a known default/],
])("refuses %s", (_case, change, reason) => {
  const problems = productionProblems({ ...safe, ...change });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(reason);
});
