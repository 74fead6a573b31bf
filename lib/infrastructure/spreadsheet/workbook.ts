import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import ExcelJS from "exceljs";
import { columnDate } from "../../domain/calendar/dates";
import { cleanText } from "../../schemas/form";

/** Rows of text as a person would read them; `format` is what came in and goes back. */
export type Spreadsheet = { format: SpreadsheetFormat; rows: string[][] };
export type SpreadsheetFormat = "xlsx" | "csv";
export type Sheet = { name: string; rows: readonly (readonly string[])[]; widths?: readonly number[] };

const MOST_ROWS = 2_000;
const MOST_COLUMNS = 40;
const MOST_CELL = 4_000;
const MOST_INFLATED_BYTES = 60 * 1024 * 1024;
const FORMULA_START = /^[=+\-@\t\r]/;
const GUARDED = /^'(?=[=+\-@\t\r])/;

/** Reads XLSX by its first sheet, or CSV in UTF-8 or GB 18030. Null when it is neither. Cells are text, formulas their values. */
export async function readSpreadsheet(
  content: Uint8Array,
  mostRows = MOST_ROWS,
): Promise<Spreadsheet | null> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  try {
    if (bytes.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004", "latin1")))
      return { format: "xlsx", rows: tidy(await readXlsx(bytes, mostRows)) };
    const text = decodeText(bytes);
    return text === null ? null : { format: "csv", rows: tidy(parseCsv(text, mostRows)) };
  } catch {
    return null;
  }
}

async function readXlsx(bytes: Buffer, mostRows: number): Promise<string[][]> {
  if (inflatedSize(bytes) > MOST_INFLATED_BYTES) throw new Error("the archive inflates too far");
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer as ArrayBuffer, {
    ignoreNodes: ["dataValidations", "conditionalFormatting", "drawing", "picture", "hyperlinks"],
  });
  const rows: string[][] = [];
  const sheet = workbook.worksheets[0];
  for (let index = 1; index <= Math.min(sheet?.rowCount ?? 0, mostRows); index++) {
    const row = sheet?.getRow(index);
    const width = Math.min(row?.cellCount ?? 0, MOST_COLUMNS);
    rows.push(Array.from({ length: width }, (_, column) => cellText(row?.getCell(column + 1).value)));
  }
  return rows;
}

/** Bytes after inflation as the archive's directory declares them. */
function inflatedSize(bytes: Buffer): number {
  let total = 0;
  for (let at = bytes.indexOf("PK\u0001\u0002", 0, "latin1"); at >= 0; ) {
    total += bytes.readUInt32LE(at + 24);
    at = bytes.indexOf("PK\u0001\u0002", at + 46, "latin1");
  }
  return total;
}

function cellText(value: ExcelJS.CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return columnDate(value);
  if (typeof value !== "object") return String(value);
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("text" in value) return cellText(value.text as ExcelJS.CellValue);
  if ("result" in value) return cellText(value.result as ExcelJS.CellValue);
  return "";
}

/** A byte order mark or valid UTF-8 decides; else the national encoding. Null for binary content. */
function decodeText(bytes: Buffer): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function parseCsv(text: string, mostRows: number): string[][] {
  const firstLine = text.slice(0, text.indexOf("\n") >>> 0);
  const delimiter = firstLine.includes("\t") ? "\t" : firstLine.includes(";") ? ";" : ",";
  const rows: string[][] = parse(text, {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    to: mostRows,
  });
  return rows.map((row) => row.slice(0, MOST_COLUMNS).map((cell) => cell.replace(GUARDED, "")));
}

const tidy = (rows: string[][]): string[][] =>
  rows.map((row) => row.map((cell) => cleanText(cell).replaceAll("\ufeff", "").slice(0, MOST_CELL).trim()));

/** Every cell is text with a text format: nothing is ever calculated from what somebody typed. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, rows, widths = [] } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
    sheet.columns = (rows[0] ?? []).map((_, index) => ({
      width: widths[index] ?? 18,
      style: { numFmt: "@" },
    }));
    for (const row of rows) sheet.addRow([...row]);
    sheet.getRow(1).font = { bold: true };
    sheet.eachRow((row) => {
      row.alignment = { wrapText: true, vertical: "top" };
    });
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** UTF-8 with a byte order mark; a leading formula sign is guarded with an apostrophe. */
export function writeCsv(rows: readonly (readonly string[])[]): Buffer {
  const safe = rows.map((row) => row.map((cell) => (FORMULA_START.test(cell) ? `'${cell}` : cell)));
  return Buffer.from(stringify(safe, { bom: true, record_delimiter: "\r\n" }), "utf8");
}
