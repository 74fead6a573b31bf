import {
  createCipheriv,
  createDecipheriv,
  createHash,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { env } from "../../env";

/** Algorithm ids are stored with every value, so that SM3 and SM4 can stand beside these. */
const CIPHER = "aes-256-gcm";
const CIPHER_ID = "a1";

export const sha256 = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex");

export const randomToken = (bytes = 24): string => randomBytes(bytes).toString("base64url");

/** Letters and digits that are not mistaken for one another on paper. */
const PAPER_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

export const paperCode = (length: number): string =>
  Array.from(randomBytes(length * 2))
    .filter((byte) => byte < 248)
    .slice(0, length)
    .map((byte) => PAPER_ALPHABET[byte % 31])
    .join("")
    .padEnd(length, "2");

export const digitCode = (): string => String(randomBytes(4).readUInt32BE() % 1_000_000).padStart(6, "0");

/** Hash for looking up a secret that is never stored itself; keyed, so that a copy of the table tells nothing. */
export const secretHash = (secret: string): string => sha256(`${keyFor("lookup").toString("hex")}:${secret}`);

export function sameSecret(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(sha256(a)), Buffer.from(sha256(b))];
  return timingSafeEqual(left, right);
}

function keyFor(purpose: string): Buffer {
  if (!env.DATA_KEY) throw new Error("DATA_KEY is not set");
  return Buffer.from(hkdfSync("sha256", Buffer.from(env.DATA_KEY, "base64"), "", `registry:${purpose}`, 32));
}

/** Encrypts personal data at rest; throws when DATA_KEY is missing. */
export function seal(text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv(CIPHER, keyFor("personal"), iv);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [
    CIPHER_ID,
    iv.toString("base64url"),
    cipher.getAuthTag().toString("base64url"),
    body.toString("base64url"),
  ].join(".");
}

/** Opens what `seal` closed; throws on a changed text or another key. */
export function unseal(sealed: string): string {
  const [id, iv, tag, body] = sealed.split(".");
  if (id !== CIPHER_ID || !iv || !tag || body === undefined) throw new Error("unknown cipher text");
  const decipher = createDecipheriv(CIPHER, keyFor("personal"), Buffer.from(iv, "base64url"));
  decipher.setAuthTag(Buffer.from(tag, "base64url"));
  return Buffer.concat([decipher.update(Buffer.from(body, "base64url")), decipher.final()]).toString("utf8");
}
