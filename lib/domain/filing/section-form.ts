import { CLAUSE_IDS, type ClauseId } from "../measure/terms";
import { formName } from "./address";
import {
  clauseField,
  type Field,
  rowsOf,
  type SectionId,
  type SectionValues,
  sectionOf,
  type Typed,
  type Values,
  valuesOf,
} from "./sections";

/** Longest text a draft keeps of one field; anything beyond is a mistake or an attack. */
export const MOST_TYPED = 20_000;

type FormTexts = Readonly<Record<string, Typed>>;

const CLAUSE: Field = { kind: "text", max: 60 };

/** The fields of a section: those of the catalogue, for the agreement also the clause checklist. */
export function askedFields(
  section: SectionId,
  clauses: readonly ClauseId[] = CLAUSE_IDS,
): [string, Field][] {
  const fields: [string, Field][] = Object.entries(sectionOf(section).fields);
  if (section !== "agreement") return fields;
  return [...fields, ...clauses.map((id): [string, Field] => [clauseField(id), CLAUSE])];
}

const TAKES_MANY: readonly Field["kind"][] = ["choices", "terms", "units"];

const takesMany = ({ kind }: Field): boolean => TAKES_MANY.includes(kind);

function typedOf(field: Field, typed: Typed | undefined): Typed {
  if (takesMany(field)) return Array.isArray(typed) ? typed : typed ? [typed] : [];
  return Array.isArray(typed) ? (typed[0] ?? "") : (typed ?? "");
}

/** A section from a form's texts; nothing is judged, names outside the catalogue are dropped. */
export function sectionFromForm(section: SectionId, texts: FormTexts): SectionValues {
  const fields = askedFields(section);
  const pick = (row: number | null): Values =>
    Object.fromEntries(fields.map(([name, field]) => [name, typedOf(field, texts[formName(row, name)])]));
  const { repeated } = sectionOf(section);
  if (!repeated) return pick(null);
  const count = Math.min(Math.max(Number(texts.rows) || 0, 0), repeated.most);
  return { rows: Array.from({ length: count }, (_, row) => pick(row)) };
}

/** The texts a section's form shows; rows are counted under `rows`. */
export function formFromSection(
  section: SectionId,
  values: SectionValues | undefined,
): Record<string, Typed> {
  if (!sectionOf(section).repeated) return { ...valuesOf(values) };
  const rows = rowsOf(values);
  const texts = rows.flatMap((row, index) =>
    Object.entries(row).map(([name, typed]): [string, Typed] => [formName(index, name), typed]),
  );
  return { ...Object.fromEntries(texts), rows: String(rows.length) };
}

export type RowCommand = { act: "add" } | { act: "remove" | "up" | "down"; row: number };

/** What a pressed button says about rows: `add`, `remove.2`, `up.1`, `down.0`; null for any other button. */
export function rowCommand(pressed: string): RowCommand | null {
  if (pressed === "add") return { act: "add" };
  const [, act, row] = /^(remove|up|down)\.(\d{1,3})$/.exec(pressed) ?? [];
  return act && row ? { act: act as "remove" | "up" | "down", row: Number(row) } : null;
}

/** The section after a row was added, removed or moved; at the limit adding changes nothing. */
export function changeRows(section: SectionId, values: SectionValues, command: RowCommand): SectionValues {
  const { repeated } = sectionOf(section);
  if (!repeated) return values;
  const rows = rowsOf(values);
  if (command.act === "add") return rows.length < repeated.most ? { rows: [...rows, {}] } : values;
  if (command.act === "remove") return { rows: rows.filter((_, index) => index !== command.row) };
  const target = command.act === "up" ? command.row - 1 : command.row + 1;
  const [moved, other] = [rows[command.row], rows[target]];
  if (!moved || !other) return values;
  return { rows: rows.map((row, index) => (index === command.row ? other : index === target ? moved : row)) };
}

/** Rows nobody typed anything into. */
export const isBlank = (values: Values): boolean =>
  Object.values(values).every((typed) => (Array.isArray(typed) ? typed.length === 0 : typed.trim() === ""));
