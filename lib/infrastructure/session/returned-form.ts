import "server-only";
import { cookies } from "next/headers";
import { type ActionResult, idle } from "../../action-result";
import { findParkedText, insertParkedForm } from "../../data/parked-forms";
import { now } from "../clock";
import { randomToken, seal, secretHash, unseal } from "../cryptography/secrets";
import { cookieOptions } from "./session-cookie";

const COOKIE = "returned-form";
const SECONDS = 3600;

/** Keeps what was typed and what is wrong with it for an hour, encrypted, for the page that the same browser goes back to. */
export async function returnForm(path: string, result: ActionResult): Promise<void> {
  const token = randomToken();
  const expiresAt = new Date(now().getTime() + SECONDS * 1000);
  await insertParkedForm(secretHash(token), path, seal(JSON.stringify(result)), expiresAt);
  (await cookies()).set(COOKIE, token, { ...cookieOptions, maxAge: SECONDS });
}

/** What the form of this page was answered last; `idle` for a page that was sent nothing. */
export async function findReturnedForm(path: string): Promise<ActionResult> {
  const token = (await cookies()).get(COOKIE)?.value;
  const sealed = token ? await findParkedText(secretHash(token), path, now()) : null;
  return sealed ? (JSON.parse(unseal(sealed)) as ActionResult) : idle;
}

/** Once the form was taken, its page starts empty again. */
export async function forgetReturnedForm(): Promise<void> {
  (await cookies()).delete(COOKIE);
}
