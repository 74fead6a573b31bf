import {
  type RuleField,
  type RuleFormField,
  type RuleRows,
  valueAt,
  withoutValueAt,
  withValueAt,
} from "./form-fields";

export type RuleFormTexts = Record<string, string | string[]>;

/** Field names beside those of values. */
export const REMOVE = "remove";
export const CONFIRM = "confirm";

type Plain = Record<string, unknown>;

const one = (texts: RuleFormTexts, name: string): string => [texts[name]].flat()[0]?.trim() ?? "";
const many = (texts: RuleFormTexts, name: string): string[] =>
  [texts[name]].flat().flatMap((text) => text ?? []);

/** A number as typed, full-width digits and separators allowed; other text stays text, so that the schema refuses it. */
function numberOf(typed: string): unknown {
  const digits = typed.normalize("NFKC").replace(/[,\s]/g, "");
  return /^\d{1,12}(\.\d{1,6})?$/.test(digits) ? Number(digits) : typed;
}

function readField({ kind, nullable }: RuleField, texts: RuleFormTexts, name: string): unknown {
  if (kind === "choices") return many(texts, name).filter(Boolean);
  if (kind === "lines")
    return one(texts, name)
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
  const typed = one(texts, name);
  if (typed === "") return nullable ? null : kind === "text" ? "" : undefined;
  if (kind === "whole" || kind === "decimal") return numberOf(typed);
  return kind === "yesNo" ? typed === "yes" : typed;
}

/** Rows of the form by their number; a row in which nothing was typed is no row. */
function readRows({ path, columns }: RuleRows, texts: RuleFormTexts) {
  const pattern = new RegExp(`^${path.replaceAll(".", "\\.")}\\.(\\d{1,3})\\.`);
  const numbers = Object.keys(texts).flatMap((name) => pattern.exec(name)?.[1] ?? []);
  return [...new Set(numbers)]
    .map(Number)
    .sort((a, b) => a - b)
    .filter((number) => one(texts, `${path}.${number}.${REMOVE}`) !== "yes")
    .filter((number) => columns.some((column) => one(texts, `${path}.${number}.${column.path}`) !== ""))
    .map((number) => ({
      number,
      row: Object.fromEntries(
        columns.map((column) => [column.path, readField(column, texts, `${path}.${number}.${column.path}`)]),
      ),
    }));
}

/** A value that was changed while its source was not is no longer what the source says. */
function withHonestEvidence(before: unknown, after: Plain): Plain {
  const { evidence, citation, ...value } = (before ?? {}) as Plain;
  const { evidence: evidenceNow, citation: citationNow, ...valueNow } = after;
  const untouched = evidence === evidenceNow && (citation ?? null) === (citationNow ?? null);
  const changed = JSON.stringify(value) !== JSON.stringify(valueNow);
  return untouched && changed && evidence !== undefined ? { ...after, evidence: "assumption" } : after;
}

type ReadForm = {
  document: unknown;
  /** The form's name of a place in the document: rows left out shift those behind them. */
  nameOf: (path: string) => string;
};

/** Writes the fields of a form onto a document. Texts that fit no field are left alone. */
export function readRuleForm(
  fields: readonly RuleFormField[],
  document: unknown,
  texts: RuleFormTexts,
): ReadForm {
  const confirmed = one(texts, CONFIRM);
  const renamed: [from: string, to: string][] = [];
  let result = document;
  for (const field of fields) {
    if (field.kind === "rows") {
      const rows = readRows(field, texts);
      const list = rows.map(({ number, row }, index) => {
        renamed.push([`${field.path}.${index}.`, `${field.path}.${number}.`]);
        const honest =
          "evidence" in row ? withHonestEvidence(valueAt(document, `${field.path}.${number}`), row) : row;
        return confirmed === `${field.path}.${number}` ? { ...honest, evidence: "confirmed" } : honest;
      });
      result = withValueAt(result, field.path, list);
    } else {
      result = withValueAt(result, field.path, readField(field, texts, field.path));
    }
    const at = field.evidenceAt;
    if (at !== null) {
      const typed = {
        ...(valueAt(result, at) as Plain),
        evidence: one(texts, `${at}.evidence`),
        citation: one(texts, `${at}.citation`) || null,
      };
      const honest = withHonestEvidence(valueAt(document, at), typed);
      result = withValueAt(result, at, confirmed === at ? { ...honest, evidence: "confirmed" } : honest);
    }
  }
  for (const entry of blankEntries(fields, texts)) result = withoutValueAt(result, entry);
  return { document: result, nameOf: nameIn(renamed) };
}

/** Entries in which nothing was typed: they are not there. */
function blankEntries(fields: readonly RuleFormField[], texts: RuleFormTexts): string[] {
  const entries = new Set(fields.flatMap((field) => (field.kind !== "rows" && field.entryAt) || []));
  const typed = (field: RuleFormField) => one(texts, field.path) !== "";
  return [...entries].filter(
    (entry) => !fields.some((field) => field.kind !== "rows" && field.entryAt === entry && typed(field)),
  );
}

const nameIn =
  (renamed: readonly [string, string][]) =>
  (path: string): string => {
    const match = renamed.find(([from]) => path.startsWith(from));
    return match ? `${match[1]}${path.slice(match[0].length)}` : path;
  };
