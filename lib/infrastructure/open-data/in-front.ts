import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { RESOURCES } from "../../domain/open-data/resources";
import { now } from "../clock";
import { type Asking, isKnown } from "../public-answer";
import { contentPolicy, securityHeaders } from "../security-headers";
import { senderIn } from "../sender-address";
import { answerMemory, type ReadyAnswer } from "./answer-memory";
import { answerList } from "./list-answer";
import { faultless, tooMany, turnHeaders } from "./open-route";
import { answerRecord } from "./record-answer";
import { takeTurn } from "./turns";

/** Lists and records, in addresses that nobody could read otherwise; all others take the way through the framework. */
const ADDRESS = new RegExp(
  String.raw`^/api/v1/(${RESOURCES.join("|")})(?:/([\w-]{1,40}))?(\?(?:(?!%00)[\x21-\x7e]){0,1000})?$`,
);
/** Bytes from which an answer is worth compressing. */
const WORTH_PACKING = 1_024;
const GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/;
const SECURITY = securityHeaders(contentPolicy(null), false);

/** scripts/serve.mjs finds what stands in front by this name. */
const DOOR = Symbol.for("consortium-registry.answer-in-front");

export function standInFront(): void {
  Reflect.set(globalThis, DOOR, answerInFront);
}

/**
 * Answers a list or record of the open data before the framework sees the request, by the same functions as its routes:
 * the framework's own work for a request costs several times what reading a record does. False leaves it to the framework.
 */
export function answerInFront(request: IncomingMessage, response: ServerResponse): boolean {
  const [, name, key] = (request.method === "GET" && ADDRESS.exec(request.url ?? "")) || [];
  const resource = RESOURCES.find((known) => known === name);
  if (!resource) return false;
  const { headers } = request;
  // What the sender has already is looked at when the answer is whole, so that it can be kept for others.
  const asking: Asking = {
    url: `http://localhost${request.url}`,
    headers: { get: (field) => (field === "if-none-match" ? null : (headers[field]?.toString() ?? null)) },
  };
  void send(request, response, asking, () =>
    key === undefined ? answerList(resource, asking) : answerRecord(resource, key, asking),
  );
  return true;
}

async function send(
  { url = "", headers }: IncomingMessage,
  response: ServerResponse,
  asking: Asking,
  answer: () => Promise<Response>,
): Promise<void> {
  const turn = takeTurn(senderIn(asking.headers), 1, now());
  const packs = GZIP.test(headers["accept-encoding"] ?? "");
  const ready = turn.taken
    ? await readyAnswer(`${packs} ${headers.accept ?? ""} ${url}`, packs, () => faultless(url, answer))
    : await whole(tooMany(turn), packs);
  const told: OutgoingHttpHeaders = { ...ready.headers, ...turnHeaders(turn) };
  const isKept = ready.status === 200 && isKnown(headers["if-none-match"], ready.headers.etag ?? "");
  if (!isKept) {
    response.writeHead(ready.status, told).end(ready.body);
    return;
  }
  const { "content-type": _, "content-encoding": __, "content-length": ___, ...rest } = told;
  response.writeHead(304, rest).end();
}

async function readyAnswer(
  key: string,
  packs: boolean,
  answer: () => Promise<Response>,
): Promise<ReadyAnswer> {
  const kept = answerMemory.find(key);
  if (kept) return kept;
  const keep = answerMemory.begin();
  const ready = await whole(await answer(), packs);
  if (ready.status === 200) keep(key, ready);
  return ready;
}

async function whole(answer: Response, mayPack: boolean): Promise<ReadyAnswer> {
  const plain = Buffer.from(await answer.arrayBuffer());
  const packs = mayPack && plain.length >= WORTH_PACKING;
  const body = packs ? gzipSync(plain) : plain;
  const vary = [answer.headers.get("vary"), "Accept-Encoding"].filter(Boolean).join(", ");
  return {
    status: answer.status,
    headers: {
      ...SECURITY,
      ...Object.fromEntries(answer.headers),
      vary,
      "content-length": String(body.length),
      ...(packs ? { "content-encoding": "gzip" } : {}),
    },
    body,
  };
}
