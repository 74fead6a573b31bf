import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { z } from "zod";
import { env, isDemonstration } from "../../env";

/** A public key as JSON Web Key, RFC 8037. */
const publicKey = z.object({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: z.string() });
type PublicKey = z.infer<typeof publicKey>;

export type SigningKey = { id: string; algorithm: string; publicKey: PublicKey };
export type Signature = { algorithm: string; keyId: string; signature: string };

/** The algorithm's id is stored with every signature, so that SM2 can stand beside this one. */
const ALGORITHM = "Ed25519";

/** Thumbprint of a key, RFC 7638: the same key has the same id everywhere. */
const thumbprint = ({ crv, kty, x }: PublicKey): string =>
  createHash("sha256").update(JSON.stringify({ crv, kty, x })).digest("base64url");

/** PEM, or PKCS#8 in base64. Null where none is set, which production does not start with. */
function privateKey(): KeyObject | null {
  const text = env.CERTIFICATE_KEY.trim();
  if (!text) {
    if (isDemonstration) return null;
    throw new Error("CERTIFICATE_KEY is not set");
  }
  return text.startsWith("-----")
    ? createPrivateKey(text)
    : createPrivateKey({ key: Buffer.from(text, "base64"), format: "der", type: "pkcs8" });
}

const publicPart = (key: KeyObject): SigningKey => {
  const jwk = publicKey.parse(createPublicKey(key).export({ format: "jwk" }));
  return { id: thumbprint(jwk), algorithm: ALGORITHM, publicKey: jwk };
};

/** The public part of the key that signs today; null where none is set. */
export function signingKey(): SigningKey | null {
  const key = privateKey();
  return key && publicPart(key);
}

/** Signs a certificate's canonical text with today's key; null where none is set. */
export function signCertificate(canonical: string): { key: SigningKey; signature: Signature } | null {
  const key = privateKey();
  if (!key) return null;
  const known = publicPart(key);
  const signature = sign(null, Buffer.from(canonical), key).toString("base64url");
  return { key: known, signature: { algorithm: ALGORITHM, keyId: known.id, signature } };
}

type Signed = {
  canonical: string;
  sha256: string;
  signature: (Signature & { publicKey: unknown }) | null;
};

export type SignatureStanding = "valid" | "unsigned" | "broken";

/** Whether a certificate's text is what was signed; `unsigned` for those issued before certificates were. */
export function signatureStanding({ canonical, sha256, signature }: Signed): SignatureStanding {
  if (createHash("sha256").update(canonical).digest("hex") !== sha256) return "broken";
  if (!signature) return "unsigned";
  const jwk = publicKey.safeParse(signature.publicKey);
  if (signature.algorithm !== ALGORITHM || !jwk.success || thumbprint(jwk.data) !== signature.keyId)
    return "broken";
  const key = createPublicKey({ key: jwk.data, format: "jwk" });
  return verify(null, Buffer.from(canonical), key, Buffer.from(signature.signature, "base64url"))
    ? "valid"
    : "broken";
}
