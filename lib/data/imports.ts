import type { Actor, Staff } from "../domain/actor";
import type { ImportKind, ImportOptions, Mapping } from "../domain/import/fields";
import type { Finding, RowOutcome } from "../domain/import/plan";
import { IMPORT_READERS, type ImportState } from "../domain/import/transitions";
import { type Db, type Prisma, prisma, type Tx } from "./client";

/** Imports: those of the own department, for its administrators and heads. */
export function importScope(actor: Actor): Prisma.ImportWhereInput {
  if (actor.kind === "system") return {};
  if (actor.kind !== "staff" || !actor.roles.some((role) => IMPORT_READERS.includes(role)))
    return { id: { in: [] } };
  return { province: actor.province };
}

const columns = {
  id: true,
  kind: true,
  province: true,
  state: true,
  version: true,
  fileName: true,
  format: true,
  header: true,
  mapping: true,
  options: true,
  rowCount: true,
  createdById: true,
  createdByName: true,
  createdAt: true,
  proposedById: true,
  decidedByName: true,
  decidedAt: true,
  decisionReason: true,
  finishedAt: true,
  undoneByName: true,
  undoneAt: true,
  undoReason: true,
} as const satisfies Prisma.ImportSelect;

type Row = Prisma.ImportGetPayload<{ select: typeof columns }>;
export type ImportRecord = Omit<Row, "kind" | "state" | "mapping" | "options" | "format"> & {
  kind: ImportKind;
  state: ImportState;
  mapping: Mapping;
  options: ImportOptions;
  format: "csv" | "xlsx";
};

const recordOf = (row: Row): ImportRecord => ({
  ...row,
  kind: row.kind as ImportKind,
  state: row.state as ImportState,
  mapping: row.mapping as Mapping,
  options: row.options as ImportOptions,
  format: row.format === "xlsx" ? "xlsx" : "csv",
});

export async function findImport(actor: Actor, id: string, db: Db = prisma): Promise<ImportRecord | null> {
  const row = await db.import.findFirst({ where: { AND: [importScope(actor), { id }] }, select: columns });
  return row && recordOf(row);
}

/** Newest first. */
export async function listImports(actor: Actor, most = 50, db: Db = prisma): Promise<ImportRecord[]> {
  const rows = await db.import.findMany({
    where: importScope(actor),
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: most,
    select: columns,
  });
  return rows.map(recordOf);
}

type NewImport = {
  kind: ImportKind;
  fileName: string;
  format: "csv" | "xlsx";
  header: string[];
  mapping: Mapping;
  rows: readonly { position: number; cells: string[] }[];
};

const AT_ONCE = 1000;

export async function insertImport(
  tx: Tx,
  actor: Staff,
  { rows, ...facts }: NewImport,
  at: Date,
): Promise<string> {
  const { id } = await tx.import.create({
    data: {
      ...facts,
      rowCount: rows.length,
      province: actor.province,
      createdById: actor.userId,
      createdByName: actor.name,
      createdAt: at,
    },
    select: { id: true },
  });
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await tx.importRow.createMany({
      data: rows.slice(from, from + AT_ONCE).map((row) => ({ importId: id, ...row })),
    });
  return id;
}

/** False when somebody else changed it first. */
export async function updateImport(
  tx: Tx,
  { id, version }: { id: string; version: number },
  data: Prisma.ImportUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await tx.import.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1;
}

export type StoredRow = {
  position: number;
  cells: string[];
  outcome: RowOutcome | null;
  findings: Finding[];
  targetId: string | null;
};
const rowColumns = { position: true, cells: true, outcome: true, findings: true, targetId: true } as const;

type RowFilter = { outcomes?: readonly RowOutcome[]; after?: number; most: number };

/** Rows of an import the caller has been let into, in the order of the file. */
export async function listImportRows(
  importId: string,
  { outcomes, after = 0, most }: RowFilter,
  db: Db = prisma,
): Promise<StoredRow[]> {
  const rows = await db.importRow.findMany({
    where: { importId, position: { gt: after }, ...(outcomes ? { outcome: { in: [...outcomes] } } : {}) },
    orderBy: { position: "asc" },
    take: most,
    select: rowColumns,
  });
  return rows.map((row) => ({
    ...row,
    outcome: row.outcome as RowOutcome | null,
    findings: row.findings as Finding[],
  }));
}

/** How many rows came to what; `null` for those whose turn has not come. */
export async function countOutcomes(
  importId: string,
  db: Db = prisma,
): Promise<{ outcome: RowOutcome | null; count: number }[]> {
  const rows = await db.importRow.groupBy({ by: ["outcome"], where: { importId }, _count: true });
  return rows.map(({ outcome, _count }) => ({ outcome: outcome as RowOutcome | null, count: _count }));
}

/** Imports with rows still to be written or taken back, oldest first. */
export async function listRunningImports(): Promise<string[]> {
  const rows = await prisma.import.findMany({
    where: { state: { in: ["running", "undoing"] } },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The import, locked: one worker at a time goes on with it. */
export async function lockImport(tx: Tx, id: string): Promise<ImportRecord | null> {
  await tx.$queryRaw`SELECT 1 FROM "Import" WHERE "id" = ${id} FOR UPDATE`;
  const row = await tx.import.findUnique({ where: { id }, select: columns });
  return row && recordOf(row);
}

/** Rows whose turn has not come. */
export async function nextRows(tx: Tx, importId: string, most: number): Promise<StoredRow[]> {
  const rows = await tx.importRow.findMany({
    where: { importId, outcome: null },
    orderBy: { position: "asc" },
    take: most,
    select: rowColumns,
  });
  return rows.map((row) => ({ ...row, outcome: null, findings: [] }));
}

export type RowResult = {
  position: number;
  outcome: RowOutcome;
  findings: Finding[];
  targetId: string | null;
  undo: unknown;
};

export async function storeResults(tx: Tx, importId: string, results: readonly RowResult[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ImportRow" r SET "outcome" = x."outcome", "findings" = x."findings", "targetId" = x."targetId", "undo" = x."undo"
    FROM jsonb_to_recordset(${JSON.stringify(results)}::jsonb)
      AS x("position" int, "outcome" text, "findings" jsonb, "targetId" text, "undo" jsonb)
    WHERE r."importId" = ${importId} AND r."position" = x."position"`;
}

export type UndoRow = { position: number; undo: unknown };

/** Written rows not yet taken back, the last first. */
export async function nextUndoRows(tx: Tx, importId: string, most: number): Promise<UndoRow[]> {
  return tx.importRow.findMany({
    where: { importId, outcome: { in: ["new", "update"] } },
    orderBy: { position: "desc" },
    take: most,
    select: { position: true, undo: true },
  });
}

/** Marks rows as taken back, or as kept with the reason. */
export async function storeUndone(
  tx: Tx,
  importId: string,
  rows: readonly { position: number; kept: Finding | null }[],
): Promise<void> {
  const marks = rows.map(({ position, kept }) => ({
    position,
    outcome: kept ? "kept" : "undone",
    findings: kept ? [kept] : [],
  }));
  await tx.$executeRaw`
    UPDATE "ImportRow" r SET "outcome" = x."outcome", "findings" = x."findings"
    FROM jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) AS x("position" int, "outcome" text, "findings" jsonb)
    WHERE r."importId" = ${importId} AND r."position" = x."position"`;
}
