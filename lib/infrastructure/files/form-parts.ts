import "server-only";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import busboy from "busboy";
import type { FormValues } from "../../action-result";
import { cleanText } from "../../schemas/form";
import { appendTo, openUpload, partialPath } from "./partial-uploads";

/** A file of a form on disk; `id` is to be discarded. */
export type FormFile = { field: string; id: string; path: string; name: string; isTooLarge: boolean };

export type FormParts = { values: FormValues; files: FormFile[] };

/** Bytes for the file each, and how many may come. */
type Limits = { files: number; fileSize: number; fieldSize: number };

/** Streams a multipart form's files to disk and reads its fields; null where it is none or broke off. */
export async function receiveFormParts(
  request: Request,
  owner: string,
  { files: most, fileSize, fieldSize }: Limits,
): Promise<FormParts | null> {
  const type = request.headers.get("content-type") ?? "";
  if (!request.body || !/^multipart\/form-data.*boundary=./i.test(type)) return null;
  if (Number(request.headers.get("content-length") ?? 0) > 2 * most * fileSize) return null;
  const parts: FormParts = { values: {}, files: [] };
  const writing: Promise<void>[] = [];
  const limits = { files: most, fileSize, fieldSize, fields: 40, parts: 60 };
  const parser = busboy({ headers: { "content-type": type }, limits, defParamCharset: "utf8" });
  const body = Readable.fromWeb(request.body as WebStream);
  parser.on("field", (name, value) => {
    parts.values[name] = cleanText(value);
  });
  parser.on("file", (field, content, { filename }) => {
    // A file input left empty is sent as a file without a name.
    if (!filename) return content.resume();
    const kept = keep(content, owner, fileSize, { field, name: filename, isTooLarge: false }, parts);
    kept.catch((error) => body.destroy(error));
    return writing.push(kept);
  });
  try {
    await new Promise<void>((resolve, reject) => {
      parser.once("close", resolve).once("error", reject);
      body.once("error", reject).pipe(parser);
    });
    await Promise.all(writing);
  } catch {
    await Promise.allSettled(writing);
    return { ...parts, values: {} };
  }
  return parts;
}

async function keep(
  content: Readable,
  owner: string,
  most: number,
  file: Pick<FormFile, "field" | "name" | "isTooLarge">,
  parts: FormParts,
): Promise<void> {
  const kept = { ...file };
  content.once("limit", () => {
    kept.isTooLarge = true;
  });
  const { id } = await openUpload({ owner, name: "", size: 0, purpose: null });
  parts.files.push(Object.assign(kept, { id, path: partialPath(id) }));
  await appendTo(id, 0, most, content);
}
