import "server-only";
import { once } from "node:events";
import { PassThrough, type Readable } from "node:stream";
import ExcelJS from "exceljs";
import type { Resource, Row } from "../../domain/open-data/resources";
import { RESOURCE_NAMES } from "../../messages/open-data";
import { type TableColumn, tableOf } from "../../messages/open-data-table";

/** A workbook of one sheet, written while it is read: numbers as numbers, everything else as text, no formula. */
export function workbookStream(resource: Resource, batches: AsyncIterable<Row[]>): Readable {
  const out = new PassThrough();
  write(resource, batches, out).catch((error: Error) => out.destroy(error));
  return out;
}

async function write(resource: Resource, batches: AsyncIterable<Row[]>, out: PassThrough): Promise<void> {
  const columns = tableOf(resource) as readonly TableColumn<Row>[];
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  const sheet = workbook.addWorksheet(RESOURCE_NAMES[resource], { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = columns.map(({ title, datatype }) => ({
    header: title,
    width: datatype === "integer" ? 12 : 22,
    style: datatype === "integer" ? {} : { numFmt: "@" },
  }));
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).commit();
  for await (const rows of batches) {
    if (out.destroyed) return;
    for (const row of rows) sheet.addRow(columns.map((column) => column.of(row))).commit();
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
