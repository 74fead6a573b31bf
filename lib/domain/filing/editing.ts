import { formName, placeOf } from "./address";
import { rowsOf, type SectionId, type SectionValues, sectionOf, type Values, valuesOf } from "./sections";
import type { FilingState } from "./states";

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
  if (state !== "correction" && state !== "correctionInReview") return NOTHING;
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

export const isEditable = (editable: Editable, name: string): boolean =>
  editable.all || editable.names.includes(name);

export const isOpen = (editable: Editable): boolean => editable.all || editable.names.length > 0;

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
