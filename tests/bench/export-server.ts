import http from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Serves the export's own route by bare HTTP, so that nothing but it is measured. */
const { GET } = await import("@/app/api/v1/[file]/route");

const server = http.createServer(async (incoming, outgoing) => {
  const url = new URL(incoming.url ?? "/", "http://127.0.0.1");
  if (url.pathname === "/collect") globalThis.gc?.();
  const file = url.pathname.split("/").pop() ?? "";
  const answer = await GET(new Request(url), { params: Promise.resolve({ file }) });
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (!answer.body) return outgoing.end();
  await pipeline(Readable.fromWeb(answer.body as never), outgoing).catch(() => undefined);
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
