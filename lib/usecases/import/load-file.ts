import { findImport, listImportRows, type StoredRow } from "../../data/imports";
import type { Actor } from "../../domain/actor";
import { findingSentence, KIND_NAMES, OUTCOME_NAMES, RESULT_COLUMNS } from "../../messages/imports";

type ImportFile = { name: string; sheet: string; format: "csv" | "xlsx"; rows: string[][] };
const AT_ONCE = 2000;

/** The file of an import with two columns beside: what became of each row, and why. */
export async function loadImportFile(
  actor: Actor,
  id: string,
  only: "all" | "faults",
): Promise<ImportFile | null> {
  if (actor.kind !== "staff") return null;
  const file = await findImport(actor, id);
  if (!file) return null;
  const outcomes = only === "faults" ? (["error", "duplicate", "kept"] as const) : undefined;
  const rows = [[...file.header, ...RESULT_COLUMNS]];
  for (let after = 0; ; ) {
    const page = await listImportRows(id, { after, most: AT_ONCE, ...(outcomes ? { outcomes } : {}) });
    rows.push(...page.map((row) => lineOf(row, file.header.length)));
    after = page.at(-1)?.position ?? after;
    if (page.length < AT_ONCE) break;
  }
  const base = file.fileName.replace(/\.\w{1,5}$/, "");
  return {
    name: `${base}-${RESULT_COLUMNS[0]}.${file.format}`,
    sheet: KIND_NAMES[file.kind],
    format: file.format,
    rows,
  };
}

const lineOf = ({ cells, outcome, findings }: StoredRow, width: number): string[] => [
  ...Array.from({ length: width }, (_, column) => cells[column] ?? ""),
  outcome ? OUTCOME_NAMES[outcome] : "",
  findings.map(findingSentence).join(""),
];
