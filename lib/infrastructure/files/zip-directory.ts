import type { FileHandle } from "node:fs/promises";

export type ZipEntry = { name: string; encrypted: boolean; compressed: number; uncompressed: number };

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const MOST_DIRECTORY_BYTES = 8 * 1024 * 1024;
const SIZE_IN_EXTRA_FIELD = 0xffffffff;

/** Entries by the archive's own directory; nothing is inflated. Null when the directory cannot be read. */
export async function readZipDirectory(file: FileHandle, size: number): Promise<ZipEntry[] | null> {
  const tailLength = Math.min(size, END_LENGTH + LONGEST_COMMENT);
  const tail = await readAt(file, size - tailLength, tailLength);
  const end = lastIndexOfSignature(tail);
  if (end < 0) return null;
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (length > MOST_DIRECTORY_BYTES || offset + length > size) return null;
  return parseEntries(await readAt(file, offset, length), count);
}

export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(Math.max(0, length));
  const { bytesRead } = await file.read(buffer, 0, buffer.length, Math.max(0, position));
  return buffer.subarray(0, bytesRead);
}

function lastIndexOfSignature(tail: Buffer): number {
  for (let at = tail.length - END_LENGTH; at >= 0; at--) {
    if (tail.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return -1;
}

function parseEntries(directory: Buffer, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) return null;
    const nameLength = directory.readUInt16LE(at + 28);
    const compressed = directory.readUInt32LE(at + 20);
    const uncompressed = directory.readUInt32LE(at + 24);
    // Sizes beyond 4 GB stand in an extra field; no file of 50 MB has an honest use for them.
    if (compressed === SIZE_IN_EXTRA_FIELD) return null;
    entries.push({
      name: directory.toString("utf8", at + 46, at + 46 + nameLength),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      compressed,
      uncompressed,
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}
