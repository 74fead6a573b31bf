import "server-only";
import { Readable } from "node:stream";
import { PREVIEW_MIMES } from "../../domain/file/kinds";
import { type ByteRange, fileStore } from "./file-store";

type Served = { name: string; mime: string; size: number; sha256: string };

/** A stored file as an answer: saved under its name; shown in place only where asked and harmless. Ranges are served. */
export async function fileResponse(request: Request, file: Served, preview: boolean): Promise<Response> {
  const inline = preview && PREVIEW_MIMES.includes(file.mime);
  const headers = new Headers({
    "Content-Type": inline ? file.mime : "application/octet-stream",
    "Content-Disposition": contentDisposition(inline ? "inline" : "attachment", file.name),
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": policyOf(file.mime),
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-store",
    "Accept-Ranges": "bytes",
    ETag: `"${file.sha256}"`,
  });
  const range = rangeOf(request.headers.get("range"), file.size);
  if (range === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${file.size}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set("Content-Length", String(range ? range.end - range.start + 1 : file.size));
  if (range) headers.set("Content-Range", `bytes ${range.start}-${range.end}/${file.size}`);
  if (request.method === "HEAD") return new Response(null, { status: range ? 206 : 200, headers });
  const content = await fileStore.open(file.sha256, range ?? undefined);
  return new Response(Readable.toWeb(content) as ReadableStream, { status: range ? 206 : 200, headers });
}

/** Browsers' own PDF viewers do not run inside a sandbox; a PDF gets everything but that word. */
function policyOf(mime: string): string {
  const closed = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'";
  return mime === "application/pdf" ? `${closed}; object-src 'self'` : `${closed}; sandbox`;
}

/** RFC 6266 with the name in UTF-8 (RFC 5987) and a plain one for old programs. */
export function contentDisposition(kind: "inline" | "attachment", name: string): string {
  const extension = /\.[\w]{1,8}$/.exec(name)?.[0] ?? "";
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="file${extension}"; filename*=UTF-8''${encoded}`;
}

/** One range; several at once are answered with the whole file. */
function rangeOf(header: string | null, size: number): ByteRange | "unsatisfiable" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return null;
  const [, first = "", last = ""] = match;
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  return start > end || start >= size ? "unsatisfiable" : { start, end };
}

/** A file made for this request, as a download nobody caches. */
export function madeFile(content: Buffer, name: string, mime: string): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": mime,
      "content-disposition": contentDisposition("attachment", name),
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
