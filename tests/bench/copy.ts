import { chmodSync, closeSync, openSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import type pg from "pg";

export type Cell = string | number | boolean | Date | readonly string[] | null;

const escaped = (text: string): string =>
  text.replaceAll(
    /[\\\n\r\t]/g,
    (sign) => ({ "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" })[sign] ?? sign,
  );

function cellText(cell: Cell): string {
  if (cell === null) return "\\N";
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell === "boolean") return cell ? "t" : "f";
  if (typeof cell === "object") return escaped(`{${cell.map((item) => `"${item}"`).join(",")}}`);
  return escaped(String(cell));
}

const LINES = 5_000;

/** Loads rows by COPY from a file that the server reads; answers how many. */
export async function copyRows(
  client: pg.Client,
  folder: string,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Promise<number> {
  const file = path.join(folder, `${table}.copy`);
  const handle = openSync(file, "w");
  let count = 0;
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(row.map(cellText).join("\t"));
    count += 1;
    if (lines.length === LINES) {
      writeSync(handle, `${lines.join("\n")}\n`);
      lines = [];
    }
  }
  if (lines.length > 0) writeSync(handle, `${lines.join("\n")}\n`);
  closeSync(handle);
  chmodSync(file, 0o644);
  const names = columns.map((column) => `"${column}"`).join(", ");
  await client.query(`COPY "${table}" (${names}) FROM '${file}'`);
  rmSync(file);
  return count;
}

type Index = { name: string; definition: string };

/** Indexes that are no keys, taken away for the load. */
export async function dropIndexes(client: pg.Client, tables: readonly string[]): Promise<Index[]> {
  const { rows } = await client.query<Index>(
    `SELECT i.relname AS name, pg_get_indexdef(i.oid) AS definition
     FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
     WHERE t.relname = ANY($1) AND NOT x.indisprimary AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.oid)`,
    [tables],
  );
  for (const { name } of rows) await client.query(`DROP INDEX "${name}"`);
  return rows;
}
