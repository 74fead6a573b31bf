import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { listCertificateKeys } from "../data/certificates";
import { signingKey } from "./cryptography/certificate-signature";

/** Every key to publish, the newest first: those that signed, and today's before its first signature. */
export async function publishedKeys() {
  const kept = await listCertificateKeys();
  const today = signingKey();
  const known = kept.map(({ id, algorithm, publicKey, since }) => ({ id, algorithm, publicKey, since }));
  return today && !kept.some(({ id }) => id === today.id) ? [{ ...today, since: null }, ...known] : known;
}

/** The program that checks a certificate without the site, as text. */
export const checkingProgram = (): Promise<string> =>
  readFile(path.join(process.cwd(), "public", "templates", "verify-certificate.mjs"), "utf8");
