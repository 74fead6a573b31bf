import "server-only";
import { Readable } from "node:stream";
import { findDump, listLatestDumps, type OpenDump } from "../../data/public-dumps";
import { openApi } from "../../messages/open-data";
import { fileStore } from "../files/file-store";
import { publicAddress } from "../public-address";
import { problem, publicAnswer } from "../public-answer";

export const addressedDump = (dump: OpenDump) => ({
  ...dump,
  url: publicAddress(`/api/v1/dumps/${dump.name}`),
});

/** The newest dump of each resource and format, with checksums. */
export async function answerDumps(request: Request): Promise<Response> {
  const dumps = await listLatestDumps();
  return publicAnswer(request, {
    body: JSON.stringify({ dumps: dumps.map(addressedDump) }),
    type: "application/json; charset=utf-8",
  });
}

/** A dump's file; its contents never change, so it may be kept for ever. */
export async function answerDump(name: string, request: Request): Promise<Response> {
  const dump = /^[a-z0-9.-]{1,60}$/.test(name) ? await findDump(name) : null;
  if (!dump || !(await fileStore.has(dump.sha256))) return problem(404, openApi.noDump);
  const headers = {
    ETag: `"${dump.sha256}"`,
    "Content-Type": "application/gzip",
    "Content-Length": String(dump.size),
    "Content-Disposition": `attachment; filename="${dump.name}"`,
    "Repr-Digest": `sha-256=:${Buffer.from(dump.sha256, "hex").toString("base64")}:`,
    "Cache-Control": "public, max-age=31536000, immutable, no-transform",
  };
  if (request.headers.get("if-none-match")?.includes(headers.ETag))
    return new Response(null, { status: 304, headers });
  if (request.method === "HEAD") return new Response(null, { headers });
  const content = await fileStore.open(dump.sha256);
  return new Response(Readable.toWeb(content) as ReadableStream, { headers });
}
