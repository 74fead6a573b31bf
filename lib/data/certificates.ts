import { z } from "zod";
import { columnDate } from "../domain/calendar/dates";
import type { ConsortiumStatus } from "../domain/register/statuses";
import { prisma } from "./client";

/** A certificate as issued beside what the register says today; days are YYYY-MM-DD. */
type CertificateRecord = {
  number: string;
  /** As certified on the day of issue. */
  name: string;
  lead: string;
  units: number;
  authority: string;
  issuedOn: string;
  validUntil: string | null;
  voidedOn: string | null;
  sha256: string;
  province: string;
  statusAtIssue: ConsortiumStatus;
  statusToday: ConsortiumStatus;
  statusSince: string;
  statusReason: string | null;
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

/** The newest certificate under a filing number; null where none was issued. */
export async function findCertificate(number: string): Promise<CertificateRecord | null> {
  const row = await prisma.certificate.findFirst({
    where: { consortium: { number } },
    orderBy: [{ issuedOn: "desc" }, { id: "desc" }],
    select: {
      canonical: true,
      sha256: true,
      issuedOn: true,
      validUntil: true,
      voidedOn: true,
      consortium: {
        select: {
          name: true,
          province: true,
          status: true,
          demonstration: true,
          filedOn: true,
          statuses: { select: { status: true, from: true, reason: true }, orderBy: { from: "desc" } },
        },
      },
    },
  });
  if (!row) return null;
  const { consortium } = row;
  const [latest] = consortium.statuses;
  const atIssue = consortium.statuses.find(({ from }) => from <= row.issuedOn);
  return {
    ...certified.parse(JSON.parse(row.canonical)),
    number,
    sha256: row.sha256,
    issuedOn: columnDate(row.issuedOn),
    validUntil: row.validUntil && columnDate(row.validUntil),
    voidedOn: row.voidedOn && columnDate(row.voidedOn),
    province: consortium.province,
    statusAtIssue: atIssue?.status ?? "filed",
    statusToday: consortium.status,
    statusSince: columnDate(latest?.from ?? consortium.filedOn),
    statusReason: latest?.reason ?? null,
    nameToday: consortium.name,
    demonstration: consortium.demonstration,
  };
}

/** One more check of the certificates under a filing number. */
export async function countCheck(number: string): Promise<void> {
  await prisma.certificate.updateMany({
    where: { consortium: { number } },
    data: { checks: { increment: 1 } },
  });
}
