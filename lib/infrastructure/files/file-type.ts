import { type FileHandle, open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import {
  FILE_MIMES,
  type FileKind,
  type FileRefusal,
  kindOfName,
  MAX_FILE_BYTES,
} from "../../domain/file/kinds";
import { type CompoundEntry, readCompoundDirectory } from "./compound-file";
import { readAt, readZipDirectory, type ZipEntry } from "./zip-directory";

type FileVerdict = { ok: true; kind: FileKind; mime: string } | { ok: false; refusal: FileRefusal };

type Judged = FileKind | FileRefusal;

const MOST_ENTRIES = 10_000;
const MOST_UNPACKED = 400 * 1024 * 1024;
/** Above this total, content that packs better than 1 : 150 is no document. */
const SUSPECT_UNPACKED = 20 * 1024 * 1024;
const SUSPECT_RATIO = 150;
const WINDOW = 1024 * 1024;

/** What a file is, by its content; its name must promise the same. The file is read, never unpacked. */
export async function inspectFile(
  path: string,
  name: string,
  wanted: readonly FileKind[],
): Promise<FileVerdict> {
  const promised = kindOfName(name, wanted);
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const refusal = refusalOfSize(size) ?? (promised ? null : "typeNotAllowed");
    if (refusal || !promised) return { ok: false, refusal: refusal ?? "typeNotAllowed" };
    const judged = await judge(file, path, size);
    if (judged === promised) return { ok: true, kind: promised, mime: FILE_MIMES[promised] };
    return { ok: false, refusal: judged in FILE_MIMES ? "contentDiffers" : (judged as FileRefusal) };
  } finally {
    await file.close();
  }
}

export function refusalOfSize(size: number): FileRefusal | null {
  if (size === 0) return "emptyFile";
  return size > MAX_FILE_BYTES ? "tooLarge" : null;
}

async function judge(file: FileHandle, path: string, size: number): Promise<Judged> {
  const head = await readAt(file, 0, 8);
  // Archives are judged by their directory before anything that would unpack them looks inside.
  if (head.toString("latin1").startsWith("PK")) return judgeArchive(await readZipDirectory(file, size), size);
  if (head.toString("hex") === "d0cf11e0a1b11ae1")
    return judgeCompound(file, await readCompoundDirectory(file));
  const found = (await fileTypeFromFile(path))?.ext;
  switch (found) {
    case "pdf":
      return (await isEncryptedPdf(file, size)) ? "isEncrypted" : "pdf";
    case "png":
      return "png";
    case "jpg":
      return "jpeg";
    case "tif":
      return "tiff";
    case undefined:
      return (await isPlainText(file, size)) ? "csv" : "contentDiffers";
    default:
      return "contentDiffers";
  }
}

function judgeArchive(entries: ZipEntry[] | null, size: number): Judged {
  if (!entries) return "isDamaged";
  if (entries.some((entry) => entry.encrypted)) return "isEncrypted";
  const packed = entries.reduce((sum, entry) => sum + entry.compressed, 0);
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressed, 0);
  const tooDense = unpacked > SUSPECT_UNPACKED && unpacked > SUSPECT_RATIO * Math.max(1, packed);
  // More packed bytes than the file has: entries that overlap.
  if (entries.length > MOST_ENTRIES || unpacked > MOST_UNPACKED || tooDense || packed > size)
    return "archiveBomb";
  const names = entries.map(({ name }) => name);
  if (names.some((name) => /(^|\/)vbaproject\.bin$/i.test(name))) return "hasMacros";
  if (names.includes("OFD.xml")) return "ofd";
  if (!names.includes("[Content_Types].xml")) return "contentDiffers";
  if (names.includes("word/document.xml")) return "docx";
  if (names.includes("xl/workbook.xml")) return "xlsx";
  return names.includes("ppt/presentation.xml") ? "pptx" : "contentDiffers";
}

const MACRO_NAMES = new Set(["Macros", "_VBA_PROJECT_CUR", "_VBA_PROJECT", "VBA"]);
const SEALED_NAMES = new Set(["EncryptedPackage", "EncryptionInfo", "EncryptedSummary"]);

async function judgeCompound(file: FileHandle, entries: CompoundEntry[] | null): Promise<Judged> {
  if (!entries) return "isDamaged";
  if (entries.some(({ name }) => SEALED_NAMES.has(name))) return "isEncrypted";
  if (entries.some(({ name }) => MACRO_NAMES.has(name))) return "hasMacros";
  const named = (...names: string[]) => entries.find(({ name }) => names.includes(name));
  const word = named("WordDocument");
  if (word) return (await isEncryptedWord(file, word)) ? "isEncrypted" : "doc";
  const book = named("Workbook", "Book");
  if (book) return (await isEncryptedWorkbook(file, book)) ? "isEncrypted" : "xls";
  return named("PowerPoint Document") ? "ppt" : "contentDiffers";
}

/** The flag fEncrypted of the file information block. */
async function isEncryptedWord(file: FileHandle, { start }: CompoundEntry): Promise<boolean> {
  const block = await readAt(file, start, 12);
  return block.length === 12 && (block.readUInt16LE(10) & 0x0100) !== 0;
}

/** A FILEPASS record among the first records of the workbook. */
async function isEncryptedWorkbook(file: FileHandle, { start }: CompoundEntry): Promise<boolean> {
  const records = await readAt(file, start, 512);
  for (let at = 0; at + 4 <= records.length; at += 4 + records.readUInt16LE(at + 2)) {
    if (records.readUInt16LE(at) === 0x2f) return true;
  }
  return false;
}

/** An /Encrypt entry anywhere: trailers stand in plain text also in compressed files. */
async function isEncryptedPdf(file: FileHandle, size: number): Promise<boolean> {
  const overlap = 64;
  for (let at = 0; at < size; at += WINDOW) {
    const text = (await readAt(file, at, WINDOW + overlap)).toString("latin1");
    if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(text)) return true;
  }
  return false;
}

async function isPlainText(file: FileHandle, size: number): Promise<boolean> {
  for (let at = 0; at < size; at += WINDOW) {
    if ((await readAt(file, at, WINDOW)).includes(0)) return false;
  }
  return true;
}
