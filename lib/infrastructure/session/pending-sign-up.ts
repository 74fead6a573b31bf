import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { now } from "../clock";
import { seal, unseal } from "../cryptography/secrets";
import { cookieOptions } from "./session-cookie";

const COOKIE = "sign-up";
const SECONDS = 3600;

const pendingSignUp = z.object({
  email: z.string(),
  name: z.string(),
  passwordHash: z.string(),
  privacyVersion: z.string(),
  until: z.number(),
});

type KeptSignUp = Omit<z.output<typeof pendingSignUp>, "until">;

/** Kept sealed in the browser that signed up, so that only that browser can turn the mailed code into an account. */
export async function keepSignUp(pending: KeptSignUp): Promise<void> {
  const until = now().getTime() + SECONDS * 1000;
  const { email, name, passwordHash, privacyVersion } = pending;
  const text = JSON.stringify({ email, name, passwordHash, privacyVersion, until });
  (await cookies()).set(COOKIE, seal(text), { ...cookieOptions, maxAge: SECONDS });
}

/** The sign-up under way in this browser; null when there is none or it began more than an hour ago. */
export async function findSignUp(): Promise<KeptSignUp | null> {
  const sealed = (await cookies()).get(COOKIE)?.value;
  if (!sealed) return null;
  try {
    const { until, ...pending } = pendingSignUp.parse(JSON.parse(unseal(sealed)));
    return until > now().getTime() ? pending : null;
  } catch {
    return null;
  }
}

export async function forgetSignUp(): Promise<void> {
  (await cookies()).delete(COOKIE);
}
