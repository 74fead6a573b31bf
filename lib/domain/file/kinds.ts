/** What a file may be; the name's extension and the content must agree on one of these. */
const FILE_KINDS = [
  "pdf",
  "png",
  "jpeg",
  "tiff",
  "docx",
  "xlsx",
  "pptx",
  "doc",
  "xls",
  "ppt",
  "ofd",
  "csv",
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

const FILE_EXTENSIONS: Record<FileKind, readonly string[]> = {
  pdf: ["pdf"],
  png: ["png"],
  jpeg: ["jpg", "jpeg"],
  tiff: ["tif", "tiff"],
  docx: ["docx"],
  xlsx: ["xlsx"],
  pptx: ["pptx"],
  doc: ["doc"],
  xls: ["xls"],
  ppt: ["ppt"],
  ofd: ["ofd"],
  csv: ["csv"],
};

export const FILE_MIMES: Record<FileKind, string> = {
  pdf: "application/pdf",
  png: "image/png",
  jpeg: "image/jpeg",
  tiff: "image/tiff",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  doc: "application/msword",
  xls: "application/vnd.ms-excel",
  ppt: "application/vnd.ms-powerpoint",
  ofd: "application/ofd",
  csv: "text/csv",
};

/** Evidence and materials: documents and scans; plain text tables are no document. */
export const DOCUMENT_KINDS: readonly FileKind[] = FILE_KINDS.filter((kind) => kind !== "csv");
/** Lists that are read by the system itself. */
export const SPREADSHEET_KINDS: readonly FileKind[] = ["xlsx", "csv"];

/** What a browser may show in place; everything else is only ever saved. */
export const PREVIEW_MIMES: readonly string[] = [FILE_MIMES.pdf, FILE_MIMES.png, FILE_MIMES.jpeg];

/** Bytes: 50 MB. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
/** Characters. */
const MAX_FILE_NAME = 200;

/** Why a file is not taken; each has its sentence in lib/messages/files.ts. */
export const FILE_REFUSALS = [
  "noFile",
  "emptyFile",
  "tooLarge",
  "typeNotAllowed",
  "contentDiffers",
  "hasMacros",
  "isEncrypted",
  "archiveBomb",
  "isDamaged",
  "incomplete",
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** The kind that a name promises, among those wanted; null for a foreign extension. */
export const kindOfName = (name: string, wanted: readonly FileKind[]): FileKind | null =>
  wanted.find((kind) => FILE_EXTENSIONS[kind].includes(extensionOf(name))) ?? null;

/** The `accept` attribute of a file input. */
export const acceptOf = (kinds: readonly FileKind[]): string =>
  kinds.flatMap((kind) => FILE_EXTENSIONS[kind].map((extension) => `.${extension}`)).join(",");

const UNSAFE = /[\p{Cc}\p{Cf}<>:"|?*\\/]/gu;

/** A name fit to be shown and saved: no path, no control or direction marks, at most 200 characters, extension kept. */
export function cleanFileName(typed: string): string {
  const last = typed.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const name = last.replaceAll(UNSAFE, "").trim().replace(/^\.+/, "");
  const characters = Array.from(name);
  if (characters.length <= MAX_FILE_NAME) return name;
  const tail = Array.from(/\.[^.]{1,8}$/.exec(name)?.[0] ?? "");
  return [...characters.slice(0, MAX_FILE_NAME - tail.length), ...tail].join("");
}
