import { hash, verify } from "@node-rs/argon2";

/** Argon2id with OWASP's first choice of cost: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Answers like any other hash when no account exists, so that the time taken tells nothing. */
const NOBODY =
  "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFC"), COST);

/** False for an unknown account too, after the same work. */
export async function isPassword(storedHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(storedHash ?? NOBODY, password.normalize("NFC"));
  return matches && storedHash !== null;
}

/** True when the password is one of these; the last hashes are few, so they are tried one after another. */
export async function isOneOf(hashes: readonly string[], password: string): Promise<boolean> {
  for (const storedHash of hashes) if (await isPassword(storedHash, password)) return true;
  return false;
}
