import { checkField, type FieldLookup, type FieldProblem, integerOf, moneyOf } from "../filing/check-fields";
import { type Field, rowsOf, type SectionValues, textOf, type Values, valuesOf } from "../filing/sections";
import {
  REGISTRATION_FILE_TYPES,
  REGISTRATION_FILES,
  REGISTRATION_SECTION_IDS,
  type RegistrationDocument,
  type RegistrationFileType,
  type RegistrationSectionId,
  registrationFields,
  registrationSection,
  rowField,
} from "./registration-fields";

export type RegistrationProblemCode =
  | FieldProblem
  | "yearMissing"
  | "yearRepeated"
  | "staffExceeded"
  | "endsBeforeStart"
  | "platformRepeated"
  | "ownParent"
  | "fileMissing";

/** One reason a registration cannot be submitted; `field` is the name the form sends it under, empty for a whole section. */
export type RegistrationProblem = {
  section: RegistrationSectionId | "evidence";
  field: string;
  code: RegistrationProblemCode;
};

export type RegistrationFacts = FieldLookup & {
  /** The years figures are asked for, see figureYears. */
  years: readonly string[];
  creditCode: string | null;
  files: readonly RegistrationFileType[];
};

type Found = { field: string; code: RegistrationProblemCode };

const none = { hasUnit: () => false };

function fieldProblems(
  fields: readonly [string, Field][],
  values: Values,
  facts: FieldLookup,
  nameOf: (field: string) => string,
): Found[] {
  return fields.flatMap(([name, field]) => {
    const code = checkField(field, values, name, { ...none, ...facts });
    return code ? [{ field: nameOf(name), code }] : [];
  });
}

function rowProblems(id: RegistrationSectionId, values: Values, row: number): Found[] {
  const at = (field: string, code: RegistrationProblemCode): Found => ({ field: rowField(row, field), code });
  const found: Found[] = [];
  if (id === "figures") {
    const [staff, rdStaff] = [integerOf(textOf(values.staff)), integerOf(textOf(values.rdStaff))];
    if (staff !== null && rdStaff !== null && rdStaff > staff) found.push(at("rdStaff", "staffExceeded"));
  }
  const from = textOf(values.approvedOn ?? values.issuedOn);
  const until = textOf(values.validUntil);
  if (from && until && until < from) found.push(at("validUntil", "endsBeforeStart"));
  return found;
}

function repeats(rows: readonly Values[], field: string, code: RegistrationProblemCode): Found[] {
  const texts = rows.map((values) => textOf(values[field]).normalize("NFKC"));
  return texts.flatMap((text, row) =>
    text !== "" && texts.indexOf(text) < row ? [{ field: rowField(row, field), code }] : [],
  );
}

function sectionRules(
  id: RegistrationSectionId,
  values: SectionValues | undefined,
  facts: RegistrationFacts,
): Found[] {
  const rows = rowsOf(values);
  if (id === "figures") {
    const given = rows.map((row) => textOf(row.year));
    const missing = facts.years.some((year) => !given.includes(year));
    return [
      ...repeats(rows, "year", "yearRepeated"),
      ...(missing ? [{ field: "", code: "yearMissing" as const }] : []),
    ];
  }
  if (id === "platforms") return repeats(rows, "name", "platformRepeated");
  if (id === "identity" && facts.creditCode && textOf(valuesOf(values).parentCreditCode) === facts.creditCode)
    return [{ field: "parentCreditCode", code: "ownParent" }];
  return [];
}

/** Everything wrong with one section as typed; a section never saved lacks its required fields. */
function checkRegistrationSection(
  id: RegistrationSectionId,
  values: SectionValues | undefined,
  facts: RegistrationFacts,
): Found[] {
  const fields = registrationFields(id);
  const own = registrationSection(id).repeated
    ? rowsOf(values).flatMap((row, index) => [
        ...fieldProblems(fields, row, facts, (name) => rowField(index, name)),
        ...rowProblems(id, row, index),
      ])
    : fieldProblems(fields, valuesOf(values), facts, (name) => name);
  return [...own, ...sectionRules(id, values, facts)];
}

/** Everything that stands between a registration and its submission. */
export function checkRegistration(
  document: RegistrationDocument,
  facts: RegistrationFacts,
): RegistrationProblem[] {
  const typed = REGISTRATION_SECTION_IDS.flatMap((section) =>
    checkRegistrationSection(section, document[section]?.values, facts).map((found) => ({
      section,
      ...found,
    })),
  );
  const files = REGISTRATION_FILE_TYPES.filter(
    (type) => REGISTRATION_FILES[type].required && !facts.files.includes(type),
  ).map((type) => ({ section: "evidence" as const, field: type, code: "fileMissing" as const }));
  return [...typed, ...files];
}

/** Amounts and counts of one year's row, null where the text is no number. */
export const figuresOf = (row: Values) => ({
  year: Number(textOf(row.year)),
  revenueWan: moneyOf(textOf(row.revenueWan)),
  rdWan: moneyOf(textOf(row.rdWan)),
  staff: integerOf(textOf(row.staff)),
  rdStaff: integerOf(textOf(row.rdStaff)),
});
