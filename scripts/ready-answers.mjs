import { LRUCache } from "lru-cache";

/** Bytes of pages kept ready, and of the largest one that is kept. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_PAGE = 1024 * 1024;
/** Milliseconds a page is kept; the framework behind keeps it as long as the page itself says. */
const KEPT_FOR = 10_000;
/** Milliseconds after a change in which nothing is kept, so that no page begun before it outlives it. */
const SETTLING = 2_000;

const SHARED = /\bs-maxage=[1-9]/;
/** What the framework tells its own requests for parts of a page by. */
const PARTS = ["rsc", "next-router-state-tree", "next-router-prefetch", "next-router-segment-prefetch"];
const TOLD_APART = new Set([...PARTS, "accept-encoding"]);

/** The name under which the pages' program finds `forget`: both run in one process, but are bundled apart. */
const DOOR = Symbol.for("consortium-registry.forget-ready-answers");

/**
 * Public pages as they were last sent, headers and compressed body, ready to be sent again without waking the framework.
 * Only whole pages are kept that say themselves that any reader may share them (s-maxage) and set no cookie.
 */
export function readyAnswers(answer, now = Date.now) {
  const kept = new LRUCache({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ body }) => body.length + 1,
    ttl: KEPT_FOR,
    perf: { now },
  });
  let keptFrom = 0;
  const forget = () => {
    kept.clear();
    keptFrom = now() + SETTLING;
  };
  globalThis[DOOR] = forget;
  const answerReady = (request, response) => {
    if (request.method !== "GET" || PARTS.some((name) => name in request.headers))
      return answer(request, response);
    const key = `${request.headers["accept-encoding"] ?? ""} ${request.url}`;
    const ready = kept.get(key);
    if (ready) return response.writeHead(200, ready.headers).end(ready.body);
    if (now() >= keptFrom) {
      const begun = keptFrom;
      listen(response, (page) => begun === keptFrom && kept.set(key, page));
    }
    return answer(request, response);
  };
  return { answer: answerReady, forget };
}

/** Hands on what is sent, as it leaves for the reader, once it is whole and may be shared. */
function listen(response, keep) {
  const { write, end } = response;
  let parts = [];
  let bytes = 0;
  const note = (part, encoding) => {
    if (!parts || part === undefined || part === null || typeof part === "function") return;
    bytes += part.length;
    if (bytes > MOST_PAGE || !maySharePage(response)) parts = null;
    else parts.push(Buffer.from(part, typeof encoding === "string" ? encoding : "utf8"));
  };
  response.write = (...args) => {
    note(args[0], args[1]);
    return write.apply(response, args);
  };
  response.end = (...args) => {
    note(args[0], args[1]);
    const ended = end.apply(response, args);
    if (parts && maySharePage(response) && !response.destroyed) keep(pageOf(response, Buffer.concat(parts)));
    return ended;
  };
}

function pageOf(response, body) {
  const { "transfer-encoding": _, connection: __, date: ___, ...headers } = response.getHeaders();
  return { headers: { ...headers, "content-length": body.length }, body };
}

function maySharePage(response) {
  const told = String(response.getHeader("vary") ?? "");
  return (
    response.statusCode === 200 &&
    SHARED.test(String(response.getHeader("cache-control") ?? "")) &&
    String(response.getHeader("content-type") ?? "").startsWith("text/html") &&
    response.getHeader("x-nextjs-cache") !== "STALE" &&
    !response.hasHeader("set-cookie") &&
    told.split(",").every((name) => TOLD_APART.has(name.trim().toLowerCase()))
  );
}
