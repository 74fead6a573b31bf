import {
  type Field,
  type SectionId,
  type SectionValues,
  sectionOf,
  type Typed,
  type Values,
} from "./sections";

type Renaming = ReadonlyMap<string, string>;

const renamed = (typed: Typed, ids: Renaming): Typed =>
  Array.isArray(typed) ? typed.map((id) => ids.get(id) ?? id) : (ids.get(typed) ?? typed);

const namesUnits = (field: Field | undefined): boolean => field?.kind === "unit" || field?.kind === "units";

/** A section for a copy: units point to the copied members; declarations are made anew each time. */
export function copiedSection(
  section: SectionId,
  values: SectionValues,
  ids: Renaming,
): SectionValues | null {
  if (section === "declarations") return null;
  const { fields } = sectionOf(section);
  const copy = (row: Values): Values =>
    Object.fromEntries(
      Object.entries(row).map(([name, typed]) => [
        name,
        namesUnits(fields[name]) ? renamed(typed, ids) : typed,
      ]),
    );
  return Array.isArray(values.rows) ? { rows: (values.rows as Values[]).map(copy) } : copy(values as Values);
}
