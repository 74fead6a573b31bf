import {
  type Field,
  listOf,
  rowsOf,
  SECTION_IDS,
  type SectionId,
  type SectionValues,
  sectionOf,
  textOf,
  type Values,
  valuesOf,
} from "../../domain/filing/sections";
import { documents } from "../../messages/documents";
import { fieldWord } from "../../messages/field-word";
import { fieldWords, ROW_NAMES, SECTION_NAMES } from "../../messages/filing-fields";
import type { PrintedSection } from "./application-pdf";
import type { Entry } from "./blocks";

type PrintedNames = {
  /** Names of dictionary terms by code, whatever the dictionary. */
  terms: Readonly<Record<string, string>>;
  /** Names of units by `lead` or a member's id. */
  units: Readonly<Record<string, string>>;
};

/** Every section of a filing as labels and finished values, in the order of the catalogue. */
export function printedSections(
  sections: Partial<Record<SectionId, SectionValues>>,
  names: PrintedNames,
): PrintedSection[] {
  return SECTION_IDS.map((id) => {
    const title = SECTION_NAMES[id];
    if (!sectionOf(id).repeated) return { title, entries: printedEntries(id, valuesOf(sections[id]), names) };
    const rows = rowsOf(sections[id]).map((values, index) => ({
      title: documents.application.row(ROW_NAMES[id] ?? title, index + 1),
      entries: printedEntries(id, values, names),
    }));
    return { title, rows };
  });
}

/** Clauses of the agreement stand in a table of their own and are left out here. */
function printedEntries(id: SectionId, values: Values, names: PrintedNames): Entry[] {
  return Object.entries(sectionOf(id).fields)
    .filter(([name, field]) => !name.startsWith("clause_") && isShown(field, values))
    .map(([name, field]) => {
      const words = fieldWords(id, name);
      const sources = {
        options: words?.options,
        term: (code: string) => names.terms[code],
        unit: (unitId: string) => names.units[unitId],
      };
      const typed = listOf(values[name]).map((item) => fieldWord(item, field, sources));
      return { label: words?.label ?? name, value: typed.join(documents.listSeparator) };
    });
}

const isShown = ({ when }: Field, values: Values): boolean => !when || textOf(values[when.field]) === when.is;
