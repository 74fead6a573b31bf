import { spawn } from "node:child_process";
import { env } from "../../env";
import { fileStore } from "./file-store";

type ScanVerdict = "clean" | "quarantined" | "pending";

/** Runs SCAN_COMMAND with the content's path: 0 is clean, 1 infected, anything else leaves it pending. */
export async function scanContent(sha256: string): Promise<ScanVerdict> {
  const [program, ...words] = env.SCAN_COMMAND.split(" ").filter(Boolean);
  if (!program) return "clean";
  const code = await new Promise<number | null>((resolve) => {
    const scanner = spawn(program, [...words, fileStore.pathOf(sha256)], {
      stdio: "ignore",
      timeout: 120_000,
    });
    scanner.once("error", () => resolve(null));
    scanner.once("close", resolve);
  });
  if (code === 0) return "clean";
  return code === 1 ? "quarantined" : "pending";
}
