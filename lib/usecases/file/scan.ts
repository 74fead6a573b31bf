import { listUnscannedFiles, recordScan } from "../../data/files";

export type ScanContent = (sha256: string) => Promise<"clean" | "quarantined" | "pending">;

const MOST_FILES = 100;

/** Asks the scanner about waiting files; a file it cannot judge now waits for the next run. */
export async function scanFiles(scanContent: ScanContent): Promise<void> {
  const waiting = await listUnscannedFiles(MOST_FILES);
  for (const sha256 of new Set(waiting.map((file) => file.sha256))) {
    const verdict = await scanContent(sha256);
    if (verdict !== "pending") await recordScan(sha256, verdict);
  }
}
