import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { z } from "zod";
import { findOpenInvitation } from "../../data/invitee-sessions";
import { type Invitee, mintActor } from "../../domain/actor";
import { now } from "../clock";
import { sameSecret, seal, secretHash, unseal } from "../cryptography/secrets";
import { currentIp } from "../request";
import { cookieOptions } from "./session-cookie";

const COOKIE = "invitation";
const SECONDS = 2 * 3600;

const kept = z.object({ invitationId: z.string(), tokenHash: z.string(), until: z.number() });

/** After the mailed code: two hours for this invitation in this browser. `token` is the one of the link. */
export async function openInviteeSession(invitationId: string, token: string): Promise<void> {
  const until = now().getTime() + SECONDS * 1000;
  const sealed = seal(JSON.stringify({ invitationId, tokenHash: secretHash(token), until }));
  (await cookies()).set(COOKIE, sealed, { ...cookieOptions, maxAge: SECONDS });
}

/** Who acts under the link with this token; null before the code, after two hours, or once the invitation ended. */
export const currentInvitee = cache(async (token: string): Promise<Invitee | null> => {
  const session = await readSession();
  if (!session || session.until <= now().getTime() || !sameSecret(session.tokenHash, secretHash(token)))
    return null;
  const invitation = await findOpenInvitation(session.invitationId, now());
  return invitation && mintActor({ kind: "invitee" as const, ...invitation, ip: await currentIp() });
});

/** Who may send files under the invitation last opened in this browser; senders check the request's origin themselves. */
export const inviteeOfBrowser = cache(async (): Promise<Invitee | null> => {
  const session = await readSession();
  if (!session || session.until <= now().getTime()) return null;
  const invitation = await findOpenInvitation(session.invitationId, now());
  return invitation && mintActor({ kind: "invitee" as const, ...invitation, ip: await currentIp() });
});

async function readSession(): Promise<z.output<typeof kept> | null> {
  const sealed = (await cookies()).get(COOKIE)?.value;
  if (!sealed) return null;
  try {
    return kept.parse(JSON.parse(unseal(sealed)));
  } catch {
    return null;
  }
}
