import "server-only";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import busboy from "busboy";
import { takeAllowance } from "../../data/allowances";
import { localPath, signInAddress } from "../../domain/account/return-address";
import { type FileRefusal, MAX_FILE_BYTES } from "../../domain/file/kinds";
import type { RefusalCode } from "../../domain/refusals";
import { uploadPurpose } from "../../schemas/upload";
import { now } from "../clock";
import { logFault } from "../log";
import { isSameOrigin } from "../same-origin";
import { appendTo, discardUpload, openUpload, partialPath } from "./partial-uploads";
import { type Settle, sentenceOf, settleUpload } from "./settle-upload";
import { currentUploader, ownerOf } from "./uploader";

type Parts = { name: string; fields: Record<string, string> };

const ALLOWANCE = { most: 300, seconds: 3600 };

/**
 * A form sent without JavaScript: what the file is for stands in the query, `back` is the page to return to.
 * Answers 303 to that page with `file` (the id) or `fileError` (the code), and `fileFor` (material type or purpose).
 */
export async function receiveForm(request: Request, settle: Settle): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(sentenceOf("notAllowed"), { status: 403 });
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const back = localPath(query.back) ?? "/";
  const actor = await currentUploader();
  const owner = ownerOf(actor);
  if (!owner) return seeOther(signInAddress(back));
  const subject = query.type ?? query.for ?? "";
  if (!(await takeAllowance(`upload:${owner}`, ALLOWANCE.most, ALLOWANCE.seconds, now())))
    return returnTo(back, { fileError: "tooMany", fileFor: subject });
  const { id } = await openUpload({ owner, name: "", size: 0, purpose: query });
  try {
    const received = await receiveParts(request, id);
    if (typeof received === "string") return returnTo(back, { fileError: received, fileFor: subject });
    const purpose = uploadPurpose.safeParse({ ...received.fields, ...query });
    if (!purpose.success) return returnTo(back, { fileError: "invalid", fileFor: subject });
    const upload = { path: partialPath(id), name: received.name, purpose: purpose.data };
    const settled = await settleUpload(actor, upload, settle);
    const said: Record<string, string> = settled.ok ? { file: settled.id } : { fileError: settled.code };
    return returnTo(back, { ...said, fileFor: subject });
  } finally {
    await discardUpload(id);
  }
}

/** Streams the one file to disk; answers its name and the other fields, or why not. */
async function receiveParts(request: Request, id: string): Promise<Parts | FileRefusal | RefusalCode> {
  const type = request.headers.get("content-type") ?? "";
  if (!request.body || !/^multipart\/form-data.*boundary=./i.test(type)) return "invalid";
  const parts: Parts = { name: "", fields: {} };
  // The rest of a file that is too large is read and dropped, so that the browser hears the answer; not without end.
  if (Number(request.headers.get("content-length") ?? 0) > 4 * MAX_FILE_BYTES) return "tooLarge";
  const limits = { files: 1, fields: 20, fieldSize: 1000, parts: 30, fileSize: MAX_FILE_BYTES };
  const parser = busboy({ headers: { "content-type": type }, limits, defParamCharset: "utf8" });
  const body = Readable.fromWeb(request.body as WebStream);
  let writing: Promise<void> = Promise.resolve();
  let tooLarge = false;
  parser.on("field", (name, value) => {
    parts.fields[name] = value;
  });
  parser.on("file", (_field, content, { filename }) => {
    parts.name = filename ?? "";
    writing = appendTo(id, 0, MAX_FILE_BYTES, content);
    writing.catch((error) => body.destroy(error));
    content.once("limit", () => {
      tooLarge = true;
    });
  });
  const parsed = new Promise<void>((resolve, reject) => {
    parser.once("close", resolve).once("error", reject);
    body.once("error", reject).pipe(parser);
  });
  try {
    await parsed;
    await writing;
  } catch (error) {
    logFault("form upload", id, error);
    return "incomplete";
  }
  if (tooLarge) return "tooLarge";
  return parts.name ? parts : "noFile";
}

function returnTo(back: string, answer: Record<string, string>): Response {
  const url = new URL(back, "http://site");
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  return seeOther(`${url.pathname}${url.search}${url.hash}`);
}

const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
