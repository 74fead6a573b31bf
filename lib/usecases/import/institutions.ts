import type { Tx } from "../../data/client";
import { divisionFinder, unitFinder } from "../../data/import-lookups";
import {
  changeUnit,
  type Importer,
  insertUnits,
  listUnits,
  restoreUnit,
  type UnitUndo,
  withdrawUnits,
} from "../../data/import-writes";
import type { RowResult, UndoRow } from "../../data/imports";
import { unitsInUse } from "../../data/organization-references";
import type { Cells, ImportOptions } from "../../domain/import/fields";
import {
  type Finding,
  type InstitutionChange,
  type InstitutionRow,
  type KnownUnit,
  planInstitution,
  readCode,
  readNames,
} from "../../domain/import/plan";
import type { OrganizationKind } from "../../domain/organization/kinds";
import { kindOfWords } from "../../messages/imports";
import { type Assessed, faulty, type ImportStrategy, LONGEST_NAME, unwritten } from "./strategy";

type Work =
  | { as: "new"; unit: InstitutionRow }
  | { as: "change"; unit: KnownUnit; change: InstitutionChange };

type Read = { row: InstitutionRow } | { findings: Finding[] };

function readRow(cells: Cells, options: ImportOptions, region: (typed: string) => string | null): Read {
  const { name = "", creditCode = "", kind = "", region: place = "", formerNames = "" } = cells;
  const code = readCode(creditCode);
  const known = kindOfWords(kind || (options.kind ?? ""));
  const regionCode = place === "" ? null : region(place);
  const findings: Finding[] = [
    ...(name === "" ? [{ code: "required" as const, detail: "name" }] : []),
    ...(name.length > LONGEST_NAME ? [{ code: "tooLong" as const }] : []),
    ...(code === "invalid" ? [{ code: "codeInvalid" as const, detail: creditCode }] : []),
    ...(known === null ? [{ code: "kindUnknown" as const, detail: kind }] : []),
    ...(place !== "" && regionCode === null ? [{ code: "regionUnknown" as const, detail: place }] : []),
  ];
  if (findings.length > 0 || code === "invalid" || known === null) return { findings };
  const row = { name, creditCode: code, kind: known as OrganizationKind, regionCode };
  return { row: { ...row, formerNames: readNames(formerNames).filter((former) => former !== name) } };
}

/** Institutions: a code, a name or a former name that is known already makes no second record. */
export const INSTITUTIONS: ImportStrategy<Work> = {
  async assess(db, file, rows) {
    const region = await divisionFinder(db, file.province);
    const read = rows.map(({ position, cells }) => ({ position, ...readRow(cells, file.options, region) }));
    const units = await unitFinder(
      db,
      read.flatMap((entry) => ("row" in entry ? [entry.row] : [])),
    );
    const seen = new Map<string, number>();
    return read.map((entry): Assessed<Work> => {
      const { position } = entry;
      if ("findings" in entry) return faulty(position, entry.findings);
      const keys = [entry.row.name, ...(entry.row.creditCode ? [entry.row.creditCode] : [])];
      const before = keys.map((key) => seen.get(key)).find((found) => found !== undefined);
      for (const key of keys) seen.set(key, position);
      if (before !== undefined)
        return {
          ...faulty(position, [{ code: "sameRow", detail: String(before + 1) }]),
          verdict: "duplicate",
        };
      return planned(position, entry.row, planInstitution(entry.row, units(entry.row)));
    });
  },

  async write(tx, rows, by) {
    const made = rows.flatMap(({ work }) => (work?.as === "new" ? [work.unit] : []));
    const ids = await insertUnits(tx, made, by);
    await listUnits(tx, ids);
    const results: RowResult[] = [];
    let next = 0;
    for (const row of rows) {
      if (row.work?.as === "new") {
        const id = ids[next++] ?? "";
        results.push({ ...unwritten(row), targetId: id, undo: { made: id } });
      } else if (row.work?.as === "change") {
        const undo = await changeUnit(tx, row.work.unit, row.work.change, by);
        results.push({ ...unwritten(row), undo });
      } else results.push(unwritten(row));
    }
    return results;
  },

  undo: undoUnits,
};

function planned(
  position: number,
  unit: InstitutionRow,
  plan: ReturnType<typeof planInstitution>,
): Assessed<Work> {
  const { verdict, findings } = plan;
  const head = { position, verdict, findings };
  if (plan.verdict === "new") return { ...head, targetId: null, work: { as: "new", unit } };
  if (plan.verdict === "update")
    return {
      ...head,
      targetId: plan.unit.id,
      work: { as: "change", unit: plan.unit, change: plan.change },
    };
  return { ...head, targetId: plan.verdict === "duplicate" ? plan.unit.id : null, work: null };
}

const isMade = (undo: unknown): undo is { made: string } =>
  typeof undo === "object" && undo !== null && "made" in undo;

async function undoUnits(tx: Tx, rows: readonly UndoRow[], by: Importer) {
  const made = rows.flatMap(({ undo }) => (isMade(undo) ? [undo.made] : []));
  const used = await unitsInUse(tx, made);
  await withdrawUnits(
    tx,
    made.filter((id) => !used.has(id)),
    by,
  );
  const results: { position: number; kept: Finding | null }[] = [];
  for (const { position, undo } of rows) {
    if (isMade(undo)) results.push({ position, kept: used.has(undo.made) ? { code: "builtUpon" } : null });
    else {
      const restored = await restoreUnit(tx, undo as UnitUndo, by);
      results.push({ position, kept: restored ? null : { code: "changedSince" } });
    }
  }
  return results;
}
