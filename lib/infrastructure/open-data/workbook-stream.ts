import "server-only";
import { once } from "node:events";
import { PassThrough, type Readable } from "node:stream";
import ExcelJS from "exceljs";
import type { Resource, Row } from "../../domain/open-data/resources";
import { RESOURCE_NAMES } from "../../messages/open-data";
import { type TableColumn, tableOf } from "../../messages/open-data-table";

type Cells = readonly (string | number | null | undefined)[];
type StreamedSheet = { name: string; columns: readonly { title: string; datatype?: string }[] };

/** The rows of a resource as a workbook. */
export function workbookStream(resource: Resource, batches: AsyncIterable<Row[]>): Readable {
  const columns = tableOf(resource) as readonly TableColumn<Row>[];
  async function* cells() {
    for await (const rows of batches) yield rows.map((row) => columns.map((column) => column.of(row)));
  }
  return sheetStream({ name: RESOURCE_NAMES[resource], columns }, cells());
}

/** A workbook of one sheet, written while it is read: numbers as numbers, everything else as text, no formula. */
export function sheetStream(sheet: StreamedSheet, batches: AsyncIterable<Cells[]>): Readable {
  const out = new PassThrough();
  write(sheet, batches, out).catch((error: Error) => out.destroy(error));
  return out;
}

async function write(
  { name, columns }: StreamedSheet,
  batches: AsyncIterable<Cells[]>,
  out: PassThrough,
): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = columns.map(({ title, datatype }) => ({
    header: title,
    width: datatype === "integer" ? 12 : 22,
    style: datatype === "integer" ? {} : { numFmt: "@" },
  }));
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).commit();
  for await (const rows of batches) {
    if (out.destroyed) return;
    for (const row of rows) sheet.addRow([...row]).commit();
    await untilTaken(out);
  }
  sheet.commit();
  await workbook.commit();
}

/** The next rows are read from the database when the reader has taken these. */
async function untilTaken(out: PassThrough): Promise<void> {
  await new Promise((next) => setImmediate(next));
  while (out.writableNeedDrain && !out.destroyed)
    await Promise.race([once(out, "drain"), once(out, "close")]).catch(() => undefined);
}
