import { generateKeyPairSync, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { productionProblems } from "./production-checks.mjs";
import { SetupProblem } from "./progress.mjs";
import { root } from "./run-tool.mjs";

export const dataFolder = path.join(root, ".data");

/** Adds the variables of `.env`; what the environment already sets stays. */
export function loadDotEnv() {
  const file = path.join(root, ".env");
  if (fs.existsSync(file)) {
    process.loadEnvFile(file);
  }
}

/**
 * Everything the server needs to know, from the environment and its defaults.
 * Demonstration is the default only while no DATABASE_URL is set.
 */
export function resolveEnvironment(given = process.env) {
  const mode = given.APP_MODE || (given.DATABASE_URL ? "production" : "demonstration");
  if (mode !== "production" && mode !== "demonstration") {
    throw new SetupProblem(`APP_MODE is "${mode}"; it is either "demonstration" or "production".`);
  }
  const port = given.PORT || "3000";
  const resolved = {
    APP_MODE: mode,
    PORT: port,
    HOST: given.HOST || (mode === "production" ? "0.0.0.0" : "127.0.0.1"),
    APP_URL: given.APP_URL || `http://localhost:${port}`,
    FILES_DIR: path.resolve(root, given.FILES_DIR || path.join(".data", "files")),
    SECOND_FACTOR: given.SECOND_FACTOR || (mode === "production" ? "on" : "off"),
    ...databaseAddresses(given),
  };
  if (mode === "production") {
    refuseUnsafeProduction({ ...given, ...resolved });
    return {
      ...resolved,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secret(given, "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"),
    };
  }
  return { ...resolved, ...demonstrationSecrets(given) };
}

/** The secrets of a demonstration: given ones, else random ones kept in `.data/secrets`. */
export function demonstrationSecrets(given = process.env) {
  return {
    AUTH_SECRET: secret(given, "AUTH_SECRET"),
    DATA_KEY: secret(given, "DATA_KEY"),
    CERTIFICATE_KEY: secret(given, "CERTIFICATE_KEY", newSigningKey),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secret(given, "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"),
  };
}

function databaseAddresses(given) {
  return {
    ...(given.DATABASE_URL && { DATABASE_URL: given.DATABASE_URL }),
    ...(given.DATABASE_OWNER_URL && { DATABASE_OWNER_URL: given.DATABASE_OWNER_URL }),
  };
}

function refuseUnsafeProduction(env) {
  const problems = productionProblems(env);
  if (problems.length > 0) {
    const list = problems.map((problem) => `  - ${problem}`).join("\n");
    throw new SetupProblem(`Production does not start 正式环境未启动:\n${list}`);
  }
}

/** A private Ed25519 key as PKCS#8 in base64. */
function newSigningKey() {
  const { privateKey } = generateKeyPairSync("ed25519");
  return privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
}

function secret(given, name, make = () => randomBytes(32).toString("base64")) {
  if (given[name]) {
    return given[name];
  }
  const folder = path.join(dataFolder, "secrets");
  const file = path.join(folder, name);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!fs.existsSync(file)) {
    fs.writeFileSync(file, make(), { mode: 0o600 });
  }
  return fs.readFileSync(file, "utf8").trim();
}
