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
import { importActionsFor } from "../../domain/import/transitions";
import type { ImportView, PreviewRow } from "../../domain/import/view";
import { authorsOf } from "./advance";
import { strategyOfImport } from "./strategies";

const PREVIEW = 30;
const KEPT = 200;

/** An import with what its rows will do, or did; null where it is none of the actor's. */
export async function loadImport(actor: Actor, id: string, at: Date): Promise<ImportView | null> {
  if (actor.kind !== "staff") return null;
  const file = await findImport(actor, id);
  if (!file) return null;
  const isOpen = file.state === "draft" || file.state === "proposed";
  const [counts, rows, kept, tracks] = await Promise.all([
    countOutcomes(id),
    isOpen ? previewRows(file, at) : listImportRows(id, { most: PREVIEW }),
    isOpen ? [] : listImportRows(id, { outcomes: ["kept", "error"], most: KEPT }),
    tracksOf(file.province, at),
  ]);
  const { createdById: _created, proposedById: _proposed, ...facts } = file;
  const actions = importActionsFor(actor, { ...file, authorIds: authorsOf(file) });
  return { ...facts, counts, rows, faults: kept, tracks, actions };
}

async function previewRows(file: ImportRecord, at: Date): Promise<PreviewRow[]> {
  const rows = await listImportRows(file.id, { most: PREVIEW });
  if (missingFields(file.kind, file.mapping).length > 0) return rows;
  const read = rows.map(({ position, cells }) => ({
    position,
    cells: readCells(file.kind, file.mapping, cells),
  }));
  const assessed = await strategyOfImport(file.kind).assess(prisma, file, read, at);
  const found = new Map(assessed.map((row) => [row.position, row]));
  return rows.map((row) => {
    const { verdict = null, findings = [] } = found.get(row.position) ?? {};
    return { ...row, outcome: verdict, findings };
  });
}

async function tracksOf(province: string, at: Date): Promise<{ id: string; name: string }[]> {
  const measures = await listMeasuresInForce(at);
  const own = measures.find((measure) => measure.province === province);
  return Object.entries(own?.document.tracks ?? {}).map(([id, track]) => ({ id, name: track?.name ?? id }));
}

export const loadImports = (actor: Actor): Promise<ImportRecord[]> => listImports(actor);
