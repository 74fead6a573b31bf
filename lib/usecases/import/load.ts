import { prisma } from "../../data/client";
import {
  countOutcomes,
  findImport,
  type ImportRecord,
  listImportRows,
  listImports,
} from "../../data/imports";
import { listMeasuresInForce } from "../../data/measures";
import type { Actor } from "../../domain/actor";
import { missingFields, readCells } from "../../domain/import/fields";
import { type RowOutcome, VERDICTS } from "../../domain/import/plan";
import { importActionsFor } from "../../domain/import/transitions";
import type { ImportView, PreviewRow } from "../../domain/import/view";
import { authorsOf } from "./advance";
import { strategyOfImport } from "./strategies";

const PREVIEW = 30;
const KEPT = 200;
/** Rows of a preview compared with the directory, and how many at once. */
const COMPARED = 5000;
const AT_ONCE = 500;
const SHOWN_FIRST: readonly RowOutcome[] = ["error", "duplicate", "update", "new"];

/** An import with what its rows will do, or did; null where it is none of the actor's. */
export async function loadImport(actor: Actor, id: string, at: Date): Promise<ImportView | null> {
  if (actor.kind !== "staff") return null;
  const file = await findImport(actor, id);
  if (!file) return null;
  const isOpen = file.state === "draft" || file.state === "proposed";
  const [counts, preview, kept, tracks] = await Promise.all([
    countOutcomes(id),
    isOpen ? previewOf(file, at) : { rows: await listImportRows(id, { most: PREVIEW }), foreseen: [] },
    isOpen ? [] : listImportRows(id, { outcomes: ["kept", "error"], most: KEPT }),
    tracksOf(file.province, at),
  ]);
  const { createdById: _created, proposedById: _proposed, ...facts } = file;
  const actions = importActionsFor(actor, { ...file, authorIds: authorsOf(file) });
  return { ...facts, ...preview, counts, faults: kept, tracks, actions };
}

type Preview = Pick<ImportView, "rows" | "foreseen">;

/** What the rows will do: how many of each, and the first ones that would not simply be added. */
async function previewOf(file: ImportRecord, at: Date): Promise<Preview> {
  if (missingFields(file.kind, file.mapping).length > 0)
    return { rows: await listImportRows(file.id, { most: PREVIEW }), foreseen: [] };
  const assessed: PreviewRow[] = [];
  for (let after = -1; assessed.length < COMPARED; ) {
    const page = await listImportRows(file.id, { after, most: AT_ONCE });
    assessed.push(...(await assessRows(file, page, at)));
    after = page.at(-1)?.position ?? after;
    if (page.length < AT_ONCE) break;
  }
  const foreseen = VERDICTS.map((outcome) => ({
    outcome,
    count: assessed.filter((row) => row.outcome === outcome).length,
  }));
  const order = (row: PreviewRow) => SHOWN_FIRST.indexOf(row.outcome ?? "new");
  const rows = assessed.toSorted((a, b) => order(a) - order(b) || a.position - b.position);
  return { rows: rows.slice(0, PREVIEW), foreseen };
}

async function assessRows(file: ImportRecord, rows: readonly PreviewRow[], at: Date): Promise<PreviewRow[]> {
  const read = rows.map(({ position, cells }) => ({
    position,
    cells: readCells(file.kind, file.mapping, cells),
  }));
  const assessed = await strategyOfImport(file.kind).assess(prisma, file, read, at);
  const found = new Map(assessed.map((row) => [row.position, row]));
  return rows.map(({ position, cells }) => {
    const { verdict = null, findings = [] } = found.get(position) ?? {};
    return { position, cells, outcome: verdict, findings };
  });
}

async function tracksOf(province: string, at: Date): Promise<{ id: string; name: string }[]> {
  const measures = await listMeasuresInForce(at);
  const own = measures.find((measure) => measure.province === province);
  return Object.entries(own?.document.tracks ?? {}).map(([id, track]) => ({ id, name: track?.name ?? id }));
}

export const loadImports = (actor: Actor): Promise<ImportRecord[]> => listImports(actor);
