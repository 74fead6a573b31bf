import "server-only";
import { MOST_LINES, readTypedDate } from "../../domain/calendar/year-document";
import { readArrangementJson } from "../../domain/calendar/year-json";
import { COLUMN_WORDS, DAY_WORDS } from "../../messages/calendar";
import { readSpreadsheet } from "./workbook";

export const MOST_ARRANGEMENT_BYTES = 1024 * 1024;
/** Room for the form's own text around the file. */
const ENVELOPE_BYTES = 20_000;

/** An uploaded arrangement as the form takes it: one line a day, and the source where the file names one. */
type ArrangementFile = { source: string; lines: string; count: number };

/** A table of dates with rest or work, or one of the known JSON shapes; null where it is neither. */
export async function readArrangementFile(content: Uint8Array): Promise<ArrangementFile | null> {
  const text = new TextDecoder().decode(content).replace(/^\ufeff/, "");
  if (/^\s*[[{]/.test(text)) {
    const read = readArrangementJson(text);
    if (!read) return null;
    const rows = read.days.map(({ date, off }) => [date, off ? DAY_WORDS.rest : DAY_WORDS.work]);
    return fileOf(rows, read.source);
  }
  const sheet = await readSpreadsheet(content);
  const rows = sheet?.rows.filter((row) => row.some((cell) => cell !== "")) ?? [];
  return rows.length > 0 ? fileOfTable(rows) : null;
}

const fileOf = (rows: readonly (readonly string[])[], source: string): ArrangementFile => ({
  source,
  lines: rows.map(([date = "", day = ""]) => `${bare(date)},${bare(day)}`).join("\n"),
  count: rows.length,
});

/** Commas and line ends separate days; inside a cell they are blanks. */
const bare = (cell: string): string => cell.replaceAll(/[,，;；\s]+/g, "");

/** A first row without a date is the head and says which column is which. */
function fileOfTable(rows: readonly (readonly string[])[]): ArrangementFile {
  const [first = []] = rows;
  const hasHead = !first.some((cell) => readTypedDate(cell) !== null);
  const column = (words: readonly string[], other: number): number => {
    const found = hasHead ? first.findIndex((cell) => words.some((word) => cell.includes(word))) : -1;
    return found < 0 ? other : found;
  };
  const date = column([COLUMN_WORDS.date], 0);
  const day = column(COLUMN_WORDS.day, 1);
  const source = column(COLUMN_WORDS.source, 2);
  const body = rows.slice(hasHead ? 1 : 0);
  const named = body.map((row) => row[source] ?? "").find((cell) => cell !== "");
  return fileOf(
    body.map((row) => [row[date] ?? "", row[day] ?? ""]),
    named ?? "",
  );
}

type ArrangementUpload = ArrangementFile & { file: string; typedSource: string; version: number };
export type ArrangementRefusal = "noFile" | "tooLarge" | "spreadsheetUnreadable" | "ruleUnreadable";

/** The one file of a multipart form with the form's own fields, or why not. */
export async function receiveArrangement(request: Request): Promise<ArrangementUpload | ArrangementRefusal> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= MOST_ARRANGEMENT_BYTES + ENVELOPE_BYTES)) return "tooLarge";
  const form = await request.formData().catch(() => null);
  const file = form?.get("arrangement");
  if (!(file instanceof File) || file.size === 0) return "noFile";
  if (file.size > MOST_ARRANGEMENT_BYTES) return "tooLarge";
  const read = await readArrangementFile(new Uint8Array(await file.arrayBuffer()));
  if (!read) return "spreadsheetUnreadable";
  if (read.count > MOST_LINES) return "ruleUnreadable";
  const typedSource = String(form?.get("source") ?? "").slice(0, 300);
  return { ...read, file: file.name.slice(0, 200), typedSource, version: Number(form?.get("version") ?? -1) };
}
