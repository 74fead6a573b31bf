import { z } from "zod";
import { columnDate } from "../domain/calendar/dates";
import type { EndReason } from "../domain/register/end-reasons";
import type { ConsortiumStatus } from "../domain/register/statuses";
import { type Prisma, prisma, type Tx } from "./client";

/** A certificate as issued beside what the register says today; days are YYYY-MM-DD. */
export type CertificateRecord = {
  number: string;
  /** As certified on the day of issue. */
  name: string;
  lead: string;
  units: number;
  authority: string;
  issuedOn: string;
  validUntil: string | null;
  voidedOn: string | null;
  /** A newer one was issued under the number. */
  replaced: boolean;
  /** Canonical JSON, RFC 8785, of what was certified; its digest; the signature with the public key it names. */
  canonical: string;
  sha256: string;
  signature: { algorithm: string; keyId: string; signature: string; publicKey: unknown } | null;
  province: string;
  statusAtIssue: ConsortiumStatus;
  statusToday: ConsortiumStatus;
  statusSince: string;
  endReason: EndReason | null;
  /** The present name, where it has changed since. */
  nameToday: string;
  demonstration: boolean;
};

const certified = z.object({
  name: z.string(),
  lead: z.string(),
  units: z.number(),
  authority: z.string(),
});

const columns = {
  id: true,
  canonical: true,
  sha256: true,
  issuedOn: true,
  validUntil: true,
  voidedOn: true,
  algorithm: true,
  keyId: true,
  signature: true,
  key: { select: { publicKey: true } },
  consortium: {
    select: {
      name: true,
      province: true,
      status: true,
      demonstration: true,
      filedOn: true,
      statuses: {
        select: { status: true, from: true, endReason: true },
        orderBy: [{ from: "desc" }, { id: "desc" }],
      },
      certificates: {
        select: { id: true, issuedOn: true },
        orderBy: [{ issuedOn: "desc" }, { id: "desc" }],
        take: 1,
      },
    },
  },
} as const satisfies Prisma.CertificateSelect;

type Row = Prisma.CertificateGetPayload<{ select: typeof columns }>;

/** A certificate under a filing number: the newest, or the one whose digest begins so; null where there is none. */
export async function findCertificate(
  number: string,
  digest: string | null = null,
): Promise<CertificateRecord | null> {
  const row = await prisma.certificate.findFirst({
    where: { consortium: { number }, ...(digest ? { sha256: { startsWith: digest } } : {}) },
    orderBy: [{ issuedOn: "desc" }, { id: "desc" }],
    select: columns,
  });
  return row && recordOf(number, row);
}

function recordOf(number: string, row: Row): CertificateRecord {
  const { consortium, canonical, sha256 } = row;
  const [latest] = consortium.statuses;
  const [newest] = consortium.certificates;
  const replacedOn = newest && newest.id !== row.id ? newest.issuedOn : null;
  const voidedOn = row.voidedOn ?? replacedOn;
  const atIssue = consortium.statuses.find(({ from }) => from <= row.issuedOn);
  return {
    ...certified.parse(JSON.parse(canonical)),
    number,
    canonical,
    sha256,
    signature: signatureOf(row),
    issuedOn: columnDate(row.issuedOn),
    validUntil: row.validUntil && columnDate(row.validUntil),
    voidedOn: voidedOn && columnDate(voidedOn),
    replaced: replacedOn !== null,
    province: consortium.province,
    statusAtIssue: atIssue?.status ?? "filed",
    statusToday: consortium.status,
    statusSince: columnDate(latest?.from ?? consortium.filedOn),
    endReason: (latest?.endReason ?? null) as EndReason | null,
    nameToday: consortium.name,
    demonstration: consortium.demonstration,
  };
}

const signatureOf = ({ algorithm, keyId, signature, key }: Row): CertificateRecord["signature"] =>
  algorithm && keyId && signature && key ? { algorithm, keyId, signature, publicKey: key.publicKey } : null;

/** One more check of the certificates under a filing number. */
export async function countCheck(number: string): Promise<void> {
  await prisma.certificate.updateMany({
    where: { consortium: { number } },
    data: { checks: { increment: 1 } },
  });
}

type NewKey = { id: string; algorithm: string; publicKey: Prisma.InputJsonObject };

/** Publishes a key with its first signature; later calls change nothing. */
export async function keepCertificateKey(tx: Tx, key: NewKey): Promise<void> {
  await tx.certificateKey.createMany({ data: [key], skipDuplicates: true });
}

export type PublishedKey = { id: string; algorithm: string; publicKey: Prisma.JsonValue; since: Date };

/** Every key that ever signed a certificate, the newest first. */
export const listCertificateKeys = (): Promise<PublishedKey[]> =>
  prisma.certificateKey.findMany({
    orderBy: [{ since: "desc" }, { id: "asc" }],
    select: { id: true, algorithm: true, publicKey: true, since: true },
  });

/** Certificates without a signature, so many at a time. */
export const listUnsigned = (tx: Tx, most: number): Promise<{ id: string; canonical: string }[]> =>
  tx.certificate.findMany({
    where: { signature: null },
    orderBy: { id: "asc" },
    take: most,
    select: { id: true, canonical: true },
  });

/** Signs what has no signature yet; a signature that is there stays. */
export async function setSignature(
  tx: Tx,
  id: string,
  signature: { algorithm: string; keyId: string; signature: string },
): Promise<void> {
  await tx.certificate.updateMany({ where: { id, signature: null }, data: signature });
}
