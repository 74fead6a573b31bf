type Signed = {
  canonical: string;
  sha256: string;
  signature: { algorithm: string; keyId: string; signature: string } | null;
  demonstration: boolean;
};

/** A digest's beginning as it stands in the code on the paper; tells a replaced certificate from its successor. */
export const DIGEST_LENGTH = 12;

/** The digest a reader's address names; null where it names none. */
export const readDigest = (typed: unknown): string | null =>
  typeof typed === "string" && /^[0-9a-f]{12,64}$/.test(typed) ? typed : null;

/** The file to check without the site: what was certified and its signature; the addresses are for what holds today. */
export function signedCertificate(
  { canonical, sha256, signature, demonstration }: Signed,
  addresses: { keys: string; status: string },
): Record<string, unknown> {
  return {
    certificate: JSON.parse(canonical),
    sha256,
    signature: signature && {
      algorithm: signature.algorithm,
      keyId: signature.keyId,
      value: signature.signature,
    },
    ...addresses,
    demonstration,
  };
}

type Key = { id: string; algorithm: string; publicKey: unknown; since: Date | null };
export type KeyPeriod = { id: string; algorithm: string; since: string | null; until: string | null };

/** When each key signed; `keys` the newest first. A key ends where the next one begins. */
export const keyPeriods = (keys: readonly Key[]): KeyPeriod[] =>
  keys.map(({ id, algorithm, since }, index) => ({
    id,
    algorithm,
    since: since?.toISOString() ?? null,
    until: keys[index - 1]?.since?.toISOString() ?? null,
  }));

/** All keys as a JSON Web Key Set; `since` and `until` are the days they signed. */
export function keySet(keys: readonly Key[]): { keys: Record<string, unknown>[] } {
  const periods = keyPeriods(keys);
  return {
    keys: keys.map(({ id, publicKey }, index) => ({
      ...(typeof publicKey === "object" ? publicKey : {}),
      kid: id,
      alg: "EdDSA",
      use: "sig",
      since: periods[index]?.since ?? null,
      until: periods[index]?.until ?? null,
    })),
  };
}
