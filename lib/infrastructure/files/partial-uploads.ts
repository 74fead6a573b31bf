import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import { env } from "../../env";

/** Sizes and offsets in bytes. */
export type PartialUpload = {
  id: string;
  /** Account or invited member that began it; nobody else may go on. */
  owner: string;
  name: string;
  size: number;
  purpose: unknown;
  /** Set once the whole file was kept, so that a lost answer can be asked for again. */
  fileId: string | null;
};

/** More bytes came than were announced or allowed. */
export class TooManyBytesError extends Error {}

const folder = path.join(path.resolve(env.FILES_DIR), "partial");
const ID = /^[0-9a-f-]{36}$/;
const notes = (id: string) => path.join(folder, `${id}.json`);

export const partialPath = (id: string): string => path.join(folder, `${id}.part`);

export async function openUpload(upload: Omit<PartialUpload, "id" | "fileId">): Promise<PartialUpload> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const opened = { ...upload, id: randomUUID(), fileId: null };
  await writeFile(partialPath(opened.id), "", { mode: 0o600 });
  await noteUpload(opened);
  return opened;
}

/** Null when absent or begun by somebody else. */
export async function findUpload(id: string, owner: string): Promise<PartialUpload | null> {
  if (!ID.test(id)) return null;
  const text = await readFile(notes(id), "utf8").catch(() => null);
  if (text === null) return null;
  const upload = JSON.parse(text) as PartialUpload;
  return upload.owner === owner ? upload : null;
}

/** How much has arrived. */
export async function offsetOf(upload: PartialUpload): Promise<number> {
  if (upload.fileId) return upload.size;
  return (await stat(partialPath(upload.id))).size;
}

/** Writes at `offset`; what arrived before a line dropped stays. Throws TooManyBytesError beyond `most` bytes in all. */
export async function appendTo(
  id: string,
  offset: number,
  most: number,
  body: WebStream<Uint8Array> | Readable,
): Promise<void> {
  let total = offset;
  const limit = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      total += chunk.length;
      next(total > most ? new TooManyBytesError() : null, chunk);
    },
  });
  const source = body instanceof Readable ? body : Readable.fromWeb(body);
  await pipeline(source, limit, createWriteStream(partialPath(id), { flags: "r+", start: offset }));
}

/** Remembers the kept file and drops the partial content. */
export async function closeUpload(upload: PartialUpload, fileId: string): Promise<void> {
  await noteUpload({ ...upload, fileId });
  await rm(partialPath(upload.id), { force: true });
}

export async function discardUpload(id: string): Promise<void> {
  await rm(partialPath(id), { force: true });
  await rm(notes(id), { force: true });
}

/** Removes uploads that nobody went on with since `before`; answers how many. */
export async function cleanUploads(before: Date): Promise<number> {
  const names = await readdir(folder).catch(() => [] as string[]);
  let removed = 0;
  for (const id of new Set(names.map((name) => name.split(".")[0] ?? ""))) {
    if (!ID.test(id) || (await lastTouched(id)) >= before.getTime()) continue;
    await discardUpload(id);
    removed++;
  }
  return removed;
}

const NEVER = { mtimeMs: 0 };

async function lastTouched(id: string): Promise<number> {
  const [content, note] = await Promise.all([
    stat(partialPath(id)).catch(() => NEVER),
    stat(notes(id)).catch(() => NEVER),
  ]);
  return Math.max(content.mtimeMs, note.mtimeMs);
}

/** Replaced whole, so that no reader meets half a note. */
async function noteUpload(upload: PartialUpload): Promise<void> {
  const next = `${notes(upload.id)}.${randomUUID()}`;
  await writeFile(next, JSON.stringify(upload), { mode: 0o600 });
  await rename(next, notes(upload.id));
}
