import { once } from "node:events";
import { request as ask, createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { readyAnswers } from "../../scripts/ready-answers.mjs";

const SHARED = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "s-maxage=60, stale-while-revalidate=600",
  Vary: "rsc, next-router-prefetch, Accept-Encoding",
};

let server: Server | undefined;
afterEach(() => server?.close());

/** A site whose answers count themselves, behind what is tested, with a clock of its own. */
async function site(listener: (count: number) => RequestListener) {
  const clock = { at: 1_000_000 };
  let count = 0;
  const { answer, forget } = readyAnswers(
    ((request, response) => listener(++count)(request, response)) as RequestListener,
    () => clock.at,
  );
  server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const read = async (path = "/", headers: Record<string, string> = {}, method = "GET") => {
    const sent = ask({ port, host: "127.0.0.1", path, headers, method }).end();
    const [response] = await once(sent, "response");
    const parts: Buffer[] = [];
    for await (const part of response) parts.push(part);
    const body = Buffer.concat(parts);
    const isPacked = response.headers["content-encoding"] === "gzip";
    return { headers: response.headers, text: (isPacked ? gunzipSync(body) : body).toString() };
  };
  return { read, forget, clock };
}

/** A page that any reader may share, but for what is named. */
const page =
  (headers: Record<string, string> = {}, status = 200, body = "") =>
  (count: number): RequestListener =>
  (_, response) => {
    response.statusCode = status;
    for (const [name, value] of Object.entries({ ...SHARED, ...headers })) response.setHeader(name, value);
    response.write("第");
    response.end(`${count}次${body}`);
  };

describe("pages kept ready", () => {
  it("are sent again as they were, headers and all, for ten seconds", async () => {
    const { read, clock } = await site(page({ "Content-Security-Policy": "default-src 'self'" }));
    await read();
    const again = await read();
    expect(again.text).toBe("第1次");
    expect(again.headers).toMatchObject({
      "content-security-policy": "default-src 'self'",
      "cache-control": SHARED["Cache-Control"],
      "content-length": String(Buffer.byteLength("第1次")),
    });
    clock.at += 10_001;
    expect((await read()).text).toBe("第2次");
  });

  it("are forgotten at a change, and nothing begun before the change comes back", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { read, forget, clock } = await site((count) => async (request, response) => {
      for (const [name, value] of Object.entries(SHARED)) response.setHeader(name, value);
      if (request.url === "/slow" && count === 2) await held;
      response.end(`第${count}次`);
    });
    expect((await read()).text).toBe("第1次");
    const slow = read("/slow");
    await new Promise((resolve) => setTimeout(resolve, 30));
    forget();
    expect((await read()).text).toBe("第3次");
    release();
    expect((await slow).text).toBe("第2次");
    clock.at += 2_001;
    expect((await read("/slow")).text).toBe("第4次");
    expect((await read("/slow")).text).toBe("第4次");
  });

  it("are kept apart by what the reader can unpack", async () => {
    const { read } = await site((count) => (request, response) => {
      for (const [name, value] of Object.entries(SHARED)) response.setHeader(name, value);
      const isPacked = request.headers["accept-encoding"] === "gzip";
      if (isPacked) response.setHeader("Content-Encoding", "gzip");
      response.end(isPacked ? gzipSync(`第${count}次`) : `第${count}次`);
    });
    const texts = [];
    for (const encoding of ["gzip", "identity", "gzip", "identity"])
      texts.push((await read("/", { "accept-encoding": encoding })).text);
    expect(texts).toEqual(["第1次", "第2次", "第1次", "第2次"]);
  });

  it.each([
    ["a personal page", page({ "Cache-Control": "private, no-store" })],
    ["a page that sets a cookie", page({ "Set-Cookie": "a=b" })],
    ["a page that was not found", page({}, 404)],
    ["what is no page", page({ "Content-Type": "application/json" })],
    ["a page that differs by cookie", page({ Vary: "Cookie" })],
    ["a page that the framework renews just now", page({ "x-nextjs-cache": "STALE" })],
    ["a page of more than a mebibyte", page({}, 200, "x".repeat(1024 * 1024))],
  ])("are never %s", async (_, listener) => {
    const { read } = await site(listener);
    expect((await read()).text).toMatch(/^第1次/);
    expect((await read()).text).toMatch(/^第2次/);
  });

  it("leave parts of pages and forms to the framework", async () => {
    const { read } = await site(page());
    await read();
    expect((await read("/", { rsc: "1" })).text).toBe("第2次");
    expect((await read("/", {}, "POST")).text).toBe("第3次");
    expect((await read("/?page=2")).text).toBe("第4次");
    expect((await read()).text).toBe("第1次");
  });
});
