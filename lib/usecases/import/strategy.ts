import type { Db, Tx } from "../../data/client";
import type { Importer } from "../../data/import-writes";
import type { ImportRecord, RowResult, UndoRow } from "../../data/imports";
import type { Cells } from "../../domain/import/fields";
import type { Finding, Verdict } from "../../domain/import/plan";

export type CellsRow = { position: number; cells: Cells };

/** What a row will do; `work` is what is needed to do it, null for rows that do nothing. */
export type Assessed<W> = {
  position: number;
  verdict: Verdict;
  findings: Finding[];
  targetId: string | null;
  work: W | null;
};

/** How one kind of list is compared, written and taken back; each batch sees what the ones before wrote. */
export type ImportStrategy<W> = {
  assess: (db: Db, file: ImportRecord, rows: readonly CellsRow[], at: Date) => Promise<Assessed<W>[]>;
  write: (tx: Tx, rows: readonly Assessed<W>[], by: Importer) => Promise<RowResult[]>;
  undo: (
    tx: Tx,
    rows: readonly UndoRow[],
    by: Importer,
  ) => Promise<{ position: number; kept: Finding | null }[]>;
};

export const faulty = (position: number, findings: Finding[]): Assessed<never> => ({
  position,
  verdict: "error",
  findings,
  targetId: null,
  work: null,
});

/** A row that writes nothing, as its result. */
export const unwritten = ({ position, verdict, findings, targetId }: Assessed<unknown>): RowResult => ({
  position,
  outcome: verdict,
  findings,
  targetId,
  undo: null,
});

export const LONGEST_NAME = 200;
