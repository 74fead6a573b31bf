import type { Tx } from "../../data/client";
import { findImport, type ImportRecord, updateImport } from "../../data/imports";
import { askForJob } from "../../data/jobs";
import { inTransaction } from "../../data/transaction";
import type { Actor, Staff } from "../../domain/actor";
import { missingFields } from "../../domain/import/fields";
import { decideImport, type ImportAction } from "../../domain/import/transitions";
import { done, type Outcome, refuse } from "../../domain/result";
import { FIELD_NAMES, importWords } from "../../messages/imports";
import type { ImportStepInput, MapImportInput } from "../../schemas/import";

type Written = Parameters<typeof updateImport>[2];
type Write = (actor: Staff, file: ImportRecord) => Outcome<Written>;

export const authorsOf = ({ createdById, proposedById }: ImportRecord): string[] => [
  createdById,
  ...(proposedById ? [proposedById] : []),
];

/** The one door for the state of an import: through scope, by the table, compare and set; the worker goes on. */
async function advance(
  actor: Actor,
  { importId, version }: { importId: string; version: number },
  action: ImportAction,
  write: Write,
): Promise<Outcome<{ id: string }>> {
  if (actor.kind !== "staff") return refuse("notFound");
  return inTransaction(async (tx: Tx) => {
    const file = await findImport(actor, importId, tx);
    if (!file) return refuse("notFound");
    const decision = decideImport(actor, action, { ...file, authorIds: authorsOf(file) });
    if (!decision.ok) return refuse(decision.refusal);
    const written = write(actor, file);
    if (!written.ok) return written;
    const won = await updateImport(tx, { id: file.id, version }, { ...written.value, state: decision.to });
    if (!won) return refuse("versionConflict");
    if (decision.to === "running" || decision.to === "undoing") await askForJob(tx, "run-imports");
    return done({ id: file.id });
  });
}

/** What must be said before rows can be read. */
function incomplete(file: ImportRecord): string | null {
  const missing = missingFields(file.kind, file.mapping);
  if (missing.length > 0) return importWords.missing(missing.map((field) => FIELD_NAMES[field]).join("、"));
  return file.kind === "consortia" && !file.options.source ? importWords.needsSource : null;
}

const ready =
  (columns: (actor: Staff) => Written): Write =>
  (actor, file) => {
    const lack = incomplete(file);
    return lack === null ? done(columns(actor)) : refuse("invalid", { detail: lack });
  };

export const mapImport = (actor: Actor, input: MapImportInput) =>
  advance(actor, input, "map", () => done({ mapping: input.mapping, options: input.options }));

/** Institutions and platforms are written by whoever brought them. */
export const runImport = (actor: Actor, input: ImportStepInput, at: Date) =>
  advance(
    actor,
    input,
    "run",
    ready(({ userId }) => ({ proposedById: userId, proposedAt: at })),
  );

export const proposeImport = (actor: Actor, input: ImportStepInput, at: Date) =>
  advance(
    actor,
    input,
    "propose",
    ready(({ userId }) => ({ proposedById: userId, proposedAt: at, decisionReason: null })),
  );

const decidedBy = ({ userId, name }: Staff, at: Date, reason: string) => ({
  decidedById: userId,
  decidedByName: name,
  decidedAt: at,
  decisionReason: reason || null,
});

/** A second person lets historic consortia onto the register. */
export const publishImport = (actor: Actor, input: ImportStepInput, at: Date) =>
  advance(
    actor,
    input,
    "publish",
    ready((staff) => decidedBy(staff, at, input.reason)),
  );

export const returnImport = (actor: Actor, input: ImportStepInput, at: Date) =>
  advance(actor, input, "return", (staff) =>
    input.reason ? done(decidedBy(staff, at, input.reason)) : refuse("reasonRequired"),
  );

export const discardImport = (actor: Actor, input: ImportStepInput) =>
  advance(actor, input, "discard", () => done({}));

/** Takes the whole import back; rows on which something has been built stay and say so. */
export const undoImport = (actor: Actor, input: ImportStepInput, at: Date) =>
  advance(actor, input, "undo", ({ userId, name }) =>
    input.reason
      ? done({ undoneById: userId, undoneByName: name, undoneAt: at, undoReason: input.reason })
      : refuse("reasonRequired"),
  );
