import { createReadStream } from "node:fs";
import { cleanFileName, type FileKind, type FileRefusal } from "../../domain/file/kinds";
import { env } from "../../env";
import { fileStore } from "./file-store";
import { inspectFile } from "./file-type";

export type TakenFile = {
  name: string;
  mime: string;
  /** Bytes. */
  size: number;
  sha256: string;
  scan: "pending" | "clean";
};

/** Judges an uploaded file and puts its content into the store; a refused file leaves nothing there. */
export async function takeFile(
  path: string,
  typedName: string,
  wanted: readonly FileKind[],
): Promise<{ ok: true; file: TakenFile } | { ok: false; refusal: FileRefusal }> {
  const name = cleanFileName(typedName);
  const verdict = await inspectFile(path, name, wanted);
  if (!verdict.ok) return verdict;
  const content = await fileStore.put(createReadStream(path));
  const scan = env.SCAN_COMMAND ? "pending" : "clean";
  return { ok: true, file: { name, mime: verdict.mime, scan, ...content } };
}
