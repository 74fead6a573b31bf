import "server-only";
import { takeAllowance } from "../../data/allowances";
import type { Actor } from "../../domain/actor";
import { type FileRefusal, kindOfName } from "../../domain/file/kinds";
import type { RefusalCode } from "../../domain/refusals";
import { kindsFor, uploadAnnouncement, uploadPurpose } from "../../schemas/upload";
import { now } from "../clock";
import { isSameOrigin } from "../same-origin";
import { refusalOfSize } from "./file-type";
import {
  appendTo,
  closeUpload,
  discardUpload,
  findUpload,
  offsetOf,
  openUpload,
  type PartialUpload,
  partialPath,
  TooManyBytesError,
} from "./partial-uploads";
import { type Settle, type Settled, sentenceOf, settleUpload } from "./settle-upload";
import { currentUploader, ownerOf } from "./uploader";

const ALLOWANCE = { most: 300, seconds: 3600 };
/** Bytes of the announcement. */
const MOST_ANNOUNCED = 10_000;

type Session = { actor: Actor; owner: string };

/** POST: announces a file and answers where to send it. */
export async function beginUpload(request: Request): Promise<Response> {
  const session = await openSession(request);
  if (session instanceof Response) return session;
  if (!(await takeAllowance(`upload:${session.owner}`, ALLOWANCE.most, ALLOWANCE.seconds, now())))
    return refusal(429, "tooMany");
  const announced = uploadAnnouncement.safeParse(await announcementOf(request));
  if (!announced.success) return refusal(400, "invalid");
  const { name, size, purpose } = announced.data;
  const early = refusalOfSize(size) ?? (kindOfName(name, kindsFor(purpose)) ? null : "typeNotAllowed");
  if (early) return refusal(422, early);
  const { id } = await openUpload({ owner: session.owner, name, size, purpose });
  return new Response(null, {
    status: 201,
    headers: { Location: `/api/uploads/${id}`, "Upload-Offset": "0" },
  });
}

/** HEAD: how much has arrived. */
export async function reportUpload(id: string): Promise<Response> {
  const owner = ownerOf(await currentUploader());
  if (!owner) return new Response(null, { status: 401 });
  const upload = await findUpload(id, owner);
  if (!upload) return new Response(null, { status: 404 });
  return new Response(null, { headers: await offsetHeaders(upload) });
}

/** PATCH: the next bytes; with the last of them the file is judged, kept and attached. */
export async function continueUpload(request: Request, id: string, settle: Settle): Promise<Response> {
  const session = await openSession(request);
  if (session instanceof Response) return session;
  const upload = await findUpload(id, session.owner);
  if (!upload) return refusal(404, "notFound");
  if (upload.fileId) return Response.json({ id: upload.fileId, name: upload.name, size: upload.size });
  const offset = Number(request.headers.get("upload-offset"));
  if (offset !== (await offsetOf(upload)))
    return new Response(null, { status: 409, headers: await offsetHeaders(upload) });
  try {
    if (request.body) await appendTo(id, offset, upload.size, request.body as Parameters<typeof appendTo>[3]);
  } catch (error) {
    if (error instanceof TooManyBytesError) return refusal(413, "tooLarge");
    throw error;
  }
  if ((await offsetOf(upload)) < upload.size)
    return new Response(null, { status: 204, headers: await offsetHeaders(upload) });
  return answer(await settleOnce(session.actor, upload, settle));
}

/** DELETE: the sender thinks better of it. */
export async function abandonUpload(request: Request, id: string): Promise<Response> {
  const session = await openSession(request);
  if (session instanceof Response) return session;
  const upload = await findUpload(id, session.owner);
  if (!upload) return refusal(404, "notFound");
  await discardUpload(id);
  return new Response(null, { status: 204 });
}

async function openSession(request: Request): Promise<Session | Response> {
  if (!isSameOrigin(request)) return refusal(403, "notAllowed");
  const actor = await currentUploader();
  const owner = ownerOf(actor);
  return owner ? { actor, owner } : refusal(401, "signedOut");
}

async function announcementOf(request: Request): Promise<unknown> {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_ANNOUNCED) return null;
  return request.json().catch(() => null);
}

const settling = new Map<string, Promise<Settled>>();

/** A sender whose line dropped at the last byte asks again while the first request still works on the file. */
function settleOnce(actor: Actor, upload: PartialUpload, settle: Settle): Promise<Settled> {
  const running = settling.get(upload.id);
  if (running) return running;
  const started = settleWhole(actor, upload, settle).finally(() => settling.delete(upload.id));
  settling.set(upload.id, started);
  return started;
}

async function settleWhole(actor: Actor, upload: PartialUpload, settle: Settle): Promise<Settled> {
  const purpose = uploadPurpose.parse(upload.purpose);
  const settled = await settleUpload(
    actor,
    { path: partialPath(upload.id), name: upload.name, purpose },
    settle,
  );
  if (settled.ok) await closeUpload(upload, settled.id);
  else await discardUpload(upload.id);
  return settled;
}

function answer(settled: Settled): Response {
  if (!settled.ok) return refusal(422, settled.code);
  const { id, name, size } = settled;
  return Response.json({ id, name, size });
}

async function offsetHeaders(upload: PartialUpload): Promise<Record<string, string>> {
  return {
    "Upload-Offset": String(await offsetOf(upload)),
    "Upload-Length": String(upload.size),
    "Cache-Control": "no-store",
  };
}

const refusal = (status: number, code: FileRefusal | RefusalCode): Response =>
  Response.json({ code, message: sentenceOf(code) }, { status });
