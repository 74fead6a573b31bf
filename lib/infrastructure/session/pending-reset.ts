import "server-only";
import { cookies } from "next/headers";
import { seal, unseal } from "../cryptography/secrets";
import { cookieOptions } from "./session-cookie";

const COOKIE = "password-reset";
const SECONDS = 1800;

/** Remembers the typed address for the next page without writing it into an address bar. */
export async function keepResetEmail(email: string): Promise<void> {
  (await cookies()).set(COOKIE, seal(email), { ...cookieOptions, maxAge: SECONDS });
}

export async function findResetEmail(): Promise<string | null> {
  const sealed = (await cookies()).get(COOKIE)?.value;
  if (!sealed) return null;
  try {
    return unseal(sealed);
  } catch {
    return null;
  }
}
