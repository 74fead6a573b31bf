import { keepCertificateKey, listUnsigned, setSignature } from "../../data/certificates";
import type { Tx } from "../../data/client";
import { inTransaction } from "../../data/transaction";
import { signCertificate } from "../../infrastructure/cryptography/certificate-signature";

const MOST = 200;

/** Signs certificates that have no signature, in steps of their own; answers how many. A second run finds none. */
export async function signOldCertificates(): Promise<number> {
  let signed = 0;
  for (;;) {
    const step = await inTransaction(signSome);
    signed += step;
    if (step < MOST) return signed;
  }
}

async function signSome(tx: Tx): Promise<number> {
  const certificates = await listUnsigned(tx, MOST);
  for (const { id, canonical } of certificates) {
    const made = signCertificate(canonical);
    if (!made) throw new Error("CERTIFICATE_KEY is not set");
    await keepCertificateKey(tx, made.key);
    await setSignature(tx, id, made.signature);
  }
  return certificates.length;
}
