import { openApi } from "../../messages/open-data";
import { now } from "../clock";
import { logFault } from "../log";
import { problem } from "../public-answer";
import { senderIn } from "../sender-address";
import { type Turn, takeTurn } from "./turns";

const EXPOSED = "ETag, Link, RateLimit, RateLimit-Policy, Retry-After, Content-Disposition, Content-Length";
const PREFLIGHT = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
  "Access-Control-Allow-Headers": "Accept, If-None-Match",
  "Access-Control-Max-Age": "86400",
};

type Answer<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>;
type OpenRoute<Rest extends unknown[]> = Record<
  "GET" | "HEAD" | "OPTIONS" | "POST" | "PUT" | "PATCH" | "DELETE",
  Answer<Rest>
>;

/**
 * A route of the open data: GET, HEAD and OPTIONS from everywhere, other methods 405, too many requests of one
 * address 429 with the seconds to wait. `cost` is how many turns a request takes.
 */
export function openRoute<Rest extends unknown[]>(
  answer: Answer<Rest>,
  { cost = 1 }: { cost?: number } = {},
): OpenRoute<Rest> {
  const get: Answer<Rest> = async (request, ...rest) => {
    const turn = takeTurn(senderIn(request.headers), cost, now());
    const { pathname } = new URL(request.url);
    const response = turn.taken ? await faultless(pathname, () => answer(request, ...rest)) : tooMany(turn);
    return marked(response, turn);
  };
  const head: Answer<Rest> = async (request, ...rest) => {
    const { body, status, headers } = await get(request, ...rest);
    await body?.cancel();
    return new Response(null, { status, headers });
  };
  const refuse = async () => {
    const refused = problem(405, openApi.badMethod);
    refused.headers.set("Allow", "GET, HEAD, OPTIONS");
    return refused;
  };
  const options = async () => new Response(null, { status: 204, headers: PREFLIGHT });
  return { GET: get, HEAD: head, OPTIONS: options, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
}

/** A fault is logged and told in the same form as every other problem. */
export async function faultless(path: string, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    logFault("open data", path, error);
    const away = problem(503, openApi.unavailable);
    away.headers.set("Cache-Control", "no-store");
    away.headers.set("Retry-After", "30");
    return away;
  }
}

export function tooMany({ seconds }: Turn): Response {
  const refused = problem(429, openApi.tooMany, openApi.tooManyDetail(seconds));
  refused.headers.set("Cache-Control", "no-store");
  refused.headers.set("Retry-After", String(seconds));
  return refused;
}

/** How many turns are left, in the words of the RateLimit header fields; and that every site may read them. */
export function turnHeaders({ most, left, seconds }: Turn): Record<string, string> {
  const open = { "access-control-allow-origin": "*", "access-control-expose-headers": EXPOSED };
  if (most === 0) return open;
  return {
    ...open,
    "ratelimit-policy": `"minute";q=${most};w=60`,
    ratelimit: `"minute";r=${left};t=${seconds}`,
  };
}

function marked(response: Response, turn: Turn): Response {
  for (const [name, value] of Object.entries(turnHeaders(turn))) response.headers.set(name, value);
  return response;
}
