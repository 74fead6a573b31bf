import { createPrivateKey } from "node:crypto";

const knownSecrets = [
  "changeme",
  "change-me",
  "secret",
  "password",
  "development",
  "demonstration",
  "example",
  "test",
];

/**
 * The reasons for which production must not start with this environment, as sentences; none when it may.
 * @param {Record<string, string | undefined>} env
 * @returns {string[]}
 */
export function productionProblems(env) {
  const problems = [];
  if (!env.DATABASE_URL) {
    problems.push("DATABASE_URL is not set: production keeps its records in a PostgreSQL of your own.");
  } else if (env.DATABASE_OWNER_URL && roleOf(env.DATABASE_OWNER_URL) === roleOf(env.DATABASE_URL)) {
    problems.push(
      "DATABASE_URL and DATABASE_OWNER_URL name the same role: the application could alter history.",
    );
  }
  if (env.TEST_NOW) {
    problems.push("TEST_NOW is set: production runs on the real clock.");
  }
  if ((env.SECOND_FACTOR ?? "on") !== "on") {
    problems.push("SECOND_FACTOR is not on: staff sign in with a second factor.");
  }
  return [
    ...problems,
    ...authSecretProblems(env.AUTH_SECRET),
    ...dataKeyProblems(env.DATA_KEY),
    ...certificateKeyProblems(env.CERTIFICATE_KEY),
  ];
}

function authSecretProblems(secret) {
  if (!secret) {
    return ["AUTH_SECRET is not set. Make one: openssl rand -base64 32"];
  }
  return secret.length < 32 || isKnown(secret)
    ? ["AUTH_SECRET is a known default or shorter than 32 characters."]
    : [];
}

function dataKeyProblems(key) {
  if (!key) {
    return ["DATA_KEY is not set. Make one: openssl rand -base64 32"];
  }
  const bytes = Buffer.from(key, "base64");
  if (bytes.length !== 32) {
    return ["DATA_KEY is not 32 bytes in base64."];
  }
  return isKnown(key) || new Set(bytes).size < 8 ? ["DATA_KEY is a known default."] : [];
}

function certificateKeyProblems(key) {
  if (!key) {
    return [
      "CERTIFICATE_KEY is not set. Make one: openssl genpkey -algorithm ed25519 -outform DER | base64 -w0",
    ];
  }
  return isSigningKey(key.trim())
    ? []
    : ["CERTIFICATE_KEY is no Ed25519 private key in PEM or base64 PKCS#8."];
}

function isSigningKey(text) {
  try {
    const key = text.startsWith("-----")
      ? createPrivateKey(text)
      : createPrivateKey({ key: Buffer.from(text, "base64"), format: "der", type: "pkcs8" });
    return key.asymmetricKeyType === "ed25519";
  } catch {
    return false;
  }
}

function isKnown(secret) {
  const lowered = secret.toLowerCase();
  return new Set(lowered).size < 8 || knownSecrets.some((known) => lowered.startsWith(known));
}

function roleOf(url) {
  return URL.canParse(url) ? decodeURIComponent(new URL(url).username) : url;
}
