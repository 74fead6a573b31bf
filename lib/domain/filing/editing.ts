import { formName, placeOf } from "./address";
import { askedFields } from "./section-form";
import {
  rowsOf,
  type SectionId,
  type SectionValues,
  sectionOf,
  type Typed,
  type Values,
  valuesOf,
} from "./sections";
import type { FilingState } from "./states";
import { isInCorrection } from "./states";

/** What of a section may be changed: everything, nothing, or the named fields of its form. */
export type Editable = { all: true } | { all: false; names: readonly string[] };

const NOTHING: Editable = { all: false, names: [] };

/**
 * A draft is open; during a correction exactly what the notice names (一次性告知): a field, a row, or a whole section.
 */
export function editableFields(
  section: SectionId,
  state: FilingState,
  correctionAddresses: readonly string[],
): Editable {
  if (state === "draft") return { all: true };
  if (!isInCorrection(state)) return NOTHING;
  const places = correctionAddresses
    .map(placeOf)
    .filter((place) => place?.kind === "section")
    .filter((place) => place.section === section);
  if (places.some(({ row, field }) => row === null && field === null)) return { all: true };
  const names = places.flatMap(({ row, field }) =>
    field
      ? [formName(row, field)]
      : Object.keys(sectionOf(section).fields).map((name) => formName(row, name)),
  );
  return { all: false, names };
}

const isEditable = (editable: Editable, name: string): boolean =>
  editable.all || editable.names.includes(name);

export const isOpen = (editable: Editable): boolean => editable.all || editable.names.length > 0;

/** The name under which a form says whose text of a field shall stand after a conflict. */
export const takeName = (name: string): string => `take.${name}`;
export const TAKE_STORED = "stored";

/** What remains the sender's after a conflict: fields for which the stored text was chosen stay as stored. */
export function withoutTaken(
  editable: Editable,
  section: SectionId,
  texts: Readonly<Record<string, Typed>>,
): Editable {
  if (sectionOf(section).repeated) return editable;
  const asked = askedFields(section).map(([name]) => name);
  const taken = asked.filter((name) => texts[takeName(name)] === TAKE_STORED);
  if (taken.length === 0) return editable;
  const open = editable.all ? asked : editable.names;
  return { all: false, names: open.filter((name) => !taken.includes(name)) };
}

const pickEditable = (editable: Editable, stored: Values, typed: Values, row: number | null): Values => ({
  ...stored,
  ...Object.fromEntries(Object.entries(typed).filter(([name]) => isEditable(editable, formName(row, name)))),
});

/** The stored section with what was typed into its editable fields; rows are added and removed only where all is open. */
export function mergeTyped(
  editable: Editable,
  stored: SectionValues | undefined,
  typed: SectionValues,
): SectionValues {
  if (editable.all) return typed;
  if (!("rows" in typed)) return pickEditable(editable, valuesOf(stored), valuesOf(typed), null);
  const sent = rowsOf(typed);
  return { rows: rowsOf(stored).map((row, index) => pickEditable(editable, row, sent[index] ?? {}, index)) };
}
