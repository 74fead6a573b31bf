import type { ImportKind, ImportOptions, Mapping } from "./fields";
import type { Finding, RowOutcome } from "./plan";
import type { ImportAction, ImportState } from "./transitions";

export type PreviewRow = {
  position: number;
  cells: string[];
  outcome: RowOutcome | null;
  findings: Finding[];
};

export type ImportHead = {
  id: string;
  kind: ImportKind;
  state: ImportState;
  version: number;
  fileName: string;
  rowCount: number;
  createdByName: string;
  createdAt: Date;
};

/** An import as its page shows it. */
export type ImportView = ImportHead & {
  header: string[];
  mapping: Mapping;
  options: ImportOptions;
  decidedByName: string | null;
  decidedAt: Date | null;
  decisionReason: string | null;
  undoneByName: string | null;
  undoneAt: Date | null;
  undoReason: string | null;
  counts: { outcome: RowOutcome | null; count: number }[];
  /** What the rows will do, as far as they were compared with the directory; empty once they are written. */
  foreseen: { outcome: RowOutcome; count: number }[];
  rows: PreviewRow[];
  /** Rows not written, and those an undo left. */
  faults: PreviewRow[];
  tracks: { id: string; name: string }[];
  actions: ImportAction[];
};
