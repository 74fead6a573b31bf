import { stringify } from "csv-stringify/sync";
import { LINKED_CONTEXT, linkedNode } from "../../domain/open-data/linked";
import type { Resource, Row } from "../../domain/open-data/resources";
import { type TableColumn, tableOf } from "../../messages/open-data-table";

type Batches = AsyncIterable<Row[]>;
const BOM = "\ufeff";

const columnsOf = (resource: Resource) => tableOf(resource) as readonly TableColumn<Row>[];

/** RFC 4180 with a byte order mark; what could begin a formula is guarded with an apostrophe, texts are quoted. */
function csvLines(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { record_delimiter: "\r\n", quoted_string: true, escape_formulas: true },
  );
}

export const csvHead = (resource: Resource): string =>
  BOM + csvLines([columnsOf(resource).map(({ title }) => title)]);

export const csvRows = (resource: Resource, rows: readonly Row[]): string =>
  csvLines(rows.map((row) => columnsOf(resource).map((column) => column.of(row))));

export async function* csvChunks(resource: Resource, batches: Batches): AsyncGenerator<string> {
  yield csvHead(resource);
  for await (const rows of batches) yield csvRows(resource, rows);
}

/** One array of all rows. */
export async function* jsonChunks(resource: Resource, batches: Batches): AsyncGenerator<string> {
  yield* listed(`{"${resource}":[`, "]}", batches, (row) => row);
}

/** One graph of all rows under one context. */
export async function* linkedChunks(resource: Resource, batches: Batches): AsyncGenerator<string> {
  const head = `{"@context":${JSON.stringify(LINKED_CONTEXT)},"@graph":[`;
  yield* listed(head, "]}", batches, (row) => linkedNode(resource, row as never));
}

async function* listed(
  head: string,
  end: string,
  batches: Batches,
  of: (row: Row) => unknown,
): AsyncGenerator<string> {
  let before = head;
  for await (const rows of batches) {
    if (rows.length === 0) continue;
    yield before + rows.map((row) => JSON.stringify(of(row))).join(",\n");
    before = ",\n";
  }
  yield before === head ? head + end : end;
}

/** A line for each row, each complete with its context: for programs that read line by line. */
export async function* linkedLines(resource: Resource, batches: Batches): AsyncGenerator<string> {
  for await (const rows of batches)
    yield rows
      .map((row) => {
        const node = { "@context": LINKED_CONTEXT, ...linkedNode(resource, row as never) };
        return `${JSON.stringify(node)}\n`;
      })
      .join("");
}
