import { z } from "zod";

type FieldKind = "text" | "whole" | "decimal" | "choice" | "yesNo" | "choices" | "lines";

/** One value of a rule as a form asks for it. The path is where it stands in the document. */
export type RuleField = {
  path: string;
  kind: FieldKind;
  /** Empty means null: the rule has no such value. */
  nullable: boolean;
  /** Of `choice` and `choices`. */
  options: readonly string[];
  /** Path of the object that carries the evidence of this value; null where it carries none. */
  evidenceAt: string | null;
  /** Path of the entry this belongs to, where the entry as a whole may be left blank. */
  entryAt?: string;
};

/** A list of like things, a group of fields a row. */
export type RuleRows = {
  path: string;
  kind: "rows";
  columns: readonly RuleField[];
  evidenceAt: string | null;
};

export type RuleFormField = RuleField | RuleRows;

const join = (path: string, key: string): string => (path ? `${path}.${key}` : key);

/** Wrappers say nothing of the form but whether it may be empty. */
function unwrap(schema: z.ZodType): { schema: z.ZodType; nullable: boolean } {
  if (schema instanceof z.ZodNullable) {
    return { schema: unwrap(schema.unwrap() as z.ZodType).schema, nullable: true };
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrap(schema.unwrap() as z.ZodType);
  return { schema, nullable: false };
}

const shapeOf = (schema: z.ZodType): Record<string, z.ZodType> | null =>
  schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : null;

/** The fields of a schema's form, in the order of the schema. Evidence and citation of a value go with the value. */
export function fieldsOfSchema(
  outer: z.ZodType,
  path = "",
  evidenceAt: string | null = null,
): RuleFormField[] {
  const { schema, nullable } = unwrap(outer);
  const shape = shapeOf(schema);
  if (shape) {
    const ruled = "value" in shape && "evidence" in shape;
    if (ruled && shape.value) return fieldsOfSchema(shape.value, join(path, "value"), path);
    return Object.entries(shape).flatMap(([key, child]) => fieldsOfSchema(child, join(path, key)));
  }
  if (schema instanceof z.ZodRecord)
    return optionsOf(schema.keyType as z.ZodType).flatMap((key) =>
      entryFields(schema.valueType as z.ZodType, join(path, key)),
    );
  if (schema instanceof z.ZodArray) return listField(schema, path, evidenceAt);
  return [{ path, nullable, evidenceAt, ...scalar(schema) }];
}

/** An entry of plain values may be left blank as a whole; one with parts of its own may not. */
function entryFields(schema: z.ZodType, entryAt: string): RuleFormField[] {
  const fields = fieldsOfSchema(schema, entryAt);
  const isPlain = fields.every(
    (field) =>
      field.kind !== "rows" &&
      field.evidenceAt === null &&
      !field.path.slice(entryAt.length + 1).includes("."),
  );
  return isPlain ? fields.map((field) => ({ ...field, entryAt })) : fields;
}

function listField(schema: z.ZodArray, path: string, evidenceAt: string | null): RuleFormField[] {
  const item = unwrap(schema.element as z.ZodType).schema;
  const rest = { path, nullable: false, evidenceAt };
  if (item instanceof z.ZodEnum) return [{ ...rest, kind: "choices", options: optionsOf(item) }];
  if (!shapeOf(item)) return [{ ...rest, kind: "lines", options: [] }];
  const columns = fieldsOfSchema(item).filter((column) => column.kind !== "rows");
  return [{ path, kind: "rows", columns, evidenceAt }];
}

const optionsOf = (schema: z.ZodType): string[] =>
  schema instanceof z.ZodEnum ? schema.options.map(String) : [];

function scalar(schema: z.ZodType): Pick<RuleField, "kind" | "options"> {
  if (schema instanceof z.ZodEnum) return { kind: "choice", options: optionsOf(schema) };
  if (schema instanceof z.ZodBoolean) return { kind: "yesNo", options: [] };
  if (schema instanceof z.ZodNumber)
    return { kind: schema.format === "safeint" ? "whole" : "decimal", options: [] };
  return { kind: "text", options: [] };
}

type Plain = Record<string, unknown>;

/** What stands at a path of a document; undefined where there is nothing. */
export function valueAt(document: unknown, path: string): unknown {
  if (path === "") return document;
  return path
    .split(".")
    .reduce<unknown>(
      (value, key) => (value && typeof value === "object" ? (value as Plain)[key] : undefined),
      document,
    );
}

/** A copy of the document without what stands at a path of objects. */
export function withoutValueAt(document: unknown, path: string): unknown {
  const [key = "", ...rest] = path.split(".");
  const { [key]: inner, ...others } = (document ?? {}) as Plain;
  return rest.length === 0 ? others : { ...others, [key]: withoutValueAt(inner, rest.join(".")) };
}

/** A copy of the document with another value at a path that leads through objects or lists. */
export function withValueAt(document: unknown, path: string, value: unknown): unknown {
  const [key = "", ...rest] = path.split(".");
  const inner = rest.length === 0 ? value : withValueAt(valueAt(document, key), rest.join("."), value);
  if (Array.isArray(document)) return document.map((row, index) => (String(index) === key ? inner : row));
  return { ...(document as Plain | undefined), [key]: inner };
}
