import type { RuleFormField } from "../rule-change/form-fields";
import { valueAt } from "../rule-change/form-fields";
import type { Measure } from "./schema";
import type { MeasureSection } from "./sections";
import { EVIDENCE, type Evidence } from "./terms";

/** A measure in force as its page shows it to administrators. */
export type MeasureDocumentView = {
  province: string;
  document: Measure;
  sections: MeasureSection[];
  openChangeId: string | null;
  mayStart: boolean;
};

/** One line: where it stands, what it says, and how well it is evidenced where it carries a tag. */
export type MeasureLine = {
  path: string;
  value: unknown;
  evidence: Evidence | null;
  citation: string | null;
};

function evidenced(value: unknown): Pick<MeasureLine, "evidence" | "citation"> {
  if (typeof value !== "object" || value === null) return { evidence: null, citation: null };
  const { evidence, citation } = value as { evidence?: unknown; citation?: unknown };
  return {
    evidence: EVIDENCE.find((known) => known === evidence) ?? null,
    citation: typeof citation === "string" ? citation : null,
  };
}

/** Keys whose value says what a row is. */
const NAMES_ROW = ["id", "type", "kind"];

/** Lines of a part of the measure, a row of a list being one line. */
export function measureLines(document: Measure, fields: readonly RuleFormField[]): MeasureLine[] {
  return fields.flatMap((field) => {
    const value = valueAt(document, field.path);
    const own = field.evidenceAt === null ? undefined : valueAt(document, field.evidenceAt);
    if (field.kind !== "rows" || field.evidenceAt !== null || !Array.isArray(value))
      return value === undefined ? [] : [{ path: field.path, value, ...evidenced(own) }];
    return value.map((row: Record<string, unknown>, index) => {
      const { evidence: _evidence, citation: _citation, ...rest } = row;
      const key = NAMES_ROW.find((name) => name in rest);
      const { [key ?? ""]: name, ...shown } = rest;
      return { path: `${field.path}.${key ? String(name) : index}`, value: shown, ...evidenced(row) };
    });
  });
}
