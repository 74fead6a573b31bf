import type { Actor } from "../domain/actor";
import { type Db, prisma, type Tx } from "./client";
import { fileScope } from "./scope";

type FileFacts = {
  id: string;
  name: string;
  mime: string;
  /** Bytes. */
  size: number;
  sha256: string;
  scan: "pending" | "clean" | "quarantined";
};

const FACTS = { id: true, name: true, mime: true, size: true, sha256: true, scan: true } as const;

/** One file that this actor may see; null means absent or not theirs. */
export async function findFile(actor: Actor, id: string, db: Db = prisma): Promise<FileFacts | null> {
  return db.storedFile.findFirst({ where: { AND: [fileScope(actor), { id }] }, select: FACTS });
}

export type NewFile = Omit<FileFacts, "id" | "scan"> & {
  scan: "pending" | "clean";
  uploadedById: string | null;
  organizationId: string | null;
  memberId: string | null;
  /** Evidence of an objection belongs to nobody's account. */
  objectionId?: string;
  /** The sealed letter of a unit that contests its membership belongs to nobody's account. */
  contestId?: string;
};

/** Adds the row; a file that awaits its scan asks the worker for it in the same transaction. */
export async function createFile(tx: Tx, file: NewFile, at: Date): Promise<{ id: string }> {
  const created = await tx.storedFile.create({ data: { ...file, createdAt: at }, select: { id: true } });
  if (file.scan === "pending") {
    await tx.$executeRaw`SELECT graphile_worker.add_job('scan-files', '{}'::json, job_key := 'scan-files', run_at := now())`;
  }
  return created;
}

/** Files still waiting for the scanner, oldest first. */
export async function listUnscannedFiles(most: number): Promise<{ id: string; sha256: string }[]> {
  return prisma.storedFile.findMany({
    where: { scan: "pending" },
    select: { id: true, sha256: true },
    orderBy: { createdAt: "asc" },
    take: most,
  });
}

/** The verdict holds for every row with this content. */
export async function recordScan(sha256: string, scan: "clean" | "quarantined"): Promise<void> {
  await prisma.storedFile.updateMany({ where: { sha256, scan: "pending" }, data: { scan } });
}
