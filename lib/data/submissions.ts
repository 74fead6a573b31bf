import type { Actor } from "../domain/actor";
import { type Db, prisma } from "./client";
import { filingScope } from "./scope";

/** The submission made under an idempotency key, with its case number; null when there is none of this actor's. */
export async function findSubmissionByKey(
  actor: Actor,
  idempotencyKey: string,
  db: Db = prisma,
): Promise<{ filingId: string; caseNumber: string | null; sha256: string } | null> {
  const row = await db.submission.findFirst({
    where: { idempotencyKey, filing: filingScope(actor) },
    select: { filingId: true, sha256: true, filing: { select: { caseNumber: true } } },
  });
  return row && { filingId: row.filingId, sha256: row.sha256, caseNumber: row.filing.caseNumber };
}

export type SubmissionVersion = {
  version: number;
  sha256: string;
  submittedAt: Date;
  canonical: string;
};

/** All versions of a case, newest first. */
export async function listSubmissions(
  actor: Actor,
  filingId: string,
  db: Db = prisma,
): Promise<SubmissionVersion[]> {
  return db.submission.findMany({
    where: { filingId, filing: filingScope(actor) },
    orderBy: { version: "desc" },
    select: { version: true, sha256: true, submittedAt: true, canonical: true },
  });
}
