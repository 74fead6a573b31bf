import type { Tx } from "../../data/client";
import type { Importer } from "../../data/import-writes";
import {
  type ImportRecord,
  listRunningImports,
  lockImport,
  nextRows,
  nextUndoRows,
  storeResults,
  storeUndone,
  updateImport,
} from "../../data/imports";
import { inTransaction } from "../../data/transaction";
import { readCells } from "../../domain/import/fields";
import { consortiumImportNote, importNote } from "../../messages/imports";
import { strategyOfImport } from "./strategies";

/** Rows a transaction; between two the page sees how far it is. */
const BATCH = 250;
const BATCH_OF_CONSORTIA = 20;

/** Goes on with every import under way until none has rows left; two workers at once do each row once. */
export async function runImports(at: Date): Promise<void> {
  for (const id of await listRunningImports()) while (await runBatch(id, at));
}

/** One batch of an import; false once there is none left. */
async function runBatch(id: string, at: Date): Promise<boolean> {
  return inTransaction(async (tx) => {
    const file = await lockImport(tx, id);
    if (file?.state === "running") return writeBatch(tx, file, at);
    if (file?.state === "undoing") return undoBatch(tx, file, at);
    return false;
  });
}

const sizeOf = ({ kind }: ImportRecord): number => (kind === "consortia" ? BATCH_OF_CONSORTIA : BATCH);

async function writeBatch(tx: Tx, file: ImportRecord, at: Date): Promise<boolean> {
  const rows = await nextRows(tx, file.id, sizeOf(file));
  if (rows.length === 0) return finish(tx, file, { state: "done", finishedAt: at });
  const cells = rows.map((row) => ({
    position: row.position,
    cells: readCells(file.kind, file.mapping, row.cells),
  }));
  const note =
    file.kind === "consortia" ? consortiumImportNote(file.options.source) : importNote(file.fileName);
  const by: Importer = { userId: file.createdById, name: file.createdByName, at, note };
  const results = await strategyOfImport(file.kind).run(tx, file, cells, at, by);
  await storeResults(tx, file.id, results);
  return true;
}

async function undoBatch(tx: Tx, file: ImportRecord, at: Date): Promise<boolean> {
  const rows = await nextUndoRows(tx, file.id, sizeOf(file));
  if (rows.length === 0) return finish(tx, file, { state: "undone" });
  const by: Importer = {
    userId: file.createdById,
    name: file.undoneByName ?? file.createdByName,
    at,
    note: file.undoReason ?? "",
  };
  await storeUndone(tx, file.id, await strategyOfImport(file.kind).undo(tx, rows, by));
  return true;
}

async function finish(tx: Tx, file: ImportRecord, data: Parameters<typeof updateImport>[2]): Promise<false> {
  await updateImport(tx, { id: file.id, version: file.version }, data);
  return false;
}
