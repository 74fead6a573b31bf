/** Bytes of files as an upload might bring them, made by hand. */

type Entry = { name: string; content?: string; encrypted?: boolean; uncompressed?: number };

/** A stored (uncompressed) archive; `uncompressed` is what the directory claims. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content = "x", encrypted = false, uncompressed } of entries) {
    const body = Buffer.from(content);
    const flags = encrypted ? 1 : 0;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(flags, 6);
    local.writeUInt32LE(body.length, 18);
    local.writeUInt32LE(uncompressed ?? body.length, 22);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt32LE(body.length, 20);
    entry.writeUInt32LE(uncompressed ?? body.length, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), body);
    directory.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + body.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listing, end]);
}

const TYPES = { name: "[Content_Types].xml" };

export const docx = (...more: Entry[]): Buffer => zipOf([TYPES, { name: "word/document.xml" }, ...more]);
export const xlsx = (...more: Entry[]): Buffer => zipOf([TYPES, { name: "xl/workbook.xml" }, ...more]);
export const pptx = (): Buffer => zipOf([TYPES, { name: "ppt/presentation.xml" }]);
export const ofd = (): Buffer => zipOf([{ name: "OFD.xml" }, { name: "Doc_0/Document.xml" }]);

/** An OLE compound file: header, one sector of table, one of directory, then the first stream's first sector. */
export function compoundOf(names: readonly string[], firstStream = Buffer.alloc(512)): Buffer {
  const header = Buffer.alloc(512, 0);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  for (let at = 76; at < 512; at += 4) header.writeUInt32LE(0xffffffff, at);
  header.writeUInt32LE(0, 76);
  const table = Buffer.alloc(512, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  table.writeUInt32LE(0xfffffffe, 4);
  table.writeUInt32LE(0xfffffffe, 8);
  const directory = Buffer.alloc(512);
  for (const [index, name] of ["Root Entry", ...names].entries()) {
    const at = index * 128;
    directory.write(name, at, "utf16le");
    directory.writeUInt16LE((name.length + 1) * 2, at + 64);
    directory[at + 66] = index === 0 ? 5 : 2;
    directory.writeUInt32LE(index === 0 ? 0xfffffffe : 2, at + 116);
    directory.writeUInt32LE(512, at + 120);
  }
  return Buffer.concat([header, table, directory, firstStream]);
}

/** A Word document's first bytes with the flag for encryption set. */
export function sealedWord(): Buffer {
  const block = Buffer.alloc(512);
  block.writeUInt16LE(0xa5ec, 0);
  block.writeUInt16LE(0x0100, 10);
  return compoundOf(["WordDocument"], block);
}

/** A workbook whose second record is FILEPASS. */
export function sealedWorkbook(): Buffer {
  const records = Buffer.alloc(512);
  records.writeUInt16LE(0x0809, 0);
  records.writeUInt16LE(16, 2);
  records.writeUInt16LE(0x2f, 20);
  records.writeUInt16LE(54, 22);
  return compoundOf(["Workbook"], records);
}

export const pdf = (trailer = ""): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R${trailer}>>\n%%EOF\n`);

export const png = (): Buffer =>
  Buffer.concat([
    Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex"),
    Buffer.from("0000000049454e44ae426082", "hex"),
  ]);

export const jpeg = (): Buffer => Buffer.from("ffd8ffe000104a46494600010100000100010000ffd9", "hex");
