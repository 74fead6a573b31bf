import { env } from "../env";

/**
 * Whether a changing request comes from a page of this site. Route handlers call it themselves;
 * server actions are checked by the framework.
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (!origin || origin === "null") return request.headers.get("sec-fetch-site") === "same-origin";
  const host = request.headers.get("host");
  return origin === new URL(env.APP_URL).origin || hostOf(origin) === host;
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
