import { type NextRequest, NextResponse } from "next/server";
import { PATH_HEADER } from "./lib/infrastructure/path-header";
import { isSameOrigin } from "./lib/infrastructure/same-origin";
import { contentPolicy, securityHeaders } from "./lib/infrastructure/security-headers";
import { TYPED_TOO_LONG } from "./lib/messages/filing";
import { REFUSAL_SENTENCES } from "./lib/messages/refusals";

/** Pages that read the session are rendered for each request and can carry a nonce; the others are cached. */
const PERSONAL =
  /^\/(workspace|desk|admin|account|sign-in|sign-up|password-reset|invitations|demonstration)(\/|$)/;

function requestHeaders(request: NextRequest, policy: string, nonce: string | null): Headers {
  const { pathname, searchParams } = request.nextUrl;
  const query = new URLSearchParams(searchParams);
  query.delete("_rsc");
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, query.size > 0 ? `${pathname}?${query}` : pathname);
  headers.delete("x-nonce");
  if (nonce) {
    headers.set("x-nonce", nonce);
    headers.set("content-security-policy", policy);
  }
  return headers;
}

/** No address of the site holds a NUL or bytes that are no UTF-8; the database cannot be asked for them. */
function isReadable(address: string): boolean {
  try {
    decodeURIComponent(new URL(address).pathname);
    return !/%00|\0/.test(address);
  } catch {
    return false;
  }
}

/** What the framework takes of a form, in bytes; files go by routes of their own. */
const MOST_FORM_BYTES = 1_048_576;
const NO_BOUNDARY = /^multipart\/form-data(?!.*boundary=)/i;

/** A sentence for people; for programs that read the open data the same in the words of RFC 9457. */
function refuse({ nextUrl }: NextRequest, status: number, title: string): NextResponse {
  if (!nextUrl.pathname.startsWith("/api/v1/")) return new NextResponse(title, { status });
  return NextResponse.json(
    { type: "about:blank", status, title },
    { status, headers: { "content-type": "application/problem+json; charset=utf-8" } },
  );
}

/** Answered here, before a page or the framework would make a fault of it: NULs, forms of other sites, broken or too large. */
function refusalOf(request: NextRequest): NextResponse | null {
  const { headers, nextUrl } = request;
  if (!isReadable(request.url) || NO_BOUNDARY.test(headers.get("content-type") ?? ""))
    return refuse(request, 400, REFUSAL_SENTENCES.invalid);
  if (!nextUrl.pathname.startsWith("/api/") && Number(headers.get("content-length") ?? 0) > MOST_FORM_BYTES)
    return refuse(request, 413, TYPED_TOO_LONG);
  const isForeign = request.method === "POST" && headers.has("origin") && !isSameOrigin(request);
  return isForeign ? refuse(request, 403, REFUSAL_SENTENCES.notAllowed) : null;
}

/** Security headers and the page's own address; it knows no accounts and reads no database. */
export function proxy(request: NextRequest): NextResponse {
  const personal = PERSONAL.test(request.nextUrl.pathname);
  const nonce = personal ? Buffer.from(crypto.randomUUID()).toString("base64") : null;
  const policy = contentPolicy(nonce);
  const response =
    refusalOf(request) ?? NextResponse.next({ request: { headers: requestHeaders(request, policy, nonce) } });
  for (const [name, value] of Object.entries(securityHeaders(policy, personal)))
    response.headers.set(name, value);
  return response;
}

export const config = {
  // Files set stricter headers of their own, and an upload's body must stream past instead of being held here.
  matcher: [
    "/((?!_next/static|_next/image|favicon.ico|icon.svg|robots.txt|view.css|templates/|api/uploads|api/files/).*)",
  ],
};
