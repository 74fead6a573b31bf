import { isDeepStrictEqual } from "node:util";
import { findSection, renameFiling, type StoredSection, writeSection } from "../../data/filing-sections";
import { findMaterialCase, touchFiling } from "../../data/materials";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { editableFields, isOpen, mergeTyped, withoutTaken } from "../../domain/filing/editing";
import { changeRows, type RowCommand, sectionFromForm } from "../../domain/filing/section-form";
import {
  type SectionId,
  type SectionValues,
  type Typed,
  textOf,
  valuesOf,
} from "../../domain/filing/sections";
import { done, type Outcome, refuse } from "../../domain/result";

type SaveSectionInput = {
  filingId: string;
  section: SectionId;
  /** The version of the section the sender saw; 0 before the first save. */
  version: number;
  texts: Readonly<Record<string, Typed>>;
  rows: RowCommand | null;
};

export type SavedSection = { version: number; savedAt: Date };

/** The case moved on between reading and writing. */
class MovedOn extends Error {}

/** Keeps a section exactly as typed, right or wrong; only submission needs everything right. */
export async function saveSection(
  actor: Actor,
  input: SaveSectionInput,
  at: Date,
): Promise<Outcome<SavedSection>> {
  try {
    return await inTransaction((tx) => saveIn(tx, actor, input, at));
  } catch (error) {
    if (error instanceof MovedOn) return refuse("alreadyHandled");
    throw error;
  }
}

/** A save repeated word for word is no conflict: a second click, or a form sent while its autosave was under way. */
function sameOrConflict(
  stored: StoredSection | null,
  values: SectionValues,
  at: Date,
): Outcome<SavedSection> {
  const same = stored !== null && isDeepStrictEqual(stored.values, values);
  return same ? done({ version: stored.version, savedAt: at }) : refuse("versionConflict");
}

type Tx = Parameters<typeof findSection>[0];

async function saveIn(
  tx: Tx,
  actor: Actor,
  { filingId, section, version, texts, rows }: SaveSectionInput,
  at: Date,
): Promise<Outcome<SavedSection>> {
  if (actor.kind !== "applicant") return refuse("notAllowed");
  const filing = await findMaterialCase(tx, actor, filingId);
  if (!filing) return refuse("notFound");
  const editable = editableFields(section, filing.state, filing.correctionAddresses);
  if (!isOpen(editable)) return refuse("illegalTransition");
  const stored = await findSection(tx, filingId, section);
  const mine = withoutTaken(editable, section, texts);
  const merged = mergeTyped(mine, stored?.values, sectionFromForm(section, texts));
  const values: SectionValues = rows && editable.all ? changeRows(section, merged, rows) : merged;
  if ((stored?.version ?? 0) !== version) return sameOrConflict(stored, values, at);
  const write = { filingId, section, version, values, userId: actor.userId, at };
  if (!(await writeSection(tx, write))) return refuse("versionConflict");
  if (!(await touchFiling(tx, filingId, filing, at))) throw new MovedOn();
  if (section === "basic") await renameFiling(tx, filingId, textOf(valuesOf(values).name));
  return done({ version: version + 1, savedAt: at });
}
