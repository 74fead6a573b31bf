import { sha256 } from "./cryptography/secrets";

const OPEN = {
  "Access-Control-Allow-Origin": "*",
  "Cache-Control": "public, max-age=60, stale-while-revalidate=600",
};

/** What an answer depends on: a request of the framework, or one that is answered in front of it. */
export type Asking = { readonly url: string; readonly headers: Pick<Headers, "get"> };

type Answer = { body: string | Uint8Array<ArrayBuffer>; type: string; headers?: Record<string, string> };

/** Whether the sender names this tag among those it has. */
export const isKnown = (named: string | null | undefined, etag: string): boolean =>
  (named ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);

/** A public answer with its ETag; 304 where the sender has it already. */
export function publicAnswer(request: Asking, { body, type, headers = {} }: Answer): Response {
  const etag = `"${sha256(body)}"`;
  const all = { ...OPEN, ...headers, ETag: etag };
  if (isKnown(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers: all });
  return new Response(body, { headers: { ...all, "Content-Type": type } });
}

export const publicJson = (request: Asking, value: unknown): Response =>
  publicAnswer(request, { body: JSON.stringify(value), type: "application/json; charset=utf-8" });

/** An error in the words of RFC 9457; `members` are extension members of this problem alone. */
export function problem(
  status: number,
  title: string,
  detail?: string,
  members: Record<string, string | number> = {},
): Response {
  const body = JSON.stringify({
    type: "about:blank",
    status,
    title,
    ...(detail ? { detail } : {}),
    ...members,
  });
  return new Response(body, {
    status,
    headers: { ...OPEN, "Content-Type": "application/problem+json; charset=utf-8" },
  });
}
