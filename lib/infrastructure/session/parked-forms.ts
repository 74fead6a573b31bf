import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import type { FormValues } from "../../action-result";
import { insertParkedForm, takeParkedForm } from "../../data/parked-forms";
import { findSession } from "../../data/sessions";
import { signInAddress } from "../../domain/account/return-address";
import { now } from "../clock";
import { randomToken, seal, secretHash, unseal } from "../cryptography/secrets";
import { currentPath } from "../request";
import { currentSignIn } from "./session";
import { cookieOptions, readSessionId } from "./session-cookie";

const COOKIE = "parked-form";
const SECONDS = 3600;

type Parked = { userId: string | null; values: FormValues };

/** Keeps what was typed for an hour, encrypted, for the same browser and person; answers the sign-in address. */
export async function parkForm(values: FormValues): Promise<string> {
  const path = await currentPath();
  if (!path) return signInAddress(null);
  const [token, sessionId] = [randomToken(), await readSessionId()];
  const session = sessionId ? await findSession(sessionId) : null;
  const parked: Parked = { userId: session?.user.id ?? null, values };
  const expiresAt = new Date(now().getTime() + SECONDS * 1000);
  await insertParkedForm(secretHash(token), path, seal(JSON.stringify(parked)), expiresAt);
  (await cookies()).set(COOKIE, token, { ...cookieOptions, maxAge: SECONDS });
  return signInAddress(path);
}

/** Gives a form's text back once, in one request, on the page it was sent from, to the person whose session had ended. */
export const findParkedForm = cache(async (path: string): Promise<FormValues | null> => {
  const token = (await cookies()).get(COOKIE)?.value;
  if (!token) return null;
  const signIn = await currentSignIn();
  const sealed = signIn?.step === "open" ? await takeParkedForm(secretHash(token), path, now()) : null;
  if (!signIn || !sealed) return null;
  const parked: Parked = JSON.parse(unseal(sealed));
  return parked.userId === null || parked.userId === signIn.actor.userId ? parked.values : null;
});

/** The text that was interrupted on the page being asked for, with its path, for layouts that hand it to their forms. */
export async function findParkedHere(): Promise<{ path: string; values: FormValues } | null> {
  const path = await currentPath();
  const values = path && (await findParkedForm(path));
  return path && values ? { path, values } : null;
}

/** Whether this browser has left a form to come back to. */
export async function isFormParked(): Promise<boolean> {
  return (await cookies()).has(COOKIE);
}
