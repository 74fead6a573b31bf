import "server-only";
import { listCountedRows } from "../data/register-counted";
import type { RowsQuestion, StatisticsQuestion } from "../domain/register/statistics";
import { rowHeaders, textRow } from "../messages/statistics-table";
import { writeCsv } from "./spreadsheet/workbook";

/** Rows read at a time while a file is sent: memory stays flat however many there are. */
const BATCH = 1_000;
const MARK_BYTES = 3;

/** The rows behind a number as a file that is written while it is read. */
export function countedRowsFile(asked: StatisticsQuestion & RowsQuestion): ReadableStream<Uint8Array> {
  let after: string | null = "";
  let begun = false;
  return new ReadableStream({
    async pull(controller) {
      if (after === null) return controller.close();
      const page = await listCountedRows(asked, after, BATCH);
      const rows = page.rows.map((row) => textRow(row).cells);
      const content = writeCsv(begun ? rows : [rowHeaders(asked.figure), ...rows]);
      // Only the file's first bytes are its mark.
      const bytes = begun ? content.subarray(MARK_BYTES) : content;
      if (bytes.length > 0) controller.enqueue(new Uint8Array(bytes));
      begun = true;
      after = page.next;
    },
  });
}
