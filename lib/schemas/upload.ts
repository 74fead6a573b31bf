import { z } from "zod";
import { DOCUMENT_KINDS, type FileKind, SPREADSHEET_KINDS } from "../domain/file/kinds";
import { DOCUMENT_TYPES } from "../domain/measure/terms";
import { idField } from "./form";

/**
 * What an upload is for. `material` and `registration` are attached when the last byte is there;
 * `loose` and `spreadsheet` only give an id, which the page's own form then sends.
 */
export const uploadPurpose = z.discriminatedUnion("for", [
  z.object({
    for: z.literal("material"),
    filing: idField,
    type: z.enum(DOCUMENT_TYPES),
    textChanged: z.enum(["yes", "no"]).optional(),
  }),
  z.object({ for: z.literal("registration"), registration: idField, type: z.string().regex(/^\w{1,40}$/) }),
  z.object({ for: z.literal("loose") }),
  z.object({ for: z.literal("spreadsheet") }),
]);
export type UploadPurpose = z.output<typeof uploadPurpose>;

export const kindsFor = (purpose: UploadPurpose): readonly FileKind[] =>
  purpose.for === "spreadsheet" ? SPREADSHEET_KINDS : DOCUMENT_KINDS;

/** What a browser says before the first byte. Size in bytes. */
export const uploadAnnouncement = z.object({
  name: z.string().min(1).max(1000),
  size: z.number().int().min(0),
  purpose: uploadPurpose,
});
