import { files } from "@/lib/messages/files";
import type { UploadPurpose } from "@/lib/schemas/upload";

/** Bytes sent in one request. */
const CHUNK = 5 * 1024 * 1024;
const ATTEMPTS = 4;

export type Sent =
  | { status: "done"; id: string; name: string }
  | { status: "refused"; message: string }
  | { status: "interrupted"; message: string };

type Answer = { status: number; body: string; offset: number };

class Interrupted extends Error {}

/** Where an unfinished upload of this very file goes on; kept over a reload. */
function rememberedKey(file: File, purpose: UploadPurpose): string {
  return `upload:${JSON.stringify(purpose)}:${file.name}:${file.size}:${file.lastModified}`;
}

/** Sends a file in pieces and goes on from where it stopped. `onProgress` is told the bytes sent. */
export async function sendFile(
  file: File,
  purpose: UploadPurpose,
  signal: AbortSignal,
  onProgress: (sent: number) => void,
): Promise<Sent> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await sendOnce(file, purpose, signal, onProgress);
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      if (signal.aborted) return { status: "interrupted", message: files.paused };
      if (attempt === ATTEMPTS) return { status: "interrupted", message: files.interrupted };
      await new Promise((wake) => setTimeout(wake, 800 * 2 ** attempt));
    }
  }
}

async function sendOnce(
  file: File,
  purpose: UploadPurpose,
  signal: AbortSignal,
  onProgress: (sent: number) => void,
): Promise<Sent> {
  const key = rememberedKey(file, purpose);
  let place = await findPlace(key);
  if (!place) {
    const begun = await begin(file, purpose, key);
    if (typeof begun !== "string") return begun;
    place = { address: begun, offset: 0 };
  }
  const { address } = place;
  for (let offset = place.offset; ; ) {
    onProgress(offset);
    const chunk = file.slice(offset, offset + CHUNK);
    const answer = await patch(address, offset, chunk, signal, (sent) => onProgress(offset + sent));
    if (answer.status === 204 || answer.status === 409) {
      offset = answer.offset;
      continue;
    }
    if (answer.status >= 500 || answer.status === 0) throw new Interrupted();
    if (answer.status !== 401) localStorage.removeItem(key);
    if (answer.status !== 200) return refusalOf(answer.status, answer.body);
    const kept = JSON.parse(answer.body) as { id: string; name: string };
    return { status: "done", id: kept.id, name: kept.name };
  }
}

async function findPlace(key: string): Promise<{ address: string; offset: number } | null> {
  const address = localStorage.getItem(key);
  if (!address) return null;
  const found = await reach(() => fetch(address, { method: "HEAD", cache: "no-store" }));
  if (found.ok) return { address, offset: Number(found.headers.get("Upload-Offset")) };
  if (found.status === 404) localStorage.removeItem(key);
  return null;
}

async function begin(file: File, purpose: UploadPurpose, key: string): Promise<string | Sent> {
  const announced = await reach(() =>
    fetch("/api/uploads", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ name: file.name, size: file.size, purpose }),
    }),
  );
  const address = announced.headers.get("Location");
  if (announced.status >= 500) throw new Interrupted();
  if (announced.status !== 201 || !address) return refusalOf(announced.status, await announced.text());
  localStorage.setItem(key, address);
  return address;
}

async function reach(ask: () => Promise<Response>): Promise<Response> {
  try {
    return await ask();
  } catch {
    throw new Interrupted();
  }
}

/** XMLHttpRequest, because it alone tells how much of a request has left. */
function patch(
  address: string,
  offset: number,
  chunk: Blob,
  signal: AbortSignal,
  onSent: (bytes: number) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const interrupt = () => reject(new Interrupted());
    request.open("PATCH", address);
    request.setRequestHeader("Content-Type", "application/offset+octet-stream");
    request.setRequestHeader("Upload-Offset", String(offset));
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () =>
      resolve({
        status: request.status,
        body: request.responseText,
        offset: Number(request.getResponseHeader("Upload-Offset")),
      });
    request.onerror = interrupt;
    request.onabort = interrupt;
    if (signal.aborted) return interrupt();
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(chunk);
  });
}

function refusalOf(status: number, body: string): Sent {
  if (status === 401) return { status: "interrupted", message: files.signedOut };
  try {
    const { message } = JSON.parse(body) as { message?: unknown };
    if (typeof message === "string") return { status: "refused", message };
  } catch {
    // Not an answer of ours: the general sentence says what to do.
  }
  return { status: "refused", message: files.failed };
}
