import { z } from "zod";
import type { ImportField } from "../domain/import/fields";
import { IMPORT_FIELDS } from "../domain/import/fields";
import { idField, versionField } from "./form";

const ALL = Object.values(IMPORT_FIELDS).flat() as ImportField[];
const text = (most: number) => z.string().trim().max(most).default("");

export const importStepInput = z.object({ importId: idField, version: versionField, reason: text(500) });
export type ImportStepInput = z.output<typeof importStepInput>;

/** Columns by field as `column.<field>`; an empty one is none. */
export const mapImportInput = z
  .object({
    importId: idField,
    version: versionField,
    kind: text(40),
    track: text(40),
    source: text(200),
    ...Object.fromEntries(ALL.map((field) => [`column.${field}`, text(4)])),
  })
  .transform(({ importId, version, kind, track, source, ...columns }) => ({
    importId,
    version,
    options: {
      ...(kind ? { kind } : {}),
      ...(track ? { track } : {}),
      ...(source ? { source } : {}),
    },
    mapping: Object.fromEntries(
      ALL.flatMap((field) => {
        const typed = (columns as Readonly<Record<string, unknown>>)[`column.${field}`];
        return typeof typed === "string" && /^\d{1,3}$/.test(typed) ? [[field, Number(typed)]] : [];
      }),
    ),
  }));
export type MapImportInput = z.output<typeof mapImportInput>;
