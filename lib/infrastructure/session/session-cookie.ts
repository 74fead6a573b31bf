import "server-only";
import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { env } from "../../env";

const isSecureSite = env.APP_URL.startsWith("https://");

export const SESSION_COOKIE = isSecureSite ? "__Host-registry-session" : "registry-session";

export const cookieOptions = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecureSite } as const;

/** The session id that the signed cookie carries, or null; whether it still means anything the database says. */
export async function readSessionId(): Promise<string | null> {
  const token = (await cookies()).get(SESSION_COOKIE)?.value;
  if (!token) return null;
  try {
    const claims = await decode({ token, secret: env.AUTH_SECRET, salt: SESSION_COOKIE });
    return typeof claims?.sid === "string" ? claims.sid : null;
  } catch {
    return null;
  }
}
