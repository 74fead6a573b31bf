import "server-only";
import type { Actor } from "../../domain/actor";
import { MOST_SPREADSHEET_BYTES } from "../../domain/filing/member-rows";
import type { RefusalCode } from "../../domain/refusals";
import { readSpreadsheet, type Spreadsheet } from "./workbook";

type UploadRefusal = RefusalCode | "noFile" | "tooLarge";

/** Room for the form's own text around the file. */
const ENVELOPE_BYTES = 20_000;

/** The one spreadsheet of a multipart form, read into rows, or why not. */
export async function receiveSpreadsheet(request: Request): Promise<Spreadsheet | UploadRefusal> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= MOST_SPREADSHEET_BYTES + ENVELOPE_BYTES)) return "tooLarge";
  const form = await request.formData().catch(() => null);
  const file = form?.get("spreadsheet");
  if (!(file instanceof File) || file.size === 0) return "noFile";
  if (file.size > MOST_SPREADSHEET_BYTES) return "tooLarge";
  return (await readSpreadsheet(new Uint8Array(await file.arrayBuffer()))) ?? "spreadsheetUnreadable";
}

/** Whose uploads are counted together. */
export const uploadKey = (actor: Actor & { kind: "applicant" }): string =>
  `memberSpreadsheet:${actor.userId}`;
