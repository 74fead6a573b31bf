import "server-only";
import { Readable } from "node:stream";
import { FIRST_PAGE, listCountedRows } from "../data/register-counted";
import { readRowsQuestion } from "../domain/register/statistics-question";
import { statisticsApi, statisticsSheet } from "../messages/statistics";
import { statisticsTable } from "../messages/statistics-answer";
import { numberTitle, rowHeaders, textRow } from "../messages/statistics-table";
import { contentDisposition } from "./files/file-response";
import { sheetStream } from "./open-data/workbook-stream";
import { problem, publicAnswer } from "./public-answer";
import { writeCsv, writeXlsx } from "./spreadsheet/workbook";
import { askedOrProblem, findStatistics, paramsOf, readAsked } from "./statistics-cache";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
type Format = keyof typeof TYPES;

/** Every number of a day beside today's, as a table. */
export async function answerFigures(request: Request, format: Format): Promise<Response> {
  const asked = await askedOrProblem(request);
  if (asked instanceof Response) return asked;
  const { question, today, place } = asked;
  const [chosen, now] = await Promise.all([
    findStatistics(question.asOf, question.province),
    findStatistics(today, question.province),
  ]);
  const rows = statisticsTable(chosen, now, place?.code ?? null);
  const { sheetName: name, fileName } = statisticsSheet;
  const content = format === "csv" ? writeCsv(rows) : await writeXlsx([{ name, rows }]);
  return publicAnswer(request, {
    body: new Uint8Array(content),
    type: TYPES[format],
    headers: { "Content-Disposition": contentDisposition("attachment", fileName(question.asOf, format)) },
  });
}

/** Rows read at a time while a file is sent: memory stays flat however many there are. */
const BATCH = 1_000;
const MARK_BYTES = 3;

/** Every row that a number counts, as a file that is written while it is read. */
export async function answerRows(request: Request, format: Format): Promise<Response> {
  const params = paramsOf(request);
  const rows = readRowsQuestion(params);
  const { question, wrong, place } = await readAsked(params);
  if (!rows || wrong.length > 0) return problem(400, statisticsApi.badQuestion, statisticsApi.badRows);
  const { names } = await findStatistics(question.asOf, question.province);
  const title = numberTitle(rows, names, place?.code ?? null);
  const headers = rowHeaders(rows.figure);
  const batches = cellsOf({ ...question, ...rows });
  const columns = headers.map((header) => ({ title: header }));
  const source =
    format === "csv"
      ? Readable.from(csvOf(headers, batches), { objectMode: false })
      : sheetStream({ name: statisticsSheet.rowsSheetName, columns }, batches);
  const name = statisticsSheet.rowsFileName(title, question.asOf, format);
  return new Response(Readable.toWeb(source) as ReadableStream, {
    headers: {
      "Content-Type": TYPES[format],
      "Content-Disposition": contentDisposition("attachment", name),
      "X-Content-Type-Options": "nosniff",
    },
  });
}

async function* cellsOf(asked: Parameters<typeof listCountedRows>[0]): AsyncGenerator<string[][]> {
  for (let turn: typeof FIRST_PAGE | null = FIRST_PAGE; turn !== null; ) {
    const page: Awaited<ReturnType<typeof listCountedRows>> = await listCountedRows(asked, turn, BATCH);
    yield page.rows.map((row) => textRow(row).cells);
    turn = page.next === null ? null : { id: page.next };
  }
}

/** Only the file's first bytes are its mark. */
async function* csvOf(headers: string[], batches: AsyncIterable<string[][]>): AsyncGenerator<Buffer> {
  yield writeCsv([headers]);
  for await (const rows of batches) if (rows.length > 0) yield writeCsv(rows).subarray(MARK_BYTES);
}
