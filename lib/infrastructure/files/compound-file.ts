import type { FileHandle } from "node:fs/promises";
import { readAt } from "./zip-directory";

/** A stream or storage of an OLE compound file; `start` is its first sector's place in bytes. */
export type CompoundEntry = { name: string; start: number; size: number };

const HEADER_LENGTH = 512;
const ENTRY_LENGTH = 128;
const MOST_SECTORS = 4096;
const LAST_SECTOR = 0xfffffffa;

/** Names in an OLE compound file (DOC, XLS, PPT), from its directory alone. Null when it cannot be read. */
export async function readCompoundDirectory(file: FileHandle): Promise<CompoundEntry[] | null> {
  const header = await readAt(file, 0, HEADER_LENGTH);
  if (header.length < HEADER_LENGTH) return null;
  const sectorSize = 2 ** header.readUInt16LE(30);
  if (sectorSize !== 512 && sectorSize !== 4096) return null;
  const place = (sector: number) => (sector + 1) * sectorSize;
  const entries: CompoundEntry[] = [];
  let sector = header.readUInt32LE(48);
  for (let seen = 0; sector < LAST_SECTOR && seen < MOST_SECTORS; seen++) {
    const directory = await readAt(file, place(sector), sectorSize);
    if (directory.length < sectorSize) return null;
    entries.push(...entriesOf(directory, place));
    const next = await nextSector(file, header, sector, sectorSize);
    if (next === null) break;
    sector = next;
  }
  return entries;
}

function entriesOf(directory: Buffer, place: (sector: number) => number): CompoundEntry[] {
  const entries: CompoundEntry[] = [];
  for (let at = 0; at + ENTRY_LENGTH <= directory.length; at += ENTRY_LENGTH) {
    const nameLength = Math.min(64, directory.readUInt16LE(at + 64));
    if (nameLength < 2 || directory[at + 66] === 0) continue;
    entries.push({
      name: directory.toString("utf16le", at, at + nameLength - 2),
      start: place(directory.readUInt32LE(at + 116)),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}

/** The next sector of a chain; the header names the first 109 sectors of the table, which cover files to 6.8 MB. */
async function nextSector(
  file: FileHandle,
  header: Buffer,
  sector: number,
  sectorSize: number,
): Promise<number | null> {
  const perSector = sectorSize / 4;
  const index = Math.floor(sector / perSector);
  if (index >= 109) return null;
  const tableSector = header.readUInt32LE(76 + index * 4);
  if (tableSector >= LAST_SECTOR) return null;
  const cell = await readAt(file, (tableSector + 1) * sectorSize + (sector % perSector) * 4, 4);
  return cell.length < 4 ? null : cell.readUInt32LE(0);
}
