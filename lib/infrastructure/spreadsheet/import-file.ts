import "server-only";
import { IMPORT_KINDS, type ImportKind } from "../../domain/import/fields";
import { readSpreadsheet, type Spreadsheet, writeCsv, writeXlsx } from "./workbook";

const MOST_BYTES = 10 * 1024 * 1024;
const MOST_ROWS = 20_000;
/** Room for the form's own text around the file. */
const ENVELOPE_BYTES = 20_000;

export type ImportRefusal =
  | "noFile"
  | "tooLarge"
  | "spreadsheetUnreadable"
  | "tooManyRows"
  | "empty"
  | "kind";
type Received = Spreadsheet & { kind: ImportKind; fileName: string };

/** The list of a multipart form with what it is said to hold, or why it cannot be taken. */
export async function receiveImport(request: Request): Promise<Received | ImportRefusal> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= MOST_BYTES + ENVELOPE_BYTES)) return "tooLarge";
  const form = await request.formData().catch(() => null);
  const kind = IMPORT_KINDS.find((known) => known === form?.get("kind"));
  if (!kind) return "kind";
  const file = form?.get("list");
  if (!(file instanceof File) || file.size === 0) return "noFile";
  if (file.size > MOST_BYTES) return "tooLarge";
  const sheet = await readSpreadsheet(new Uint8Array(await file.arrayBuffer()), MOST_ROWS + 2);
  if (!sheet) return "spreadsheetUnreadable";
  if (sheet.rows.length > MOST_ROWS + 1) return "tooManyRows";
  if (sheet.rows.length < 2) return "empty";
  return { ...sheet, kind, fileName: file.name.slice(0, 200) };
}

/** Rows given back in the format they came in. */
export async function importFile(
  rows: readonly (readonly string[])[],
  { format, sheet }: { format: "csv" | "xlsx"; sheet: string },
): Promise<Buffer> {
  return format === "csv" ? writeCsv(rows) : writeXlsx([{ name: sheet, rows }]);
}
